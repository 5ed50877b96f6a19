import fc from 'fast-check';
import { check } from '../../engine/check.js';
import { repair } from '../../engine/repair.js';
import { formatChange } from '../../engine/repairWords.js';
import { textForms } from '../../input/inside/index.js';
import { runRules } from '../../engine/runRules.js';
import { inputRules } from '../../rules/input/index.js';
import type { CheckOptions, InputReport, RepairReport } from '../../types.js';
import { jsonWraps, textWraps, valueWraps } from '../support/forms.js';
import { certificatePem, privateJwk, privatePems, token } from '../support/inputs.js';
import { goodKey, jwkText, makeCertificate, makeChain, toBase64 } from '../support/makeCertificate.js';
import { recogniseText } from '../support/recogniseText.js';
import { NOW } from '../support/testRule.js';

const OPTIONS: CheckOptions = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
const NOTICE = 'input.inside-something-else';
const key = jwkText();
const pretty = JSON.stringify(goodKey(), undefined, 2);

const checked = (text: string): Promise<InputReport> => check({ name: 'given', text }, OPTIONS);
const repaired = (text: string, choices = {}): Promise<RepairReport> =>
    repair({ name: 'given', text }, { ...OPTIONS, choices });
const findingsOf = ({ findings, keys: list }: InputReport): readonly string[] =>
    [...findings, ...list.flatMap((one) => one.findings)].map(({ ruleId }) => ruleId);
const filesOf = ({ keys: list }: RepairReport): readonly unknown[] =>
    list.map(({ fileName, text }) => [fileName, JSON.parse(text) as unknown]);

const wraps = Object.entries({ ...textWraps, ...jsonWraps });
const values = Object.entries(valueWraps);

