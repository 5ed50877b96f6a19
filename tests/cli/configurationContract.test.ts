import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { CompareReport } from '../../cli/compareReport.js';
import type { OrgReport } from '../../cli/orgReport.js';
import { buildCommand, type Command } from './command.js';
import { AT, goodKey, kinds, privateKeys } from './samples.js';
import { channelXml, keyXml, makeSampleOrg, writeFiles } from './sampleOrg.js';

jest.setTimeout(60_000);

const ISSUER = 'https://id.example.com';
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const [, ofCompare, ofOrg] = ['check', 'compare', 'org'].map((name) => {
    const text = readFileSync(join(__dirname, `../../docs/${name}.schema.json`), 'utf8');
    const schema = JSON.parse(text) as { $id: string };
    ajv.addSchema(schema);
    return schema.$id;
});

let command: Command;

beforeAll(async () => {
    command = await buildCommand();
    writeFiles(command.folder, 'org', await makeSampleOrg());
    writeFiles(command.folder, 'odd', {
        'Odd.messagingChannel-meta.xml': channelXml({ keyset: 'Gone' }),
        'Empty.messagingChannel-meta.xml': '<MessagingChannel xmlns="http://soap.sforce.com/2006/04/metadata"/>',
        'Text.PublicKeyCertificate-meta.xml': keyXml('Hello'),
        'Private.PublicKeyCertificate-meta.xml': keyXml(String(privateKeys['key.jwk'])),
        'Set.PublicKeyCertificate-meta.xml': keyXml(String(kinds['jwks'])),
        'None.PublicKeyCertificateSet-meta.xml':
            '<PublicKeyCertificateSet xmlns="http://soap.sforce.com/2006/04/metadata"/>'
    });
    command.write('key.json', goodKey);
});

afterAll(() => command.remove());

