/** The demo org with a key in it that was made on the page: as `sf project retrieve start` would write it after the upload. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './bundle.mjs';
import { NOW } from './inputs.mjs';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const keyXml = (name, jwk) => `<?xml version="1.0" encoding="UTF-8"?>
<PublicKeyCertificate xmlns="http://soap.sforce.com/2006/04/metadata">
    <isActive>true</isActive>
    <jsonWebKey>${escape(JSON.stringify(JSON.parse(jwk)))}</jsonWebKey>
    <masterLabel>${name}</masterLabel>
</PublicKeyCertificate>
`;

/**
 * @param {string} folder made if it is not there
 * @param {string} keyset full name of the keyset that gets the key
 * @param {string} jwk the key, as JSON text
 */
export function writeOrgWithKey(folder, keyset, jwk) {
    const { status, stderr } = spawnSync(
        process.execPath,
        [path.join(projectRoot, 'preview/org.mjs'), '--out', folder, '--now', NOW],
        { encoding: 'utf8' }
    );
    if (status !== 0) {
        throw new Error(stderr);
    }
    const name = 'Made_Here';
    fs.writeFileSync(
        path.join(folder, 'PublicKeyCertificate', `${name}.PublicKeyCertificate-meta.xml`),
        keyXml(name, jwk)
    );
    const file = path.join(folder, 'PublicKeyCertificateSet', `${keyset}.PublicKeyCertificateSet-meta.xml`);
    const entry = `<publicKeyCertificateSetKeys><publicKeyCertificate>${name}</publicKeyCertificate></publicKeyCertificateSetKeys>`;
    const xml = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, xml.replace('<type>', `${entry}<type>`));
}
