import type { OpenedSignature, Token } from '../types.js';
import { DerReader } from '../der/derReader.js';
import { TAG } from '../der/tags.js';
import { bitLength, fromHexDigits } from '../jwk/integers.js';
import { decodeBase64, encodeBase64, encodeBase64Url } from '../text/base64.js';
import { fromHex, toHex } from '../text/octets.js';
import { digest, type DigestAlgorithm } from './digest.js';
import type { PublicNumbers } from './verifyToken.js';

/** Beyond these a number is not worked with: no one uses them, and they would take seconds. */
const LONGEST_MODULUS = 16_384;
const LONGEST_EXPONENT = 64;
/** So many zeros or 0xff in a row are no chance: one block in 2^64. */
const SHORTEST_PADDING = 8;

type Covered = NonNullable<OpenedSignature['covers']>;
type Found = Omit<OpenedSignature, 'key' | 'form'>;
type Subtle = SubtleCrypto | undefined;
type Text = readonly [Covered, string];

const DIGESTS: readonly DigestAlgorithm[] = ['SHA-256', 'SHA-512', 'SHA-384', 'SHA-1'];
const LENGTHS: Readonly<Record<DigestAlgorithm, number>> = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };
/** Hashes of a DigestInfo (RFC 8017 appendix B.1, NIST's register), by the names that libraries have for them. */
const NAMES: ReadonlyMap<string, string> = new Map([
    ['1.2.840.113549.2.5', 'MD5'],
    ['1.3.14.3.2.26', 'SHA-1'],
    ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
    ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
    ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
    ['2.16.840.1.101.3.4.2.4', 'SHA-224'],
    ['2.16.840.1.101.3.4.2.5', 'SHA-512/224'],
    ['2.16.840.1.101.3.4.2.6', 'SHA-512/256'],
    ['2.16.840.1.101.3.4.2.8', 'SHA3-256'],
    ['2.16.840.1.101.3.4.2.9', 'SHA3-384'],
    ['2.16.840.1.101.3.4.2.10', 'SHA3-512']
]);

const numberOf = (octets: string): bigint => fromHexDigits(toHex(octets));

/** s^e mod n (RFC 8017 section 5.2.2) in as many octets as n has; null where there is no such block, or it takes too long. */
function blockOf(signature: string, modulus: bigint, exponent: bigint): string | null {
    const bits = bitLength(modulus);
    const octets = Math.ceil(bits / 8);
    if (bits > LONGEST_MODULUS || exponent >> BigInt(LONGEST_EXPONENT) !== 0n || signature.length > octets + 1) {
        return null;
    }
    let base = numberOf(signature);
    if (exponent < 3n || base < 2n || base >= modulus) {
        return null;
    }
    let power = 1n;
    for (let rest = exponent; rest > 0n; rest >>= 1n) {
        power = (rest & 1n) === 1n ? (power * base) % modulus : power;
        base = (base * base) % modulus;
    }
    return fromHex(power.toString(16).padStart(octets * 2, '0'));
}

async function digestOf(subtle: Subtle, hash: DigestAlgorithm, octets: string): Promise<string | null> {
    const found = await digest(subtle, hash, octets);
    return found.known ? found.value : null;
}

const spellings = (octets: string): string[] => [
    octets,
    toHex(octets),
    toHex(octets).toUpperCase(),
    encodeBase64(octets),
    encodeBase64Url(octets)
];

function padded(base64url: string): string {
    return base64url + '='.repeat((4 - (base64url.length % 4)) % 4);
}

/** What is signed in place of the text of the token, by mistakes that are made: each with the octets that it comes to. */
function textsOf({ signingInput, segments }: Token): readonly Text[] {
    const input = signingInput ?? '';
    const [header = '', claims = ''] = input.split('.');
    const [headerOctets, claimsOctets] = [segments[0]?.octets ?? '', segments[1]?.octets ?? ''];
    const joined = (encode: (octets: string) => string): string => `${encode(headerOctets)}.${encode(claimsOctets)}`;
    const texts: readonly Text[] = [
        ['token', input],
        ['unencoded', joined((octets) => octets)],
        ['unencoded', headerOctets + claimsOctets],
        ['claims', claims],
        ['claims', claimsOctets],
        ['header', header],
        ['header', headerOctets],
        ['other-encoding', joined(encodeBase64Url)],
        ['other-encoding', joined((octets) => padded(encodeBase64Url(octets)))],
        ['other-encoding', joined(encodeBase64)],
        ['other-encoding', joined((octets) => encodeBase64(octets).replace(/(?<!=)=+$/, ''))],
        ['line-end', `${input}\n`],
        ['line-end', `${input}\r\n`],
        ['utf-16', input.replace(/./gs, '$&\0')],
        ['utf-16', input.replace(/./gs, '\0$&')],
        ['joined', header + claims],
        ['joined', `${input}.`]
    ];
    return texts.filter(([, text]) => text !== '');
}