describe('a key inside something else', () => {
    it.each([
        ...wraps.map(([title, wrap]) => [title, wrap(pretty)] as const),
        ...wraps.map(([title, wrap]) => [`${title}, of one line`, wrap(key)] as const),
        ...values.map(([title, wrap]) => [title, wrap(goodKey())] as const)
    ])('is checked and fixed as if it had been given alone: %s', async (title, text) => {
        const isSet = title.includes('key set');
        const alone = await checked(isSet ? `{"keys":[${key}]}` : key);
        const report = await checked(text);
        expect(findingsOf(report).filter((id) => id !== NOTICE)).toEqual(findingsOf(alone));
        expect(findingsOf(report)).toContain(NOTICE);
        expect(report.verdict).toBe(alone.verdict);
        expect(report.keys.map(({ kid, verdict }) => [kid, verdict])).toEqual([['chat-2026-11', 'ready']]);
        const fixed = await repaired(text);
        expect(filesOf(fixed)).toEqual(filesOf(await repaired(key)));
        expect(fixed.keys[0]?.changes.map((change) => change.repair)).toContain('take-out');
    });

    it('is found through any two of them', async () => {
        const json = Object.entries(jsonWraps).flatMap(([title, wrap]) => (title === 'base64' ? [] : [wrap]));
        // A soft line break in a string may look like the name and the value of a private member.
        const others = wraps.flatMap(([title, wrap]) => (title === 'quoted-printable' ? [] : [wrap]));
        const pair = fc.oneof(
            fc.tuple(fc.constantFrom(...Object.values(textWraps)), fc.constantFrom(...others)),
            fc.tuple(fc.constantFrom(...Object.values(jsonWraps)), fc.constantFrom(...json))
        );
        await fc.assert(
            fc.asyncProperty(pair, async ([outer, inner]) => {
                const report = await checked(outer(inner(pretty)));
                expect([report.verdict, report.kind]).toEqual(['ready', 'jwk']);
                expect(findingsOf(report)).toEqual([NOTICE]);
                expect(filesOf(await repaired(outer(inner(pretty))))).toEqual(filesOf(await repaired(key)));
            }),
            { numRuns: 80 }
        );
    }, 60_000);

    it.each(wraps)('keeps what is wrong with it: %s', async (_title, wrap) => {
        const broken = JSON.stringify({ ...goodKey(), alg: 'HS256', kid: ' ' });
        const alone = findingsOf(await checked(broken));
        expect(findingsOf(await checked(wrap(broken))).filter((id) => id !== NOTICE)).toEqual(alone);
    });

    it.each(wraps)('may be a set: %s', async (_title, wrap) => {
        const report = await checked(wrap(JSON.stringify({ keys: [goodKey(), { ...goodKey(), kid: 'second' }] })));
        expect(report.keys.map(({ kid }) => kid)).toEqual(['chat-2026-11', 'second']);
        expect([...findingsOf(report)].sort()).toEqual([NOTICE, 'input.key-set']);
    });

    it.each(Object.entries(textWraps).filter(([title]) => title !== 'inside of a string'))(
        'may be a certificate: %s',
        async (_title, wrap) => {
            const report = await checked(wrap(certificatePem.trim()));
            expect([report.kind, report.keys.length]).toEqual(['certificate', 1]);
            expect(report.keys[0]?.certificate?.subject).toContain('chat signer');
        }
    );

    it.each([
        ...wraps,
        ...values.map(
            ([title, wrap]) =>
                [title, (text: string) => wrap(JSON.parse(text) as object as Record<string, unknown>)] as const
        )
    ])('is private where it is: %s', async (_title, wrap) => {
        const text = wrap(JSON.stringify(privateJwk));
        const report = await checked(text);
        expect([report.isPrivate, report.verdict, report.text]).toEqual([true, 'blocked', '']);
        const fixed = JSON.stringify(await repaired(text));
        for (const name of ['d', 'p', 'q', 'dp'] as const) {
            expect(JSON.stringify(report) + fixed).not.toContain(String(privateJwk[name]).slice(0, 20));
        }
    });

    it.each(wraps.filter(([title]) => title !== 'base64'))('is private where PEM is: %s', async (_title, wrap) => {
        const report = await checked(wrap(JSON.stringify({ pem: privatePems.pkcs8 })));
        expect([report.isPrivate, report.text]).toEqual([true, '']);
    });

    it.each([
        ['beside a variable', `export JWK=${JSON.stringify(key)}\nexport KEY="${privatePems.pkcs8}"`],
        ['beside a field', `"${key.replaceAll('"', '""')}","${privatePems.pkcs8}"`],
        ['under a quoted mail', `> ${key}\n${privatePems.pkcs1}`],
        ['in the description of a key', textWraps['metadata file']?.(key).replace('Signs', privatePems.pkcs8) ?? ''],
        ['in a comment of YAML', `# ${privatePems.pkcs8.replaceAll('\n', '\n# ')}\nkty: RSA\nkid: a\n`],
        ['in another member', JSON.stringify({ key: goodKey(), other: privatePems.pkcs8 })]
    ])('is not shown where a private key stands %s', async (_title, text) => {
        const report = await checked(text);
        expect([report.isPrivate, report.text]).toEqual([true, '']);
        expect((await repaired(text)).keys).toEqual([]);
    });

    it.each([
        ['in an object', JSON.stringify({ access_token: token })],
        ['in a mail', `> ${token}`],
        ['in a string', JSON.stringify(token)]
    ])('is a token %s: nothing of it is kept', async (_title, text) => {
        const report = await checked(text);
        expect(report).toMatchObject({ kind: 'token', text: '' });
        expect(JSON.stringify(report)).not.toContain(token.slice(-20));
    });
});

