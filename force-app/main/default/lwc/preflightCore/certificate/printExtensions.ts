import type { CertificateExtension } from '../types.js';
import { hexDump } from './hexDump.js';
import { readJavaExtension } from './javaExtensions.js';

/** An extension as keytool prints it, and the name that Java sorts it by. Those that it cannot read come last. */
interface Printed {
    readonly isUnparseable: boolean;
    readonly name: string;
    readonly text: string;
}

function printExtension({ oid, value, isCritical }: CertificateExtension): Printed {
    const found = readJavaExtension(oid, value, isCritical);
    if (found === null) {
        return { isUnparseable: false, name: oid, text: value === '' ? '(Empty value)\n' : `${hexDump(value)}\n` };
    }
    const { name, text, refusal } = found;
    return refusal === null
        ? { isUnparseable: false, name, text }
        : {
              isUnparseable: true,
              name: oid,
              text: `Unparseable ${name} extension due to\n${refusal}\n\n${hexDump(value)}`
          };
}

/** The list of extensions at the end of what keytool prints; '' without any. */
export function printExtensions(extensions: readonly CertificateExtension[]): string {
    const printed = extensions
        .map((extension) => ({ ...printExtension(extension), extension }))
        .sort((a, b) => {
            const order = Number(a.isUnparseable) - Number(b.isUnparseable);
            return order !== 0 ? order : a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
        });
    const items = printed.map(
        ({ extension, text }, index) =>
            `#${index + 1}: ObjectId: ${extension.oid} Criticality=${extension.isCritical}\n${text}\n`
    );
    return items.length === 0 ? '' : `\nExtensions: \n\n${items.join('')}`;
}
