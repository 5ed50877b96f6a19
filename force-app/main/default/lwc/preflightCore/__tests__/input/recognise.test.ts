import {
    certificatePem,
    encryptedToken,
    files,
    pem,
    privateJwk,
    privateKeys,
    privatePems,
    publicPem,
    token,
    utf16,
    utf8
} from '../support/inputs.js';
import {
    goodKey,
    jwkText,
    keys,
    makeCertificate,
    makeChain,
    makeJwk,
    publicKeyInfo,
    toBase64
} from '../support/makeCertificate.js';
import { recogniseText } from '../support/recogniseText.js';
import type { Input } from '../../types.js';

const key = jwkText();
const pretty = JSON.stringify(goodKey(), undefined, 4);
const keySet = JSON.stringify({ keys: [goodKey(), goodKey()] });
const certificate = makeCertificate();
const base64 = toBase64(certificate);
const hex = Buffer.from(certificate, 'latin1').toString('hex');
const [leaf, issuer] = makeChain();

type Row = readonly [title: string, given: string | { readonly bytes: string }, expected: Partial<Input>];

describe('recognise', () => {
    it.each<Row>([
        ['a key', key, { kind: 'jwk', keyCount: 1, text: key }],
        ['a key on many lines', `\n${pretty}\r\n`, { kind: 'jwk', keyCount: 1, wrapping: null }],
        ['an empty object', '{}', { kind: 'jwk', keyCount: 1 }],
        ['a file', { bytes: key }, { kind: 'jwk', byteLength: key.length, text: key }],
        ['a key set', keySet, { kind: 'jwks', keyCount: 2 }],
        ['a key set in capitals', keySet.replace('keys', 'Keys'), { kind: 'jwks', keyCount: 2 }],
        ['a key set without keys', '{"keys":[]}', { kind: 'jwks', keyCount: 0, keyNodes: [] }],
        ['a key set that is none', '{"keys":7}', { kind: 'jwks', keyCount: 0, keyNodes: [] }],
        ['keys in an array', `[${key},${key}]`, { kind: 'key-array', keyCount: 2 }],
        ['an array with a key in it', `[null,${key}]`, { kind: 'key-array', keyCount: 2 }],
        ['a slip that can be read past', key.replace(/}$/, ',}'), { kind: 'jwk', keyCount: 1 }],
        [
            'a slip that cannot',
            key.replace('"kty":', '"kty"'),
            { kind: 'unknown', keyCount: 0, text: key.replace('"kty":', '"kty"') }
        ],
        ['a number', '65537', { kind: 'json', foundLabel: 'number' }],
        ['null', ' null ', { kind: 'json', foundLabel: 'null' }],
        ['a string', '"chat-2026-11"', { kind: 'json', foundLabel: 'string' }],
        ['an array of nothing', '[]', { kind: 'json', foundLabel: 'array' }],
        ['an array of words', '["kty","kid"]', { kind: 'json', foundLabel: 'array' }],
        ['a key in a string', JSON.stringify(key), { kind: 'jwk', text: key }],
        ['a broken key in a string', JSON.stringify(key.slice(9)), { kind: 'json', foundLabel: 'string' }],
        ['other JSON in a string', JSON.stringify('{"keys":7}'), { kind: 'json', foundLabel: 'json' }],
        ['members without braces', key.slice(1, -1), { kind: 'unknown', text: key.slice(1, -1) }],
        ['plain words', 'please see attachment', { kind: 'unknown', json: null, foundLabel: '' }],
        ['nothing', '', { kind: 'empty' }],
        ['blanks of all kinds', ' \t\r\n\u00a0\u200b\ufeff', { kind: 'empty' }],
        ['a file of NULs', { bytes: '\0'.repeat(9) }, { kind: 'binary' }],
        [
            'a web page',
            '<!DOCTYPE html>\n<script>x = {"a":1}</script>',
            { kind: 'unknown', foundLabel: 'web page (HTML)' }
        ],
        ['rich text', '{\\rtf1\\ansi {"kty":"RSA"}}', { kind: 'unknown', foundLabel: 'rich text document (RTF)' }],
        [
            'a ZIP archive',
            { bytes: `PK\x03\x04${'\x00\x01\x02'.repeat(30)}` },
            { kind: 'binary', foundLabel: 'ZIP archive or Word document' }
        ],
        ['octets of no known kind', { bytes: '\x00\x01\x02\xff'.repeat(30) }, { kind: 'binary', foundLabel: '' }],
        ['the same read as text', '\x00\x01\x02\ufffd'.repeat(30), { kind: 'binary', text: '' }]
    ])('%s', (_title, given, expected) => {
        expect(recogniseText(given)).toMatchObject(expected);
    });

    it('gives every key its pointer, whatever it is', () => {
        const pointers = (text: string, most = 1000) =>
            recogniseText(text, { keys: most }).keyNodes.map(({ pointer, node }) => `${pointer} ${node.type}`);
        expect(pointers(key)).toEqual([' object']);
        expect(pointers('{"keys":[{},7,null]}')).toEqual(['/keys/0 object', '/keys/1 number', '/keys/2 null']);
        expect(pointers('{"KEYS":[{}]}')).toEqual(['/KEYS/0 object']);
        expect(pointers('{"keys":{}}')).toEqual(['/keys object']);
        expect(pointers('{"Keys":[7],"keys":[{}],"KEYS":[7]}')).toEqual(['/keys/0 object']);
        expect(pointers('[{},"a"]')).toEqual(['/0 object', '/1 string']);
    });

    it('stops at the limit of keys, and says how many there are', () => {
        expect(recogniseText('{"keys":[{},{},{}]}', { keys: 2 })).toMatchObject({
            keyCount: 3,
            keyNodes: [{ pointer: '/keys/0' }, { pointer: '/keys/1' }]
        });
        expect(recogniseText('[{},{},{}]', { keys: 2 }).keyNodes.length).toBe(2);
    });

    it('looks at nothing beyond the limit of size', () => {
        const large = recogniseText(`{"kid":"${'é'.repeat(50)}"}`, { keyBytes: 109 });
        expect(large).toMatchObject({ kind: 'too-large', byteLength: 110, text: '', json: null });
        expect(recogniseText(`{"kid":"${'é'.repeat(50)}"}`, { keyBytes: 110 }).kind).toBe('jwk');
        expect(recogniseText({ bytes: '{}   ' }, { keyBytes: 4 })).toMatchObject({ kind: 'too-large', byteLength: 5 });
        expect(recogniseText('[[[]]]', { nesting: 2 })).toMatchObject({
            kind: 'unknown',
            json: { root: null, problems: [{ kind: 'too-deep' }] }
        });
    });
});

