import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import {
    compare,
    formatImportProblem,
    NO_CANDIDATE,
    readConfiguration,
    unzip,
    type ImportReading
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import {
    channelXml,
    keysetXml,
    keyXml
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/metadataFiles.js';
import { mutate, mutations } from './support.js';

jest.setTimeout(60_000);

const files = {
    'Web_Chat.messagingChannel-meta.xml': channelXml(),
    'Prod_2026.PublicKeyCertificateSet-meta.xml': keysetXml(),
    'Chat_2026_11.PublicKeyCertificate-meta.xml': keyXml('{"kty":"RSA","kid":"a","n":"AQEB","e":"AQAB"}')
} as const;
const names = Object.keys(files) as (keyof typeof files)[];

/** What holds of every reading, whatever was read: each file is used, ignored or named, and what was read can be compared. */
function expectSound(reading: ImportReading, given: number): void {
    const { organization, problems, used, ignored } = reading;
    expect(used + ignored + problems.length).toBe(given);
    for (const { what, next } of problems.map(formatImportProblem)) {
        expect(`${what} ${next}`).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    }
    for (const { name } of organization.channels) {
        expect(compare(organization, name, NO_CANDIDATE).channel?.name).toBe(name);
    }
}

const inflate = async (deflated: string, most: number): Promise<string> =>
    inflateRawSync(Buffer.from(deflated, 'latin1'), { maxOutputLength: Math.max(most, 1) }).toString('latin1');

describe('metadata files', () => {
    it('that were changed in several places are read or named', () => {
        const changed = fc.constantFrom(...names).chain((name) =>
            fc.record({
                name: fc.constant(name),
                list: fc.array(mutations(files[name].length), { minLength: 1, maxLength: 5 })
            })
        );
        fc.assert(
            fc.property(changed, ({ name, list }) => {
                const text = list.reduce(
                    (now, mutation) => mutate(now, { ...mutation, at: mutation.at % (now.length || 1) }),
                    files[name]
                );
                expectSound(readConfiguration([{ name, text }]), 1);
                expectSound(readConfiguration([{ name, bytes: Buffer.from(text).toString('latin1') }]), 1);
            }),
            { numRuns: 500 }
        );
    });

    it('of any text under any name are read or named', () => {
        const markup = fc.constantFrom(
            '<',
            '>',
            '/',
            '!',
            '?',
            '&',
            ';',
            '[CDATA[',
            ']]>',
            '--',
            'a',
            ' ',
            '"',
            '=',
            ':'
        );
        const text = fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.array(markup, { maxLength: 60 }).map((parts) => parts.join(''))
        );
        const name = fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary' }));
        fc.assert(
            fc.property(fc.array(fc.record({ name, text }), { maxLength: 4 }), (given) => {
                expectSound(readConfiguration(given), given.length);
            }),
            { numRuns: 1000 }
        );
    });
});

describe('a zip', () => {
    let zip = '';
    beforeAll(async () => {
        const archive = new JSZip();
        names.forEach((name) => archive.file(name, files[name]));
        zip = (await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })).toString('latin1');
    });

    it('that was changed is unpacked or named, and yields no more than the limits', async () => {
        const limits = { totalBytes: 4096 };
        await fc.assert(
            fc.asyncProperty(fc.array(mutations(zip.length), { minLength: 1, maxLength: 4 }), async (list) => {
                const changed = list.reduce(
                    (now, mutation) => mutate(now, { ...mutation, at: mutation.at % (now.length || 1) }),
                    zip
                );
                const { files: found, problems } = await unzip(changed, inflate, limits);
                problems.map(formatImportProblem).forEach(({ what }) => expect(what).not.toMatch(/\{\w+\}|undefined/));
                const bytes = found.map((file) => ('bytes' in file ? file.bytes.length : 0));
                expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(limits.totalBytes);
                expectSound(readConfiguration(found), found.length);
            }),
            { numRuns: 500 }
        );
    });

    it('of any octets ends', async () => {
        const octets = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
        const records = fc.constantFrom(
            'PK\x01\x02',
            'PK\x03\x04',
            'PK\x05\x06',
            '\0'.repeat(18),
            'A.PublicKeyCertificate'
        );
        const mixed = fc.array(fc.oneof(octets, records), { maxLength: 12 }).map((parts) => parts.join(''));
        await fc.assert(
            fc.asyncProperty(mixed, async (bytes) => {
                const { files: found, problems } = await unzip(bytes, inflate);
                expect(found.length + problems.length).toBeGreaterThanOrEqual(0);
            }),
            { numRuns: 1000 }
        );
    });

    it('whose inflater fails in any way is damaged, not ours', async () => {
        const { problems } = await unzip(zip, () => Promise.reject(new TypeError('no deflate here')));
        expect(problems.map(({ kind }) => kind)).toEqual(names.map(() => 'zip-damaged'));
    });
});
