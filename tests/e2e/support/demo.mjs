/** The demo org as the tests see it: its files, its keys, its tokens, and the zip of a retrieve. */
import JSZip from 'jszip';
import { demoOrgFolder, readDemoTokens } from '../../../preview/configuration/demoOrg.mjs';
import { readMetadataFolder } from '../../../preview/configuration/metadataFolder.mjs';
import { NOW } from './inputs.mjs';

/** Folder of the demo org, made for the clock of the tests. */
export const demoFolder = await demoOrgFolder(Date.parse(NOW));
/** Octets as binary strings, by path in the folder. */
export const demoFiles = Object.fromEntries(readMetadataFolder(demoFolder).map(({ name, bytes }) => [name, bytes]));

/** Its tokens by the last words of their names: good, wrong-key, issuer-slash, expired, milliseconds. */
export const demoTokens = Object.fromEntries(
    readDemoTokens(demoFolder).map(({ name, text }) => [name.replace(/^web-chat-eu-?/, '') || 'good', text])
);

/** @param {string} name of a PublicKeyCertificate @returns {string} its JWK, as an admin would have it in a file */
export function demoKey(name) {
    const xml = demoFiles[`PublicKeyCertificate/${name}.PublicKeyCertificate-meta.xml`];
    const json = /<jsonWebKey>(.*)<\/jsonWebKey>/.exec(xml)[1].replaceAll('&quot;', '"');
    return JSON.stringify(JSON.parse(json), null, 2);
}

/** The same key with some members changed. */
export const demoKeyWith = (name, members) => JSON.stringify({ ...JSON.parse(demoKey(name)), ...members }, null, 2);

/** @returns {Promise<string>} what `sf project retrieve start --target-metadata-dir` writes, as a binary string */
export async function demoZip() {
    const zip = new JSZip();
    for (const [name, bytes] of Object.entries(demoFiles)) {
        // Metadata format has no "-meta.xml".
        zip.file(`unpackaged/${name.replace(/-meta\.xml$/, '')}`, bytes, { binary: true });
    }
    zip.file('unpackaged/package.xml', MANIFEST);
    return zip.generateAsync({ type: 'binarystring', compression: 'DEFLATE' });
}

const types = ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate']
    .map((name) => `<types><members>*</members><name>${name}</name></types>`)
    .join('');
const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types}<version>62.0</version></Package>`;
