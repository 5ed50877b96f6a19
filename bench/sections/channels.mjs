import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { calculateJwkThumbprint } from 'jose';
import { out, root } from '../lib/core.mjs';
import { compare, duration, ratio } from '../lib/measure.mjs';
import { heading, say, table, target } from '../lib/table.mjs';
import { startMetadataServer } from '../../tests/support/metadataServer.mjs';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const KEYS_A_KEYSET = 20;
/** The My Domain address that the emulated org has. */
const ORG_ADDRESS = 'https://example.my.salesforce.com';
/** The session ID that its Visualforce page prints. */
const EMULATED_SESSION = '00D000000000001!FAKEvisualforceSESSION.api_enabled';

/** An org of `count` uploaded keys in keysets of twenty; one channel uses the first of them. */
function organizationOf(keys, count) {
    const names = Array.from({ length: count }, (_, i) => `Key_${i}`);
    const keysets = [];
    for (let start = 0; start < count; start += KEYS_A_KEYSET) {
        keysets.push({
            name: `Keyset_${keysets.length}`,
            label: `Keyset ${keysets.length}`,
            type: 'JWKS',
            issuer: 'https://id.acme.com',
            endpoint: null,
            keys: names.slice(start, start + KEYS_A_KEYSET)
        });
    }
    return {
        channels: [
            {
                name: 'Web_Chat',
                label: 'Web Chat',
                type: 'EmbeddedMessaging',
                isActive: true,
                authMode: 'Auth',
                authorizations: [{ name: 'Web', type: 'PublicKeyCertificateSet', isEnabled: true, keyset: 'Keyset_0' }]
            }
        ],
        keysets,
        keys: names.map((name, i) => ({
            name,
            label: name,
            isActive: true,
            jsonWebKey: JSON.stringify({ ...keys[i % keys.length], kid: `bench-${i}` })
        })),
        typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
        leftOut: []
    };
}

