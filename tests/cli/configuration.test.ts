import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChannel } from '../../cli/configuration/channel.js';
import { RETRIEVE } from '../../cli/configuration/configuration.js';
import { readMetadata } from '../../cli/configuration/files.js';
import { walk } from '../../cli/configuration/walk.js';
import type { Organization } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { channelXml, healthyOrg, inMetadataFormat, keyXml, writeFiles, zipOf } from './sampleOrg.js';

jest.setTimeout(60_000);

let root: string;

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'preflight-metadata-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What was read, and the first words of what could not be. */
async function read(name: string): Promise<{ names: string[] | null; problems: string[] }> {
    const { organization, problems } = await readMetadata(join(root, name));
    const parts = organization && [organization.channels, organization.keysets, organization.keys];
    return {
        names: parts && parts.flatMap((components) => components.map((component) => component.name)),
        problems: problems.map(({ what, next }) => `${what} ${next}`.replaceAll(`${root}/`, ''))
    };
}

describe('what is read', () => {
    const healthy = { names: ['Web_Chat', 'Prod_2026', 'Chat_2026'], problems: [] };

    it.each([
        ['source format', 'force-app/main/default', healthyOrg],
        ['metadata format', 'unpackaged', inMetadataFormat(healthyOrg)]
    ])('a folder in %s, from any folder above', async (_title, below, files) => {
        writeFiles(root, `project/${below}`, files);
        expect(await read('project')).toEqual(healthy);
        expect(await read(`project/${below}`)).toEqual(healthy);
    });

    it.each([
        ['source', healthyOrg],
        ['metadata', inMetadataFormat(healthyOrg)]
    ])('the zip of a retrieve in %s format', async (_title, files) => {
        writeFileSync(join(root, 'retrieved.bin'), await zipOf({ ...files, 'package.xml': '<Package/>' }));
        expect(await read('retrieved.bin')).toEqual(healthy);
    });

    it('a single file', async () => {
        writeFiles(root, 'org', healthyOrg);
        expect(await read('org/messagingChannels/Web_Chat.messagingChannel-meta.xml')).toEqual({
            names: ['Web_Chat'],
            problems: []
        });
    });

    it('what belongs to the org only: no other metadata, no dependencies, no history', async () => {
        writeFiles(root, 'org', {
            ...healthyOrg,
            'package.xml': '<Package xmlns="http://soap.sforce.com/2006/04/metadata"/>',
            'README.md': '# Hello',
            'labels/CustomLabels.labels-meta.xml': '<broken',
            'node_modules/x/Copy.messagingChannel-meta.xml': channelXml({}),
            '.git/Copy.messagingChannel-meta.xml': channelXml({})
        });
        expect(await read('org')).toEqual(healthy);
    });
});