describe('a certificate in JSON', () => {
    const base64 = toBase64(makeCertificate());
    const [leaf = '', issuer = ''] = makeChain().map(
        (der) => `-----BEGIN CERTIFICATE-----\n${toBase64(der)}\n-----END CERTIFICATE-----\n`
    );
    const HEX = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';

    it.each<readonly [string, unknown, readonly (readonly [string, string | null])[]]>([
        ['Auth0', [{ kid: 'auth0-1', cert: certificatePem, pkcs7: 'x', thumbprint: 'AA' }], [['auth0-1', null]]],
        [
            'Keycloak',
            {
                active: { RS256: 'k-1' },
                keys: [{ kid: 'k-1', algorithm: 'RS512', certificate: base64, publicKey: 'x' }]
            },
            [['k-1', 'RS512']]
        ],
        [
            'Google',
            { [HEX]: certificatePem, [HEX.replace('0a', 'ff')]: leaf },
            [
                [HEX, null],
                [HEX.replace('0a', 'ff'), null]
            ]
        ],
        ['AWS', { Certificate: leaf, CertificateChain: issuer }, [['', null]]],
        ['AWS, with itself as its chain', { Certificate: leaf, CertificateChain: leaf }, [['', null]]],
        ['Vault', { request_id: '1', data: { certificate: leaf, revocation_time: 0 } }, [['', null]]],
        ['Azure', { cer: base64, kid: 'https://acme.vault.azure.net/keys/chat/1', sid: 'x' }, [['', null]]]
    ])('becomes a key, with the ID that stands beside it: %s', async (_title, value, expected) => {
        const fixed = await repaired(JSON.stringify(value));
        const made = fixed.keys.map(({ text }) => JSON.parse(text) as Record<string, string>);
        expect(made.map(({ kid, alg, x5c }) => [kid ?? '', alg ?? null, Array.isArray(x5c)])).toEqual(
            expected.map(([kid, alg]) => [kid || (made[0]?.kid ?? ''), alg, true])
        );
        const asked = fixed.keys.flatMap(({ questions }) => questions.map(({ choice }) => choice));
        expect(asked.includes('kid')).toBe(expected.some(([kid]) => kid === ''));
    });
});