const copyOf = (organization) => ({ ...organization, keys: organization.keys.map((key) => ({ ...key })) });

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (name, value) => (value === null ? '' : `<${name}>${escapeXml(String(value))}</${name}>`);
const file = (type, contents) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="${NAMESPACE}">\n${contents}\n</${type}>\n`;

/** The organization as `sf project retrieve` would write it: path → text. */
function filesOf({ channels, keysets, keys }) {
    const authorization = ({ name, type, isEnabled, keyset }) =>
        `<messagingAuthorizations>${element('authIdentifier', name)}${element('authorizationType', type)}` +
        `${element('enabled', isEnabled)}${element('publicKeyCertificateSetName', keyset)}</messagingAuthorizations>`;
    return new Map([
        ...channels.map((channel) => [
            `messagingChannels/${channel.name}.messagingChannel-meta.xml`,
            file(
                'MessagingChannel',
                `<embeddedConfig>${element('authMode', channel.authMode)}${channel.authorizations
                    .map(authorization)
                    .join('')}</embeddedConfig>${element('masterLabel', channel.label)}` +
                    element('messagingChannelType', channel.type)
            )
        ]),
        ...keysets.map((keyset) => [
            `PublicKeyCertificateSet/${keyset.name}.PublicKeyCertificateSet-meta.xml`,
            file(
                'PublicKeyCertificateSet',
                element('jwtIssuer', keyset.issuer) +
                    element('masterLabel', keyset.label) +
                    keyset.keys
                        .map(
                            (key) =>
                                `<publicKeyCertificateSetKeys>${element('publicKeyCertificate', key)}</publicKeyCertificateSetKeys>`
                        )
                        .join('') +
                    element('type', keyset.type)
            )
        ]),
        ...keys.map((key) => [
            `PublicKeyCertificate/${key.name}.PublicKeyCertificate-meta.xml`,
            file(
                'PublicKeyCertificate',
                element('isActive', key.isActive) +
                    element('jsonWebKey', key.jsonWebKey) +
                    element('masterLabel', key.label)
            )
        ])
    ]);
}

/** Writes the files to a folder of their own and returns its path. */
function writeFolder(name, files) {
    const folder = path.join(out, name);
    rmSync(folder, { recursive: true, force: true });
    for (const [place, text] of files) {
        mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
        writeFileSync(path.join(folder, place), text);
    }
    return folder;
}

function readFolder(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}

async function comparing(core, keys) {
    const counts = [10, 100, 1000];
    const [{ kid, alg, n, e }] = keys;
    const candidate = { kind: 'key', kid, alg, n, e, issuer: 'https://id.acme.com' };
    const workloads = {};
    for (const count of counts) {
        const organization = organizationOf(keys, count);
        // What is known of an organization is kept between comparisons: each of these is the first one.
        workloads[count] = () => core.compare(copyOf(organization), 'Web_Chat', candidate);
        workloads[`again ${count}`] = () => core.compare(organization, 'Web_Chat', candidate);
        // What a script would do instead: a thumbprint of every key, and look for ours.
        workloads[`jose ${count}`] = async () => {
            const wanted = await calculateJwkThumbprint({ kty: 'RSA', n, e });
            const found = [];
            for (const { name, jsonWebKey } of organization.keys) {
                if ((await calculateJwkThumbprint(JSON.parse(jsonWebKey))) === wanted) {
                    found.push(name);
                }
            }
            return found;
        };
    }
    const times = await compare(workloads, { rounds: 15, warmUp: 5 });
    heading('Comparing one key with a channel');
    table(
        ['uploaded keys', 'first time', 'an uploaded key', 'against 100', 'again', 'thumbprints by jose', 'ratio'],
        counts.map((count) => [
            count,
            duration(times[count]),
            duration(times[count] / count),
            ratio(times[count] / count, times[100] / 100),
            duration(times[`again ${count}`]),
            duration(times[`jose ${count}`]),
            ratio(times[count], times[`jose ${count}`])
        ])
    );
    const growth = times[1000] / 1000 / (times[100] / 100);
    target('growth from 100 to 1,000 uploaded keys', 'linear', `${ratio(growth, 1)} times a key`, growth < 1.3);
}

async function reading(core, keys) {
    const organization = organizationOf(keys, 951);
    const folder = writeFolder('metadata', filesOf(organization));
    const files = readFolder(folder);
    const parser = new XMLParser();
    const check = core.readConfiguration(files).organization;
    if (check.keys.length !== 951 || check.keysets.length !== organization.keysets.length) {
        throw new Error('The folder was not read whole.');
    }
    const times = await compare(
        {
            'read from the disk': () => readFolder(folder),
            'preflight (model of the org)': () => core.readConfiguration(files),
            'fast-xml-parser (objects)': () => files.map(({ text }) => parser.parse(text)),
            '@xmldom/xmldom (DOM)': () => files.map(({ text }) => new DOMParser().parseFromString(text, 'text/xml'))
        },
        { rounds: 7, warmUp: 2 }
    );
    const own = times['preflight (model of the org)'];
    heading(`Reading a metadata folder of ${files.length.toLocaleString('en')} files`);
    table(
        ['step', 'time', 'times ours'],
        Object.entries(times).map(([name, ms]) => [name, duration(ms), ratio(ms, own)])
    );
    const whole = spawnSync(
        process.execPath,
        [path.join(root, 'dist/preflight.mjs'), 'org', '--metadata', folder, '--at', '2026-11-23T12:00:00Z', '--json'],
        { maxBuffer: 1 << 28 }
    );
    say(`\nThe command on that folder ended with ${whole.status}.`);
}

/** Metadata API calls that Apex makes to read an org of `count` keys, counted where they arrive. */
async function calloutsFor(runner, count, keys) {
    const folder = writeFolder(`org-${count}`, filesOf(organizationOf(keys, count)));
    const server = await startMetadataServer(folder, { session: EMULATED_SESSION });
    try {
        const child = spawn(
            process.execPath,
            [
                ...[runner, 'call', root, 'PreflightController.readOrganization', '{"channelName":"Web_Chat"}'],
                ...['--org', folder, '--map', `${ORG_ADDRESS}=${server.url}`]
            ],
            { stdio: ['ignore', 'pipe', 'inherit'] }
        );
        const chunks = [];
        child.stdout.on('data', (chunk) => chunks.push(chunk));
        const [status] = await once(child, 'close');
        if (status !== 0) {
            throw new Error(`readOrganization ended with ${status}: ${Buffer.concat(chunks)}`);
        }
        const { keys: read } = JSON.parse(Buffer.concat(chunks).toString());
        return { calls: server.calls.length, read: read.length };
    } finally {
        await server.close();
    }
}

async function callouts(keys) {
    const runner = process.env.PREFLIGHT_APEX_RUNNER;
    if (!runner) {
        say('\n(Callouts: not measured; PREFLIGHT_APEX_RUNNER names no runner.)');
        return;
    }
    heading('Callouts of Apex to read an org, in a local emulator');
    const rows = [];
    for (const count of [10, 100, 500]) {
        const { calls, read } = await calloutsFor(runner, count, keys);
        const keysets = Math.ceil(count / KEYS_A_KEYSET);
        // Reading each component by itself, as the simplest program would.
        const oneByOne = 3 + 1 + keysets + count;
        rows.push([count, read, calls, oneByOne, ratio(calls, oneByOne)]);
        target(`callouts for ${count} keys`, 'within the limit of 100', calls, read === count && calls < 100);
    }
    table(['uploaded keys', 'read', 'Metadata API calls', 'one by one', 'ratio'], rows);
}

/** The org's configuration: comparing, reading files, and what Apex asks of the Metadata API. */
export async function channels({ core, keys }) {
    await comparing(core, keys);
    await reading(core, keys);
    await callouts(keys);
}
