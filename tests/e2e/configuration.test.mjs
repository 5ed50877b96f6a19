/** What the local page shows: the demo org or a folder of metadata, and what can go wrong with it. */
import assert from 'node:assert/strict';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readArguments } from '../../preview/arguments.mjs';
import { demoConfiguration, folderConfiguration } from '../../preview/configuration/configuration.mjs';
import { readMetadataFolder } from '../../preview/configuration/metadataFolder.mjs';
import { serve } from '../../preview/server/server.mjs';
import { ask } from './support/ask.mjs';
import { NOW } from './support/inputs.mjs';

const DAY = 24 * 60 * 60 * 1000;
/** A build that is never asked for: these tests look at the server alone. */
const NO_BUILD = { scripts: async () => new Map() };

const temporary = () => fs.mkdtempSync(path.join(os.tmpdir(), 'preflight-configuration-'));

async function told(url) {
    const { text } = await ask(url, { target: '/configuration.js' });
    return JSON.parse(/^export default (.*);$/s.exec(text)[1]);
}

describe('the arguments of npm start', () => {
    const folder = path.resolve('preview/org');

    for (const [args, wanted] of [
        [[], { port: 3330, metadata: null, apex: null, problem: '' }],
        [['--port', '4000'], { port: 4000 }],
        [['--metadata', folder], { metadata: folder, problem: '' }],
        [['--apex', 'http://127.0.0.1:8080/'], { apex: 'http://127.0.0.1:8080', problem: '' }],
        [['--apex', 'https://apex.example/a/b//'], { apex: 'https://apex.example/a/b', problem: '' }]
    ]) {
        it(`understands "${args.join(' ')}"`, () => {
            assert.deepEqual({ ...readArguments(args), ...wanted }, readArguments(args));
        });
    }

    for (const [args, words] of [
        [['--port', '80a'], /"80a" is no port/],
        [['--port', '70000'], /up to 65515/],
        [['--metadata', '/no/such/folder'], /there is no such file or folder.*\n +Name the folder/],
        [['--metadata', path.resolve('package.json')], /it is a file/],
        [['--metadata', path.resolve('docs')], /no file of a MessagingChannel.*\n +Retrieve them: sf project retrieve/],
        [['--metadata', ''], /--metadata needs a folder/],
        [['--apex', 'localhost:8080'], /is no web address/],
        [['--apex', 'ftp://localhost'], /is no web address/],
        [['--apex', 'http://user:word@localhost'], /neither user name nor password/],
        [['--apex', 'http://localhost?x=1'], /neither user name/],
        [['--apex', 'http://localhost', '--metadata', folder], /either --metadata or --apex/],
        [['--metdata', folder], /Unknown option '--metdata'/]
    ]) {
        it(`refuses "${args.join(' ')}"`, () => assert.match(readArguments(args).problem, words));
    }

    it('explains itself', () => {
        const { help, problem } = readArguments(['--help']);
        assert.equal(problem, '');
        for (const word of ['--metadata DIR', '--apex URL', '--port N', '?fault=']) {
            assert.ok(help.includes(word), word);
        }
    });
});

