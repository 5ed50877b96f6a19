import type {
    FindingData,
    ImportLimits,
    ImportProblem,
    ImportReading,
    Keyset,
    MessagingChannel,
    MetadataType,
    Source,
    UploadedKey
} from '../types.js';
import { decodeSource } from '../input/decode.js';
import { shorten } from '../text/words.js';
import { readXml, type XmlElement } from '../text/xml.js';
import {
    fullNameOf,
    METADATA_NAMESPACE,
    readChannel,
    readKeyset,
    readUploadedKey,
    typesOfManifest
} from './components.js';
import { fewProblems } from './fewProblems.js';
import { DEFAULT_IMPORT_LIMITS } from './limits.js';
import { isComponentFile, isXmlFile, nameFromFile } from './metadataFile.js';

const TYPES: readonly MetadataType[] = ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'];
const MANIFEST = 'Package';
/** A file without any telling name may still be one of ours. */
const STARTS_LIKE_XML = /^\s*</;

/** What one file holds. */
type FileReading =
    | { readonly kind: 'component'; readonly type: MetadataType; readonly name: string; readonly root: XmlElement }
    | { readonly kind: 'manifest'; readonly types: readonly string[] }
    | { readonly kind: 'ignored' }
    | { readonly kind: 'problem'; readonly problem: ImportProblem };

const IGNORED: FileReading = { kind: 'ignored' };

function problem(file: string, kind: ImportProblem['kind'], data: FindingData = {}): FileReading {
    return { kind: 'problem', problem: { file, kind, data } };
}

function lengthOf(source: Source): number {
    return 'bytes' in source ? source.bytes.length : source.text.length;
}

function isOfConcern(name: string): boolean {
    return name === MANIFEST || TYPES.some((type) => type === name);
}

function readRoot(file: string, root: XmlElement): FileReading {
    const type = TYPES.find((one) => one === root.name);
    const isMetadata = root.namespace === METADATA_NAMESPACE;
    if (!type) {
        return isMetadata && root.name === MANIFEST ? { kind: 'manifest', types: typesOfManifest(root) } : IGNORED;
    }
    if (!isMetadata) {
        return problem(file, 'other-namespace', { type, expected: METADATA_NAMESPACE });
    }
    const name = fullNameOf(root) || nameFromFile(file);
    return name === '' ? problem(file, 'name-missing', { type }) : { kind: 'component', type, name, root };
}

function readFile(source: Source, limits: ImportLimits): FileReading {
    const { name: file } = source;
    const isOurs = isComponentFile(file);
    if (lengthOf(source) > limits.fileBytes) {
        return isOurs ? problem(file, 'too-large', { limit: limits.fileBytes }) : IGNORED;
    }
    const { text, isBinary, encoding } = decodeSource(source);
    const looksLikeXml = !isBinary && STARTS_LIKE_XML.test(text);
    if (isBinary || encoding === 'latin-1' || !(isXmlFile(file) || looksLikeXml)) {
        return isOurs ? problem(file, 'not-xml', { line: 1, expected: 'XML in UTF-8' }) : IGNORED;
    }
    let rootName = '';
    const { root, problem: slip } = readXml(text, {
        nesting: limits.nesting,
        isWanted({ name }) {
            rootName = name;
            return isOfConcern(name);
        }
    });
    if (rootName !== '' && !isOfConcern(rootName)) {
        return isOurs ? problem(file, 'other-type', { type: shorten(rootName) }) : IGNORED;
    }
    if (!root) {
        // What never was a component is none of our business, even if it ends in .xml.
        const isBroken = isOurs || rootName !== '';
        return isBroken ? problem(file, 'not-xml', { ...slip }) : IGNORED;
    }
    return readRoot(file, root);
}

/** Gathers what the files hold; of a name that comes twice the first stands. */
class Configuration {
    readonly channels: MessagingChannel[] = [];
    readonly keysets: Keyset[] = [];
    readonly keys: UploadedKey[] = [];
    private readonly seen = new Map<string, string>();

    get size(): number {
        return this.seen.size;
    }

    /** The file that holds the same component already, or null. */
    add(file: string, type: MetadataType, name: string, root: XmlElement): string | null {
        const id = `${type} ${name}`;
        const other = this.seen.get(id);
        if (other !== undefined) {
            return other;
        }
        this.seen.set(id, file);
        switch (type) {
            case 'MessagingChannel':
                this.channels.push(readChannel(root, name));
                break;
            case 'PublicKeyCertificateSet':
                this.keysets.push(readKeyset(root, name));
                break;
            case 'PublicKeyCertificate':
                this.keys.push(readUploadedKey(root, name));
                break;
        }
        return null;
    }
}

/**
 * Reads metadata files, in source or in metadata format, as an org's configuration. Anything else among them is passed
 * over; what should have been a component and cannot be read becomes a problem.
 *
 * @param files names may be paths; folders play no part
 */
export function readConfiguration(files: readonly Source[], limits?: Partial<ImportLimits>): ImportReading {
    const allowed = { ...DEFAULT_IMPORT_LIMITS, ...limits };
    const configuration = new Configuration();
    const problems: ImportProblem[] = [];
    const typesRead = new Set<string>();
    let ignored = 0;
    for (const source of files) {
        const reading = readFile(source, allowed);
        if (reading.kind === 'component') {
            if (configuration.size >= allowed.components) {
                problems.push({ file: source.name, kind: 'too-many', data: { limit: allowed.components } });
                break;
            }
            const { type, name, root } = reading;
            typesRead.add(type);
            const other = configuration.add(source.name, type, name, root);
            if (other !== null) {
                const data = { type, name: shorten(name), other: shorten(other) };
                problems.push({ file: source.name, kind: 'name-twice', data });
            }
        } else if (reading.kind === 'problem') {
            problems.push(reading.problem);
        } else {
            ignored++;
            (reading.kind === 'manifest' ? reading.types : []).forEach((type) => typesRead.add(type));
        }
    }
    const { channels, keysets, keys, size } = configuration;
    return {
        organization: {
            channels,
            keysets,
            keys,
            typesRead: TYPES.filter((type) => typesRead.has(type)),
            leftOut: []
        },
        problems: fewProblems(problems),
        used: size,
        ignored
    };
}