describe('recognise: text around the key', () => {
    it.each<readonly [string, string, string, string, string]>([
        ["the utility's first line", `JWK : ${key}`, 'label', 'JWK', key],
        ['both lines of the utility', `JWK : ${key}\nJWT : ${token}\n`, 'label', 'JWK', key],
        ['both lines the other way round', `JWT : ${token}\nJWK : ${pretty}`, 'label', 'JWK', pretty],
        ['a declaration', `const publicKey = ${key};`, 'label', 'const publicKey', key],
        ['a member', `"jwk": ${key},`, 'label', 'jwk', key],
        ['a log line', `[INFO] 12:00 done\n[INFO] key: ${key}`, 'text', '', key],
        ['a letter', `Hello,\nhere it is\n${key}\nRegards`, 'text', '', key],
        ['a fence', `\`\`\`json\n${pretty}\n\`\`\`\n`, 'fence', '', pretty],
        ['a fence in a letter', `Here (new):\n~~~\n${key}\n~~~\nRegards {me}`, 'fence', '', key],
        ['a fence without its end', `\`\`\`\n${key}`, 'fence', '', key]
    ])('finds the key in %s', (_title, text, form, label, value) => {
        const found = recogniseText(text);
        expect(found).toMatchObject({ kind: 'jwk', keyCount: 1, wrapping: { form, label } });
        expect(text.slice(found.wrapping?.start, found.wrapping?.end)).toBe(value);
        expect(found.json?.problems).toEqual([]);
    });

    it('finds a key set too, and slips in it', () => {
        expect(recogniseText(`Keys: ${keySet}`)).toMatchObject({
            kind: 'jwks',
            keyCount: 2,
            wrapping: { form: 'label' }
        });
        expect(recogniseText(`JWK : [${key}]`)).toMatchObject({ kind: 'key-array', wrapping: { form: 'label' } });
        const slip = recogniseText(`JWK : ${key.replace(/}$/, ',}')} // x`);
        expect(slip.json?.problems.map(({ kind }) => kind)).toEqual(['trailing-comma']);
        expect(recogniseText('JWK : {"kty" "RSA"}')).toMatchObject({
            kind: 'unknown',
            wrapping: { label: 'JWK' },
            json: { root: null }
        });
    });

    it('takes comments for comments', () => {
        expect(recogniseText(`// my key\n${key}`)).toMatchObject({
            kind: 'jwk',
            wrapping: null,
            json: { problems: [{ kind: 'comment' }] }
        });
        expect(recogniseText('# my key\n{"kty" 1}')).toMatchObject({
            kind: 'unknown',
            wrapping: null,
            json: { root: null }
        });
    });

    it('does not take any brace for a key', () => {
        expect(recogniseText('use {name} or {} as in f() { return 1; }').kind).toBe('unknown');
        expect(recogniseText('{'.repeat(99)).kind).toBe('unknown');
    });

    it('keeps no token', () => {
        const text = `JWK : ${key}\nJWT : ${token}\nAuthorization: Bearer ${token}`;
        const found = recogniseText(text);
        expect(found.text.length).toBe(text.length);
        expect(JSON.stringify(found)).not.toContain(token.slice(0, 20));
        expect(JSON.stringify(found)).not.toContain(token.slice(-20));
        expect(found.text).toContain(`JWT : ${'*'.repeat(token.length)}\n`);
    });
});