describe('the demo org', () => {
    const now = Date.parse(NOW);
    const keysOn = async (time) => {
        const { files } = await demoConfiguration(() => time).forPage();
        return new Map(
            files
                .filter(({ bytes }) => bytes.includes('<jsonWebKey>'))
                .map(({ name, bytes }) => {
                    const json = /<jsonWebKey>(.*)<\/jsonWebKey>/.exec(bytes)[1].replaceAll('&quot;', '"');
                    return [/(\w+)\.PublicKeyCertificate-meta\.xml$/.exec(name)[1], JSON.parse(json)];
                })
        );
    };
    const certificateOf = ({ x5c }) => new X509Certificate(Buffer.from(x5c[0], 'base64'));

    it('has keys with certificates of their own, each signed by the key that it carries', async () => {
        const keys = await keysOn(now);
        assert.ok(keys.size >= 6);
        for (const [name, key] of keys) {
            const certificate = certificateOf(key);
            assert.ok(certificate.verify(certificate.publicKey), name);
            assert.equal(certificate.publicKey.export({ format: 'jwk' }).n, key.n, name);
            assert.equal(Object.hasOwn(key, 'd'), false, name);
        }
        assert.equal(new Set([...keys.values()].map(({ n }) => n)).size, keys.size, 'no two have the same numbers');
    });

    it('has a key with twelve days left, on whatever day and at whatever time of it one looks', async () => {
        for (const time of ['2026-11-23T00:00:00Z', NOW, '2026-11-23T23:59:58Z', '2027-03-01T08:00:00Z']) {
            const { validTo } = certificateOf((await keysOn(Date.parse(time))).get('Field_Service_2025'));
            assert.equal(Math.floor((Date.parse(validTo) - Date.parse(time)) / DAY), 12, time);
        }
    });

    it('is made once a day', async () => {
        assert.deepEqual(await keysOn(now), await keysOn(now + 60_000));
    });

    it('has tokens that are what they are called, signed with its keys, for the day', async () => {
        for (const time of ['2026-11-23T00:00:00Z', NOW, '2026-11-23T23:59:58Z']) {
            const { tokens } = await demoConfiguration(() => Date.parse(time)).forPage();
            const keys = await keysOn(Date.parse(time));
            const read = ({ text }) => {
                const [header, claims, signature] = text.split('.');
                const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
                const signers = [...keys].filter(([, key]) =>
                    verify(
                        key.alg === 'RS512' ? 'sha512' : 'sha256',
                        Buffer.from(`${header}.${claims}`),
                        createPublicKey({ key, format: 'jwk' }),
                        Buffer.from(signature, 'base64url')
                    )
                );
                return { header: decode(header), ...decode(claims), signer: signers.map(([name]) => name).join() };
            };
            const found = Object.fromEntries(tokens.map((token) => [token.label, read(token)]));
            const midnight = Date.parse('2026-11-23T00:00:00Z') / 1000;
            const good = {
                header: { alg: 'RS256', kid: 'portal-2026-11', typ: 'JWT' },
                iss: 'https://id.acme.example',
                sub: 'customer-4711',
                iat: midnight,
                exp: midnight + 24 * 60 * 60,
                signer: 'Portal_2026_11'
            };
            assert.deepEqual(found, {
                good,
                'wrong key': { ...good, signer: 'Spare_2027' },
                'issuer with a slash': { ...good, iss: 'https://id.acme.example/' },
                expired: { ...good, iat: midnight - 24 * 60 * 60, exp: midnight - 60 * 60 },
                milliseconds: { ...good, exp: good.exp * 1000 }
            });
        }
    });

    it('leaves no private key on the disk', async () => {
        const { files, tokens } = await demoConfiguration(() => now).forPage();
        for (const { name, bytes } of [...files, ...tokens.map(({ name, text }) => ({ name, bytes: text }))]) {
            assert.doesNotMatch(bytes, /PRIVATE KEY|&quot;d&quot;/, name);
        }
    });
});

describe('a metadata folder', () => {
    let folder;
    let page;
    const write = (name, text) => {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.writeFileSync(path.join(folder, name), text);
    };

    before(async () => {
        folder = temporary();
        page = await serve(NO_BUILD, 0, folderConfiguration(folder));
    });
    after(async () => {
        await page?.close();
        fs.rmSync(folder, { recursive: true, force: true });
    });

    it('is read anew at every load, in both formats, and only what is of concern', async () => {
        assert.deepEqual((await told(page.url)).files, []);
        assert.equal((await told(page.url)).tokens, undefined, 'there are no tokens of an org of one’s own');
        write('force-app/main/messagingChannels/Chat.messagingChannel-meta.xml', '<a/>');
        write('retrieved/PublicKeyCertificate/Key.PublicKeyCertificate', '<b>ä</b>');
        write('force-app/main/classes/Other.cls-meta.xml', '<c/>');
        write('node_modules/x/Chat.messagingChannel-meta.xml', '<d/>');
        const { kind, files, problem } = await told(page.url);
        assert.equal(kind, 'folder');
        assert.equal(problem, null);
        assert.deepEqual(files, [
            { name: 'force-app/main/messagingChannels/Chat.messagingChannel-meta.xml', bytes: '<a/>' },
            // Octets, not characters: the core finds out the encoding.
            { name: 'retrieved/PublicKeyCertificate/Key.PublicKeyCertificate', bytes: '<b>Ã¤</b>' }
        ]);
    });

    it('that leads in a circle comes to an end', () => {
        fs.symlinkSync(folder, path.join(folder, 'retrieved/around'));
        assert.equal(readMetadataFolder(folder).length, 2);
    });

    it('that holds too much is not read', () => {
        const many = temporary();
        for (let index = 0; index < 5001; index += 1) {
            fs.writeFileSync(path.join(many, `Key${index}.PublicKeyCertificate`), '');
        }
        assert.throws(() => readMetadataFolder(many), /holds more than 5000 metadata files/);
        fs.rmSync(many, { recursive: true });
    });

    it('with a file that cannot be read says which', async () => {
        fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'Gone.messagingChannel-meta.xml'));
        const { files, problem } = await told(page.url);
        assert.deepEqual(files, []);
        assert.match(problem.what, /Gone\.messagingChannel-meta\.xml: there is no such file or folder\.$/);
        fs.rmSync(path.join(folder, 'Gone.messagingChannel-meta.xml'));
    });

    it('is named at the head of the page', async () => {
        const { text } = await ask(page.url);
        assert.ok(text.includes(`The org that it shows is the metadata in ${folder}.`));
        assert.ok(text.includes('nothing that you drop or paste leaves it'));
    });

    it('that is gone says so, and the page is served all the same', async () => {
        fs.renameSync(folder, `${folder}-away`);
        const { problem } = await told(page.url);
        assert.match(problem.what, /there is no such file or folder/);
        assert.ok(problem.next.length > 0);
        fs.renameSync(`${folder}-away`, folder);
        assert.equal((await told(page.url)).problem, null);
    });
});