/** Of which text a digest is; null: of none of them. */
async function coveredBy(
    subtle: Subtle,
    texts: readonly Text[],
    matches: (hash: DigestAlgorithm, digest: string) => Promise<boolean>,
    hashes: readonly DigestAlgorithm[]
): Promise<{ readonly covers: Covered; readonly hash: DigestAlgorithm } | null> {
    const hashed: Text[] = [];
    for (const inner of DIGESTS) {
        // eslint-disable-next-line no-await-in-loop -- some dozens at most, of a token
        const found = await digestOf(subtle, inner, texts[0]?.[1] ?? '');
        hashed.push(...(found === null ? [] : spellings(found)).map((text): Text => ['hash', text]));
    }
    for (const hash of hashes) {
        for (const [covers, text] of [...texts, ...hashed]) {
            // eslint-disable-next-line no-await-in-loop -- as above
            const found = await digestOf(subtle, hash, text);
            // eslint-disable-next-line no-await-in-loop -- as above
            if (found !== null && (await matches(hash, found))) {
                return { covers, hash };
            }
        }
    }
    return null;
}

/** DigestInfo (RFC 8017 section 9.2); `isStandard`: with the NULL that verifiers compare it with. */
function readDigestInfo(octets: string): { hash: string; value: string; isStandard: boolean } | null {
    const reader = new DerReader(octets);
    reader.enter(TAG.sequence, 'the DigestInfo');
    reader.enter(TAG.sequence, 'the algorithm');
    const oid = reader.objectIdentifier('the algorithm');
    const isStandard = reader.more;
    while (reader.more && !reader.failure) {
        reader.skip('the parameters');
    }
    reader.leave('the algorithm');
    const value = reader.value(TAG.octetString, 'the digest');
    reader.leave('the DigestInfo');
    return reader.failure || reader.more ? null : { hash: NAMES.get(oid) ?? oid, value, isStandard };
}

const isDigest = (name: string): name is DigestAlgorithm => Object.hasOwn(LENGTHS, name);

/** What stands behind the padding: a digest with the name of its hash, a digest alone, or the text itself. */
async function describeContent(subtle: Subtle, content: string, texts: readonly Text[]): Promise<Found> {
    const info = readDigestInfo(content);
    if (info) {
        const { hash, value, isStandard } = info;
        const found = isDigest(hash)
            ? await coveredBy(subtle, texts, (_hash, octets) => Promise.resolve(octets === value), [hash])
            : null;
        return { padding: isStandard ? 'pkcs1' : 'no-digest-info', hash, covers: found?.covers ?? null };
    }
    const plain = texts.find(([, text]) => text === content);
    const isContent = (_hash: string, octets: string): Promise<boolean> =>
        Promise.resolve(spellings(octets).includes(content));
    const found = plain ? { covers: plain[0], hash: '' } : await coveredBy(subtle, texts, isContent, DIGESTS);
    return { padding: 'no-digest-info', hash: found?.hash ?? '', covers: found?.covers ?? null };
}

/** MGF1 (RFC 8017 appendix B.2.1). */
async function maskOf(subtle: Subtle, hash: DigestAlgorithm, seed: string, length: number): Promise<string> {
    let mask = '';
    for (let counter = 0; mask.length < length; counter++) {
        const octets = String.fromCharCode(0, 0, counter >> 8, counter & 0xff);
        // eslint-disable-next-line no-await-in-loop -- some dozens at most: the block is as long as the modulus
        const found = await digestOf(subtle, hash, seed + octets);
        if (found === null) {
            return '';
        }
        mask += found;
    }
    return mask.slice(0, length);
}

/** Pairs of hash and hash of the mask: libraries take the same one, or SHA-1, which is the default of the standard. */
const PSS_HASHES: readonly (readonly [DigestAlgorithm, DigestAlgorithm])[] = [
    ...DIGESTS.map((hash) => [hash, hash] as const),
    ['SHA-256', 'SHA-1'],
    ['SHA-512', 'SHA-1']
];

