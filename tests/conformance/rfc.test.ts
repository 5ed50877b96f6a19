import { createHmac } from 'node:crypto';
import { check, checkToken, type TokenReport } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { keys } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/keys.js';
import {
    goodKey,
    jwkText,
    makeCertificate,
    makeJwk,
    toBase64
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import {
    makeToken,
    type TokenRecipe
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';
import { a1, a2, a3, a4, a5, a6, a7, critical, encrypted } from './rfcVectors.js';

const RFC7515 = 'https://www.rfc-editor.org/rfc/rfc7515';
const RFC7519 = 'https://www.rfc-editor.org/rfc/rfc7519';
const RFC8725 = 'https://www.rfc-editor.org/rfc/rfc8725';
/** Before the expiry of the RFCs' claims, 2011-03-22T18:43:00Z. */
const IN_TIME = Date.parse('2011-03-22T18:00:00Z');
const NOW = Date.parse('2026-11-23T12:00:00Z');
const ISSUER = 'https://id.acme.com';
const { subtle } = globalThis.crypto;

async function report(text: string, key: object | string, now: number, issuer: string): Promise<TokenReport> {
    const keyText = typeof key === 'string' ? key : JSON.stringify(key);
    const given = await check({ name: 'key.json', text: keyText }, { now, subtle, numberTheory: false });
    return checkToken({ name: 'token.jwt', text }, { now, subtle, keys: [given], issuer });
}

const idsOf = ({ findings }: TokenReport): string[] => findings.map(({ ruleId }) => ruleId);

interface Vector {
    readonly url: string;
    readonly what: string;
    readonly token: string;
    readonly key: object;
    readonly isVerified: boolean | null;
    /** Findings of the token, in order. */
    readonly ids: readonly string[];
}

/** The claims of these examples have "iss" and "exp" but no "sub", and most headers neither "kid" nor "typ". */
const NO_KID = 'token.header-member-missing';
const NO_TYPE = 'token.type-missing';
const NO_SUBJECT = 'token.claim-missing';
const OTHER = 'token.algorithm-unsupported';

const vectors: readonly Vector[] = [
    {
        url: `${RFC7515}#appendix-A.1`,
        what: 'an HMAC is no signature of a public key, though its header is in order',
        ...a1,
        isVerified: null,
        ids: [NO_KID, OTHER, NO_SUBJECT]
    },
    {
        url: `${RFC7515}#appendix-A.2`,
        what: 'RS256 verifies with its key',
        ...a2,
        isVerified: true,
        ids: [NO_KID, NO_TYPE, NO_SUBJECT]
    },
    {
        url: `${RFC7515}#appendix-A.2`,
        what: 'RS256 does not verify with another key',
        token: a2.token,
        key: { ...goodKey(), x5c: undefined },
        isVerified: false,
        ids: [NO_KID, NO_TYPE, NO_SUBJECT, 'token.signature-invalid']
    },
    {
        url: `${RFC7515}#appendix-A.3`,
        what: 'ES256 is refused by name',
        ...a3,
        isVerified: null,
        ids: [NO_KID, NO_TYPE, OTHER, NO_SUBJECT]
    },
    {
        url: `${RFC7515}#appendix-A.4`,
        what: 'ES512 is refused by name, and the text "Payload" is no claims',
        ...a4,
        isVerified: null,
        ids: [NO_KID, NO_TYPE, OTHER, 'token.payload-unreadable']
    },
    {
        url: `${RFC7515}#appendix-A.5`,
        what: 'unsecured is refused',
        token: a5,
        key: a2.key,
        isVerified: null,
        ids: [NO_KID, NO_TYPE, OTHER, NO_SUBJECT]
    },
    {
        url: `${RFC7515}#appendix-A.6`,
        what: 'the general JSON form is named, though its first signature verifies',
        token: a6,
        key: a2.key,
        isVerified: true,
        ids: ['token.json-serialization']
    },
    {
        url: `${RFC7515}#appendix-A.7`,
        what: 'the flattened JSON form is named',
        token: a7,
        key: a3.key,
        isVerified: null,
        ids: ['token.json-serialization']
    },
    {
        url: `${RFC7515}#appendix-E`,
        what: '"crit" is refused',
        token: critical,
        key: a2.key,
        isVerified: null,
        ids: ['token.critical-header']
    },
    {
        url: `${RFC7515}#appendix-F`,
        what: 'detached content is a token without claims',
        token: a2.token.replace(/\..*\./, '..'),
        key: a2.key,
        isVerified: false,
        ids: ['token.payload-unreadable', 'token.signature-invalid']
    },
    {
        url: `${RFC7519}#section-3.1`,
        what: 'the example of a JWT is an HMAC',
        ...a1,
        isVerified: null,
        ids: [NO_KID, OTHER, NO_SUBJECT]
    },
    {
        url: `${RFC7519}#section-6.1`,
        what: 'the example of an unsecured JWT is refused',
        token: a5,
        key: a2.key,
        isVerified: null,
        ids: [NO_KID, NO_TYPE, OTHER, NO_SUBJECT]
    },
    {
        url: `${RFC7519}#appendix-A.1`,
        what: 'an encrypted JWT is named',
        token: encrypted,
        key: a2.key,
        isVerified: null,
        ids: ['token.encrypted']
    }
];

describe.each([...new Set(vectors.map(({ url }) => url))])('%s', (section) => {
    it.each(vectors.filter(({ url }) => url === section).map((vector) => [vector.what, vector] as const))(
        '%s',
        async (_what, { token, key, isVerified, ids }) => {
            const result = await report(token, key, IN_TIME, 'joe');
            expect(idsOf(result)).toEqual(expect.arrayContaining([...ids]));
            expect(result.isVerified === true).toBe(isVerified === true);
            expect(result.verdict).toBe('blocked');
        }
    );
});

describe(`${RFC7519}#section-4.1.4`, () => {
    it('the expiry of the example is an instant, and it passes', async () => {
        const before = await report(a2.token, a2.key, IN_TIME, 'joe');
        const after = await report(a2.token, a2.key, NOW, 'joe');
        expect(before.expiresAt).toBe(Date.parse('2011-03-22T18:43:00Z'));
        expect(idsOf(before)).not.toContain('token.expired');
        expect(idsOf(after)).toContain('token.expired');
    });
});

const publicPem = `-----BEGIN CERTIFICATE-----\n${toBase64(makeCertificate())}\n-----END CERTIFICATE-----\n`;

function hmacWith(secret: string): string {
    const [input = ''] = /^[^.]*\.[^.]*/.exec(makeToken({ header: { alg: 'HS256' }, secret })) ?? [];
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

interface Attack {
    readonly section: string;
    readonly what: string;
    readonly token: string | TokenRecipe;
    /** At least these. */
    readonly ids: readonly string[];
    readonly verdict?: 'ready' | 'attention';
}

const attacks: readonly Attack[] = [
    {
        section: '2.1',
        what: 'the algorithm changed to "none", without a signature',
        token: { header: { alg: 'none' }, signature: '' },
        ids: ['token.algorithm-unsupported']
    },
    {
        section: '2.1',
        what: 'the algorithm changed to "nOnE", with the signature left in place',
        token: { header: { alg: 'nOnE' }, signedBy: 'RS256' },
        ids: ['token.algorithm-unsupported']
    },
    {
        section: '2.1',
        what: 'RS256 changed to HS256, with the public key as the secret',
        token: hmacWith(publicPem),
        ids: ['token.algorithm-unsupported']
    },
    {
        section: '2.1',
        what: 'the signature left off, and RS256 kept',
        token: { signature: '' },
        ids: ['token.signature-invalid']
    },
    {
        section: '2.2',
        what: 'a secret that can be guessed',
        token: hmacWith('secret'),
        ids: ['token.algorithm-unsupported']
    },
    {
        section: '2.7',
        what: 'a token of another issuer',
        token: { claims: { iss: 'https://id.other.example' } },
        ids: ['token.issuer-mismatch']
    },
    {
        section: '3.1',
        what: 'a header that says RS512 over a signature by RS256',
        token: { header: { alg: 'RS512' }, signedBy: 'RS256' },
        ids: ['token.algorithm-key-mismatch', 'token.signature-invalid']
    },
    {
        section: '3.1',
        what: 'no algorithm at all',
        token: { header: { alg: undefined } },
        ids: ['token.header-member-missing']
    },
    ...['RS384', 'PS256'].map((alg) => ({
        section: '3.2',
        what: `${alg}, which Salesforce does not take, with a good signature`,
        token: { header: { alg } },
        ids: ['token.algorithm-unsupported']
    })),
    {
        section: '3.3',
        what: 'a token signed by somebody else, with the right key ID',
        token: { signedWith: keys.other },
        ids: ['token.signature-invalid']
    },
    {
        section: '3.3',
        what: 'a token in a token: only the outer one would be verified',
        token: { header: { cty: 'JWT' }, claims: makeToken() },
        ids: ['token.payload-unreadable']
    },
    {
        section: '3.8',
        what: 'an issuer that looks the same',
        token: { claims: { iss: 'https://id.\u0430cme.com' } },
        ids: ['token.issuer-mismatch']
    },
    {
        section: '3.8',
        what: 'no subject',
        token: { claims: { sub: undefined } },
        ids: ['token.claim-missing']
    },
    {
        section: '3.9',
        what: 'any audience: nothing in Salesforce says which it should be',
        token: { claims: { aud: 'https://elsewhere.example' } },
        ids: [],
        verdict: 'ready'
    },
    {
        section: '3.10',
        what: 'a key ID made to be run by a database',
        token: { header: { kid: "x' UNION SELECT 'secret" } },
        ids: ['token.key-id-mismatch']
    },
    {
        section: '3.10',
        what: 'a key ID made to be opened as a file',
        token: { header: { kid: '../../../../dev/null' } },
        ids: ['token.key-id-mismatch']
    },
    ...[{ jku: 'https://attacker.example/keys' }, { x5u: 'https://attacker.example/cert' }].map((header) => ({
        section: '3.10',
        what: `a "${Object.keys(header).join('')}" that leads to the attacker's key, which signed it`,
        token: { header, signedWith: keys.other },
        ids: ['token.embedded-key', 'token.signature-invalid']
    })),
    {
        section: '3.10',
        what: 'the attacker\u2019s key in the header, which signed it',
        token: { header: { jwk: makeJwk({ key: keys.other }) }, signedWith: keys.other },
        ids: ['token.embedded-key', 'token.signature-invalid']
    },
    {
        section: '3.11',
        what: 'a token of another kind',
        token: { header: { typ: 'at+jwt' } },
        ids: ['token.type-unexpected'],
        verdict: 'attention'
    }
];

describe.each([...new Set(attacks.map(({ section }) => section))])(`${RFC8725}#section-%s`, (name) => {
    it.each(attacks.filter(({ section }) => section === name).map((attack) => [attack.what, attack] as const))(
        '%s',
        async (_what, { token, ids, verdict = 'blocked' }) => {
            const text = typeof token === 'string' ? token : makeToken(token);
            const result = await report(text, jwkText(), NOW, ISSUER);
            expect(idsOf(result)).toEqual(expect.arrayContaining([...ids]));
            expect(result.verdict).toBe(verdict);
        }
    );
});

describe(`${RFC8725}#section-3.7`, () => {
    it('claims in UTF-16 are not read', async () => {
        const [header = '', claims = ''] = makeToken().split('.');
        const utf16 = Buffer.from(Buffer.from(claims, 'base64url').toString(), 'utf16le').toString('base64url');
        const result = await report(`${header}.${utf16}.c2ln`, jwkText(), NOW, ISSUER);
        expect(idsOf(result)).toContain('token.payload-unreadable');
        expect(result.payload?.members).toEqual([]);
    });
});

describe('the token of these attacks', () => {
    it('is ready without one', async () => {
        const result = await report(makeToken(), jwkText(), NOW, ISSUER);
        expect({ ids: idsOf(result), verdict: result.verdict }).toEqual({ ids: [], verdict: 'ready' });
    });
});