function valid(schema: string | undefined, report: unknown): string[] {
    ajv.validate(String(schema), report);
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function json<T>(args: readonly string[], schema: string | undefined): T {
    const { stdout } = command.run([...args, '--json', '--at', AT]);
    const report: unknown = JSON.parse(stdout);
    expect(valid(schema, report)).toEqual([]);
    return report as T;
}

function compare(channel: string, ...args: readonly string[]): CompareReport {
    return json(['compare', '--metadata', 'org', '--channel', channel, ...args], ofCompare);
}

function org(folder: string): OrgReport {
    return json(['org', '--metadata', folder], ofOrg);
}

describe('preflight compare --json', () => {
    it.each(['Web_Chat', 'Portal', 'Help', 'Guest', 'Lost', 'Partner', 'Phone'])(
        'is what its schema says: %s',
        (channel) => {
            const report = compare(channel, '--key', 'key.json', '--issuer', `${ISSUER}/`);
            expect(report.channel.name).toBe(channel);
            expect(report.comparisons).toHaveLength(1);
            expect(JSON.stringify(report)).not.toMatch(/\{\w+\}/);
        }
    );

    it('also with every kind of input', () => {
        const files = Object.entries(kinds).flatMap(([kind, content]) => ['--key', command.write(kind, content)]);
        const { inputs, comparisons } = compare('Web_Chat', ...files);
        expect(inputs.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
        expect(comparisons.map(({ input, path }) => `${input}${path}`)).toEqual([
            'jwk',
            'jwks/keys/0',
            'jwks/keys/1',
            'key-array/0',
            'certificate'
        ]);
    });

    it('gives the channel, each key, and where each finding is', () => {
        const { version, checkedAt, configuration, channel, comparisons } = compare('Portal', '--key', 'key.json');
        expect({ version, checkedAt, configuration }).toEqual({
            version: 1,
            checkedAt: AT,
            configuration: { from: 'metadata', name: 'org' }
        });
        expect(channel).toMatchObject({ label: 'Portal', type: 'EmbeddedMessaging', isActive: null, authMode: 'Auth' });
        expect(channel.links.map(({ id, state }) => `${id} ${state}`)).toEqual([
            'verification good',
            'configuration good',
            'keyset good',
            'issuer good',
            'keys good',
            'certificates attention'
        ]);
        expect(channel.findings).toEqual([
            expect.objectContaining({ id: 'certificate.expires-within-thirty-days', key: 'Portal_2026', setup: null })
        ]);
        expect(comparisons[0]).toMatchObject({ input: 'key.json', path: '', kid: 'key-2026-11', fit: 'does-not-fit' });
        expect(comparisons[0]?.findings).toContainEqual(
            expect.objectContaining({
                id: 'keyset.key-outside',
                key: 'Chat_2026',
                setup: {
                    title: 'Enhanced Chat User Verification',
                    quickFind: 'User Verification',
                    path: '/lightning/setup/Authorization/home'
                }
            })
        );
        expect(Object.keys(comparisons[0]?.checklist ?? {})).toEqual(
            expect.arrayContaining(['U1', 'T3', 'T4', 'T5', 'T6', 'T9', 'T10'])
        );
    });

    it('has an entry for nothing that is private, and none without a key', () => {
        const file = command.write('private.json', String(privateKeys['key.jwk']));
        expect(compare('Web_Chat', '--key', file)).toMatchObject({ comparisons: [], inputs: [{ verdict: 'blocked' }] });
        expect(compare('Web_Chat')).toMatchObject({ comparisons: [], inputs: [], channel: { fit: 'fits' } });
    });
});

describe('preflight org --json', () => {
    it.each(['org', 'odd'])('is what its schema says: %s', (folder) => {
        expect(JSON.stringify(org(folder))).not.toMatch(/\{\w+\}/);
    });

    it('gives every channel, keyset and key', () => {
        const { channels, otherChannels, keysets, keys } = org('org');
        expect(channels.map(({ name, fit }) => `${name} ${fit}`)).toEqual([
            'Guest does-not-fit',
            'Help does-not-fit',
            'Lost does-not-fit',
            'Partner unknown',
            'Portal fits',
            'Web_Chat fits'
        ]);
        expect(otherChannels).toEqual([{ name: 'Phone', label: 'Phone', type: 'Voice' }]);
        expect(keysets.map(({ name, type, keys: names }) => [name, type, names])).toEqual([
            ['Endpoint', 'JWKS_URL', []],
            ['Portal', 'JWKS', ['Portal_2026']],
            ['Prod_2026', 'JWKS', ['Chat_2026', 'Chat_2025']]
        ]);
        expect(keys.map(({ name, kid, verdict }) => [name, kid, verdict])).toEqual([
            ['Chat_2025', 'key-2025-11', 'blocked'],
            ['Chat_2026', 'key-2026-11', 'ready'],
            ['Portal_2026', 'portal-2026', 'attention'],
            ['Spare', 'spare-2027', 'ready']
        ]);
        expect(keys[0]).toMatchObject({
            isActive: false,
            keysets: ['Prod_2026'],
            channels: ['Help', 'Web_Chat'],
            checklist: { U5: 'no' },
            certificate: { daysLeft: -1 },
            findings: [{ id: 'certificate.expired', path: '/x5c/0' }]
        });
    });
});

it('the schemas refuse what is not in the contract', () => {
    const report = compare('Web_Chat', '--key', 'key.json');
    const survey = org('org');
    for (const broken of [
        { ...report, version: 2 },
        { ...report, configuration: { from: 'web', name: 'x' } },
        { ...report, channel: { ...report.channel, fit: 'maybe' } },
        { ...report, channel: { ...report.channel, links: report.channel.links.slice(1) } },
        { ...report, comparisons: [{ ...report.comparisons[0], checklist: { T3: 'perhaps' } }] },
        { ...report, inputs: [{ name: 'x' }] }
    ]) {
        expect(valid(ofCompare, broken)).not.toEqual([]);
    }
    for (const broken of [
        { ...survey, keys: [{ ...survey.keys[0], verdict: 'fits' }] },
        { ...survey, keysets: [{ name: 'x' }] },
        { ...survey, otherChannels: undefined }
    ]) {
        expect(valid(ofOrg, broken)).not.toEqual([]);
    }
});