describe('recognise: certificates', () => {
    it.each<Row>([
        [
            'PEM',
            certificatePem,
            { kind: 'certificate', certificateForm: 'pem', foundLabel: 'CERTIFICATE', text: certificatePem }
        ],
        [
            'PEM with text around it',
            `Bag Attributes\n    friendlyName: {4D5E}\nsubject=CN = x\n${certificatePem}`,
            { kind: 'certificate', certificateForm: 'pem' }
        ],
        ['PEM in a fence', `\`\`\`\n${certificatePem}\`\`\``, { kind: 'certificate', certificateForm: 'pem' }],
        [
            'PEM without its BEGIN line',
            certificatePem.replace(/-----BEGIN.*\n/, ''),
            { kind: 'certificate', certificateForm: 'pem' }
        ],
        [
            'PEM without its BEGIN line, behind words',
            `Here it is:\n${certificatePem.replace(/-----BEGIN.*\n/, '')}`,
            { kind: 'certificate', certificateForm: 'pem' }
        ],
        [
            'PEM behind a bracket',
            `[Created by: ./generate-certs.py]\n\n${certificatePem}`,
            { kind: 'certificate', certificateForm: 'pem' }
        ],
        [
            'PEM without its end',
            certificatePem.replace(/-----END.*\n/, ''),
            { kind: 'certificate', certificateForm: 'pem' }
        ],
        ['an old label', pem('X509 CERTIFICATE', certificate), { kind: 'certificate' }],
        ['a file of PEM', { bytes: certificatePem }, { kind: 'certificate', certificateForm: 'pem' }],
        ['PEM in a string', JSON.stringify(certificatePem), { kind: 'certificate', certificateForm: 'pem' }],
        ['DER', { bytes: certificate }, { kind: 'certificate', certificateForm: 'der', text: '' }],
        ['DER read as Latin-1', certificate, { kind: 'certificate', certificateForm: 'der', text: '' }],
        ['base64', base64, { kind: 'certificate', certificateForm: 'base64' }],
        ['base64 on lines', base64.replace(/.{76}/g, '$&\r\n'), { kind: 'certificate', certificateForm: 'base64' }],
        [
            'base64url',
            base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
            { kind: 'certificate', certificateForm: 'base64' }
        ],
        ['base64 in quotes', `"${base64}"`, { kind: 'certificate', certificateForm: 'base64' }],
        ['base64 in an array', `["${base64}"]`, { kind: 'certificate', certificateForm: 'base64' }],
        ['PEM in base64', toBase64(certificatePem), { kind: 'certificate' }],
        ['hex', hex, { kind: 'certificate', certificateForm: 'base64' }],
        ['hex with colons', hex.replace(/..(?=.)/g, '$&:'), { kind: 'certificate', certificateForm: 'base64' }]
    ])('one as %s', (_title, given, expected) => {
        const found = recogniseText(given);
        expect(found).toMatchObject(expected);
        expect(found.certificates).toMatchObject([{ defect: null, der: certificate }]);
        expect(found.certificates[0]?.reading?.certificate?.subject).toContain('chat signer');
    });

    it.each([
        ['PEM', pem('CERTIFICATE', leaf) + pem('CERTIFICATE', issuer)],
        ['DER', { bytes: leaf + issuer }],
        ['an array', JSON.stringify([toBase64(leaf), toBase64(issuer)])],
        ['one PEM block', pem('CERTIFICATE', leaf + issuer)]
    ])('several as %s', (_title, given) => {
        expect(recogniseText(given).certificates.map(({ der }) => der)).toEqual([leaf, issuer]);
    });

    it('leaves octets after the certificate for the rules', () => {
        expect(recogniseText({ bytes: `${certificate}\n` }).certificates[0]?.reading?.trailing).toMatchObject({
            length: 1
        });
    });

    it('keeps a certificate that cannot be decoded', () => {
        const broken = recogniseText(certificatePem.replace(base64.slice(70, 80), '*'));
        expect(broken).toMatchObject({ kind: 'certificate', certificates: [{ der: null, reading: null }] });
    });

    it('lets JSON with PEM in it be JSON', () => {
        expect(recogniseText(jwkText({ x5c: [certificatePem] })).kind).toBe('jwk');
        expect(recogniseText(`{"kty" "RSA","x5c":["${certificatePem}"]}`).kind).toBe('unknown');
    });

    it('reads as many as there may be keys', () => {
        expect(recogniseText(certificatePem.repeat(3), { keys: 2 }).certificates.length).toBe(2);
        expect(recogniseText({ bytes: certificate.repeat(3) }, { keys: 1 }).certificates.length).toBeLessThanOrEqual(2);
    });
});