describe('several keys in one text', () => {
    const texts = ['A', 'B', 'C'].map((kid) => JSON.stringify({ ...goodKey(), kid }));
    const [a = '', b = '', c = ''] = texts;
    const names = async (text: string) => {
        const { keys: list, refusal } = await repaired(text);
        return [...list.map(({ fileName }) => fileName), ...(refusal === null ? [] : [refusal])];
    };

    it.each([
        ['a line each', texts.join('\n')],
        ['a line each, the last one too', `${texts.join('\r\n')}\r\n`],
        ['nothing between them', texts.join('')],
        ['commas', texts.join(',\n')],
        ['labels', texts.map((text, index) => `Key ${index + 1} : ${text}`).join('\n')],
        ['many lines each', texts.map((text) => JSON.stringify(JSON.parse(text), undefined, 2)).join('\n')],
        ['fences', texts.map((text) => `\`\`\`json\n${text}\n\`\`\``).join('\n\n')],
        ['a set and a key', `{"keys":[${a},${b}]}\n${c}`],
        ['an array and a key', `[${a}]\n[${b},${c}]`],
        ['wrapped, a line each', texts.map((text) => `{"key":${text}}`).join('\n')],
        ['by their IDs', `{"A":${a},"B":${b},"C":${c}}`],
        ['lines of a log', texts.map((text) => `12:00 {"level":"info"} key ${text}`).join('\n')],
        ['quoted', texts.map((text) => `> ${text}`).join('\n')]
    ])('get a file each: %s', async (_title, text) => {
        const report = await checked(text);
        expect(report.keys.map(({ kid }) => kid)).toEqual(['A', 'B', 'C']);
        expect(
            report.keys
                .map(({ range }) => range && report.text.slice(range.start.offset, range.end.offset))
                .map((part) => (JSON.parse(part ?? '') as { kid: string }).kid)
        ).toEqual(['A', 'B', 'C']);
        expect(report.verdict).toBe('blocked');
        expect(await names(text)).toEqual(['A.json', 'B.json', 'C.json']);
    });

    it.each([
        ['the second', `${a}\n${b.replace(':', '')}\n${c}`],
        ['the first', `${a.replace(':', '')}\n${b}\n${c}`],
        ['the last, cut off', `${a}\n${b}\n${c.slice(0, 200)}`]
    ])('are refused where one cannot be read, and it is named: %s', async (_title, text) => {
        const report = await checked(text);
        expect(report.keys.length).toBe(2);
        const broken = report.findings.find(({ ruleId }) => ruleId === 'input.not-json');
        expect(broken?.range?.start.line).toBe(text.split('\n').findIndex((line) => !texts.includes(line)) + 1);
        expect(await names(text)).toEqual(['unreadable']);
    });

    it.each([
        [
            'both lines of the utility',
            `JWK : ${a}\nJWT : ${token}\n`,
            ['The token (JWT) in line 2 was left out; it was not kept.']
        ],
        [
            'the other way round',
            `JWT : ${token}\nJWK : ${a}`,
            ['The token (JWT) in line 1 was left out; it was not kept.']
        ],
        [
            'in one object',
            `{"key":${a},\n"token":"${token}"}`,
            ['The token (JWT) in line 2 was left out; it was not kept.']
        ],
        [
            'a header of an answer',
            `HTTP/1.1 200\nnel: {"a":1}\n\n${a}`,
            ['The value in line 2 was left out: it is no key.']
        ]
    ])('leave nothing out without a word: %s', async (_title, text, sentences) => {
        const fixed = await repaired(text);
        expect(fixed.keys.map(({ fileName }) => fileName)).toEqual(['A.json']);
        expect(fixed.keys[0]?.changes.map(formatChange)).toEqual(expect.arrayContaining(sentences));
        expect(JSON.stringify(fixed)).not.toContain(token.slice(-20));
    });

    it('show what goes before and after', async () => {
        const shown = async (text: string) => (await repaired(text)).keys[0]?.before ?? '';
        expect(await shown(`JWK : ${a}\nJWT : ${token}\n`)).toMatch(/^JWK :\nJWT : \*+\n\{/);
        expect(await shown(`{"key":${a},"tags":{"team":"chat"}}`)).toMatch(
            /^\{\n {2}"key": "\(the key\)",\n {2}"tags": \{/
        );
        expect(await shown(`${a}\nkeep this\n${b}`)).toMatch(/^keep this\n\{/);
        expect(await shown(a)).toMatch(/^\{\n {2}"kty"/);
    });

    it('refuse where a token stands in a key', async () => {
        expect(await names(JSON.stringify({ ...goodKey(), note: token }))).toEqual(['unreadable']);
    });
});

describe('the forms on anything', () => {
    const context = {
        now: 0,
        purpose: 'upload' as const,
        limits: { keyBytes: 1 << 20, tokenBytes: 1 << 16, nesting: 64, keys: 1000, primeTests: 100 }
    };
    const size = (1 << 20) - 200;

    it.each(
        [
            [
                '> ',
                '"{""',
                '""',
                '"{\\"',
                '{\\"',
                '\\"',
                '\x1b[0m',
                '^[[',
                '%7B',
                '%',
                '=\n',
                '=3D',
                '&quot;',
                '&#34;',
                '<a',
                '<pre>'
            ],
            [
                '<jsonWebKey>',
                '1 ',
                '1\t{\n',
                '| |\n',
                '+\n',
                '# \n',
                '* ',
                'kty: a\n',
                'x5c:\n',
                '- ',
                '  - kty: a\n',
                'kty => ',
                '[kty] => Array\n(\n'
            ],
            [
                ':kty=>',
                'array(',
                '[[',
                '{"kty":"RSA","n":"a"}',
                '{"kty":"RSA","n":"a"}\n',
                '{"kty"\n',
                '{"a":1}\n',
                '-----END CERTIFICATE-----',
                'MIIB\n-----END A-----\n',
                "{'",
                '"' + ' '.repeat(99)
            ]
        ].flat()
    )('take a mebibyte of %j', (part) => {
        const text = part.repeat(Math.floor(size / part.length));
        for (const given of [text, `{"kty":"RSA","n":"kty => x5c"}\n${text}`]) {
            const start = performance.now();
            expect(() => runRules(inputRules, recogniseText(given.slice(0, size)), context)).not.toThrow();
            expect(performance.now() - start).toBeLessThan(10_000);
        }
    });

    it('never throw, whatever the text', () => {
        const parts = fc.constantFrom(
            'kty',
            ': ',
            ' => ',
            '"',
            "'",
            '{',
            '}',
            '[',
            ']',
            '(',
            ')',
            'array(',
            '\n',
            '  ',
            '- ',
            '|',
            '>',
            '\\',
            '""',
            '=',
            '%7B',
            '&quot;',
            '[kty] => ',
            'Array',
            'x5c',
            'RSA',
            ',',
            '<jsonWebKey>',
            '</jsonWebKey>',
            '1',
            '\x1b[0m',
            '%{',
            ':kty=>',
            'nil'
        );
        fc.assert(
            fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
                const text = list.join('');
                for (const { unwrap } of textForms) {
                    expect(() => unwrap(text)).not.toThrow();
                }
                expect(() => recogniseText(text)).not.toThrow();
            }),
            { numRuns: 2000 }
        );
    });
});
