/** Metadata files as the stub of the Metadata API serves them: the component's name, and what stands inside its root element. */
import fs from 'node:fs';
import path from 'node:path';

const FOLDERS = {
    MessagingChannel: 'messagingChannels',
    PublicKeyCertificateSet: 'PublicKeyCertificateSet',
    PublicKeyCertificate: 'PublicKeyCertificate'
};
const FILE_NAME = /^(.*)\.(?:messagingChannel|PublicKeyCertificateSet|PublicKeyCertificate)(?:-meta\.xml)?$/;

/** @param {string} type @returns {boolean} */
export const isKnownType = (type) => Object.hasOwn(FOLDERS, type);

/**
 * @param {string} folder
 * @param {string} type "MessagingChannel", …
 * @returns {{ name: string, file: string, inner: string }[]} sorted by name; `inner` is the XML inside the root element
 */
export function components(folder, type) {
    const found = [];
    for (const file of fs.readdirSync(folder, { recursive: true }).sort()) {
        const named = FILE_NAME.exec(path.basename(file));
        if (!named) {
            continue;
        }
        const xml = fs.readFileSync(path.join(folder, file), 'utf8');
        const root = new RegExp(`<${type}\\b[^>]*?(?:/>|>([\\s\\S]*)</${type}>\\s*$)`).exec(xml);
        if (root) {
            const name = decodeURIComponent(named[1]);
            found.push({
                name,
                file: `${FOLDERS[type]}/${path.basename(file).replace(/-meta\.xml$/, '')}`,
                inner: (root[1] ?? '').replace(/<fullName>[^<]*<\/fullName>/, '')
            });
        }
    }
    return found;
}