describe('recognise: other objects', () => {
    it.each<Row>([
        ['a public key in PEM', publicPem, { kind: 'public-key', foundLabel: 'PUBLIC KEY' }],
        ['a public key in DER', { bytes: publicKeyInfo(keys.leaf) }, { kind: 'public-key', text: '' }],
        ['a public key in base64', toBase64(publicKeyInfo(keys.leaf)), { kind: 'public-key' }],
        [
            'a public key for SSH',
            `ssh-rsa ${'AAAAB3NzaC1yc2E'.repeat(9)} me@example`,
            { kind: 'public-key', foundLabel: 'SSH' }
        ],
        [
            'a public key in XML',
            '<RSAKeyValue><Modulus>AQAB</Modulus></RSAKeyValue>',
            { kind: 'public-key', foundLabel: 'XML' }
        ],
        [
            'a public key under the name of a certificate',
            pem('CERTIFICATE', publicKeyInfo(keys.leaf)),
            { kind: 'public-key' }
        ],
        ['a certificate beside its public key', publicPem + certificatePem, { kind: 'certificate' }],
        ['a request', pem('CERTIFICATE REQUEST', files.request), { kind: 'certificate-request' }],
        ['a request of old', pem('NEW CERTIFICATE REQUEST', '0'), { kind: 'certificate-request' }],
        ['a request in DER', { bytes: files.request }, { kind: 'certificate-request' }],
        ['PKCS#7', pem('PKCS7', files.pkcs7), { kind: 'pkcs7' }],
        ['PKCS#7 in DER', { bytes: files.pkcs7 }, { kind: 'pkcs7' }],
        ['a CRL', pem('X509 CRL', files.crl), { kind: 'crl' }],
        ['a CRL in DER', { bytes: files.crl }, { kind: 'crl' }],
        [
            'other PEM',
            pem('DH PARAMETERS', '0\x06\x02\x01\x07\x02\x01\x02'),
            { kind: 'unknown', foundLabel: 'DH PARAMETERS' }
        ],
        [
            'other JSON in base64',
            toBase64(JSON.stringify({ name: 'chat'.repeat(20) })),
            { kind: 'unknown', foundLabel: 'base64' }
        ]
    ])('%s', (_title, given, expected) => {
        expect(recogniseText(given)).toMatchObject({
            certificates: expected.kind === 'certificate' ? [{}] : [],
            ...expected
        });
    });
});