describe('links', () => {
    it('that lead in a circle end', async () => {
        writeFiles(root, 'org', healthyOrg);
        symlinkSync(root, join(root, 'org', 'up'));
        symlinkSync('self', join(root, 'org', 'self'));
        expect((await read('org')).names).toEqual(['Web_Chat', 'Prod_2026', 'Chat_2026']);
        expect(walk(join(root, 'org')).files).toHaveLength(3);
    });

    it('to a folder and to a file are followed', async () => {
        writeFiles(root, 'elsewhere', healthyOrg);
        mkdirSync(join(root, 'org'));
        symlinkSync('../elsewhere/messagingChannels', join(root, 'org', 'channels'));
        symlinkSync(
            '../elsewhere/PublicKeyCertificate/Chat_2026.PublicKeyCertificate-meta.xml',
            join(root, 'org', 'Chat_2026.PublicKeyCertificate-meta.xml')
        );
        expect(await read('org')).toEqual({ names: ['Web_Chat', 'Chat_2026'], problems: [] });
    });

    it('to nothing are named', async () => {
        writeFiles(root, 'org', healthyOrg);
        symlinkSync('gone', join(root, 'org', 'Lost.messagingChannel-meta.xml'));
        const { names, problems } = await read('org');
        expect(names).toHaveLength(3);
        expect(problems).toEqual([expect.stringMatching(/Lost\.messagingChannel-meta\.xml": there is no such file/)]);
    });
});

describe('limits', () => {
    it('20 folders deep, and what is deeper is named', async () => {
        const deep = (depth: number): string => Array.from({ length: depth }, (_, index) => `d${index}`).join('/');
        writeFiles(root, `org/${deep(20)}`, { 'Near.messagingChannel-meta.xml': channelXml({}) });
        writeFiles(root, `org/${deep(21)}`, { 'Far.messagingChannel-meta.xml': channelXml({}) });
        const { names, problems } = await read('org');
        expect(names).toEqual(['Near']);
        expect(problems).toEqual([expect.stringContaining('more than 20 folders deep')]);
    });

    it('5,000 components', async () => {
        const many = Array.from({ length: 5001 }, (_, index) => [
            `K${index}.PublicKeyCertificate-meta.xml`,
            keyXml('{}')
        ]);
        writeFiles(root, 'org', Object.fromEntries(many) as Record<string, string>);
        const { names, problems } = await read('org');
        expect(names).toHaveLength(5000);
        expect(problems).toEqual([expect.stringContaining('more than 5000')]);
    });

    it.each([
        ['1 MiB a component', 2 * 1024 * 1024, /limit of 1 MiB/],
        ['16 MiB a file', 17 * 1024 * 1024, /larger than 16 MiB/]
    ])('%s', async (_title, size, words) => {
        writeFiles(root, 'org', {
            ...healthyOrg,
            'Huge.PublicKeyCertificate-meta.xml': keyXml(' '.repeat(size))
        });
        const { names, problems } = await read('org');
        expect(names).toHaveLength(3);
        expect(problems).toEqual([expect.stringMatching(words)]);
    });

    it('of a zip: a bomb does not burst', async () => {
        const bomb = await zipOf({ ...healthyOrg, 'Bomb.PublicKeyCertificate': ' '.repeat(64 * 1024 * 1024) });
        writeFileSync(join(root, 'bomb.zip'), bomb);
        expect(bomb.length).toBeLessThan(1024 * 1024);
        const { names, problems } = await read('bomb.zip');
        expect(names).toEqual(expect.arrayContaining(['Web_Chat']));
        expect(problems).toEqual([expect.stringMatching(/^bomb\.zip: .*Bomb\.PublicKeyCertificate/)]);
    });
});

describe('what cannot be read is named, with the next step', () => {
    it.each([
        ['a missing folder', 'nowhere', 'there is no such file'],
        ['an empty folder', 'empty', RETRIEVE],
        ['a folder with other metadata only', 'other', RETRIEVE],
        ['a file that is no metadata', 'notes.txt', RETRIEVE],
        ['a zip that is none', 'broken.zip', 'zip']
    ])('%s', async (_title, name, words) => {
        mkdirSync(join(root, 'empty'));
        writeFiles(root, 'other', { 'classes/A.cls': 'class A {}', 'A.cls-meta.xml': '<ApexClass/>' });
        writeFileSync(join(root, 'notes.txt'), 'Hello');
        writeFileSync(join(root, 'broken.zip'), 'PK\u0003\u0004 this is none');
        const { names, problems } = await read(name);
        expect(names).toBeNull();
        expect(problems).toEqual([expect.stringContaining(words)]);
    });

    it('bad XML, beside files that are good', async () => {
        writeFiles(root, 'org', {
            ...healthyOrg,
            'Bad.messagingChannel-meta.xml': '<MessagingChannel',
            'Entity.PublicKeyCertificate-meta.xml': '<!DOCTYPE a [<!ENTITY b "c">]><PublicKeyCertificate/>',
            'Octets.PublicKeyCertificateSet-meta.xml': '\u0000\u0001\u0002',
            'Empty.PublicKeyCertificateSet-meta.xml': ''
        });
        const { names, problems } = await read('org');
        expect(names).toHaveLength(3);
        expect(problems.map((problem) => /org\/(\w+)\./.exec(problem)?.[1])).toEqual([
            'Bad',
            'Empty',
            'Entity',
            'Octets'
        ]);
    });

    it('a component that comes twice: the first stands', async () => {
        writeFiles(root, 'org/a', healthyOrg);
        writeFiles(root, 'org/b', { 'Web_Chat.messagingChannel-meta.xml': channelXml({ label: 'Other' }) });
        const { organization, problems } = await readMetadata(join(root, 'org'));
        expect(organization?.channels.map(({ label }) => label)).toEqual(['Web Chat']);
        expect(problems).toHaveLength(1);
    });

    // Root may read everything, so that there is nothing to see.
    (process.getuid?.() === 0 ? it.skip : it)('a folder that may not be read', async () => {
        writeFiles(root, 'org', healthyOrg);
        chmodSync(join(root, 'org', 'PublicKeyCertificate'), 0);
        const { problems } = await read('org');
        chmodSync(join(root, 'org', 'PublicKeyCertificate'), 0o700);
        expect(problems).toEqual([expect.stringContaining('you may not read it')]);
    });
});

describe('the channel that is meant', () => {
    let organization: Organization;

    beforeEach(async () => {
        writeFiles(root, 'org', {
            'Guest.messagingChannel-meta.xml': channelXml({}),
            'Twin.messagingChannel-meta.xml': channelXml({ label: 'Guest' }),
            'Web_Chat.messagingChannel-meta.xml': channelXml({ label: 'Web Chat' })
        });
        organization = (await readMetadata(join(root, 'org'))).organization as Organization;
    });

    it.each([
        ['its API name', 'Web_Chat', 'Web_Chat'],
        ['its label', 'Web Chat', 'Web_Chat'],
        ['the name, though another has it for its label', 'Guest', 'Guest']
    ])('by %s', (_title, word, name) => {
        expect(findChannel(organization, word)).toMatchObject({ name });
    });

    it.each([
        ['a misspelt name', 'Web_Caht'],
        ['another case', 'web_chat'],
        ['a part of it', 'Chat']
    ])('not by %s', (_title, word) => {
        expect(findChannel(organization, word)).toEqual({
            what: `There is no channel "${word}".`,
            next: 'Did you mean Web_Chat (Web Chat)?'
        });
    });

    it('not by something else: then all are named', () => {
        expect(findChannel(organization, 'Salesforce')).toEqual({
            what: 'There is no channel "Salesforce".',
            next: 'The channels are: Guest, Twin (Guest), Web_Chat (Web Chat)'
        });
    });

    it('but ten at most', () => {
        const channels = Array.from({ length: 12 }, (_, index) => ({ name: `N${index}`, label: `N${index}` }));
        const found = findChannel({ ...organization, channels } as unknown as Organization, 'Salesforce');
        expect(found).toMatchObject({ next: expect.stringMatching(/N9, and 2 more$/) as string });
    });

    it('nor by a label that several have', () => {
        const channels = organization.channels.map((channel) => ({ ...channel, label: 'Chat' }));
        expect(findChannel({ ...organization, channels: channels.slice(0, 2) }, 'Chat')).toEqual({
            what: '2 channels have the label "Chat".',
            next: `Name one by its API name: ${channels
                .slice(0, 2)
                .map(({ name }) => name)
                .join(', ')}`
        });
    });

    it('of none at all', () => {
        expect(findChannel({ ...organization, channels: [] }, 'Chat')).toMatchObject({
            next: expect.stringContaining(RETRIEVE) as string
        });
    });
});