/** EMSA-PSS (RFC 8017 section 9.1.2), with a salt of any length. */
async function readPss(subtle: Subtle, block: string, bits: number, texts: readonly Text[]): Promise<Found | null> {
    const octets = Math.ceil((bits - 1) / 8);
    const encoded = block.slice(-octets);
    if (!encoded.endsWith('\xbc') || (octets < block.length && !block.startsWith('\0'))) {
        return null;
    }
    for (const [hash, maskHash] of PSS_HASHES) {
        const length = octets - LENGTHS[hash] - 1;
        const seed = encoded.slice(length, -1);
        // eslint-disable-next-line no-await-in-loop -- six at most
        const mask = length > 0 ? await maskOf(subtle, maskHash, seed, length) : '';
        const masked = [...mask].map((octet, index) => octet.charCodeAt(0) ^ encoded.charCodeAt(index));
        const first = (masked[0] ?? 0) & (0xff >> (8 * octets - (bits - 1)));
        const data = String.fromCharCode(first, ...masked.slice(1));
        const [zeros = ''] = /^\0*/.exec(data) ?? [];
        if (mask === '' || data.charAt(zeros.length) !== '\x01') {
            continue;
        }
        const salt = data.slice(zeros.length + 1);
        const matches = async (_hash: DigestAlgorithm, found: string): Promise<boolean> =>
            (await digestOf(subtle, hash, '\0'.repeat(8) + found + salt)) === seed;
        // eslint-disable-next-line no-await-in-loop -- only where the padding is right
        const found = await coveredBy(subtle, texts, matches, [hash]);
        if (found || zeros.length >= SHORTEST_PADDING) {
            return { padding: 'pss', hash, covers: found?.covers ?? null };
        }
    }
    return null;
}

/** What a block says; null: nothing that proves that the key made it. */
async function describeBlock(
    subtle: Subtle,
    block: string,
    bits: number,
    texts: readonly Text[]
): Promise<Found | null> {
    const [all, filling = ''] = /^\0\x01(\xff+)\0/.exec(block) ?? [];
    if (all !== undefined && filling.length >= SHORTEST_PADDING) {
        return describeContent(subtle, block.slice(all.length), texts);
    }
    const [zeros = ''] = /^\0*/.exec(block) ?? [];
    if (zeros.length >= SHORTEST_PADDING) {
        // With a small exponent anybody can make zeros: only the digest of a text proves anything.
        const found = await describeContent(subtle, block.slice(zeros.length), texts);
        return found.covers === null ? null : { ...found, padding: 'none' };
    }
    return readPss(subtle, block, bits, texts);
}

const HEX = /^(?:[0-9a-f]{2})+$/i;
const BASE64 = /^[\w+/-]+={0,2}$/;

/** A signature as it stands there, and in the forms that programs give it by mistake. */
function formsOf(signature: string, octets: number): (readonly [OpenedSignature['form'], string])[] {
    const isWhole = signature.length === octets;
    const digits = signature
        .replace(/(?<!=)=+$/, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    const inner = HEX.test(signature)
        ? fromHex(signature)
        : BASE64.test(signature)
          ? decodeBase64(digits, 'base64url').octets
          : null;
    return [
        [isWhole ? 'plain' : 'length', signature],
        ...(isWhole ? ([['reversed', [...signature].reverse().join('')]] as const) : []),
        ...(inner === null ? [] : ([['encoded-twice', inner]] as const))
    ];
}

/**
 * Opens the signature of a token with a public key, and says what it was made over and how: what tells a token that was
 * changed, or signed in another way, from one that another key signed. Never more than what the opened block proves.
 *
 * @returns null when the key did not make it, or when that cannot be told
 */
export async function openSignature(
    subtle: Subtle,
    token: Token,
    { n, e }: PublicNumbers
): Promise<Omit<OpenedSignature, 'key'> | null> {
    const { signature } = token;
    const modulus = numberOf(decodeBase64(n, 'base64url').octets ?? '');
    const exponent = numberOf(decodeBase64(e, 'base64url').octets ?? '');
    if (!subtle || signature === null || token.signingInput === null || modulus === 0n) {
        return null;
    }
    const bits = bitLength(modulus);
    const texts = textsOf(token);
    for (const [form, octets] of formsOf(signature, Math.ceil(bits / 8))) {
        const block = blockOf(octets, modulus, exponent);
        // eslint-disable-next-line no-await-in-loop -- three at most
        const found = block === null ? null : await describeBlock(subtle, block, bits, texts);
        if (found) {
            return { form, ...found };
        }
    }
    return null;
}