describe('recognise: tokens', () => {
    it.each([
        ['a token', token, 3],
        ['a token on lines', token.replace(/.{60}/g, '$&\n'), 3],
        ['a token in quotes', `"${token}"`, 3],
        ['a header', `Authorization: Bearer ${token}`, 3],
        ["the utility's line", `JWT : ${token}\n`, 3],
        ['an answer', `access_token="${token}";`, 3],
        ['a token with padding', token.replace('.', '=.'), 3],
        ['a token without its signature', token.slice(0, token.lastIndexOf('.')), 2],
        ['an encrypted token', encryptedToken, 5],
        ['a token in a letter', `please look at ${token} for me`, 3],
        ['a JWS in JSON', '{"payload":"eyJ9","signatures":[{}]}', 0],
        ['a flattened JWS', '{"protected":"e30","payload":"","signature":""}', 0],
        ['a JWE in JSON', '{"ciphertext":"x","recipients":[]}', 0]
    ])('%s is kept nowhere', (_title, text, segments) => {
        const found = recogniseText(text);
        expect(found).toMatchObject({ kind: 'token', segments, text: '', json: null });
        expect(JSON.stringify(found)).not.toContain(text.slice(0, 30));
        expect(recogniseText({ bytes: utf8(text) }).kind).toBe('token');
    });

    it('does not take names with dots for tokens', () => {
        const text = jwkText({
            kid: 'eyeglasses-store.example.com',
            x5u: 'https://eyewitness-news-of-today.example.com/x'
        });
        expect(recogniseText(text)).toMatchObject({ kind: 'jwk', text });
    });
});

