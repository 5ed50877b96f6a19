import type { MetadataType } from '../types.js';

/** The endings of each type's files, as the command line of Salesforce writes them; `-meta.xml` follows in source format. */
const SUFFIXES: readonly (readonly [suffix: string, type: MetadataType])[] = [
    ['messagingChannel', 'MessagingChannel'],
    ['PublicKeyCertificateSet', 'PublicKeyCertificateSet'],
    ['PublicKeyCertificate', 'PublicKeyCertificate']
];

const METADATA_FILE = new RegExp(`^(.*)\\.(${SUFFIXES.map(([suffix]) => suffix).join('|')})(?:-meta\\.xml)?$`, 'is');

/** The last step of a path with either kind of slash. */
function baseName(path: string): string {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** macOS puts such files beside the real ones; they hold no XML. */
function isShadow(path: string): boolean {
    return baseName(path).startsWith('._') || /(?:^|[/\\])__MACOSX[/\\]/.test(path);
}

/** True of a file that its name marks as a component of one of the three types. */
export function isComponentFile(path: string): boolean {
    return METADATA_FILE.test(baseName(path)) && !isShadow(path);
}

/** True of a file that may hold a component, or the manifest. */
export function isXmlFile(path: string): boolean {
    return isComponentFile(path) || (/\.xml$/i.test(path) && !isShadow(path));
}

function decodePercent(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** The component's full name as its file's name tells it (characters that file systems refuse are percent-encoded). */
export function nameFromFile(path: string): string {
    return decodePercent(METADATA_FILE.exec(baseName(path))?.[1] ?? '');
}
