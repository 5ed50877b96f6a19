import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { demoKey } from '../../preview/configuration/demoKey.mjs';
import { AT, goodKey } from './samples.js';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

function escape(text: string): string {
    return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function element(name: string, value: string | undefined): string {
    return value === undefined ? '' : `    <${name}>${escape(value)}</${name}>\n`;
}

function component(type: string, inner: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="${NAMESPACE}">\n${inner}</${type}>\n`;
}

export interface SampleChannel {
    readonly label?: string;
    readonly type?: string;
    readonly authMode?: string;
    readonly keyset?: string;
    readonly isEnabled?: boolean;
}

export function channelXml({ label, type, authMode, keyset, isEnabled }: SampleChannel): string {
    const authorization =
        keyset === undefined
            ? ''
            : '<messagingAuthorizations>\n' +
              element('authIdentifier', 'Web_Config') +
              element('authorizationType', 'PublicKeyCertificateSet') +
              element('enabled', String(isEnabled ?? true)) +
              element('publicKeyCertificateSetName', keyset) +
              '</messagingAuthorizations>\n';
    const config =
        authMode === undefined
            ? ''
            : `<embeddedConfig>\n${element('authMode', authMode)}${authorization}</embeddedConfig>\n`;
    return component(
        'MessagingChannel',
        config + element('masterLabel', label) + element('messagingChannelType', type ?? 'EmbeddedMessaging')
    );
}

export interface SampleKeyset {
    readonly issuer?: string;
    readonly endpoint?: string;
    readonly keys?: readonly string[];
}

export function keysetXml({ issuer, endpoint, keys = [] }: SampleKeyset): string {
    const listed = keys.map(
        (key) =>
            `<publicKeyCertificateSetKeys>\n${element('publicKeyCertificate', key)}</publicKeyCertificateSetKeys>\n`
    );
    return component(
        'PublicKeyCertificateSet',
        element('jwksEndPoint', endpoint) +
            element('jwtIssuer', issuer) +
            listed.join('') +
            element('type', endpoint === undefined ? 'JWKS' : 'JWKS_URL')
    );
}

export function keyXml(jsonWebKey: string, isActive = true): string {
    return component('PublicKeyCertificate', element('isActive', String(isActive)) + element('jsonWebKey', jsonWebKey));
}

/** The path of a component in source format, with "Web_Chat.channel" and the like for its name. */
const PLACES: Readonly<Record<string, (name: string) => string>> = {
    channel: (name) => `messagingChannels/${name}.messagingChannel-meta.xml`,
    keyset: (name) => `PublicKeyCertificateSet/${name}.PublicKeyCertificateSet-meta.xml`,
    key: (name) => `PublicKeyCertificate/${name}.PublicKeyCertificate-meta.xml`
};

export type Files = Readonly<Record<string, string>>;

export function placed(components: Readonly<Record<string, string>>): Files {
    return Object.fromEntries(
        Object.entries(components).map(([name, xml]) => {
            const [base = '', kind = ''] = name.split('.');
            return [PLACES[kind]?.(base) ?? name, xml];
        })
    );
}

/** A channel that can verify users, and the key that its tokens are verified with. */
export const healthyOrg = placed({
    'Web_Chat.channel': channelXml({ label: 'Web Chat', authMode: 'Auth', keyset: 'Prod_2026' }),
    'Prod_2026.keyset': keysetXml({ issuer: 'https://id.example.com', keys: ['Chat_2026'] }),
    'Chat_2026.key': keyXml(goodKey)
});

/** An uploaded key with a pair of its own, good for so many days before and after the clock of the samples. */
async function uploaded(kid: string, from: number, to: number): Promise<string> {
    const template = JSON.stringify({ kty: 'RSA', kid, alg: 'RS256', use: 'sig', demoDays: [from, to] });
    return (await demoKey(template, Date.parse(AT))).json;
}

/** Several channels, most of them with something wrong. */
export async function makeSampleOrg(): Promise<Files> {
    const [old, soon, spare] = await Promise.all([
        uploaded('key-2025-11', -396, -1),
        uploaded('portal-2026', -353, 12),
        uploaded('spare-2027', -1, 364)
    ]);
    return placed({
        'Web_Chat.channel': channelXml({ label: 'Web Chat', authMode: 'Auth', keyset: 'Prod_2026' }),
        'Portal.channel': channelXml({ label: 'Portal', authMode: 'Auth', keyset: 'Portal' }),
        'Help.channel': channelXml({ label: 'Help', authMode: 'Auth', keyset: 'Prod_2026', isEnabled: false }),
        'Guest.channel': channelXml({ label: 'Guest', authMode: 'UnAuth' }),
        'Lost.channel': channelXml({ label: 'Lost', authMode: 'Auth', keyset: 'Gone' }),
        'Partner.channel': channelXml({ label: 'Partner', authMode: 'Auth', keyset: 'Endpoint' }),
        'Phone.channel': channelXml({ label: 'Phone', type: 'Voice' }),
        'Prod_2026.keyset': keysetXml({ issuer: 'https://id.example.com', keys: ['Chat_2026', 'Chat_2025'] }),
        'Portal.keyset': keysetXml({ issuer: 'https://id.example.com', keys: ['Portal_2026'] }),
        'Endpoint.keyset': keysetXml({
            issuer: 'https://partner.example.com',
            endpoint: 'https://partner.example.com/jwks'
        }),
        'Chat_2026.key': keyXml(goodKey),
        'Chat_2025.key': keyXml(old, false),
        'Portal_2026.key': keyXml(soon),
        'Spare.key': keyXml(spare)
    });
}

/** The same components as a retrieve in metadata format names them. */
export function inMetadataFormat(files: Files): Files {
    return Object.fromEntries(Object.entries(files).map(([path, xml]) => [path.replace(/-meta\.xml$/, ''), xml]));
}

/** Writes files below a folder of the command's own; returns the folder's name. */
export function writeFiles(root: string, folder: string, files: Files): string {
    for (const [path, text] of Object.entries(files)) {
        const file = join(root, folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
    }
    return folder;
}

/** The zip of a retrieve: one folder with everything in it. */
export async function zipOf(files: Files): Promise<Buffer> {
    const zip = new JSZip();
    for (const [path, text] of Object.entries(files)) {
        zip.file(`unpackaged/${path}`, text);
    }
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