describe('recognise: private keys', () => {
    const rows: Row[] = [
        ...Object.entries(privatePems).map(([form, text]): Row => [
            form,
            text,
            { kind: 'private-key', privateKeyForm: form as Input['privateKeyForm'] }
        ]),
        ...Object.entries(privateKeys).map(([form, bytes]): Row => [
            `${form} in DER`,
            { bytes },
            { kind: 'private-key', privateKeyForm: form as Input['privateKeyForm'] }
        ]),
        ...Object.entries(privateKeys).map(([form, bytes]): Row => [
            `${form} in base64`,
            toBase64(bytes),
            { kind: 'private-key' }
        ]),
        ...Object.entries(privateKeys).map(([form, bytes]): Row => [
            `${form} in a program's output`,
            `Private key: ${toBase64(bytes)}\nPublic key: x`,
            { kind: 'private-key', privateKeyForm: form as Input['privateKeyForm'] }
        ]),
        ['an older label', pem('DSA PRIVATE KEY', 'x'), { kind: 'private-key', privateKeyForm: 'unknown' }],
        [
            'an encrypted key with headers',
            privatePems.pkcs1.replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\n'),
            { kind: 'private-key', privateKeyForm: 'pkcs1' }
        ],
        ['a private key under another name', pem('CERTIFICATE', privateKeys.pkcs8), { kind: 'private-key' }],
        ['a private key behind its certificate', certificatePem + privatePems.pkcs8, { kind: 'private-key' }],
        [
            'a private key on one line',
            privatePems.pkcs8.replaceAll('\n', ' '),
            { kind: 'private-key', privateKeyForm: 'pkcs8' }
        ],
        ['a private key in UTF-16', { bytes: utf16(privatePems.pkcs8) }, { kind: 'private-key' }],
        ['a private key in a string', JSON.stringify(privatePems.pkcs8), { kind: 'private-key' }],
        ['a private key in base64 twice', toBase64(privatePems.pkcs8), { kind: 'private-key' }],
        [
            'a service account',
            JSON.stringify({ type: 'service_account', private_key: privatePems.pkcs8 }),
            { kind: 'private-key', privateKeyForm: 'pkcs8' }
        ],
        [
            'a private key in a name',
            `{"${privatePems.pkcs8.replaceAll('\n', '\\n')}":"RSA"}`,
            { kind: 'private-key', privateKeyForm: 'pkcs8' }
        ],
        [
            'a private key in a member',
            JSON.stringify({ ...goodKey(), key: toBase64(privateKeys.pkcs8) }),
            { kind: 'private-key' }
        ],
        ['a private key after the JWK', `JWK : ${key}\n${privatePems.pkcs8}`, { kind: 'private-key' }],
        [
            'a private JWK beside a public one',
            JSON.stringify({ publicKey: goodKey(), privateKey: privateJwk }),
            { kind: 'private-key', privateKeyForm: 'jwk' }
        ],
        [
            'a private JWK in a string',
            JSON.stringify(JSON.stringify(privateJwk)),
            { kind: 'private-key', privateKeyForm: 'jwk' }
        ],
        [
            'a private JWK that cannot be read',
            JSON.stringify(privateJwk).replace(':', ' '),
            { kind: 'private-key', privateKeyForm: 'jwk' }
        ],
        [
            'a private JWK after a public one',
            `${key}\n${JSON.stringify(privateJwk)}`,
            { kind: 'private-key', privateKeyForm: 'jwk' }
        ],
        [
            'a private JWK beyond the limit',
            JSON.stringify({ keys: [...Array.from({ length: 1000 }, () => ({})), privateJwk] }),
            { kind: 'private-key', privateKeyForm: 'jwk' }
        ],
        [
            'a private member hidden by a second one',
            `{"d":"${privateJwk.d ?? ''}","d":"d"}`,
            { kind: 'private-key', privateKeyForm: 'jwk' }
        ],
        [
            'the text of openssl pkey',
            'Private-Key: (2048 bit)\nmodulus:\n    00:ac\nprivateExponent:\n    12:34',
            { kind: 'private-key', privateKeyForm: 'unknown' }
        ],
        [
            'a private key in XML',
            '<RSAKeyValue><Modulus>AQAB</Modulus><D>AQAB</D></RSAKeyValue>',
            { kind: 'private-key', privateKeyForm: 'unknown' }
        ],
        ['PKCS#12', { bytes: files.pkcs12 }, { kind: 'private-key', privateKeyForm: 'pkcs12' }],
        ['PKCS#12 in base64', toBase64(files.pkcs12), { kind: 'private-key' }],
        [
            'a Java keystore',
            { bytes: files['java-keystore'] },
            { kind: 'private-key', privateKeyForm: 'java-keystore' }
        ],
        ['a JCEKS keystore', { bytes: files.jceks }, { kind: 'private-key', privateKeyForm: 'java-keystore' }],
        [
            'a Java keystore in base64',
            toBase64(files['java-keystore']),
            { kind: 'private-key', privateKeyForm: 'java-keystore' }
        ]
    ];
    it.each(rows)('%s: nothing of it is kept', (_title, given, expected) => {
        const found = recogniseText(given);
        expect(found).toMatchObject({ ...expected, text: '', json: null, keyNodes: [], certificates: [] });
        expect(JSON.stringify(found).length).toBeLessThan(500);
    });

    it('leaves a JWK with private members, and x5c with a private key, to their own rules', () => {
        expect(recogniseText(JSON.stringify({ ...makeJwk(), ...privateJwk }))).toMatchObject({
            kind: 'jwk',
            privateKeyForm: null
        });
        expect(recogniseText(JSON.stringify({ keys: [privateJwk] }))).toMatchObject({
            kind: 'jwks',
            privateKeyForm: null
        });
        expect(recogniseText(jwkText({ x5c: [toBase64(privateKeys.pkcs8)] }))).toMatchObject({ kind: 'jwk' });
        expect(recogniseText(jwkText({ x5c: [privatePems.pkcs8] }))).toMatchObject({ kind: 'jwk' });
    });

    it("takes Salesforce's placeholders for what they are", () => {
        const text = jwkText({ y: 'y', crv: 'crv', d: 'd', k: 'k' });
        expect(recogniseText(text)).toMatchObject({ kind: 'jwk', text });
        expect(recogniseText(text.replace(':', ' '))).toMatchObject({ kind: 'unknown' });
        expect(recogniseText(`{"jwk":${text}}`)).toMatchObject({ kind: 'jwk' });
    });
});

describe('recognise: encodings', () => {
    const accents = key.replace('chat-2026-11', 'Schlüssel');
    it.each<Row>([
        ['UTF-8', { bytes: utf8(accents) }, { encoding: 'utf-8', hasByteOrderMark: false, text: accents }],
        [
            'UTF-8 with a mark',
            { bytes: utf8(`\ufeff${accents}`) },
            { encoding: 'utf-8', hasByteOrderMark: true, text: accents }
        ],
        [
            'UTF-16LE with a mark',
            { bytes: utf16(`\ufeff${accents}`) },
            { encoding: 'utf-16le', hasByteOrderMark: true, text: accents }
        ],
        [
            'UTF-16BE with a mark',
            { bytes: utf16(`\ufeff${accents}`, 'be') },
            { encoding: 'utf-16be', hasByteOrderMark: true, text: accents }
        ],
        ['UTF-16LE', { bytes: utf16(accents) }, { encoding: 'utf-16le', hasByteOrderMark: false, text: accents }],
        ['UTF-16BE', { bytes: utf16(accents, 'be') }, { encoding: 'utf-16be', hasByteOrderMark: false, text: accents }],
        ['Latin-1', { bytes: accents }, { encoding: 'latin-1', hasByteOrderMark: false, text: accents }],
        ['text with a mark', `\ufeff${accents}`, { encoding: 'utf-8', hasByteOrderMark: true, text: accents }],
        ['a mark read as Latin-1', `\xef\xbb\xbf${key}`, { encoding: 'utf-8', hasByteOrderMark: true, text: key }],
        [
            'UTF-16LE read as Latin-1',
            utf16(`\ufeff${key}`),
            { encoding: 'utf-16le', hasByteOrderMark: true, text: key }
        ],
        [
            'UTF-16BE read as Latin-1',
            utf16(`\ufeff${key}`, 'be'),
            { encoding: 'utf-16be', hasByteOrderMark: true, text: key }
        ],
        [
            'UTF-16LE read as UTF-8',
            `\ufffd\ufffd${utf16(key)}`,
            { encoding: 'utf-16le', hasByteOrderMark: true, text: key }
        ],
        [
            'UTF-16BE without a mark read as UTF-8',
            utf16(key, 'be'),
            { encoding: 'utf-16be', hasByteOrderMark: false, text: key }
        ]
    ])('%s', (_title, given, expected) => {
        expect(recogniseText(given)).toMatchObject({ kind: 'jwk', ...expected });
    });

    it('reads the quotation marks of Windows in what is no UTF-8', () => {
        expect(recogniseText({ bytes: '{\x93kty\x94:\x93RSA\x94}' })).toMatchObject({
            kind: 'jwk',
            text: '{“kty”:“RSA”}'
        });
    });
});
