import type { JsonNode, RequestProblem, Source, TokenSigner } from '../types.js';
import { OID } from '../certificate/names.js';
import { identifyDer } from '../certificate/identify.js';
import { decodeSource } from '../input/decode.js';
import { readKeyInteger } from '../jwk/keyInteger.js';
import { fromNumbers, fromPkcs1, fromPkcs8, readPkcs8, type RsaPrivateKey } from '../signature/privateKeyInfo.js';
import { makeSigner } from '../signature/rsaSigner.js';
import { readJson } from '../text/json.js';
import { readPem } from '../text/pem.js';
import { findToken } from '../token/recogniseToken.js';
import { DEFAULT_LIMITS } from './check.js';
import { problem } from './keyRequest.js';

type Found = { readonly key: RsaPrivateKey } | { readonly problem: RequestProblem };

/** Numbers of a private RSA key in a JWK, in the order of RSAPrivateKey (RFC 8017 appendix A.1.2). */
const NUMBERS: readonly string[] = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'];
/** Fewer bits are refused everywhere (RFC 7518 section 3.3). */
const FEWEST_BITS = 2048;
const ELLIPTIC: readonly string[] = [OID.ec, '1.3.101.112', '1.3.101.113'];

const refuse = (kind: string): Found => ({ problem: problem('privateKey', kind) });

function take(key: RsaPrivateKey | null): Found {
    return key ? { key } : refuse('damaged');
}

/** What octets are, by their first elements: a key that can sign, or why it cannot. */
function ofOctets(octets: string, label: string): Found {
    if (label === 'OPENSSH PRIVATE KEY') {
        return refuse('openssh');
    }
    switch (identifyDer(octets)) {
        case 'private-key': {
            if (label === 'EC PRIVATE KEY') {
                return refuse('elliptic');
            }
            const inner = readPkcs8(octets);
            if (inner === null) {
                return take(fromPkcs1(octets));
            }
            return ELLIPTIC.includes(inner.oid)
                ? refuse('elliptic')
                : inner.oid === OID.rsa
                  ? take(fromPkcs8(octets))
                  : refuse('other-key');
        }
        case 'encrypted-private-key':
            return refuse('encrypted');
        case 'pkcs12':
            return refuse('pkcs12');
        case 'public-key':
            return refuse('public-key');
        case 'certificate':
            return refuse('certificate');
        case 'certificate-request':
        case 'pkcs7':
        case 'crl':
        case 'unknown':
        default:
            return refuse(label.endsWith('PRIVATE KEY') ? 'damaged' : 'unreadable');
    }
}

function ofPem(text: string): Found | null {
    const blocks = readPem(text);
    const block = blocks.find(({ label }) => label.endsWith('PRIVATE KEY')) ?? blocks[0];
    if (!block) {
        return null;
    }
    // PKCS #1 encrypts its body and says so in a header (RFC 1421 section 4.6).
    const isEncrypted = block.label === 'ENCRYPTED PRIVATE KEY' || /ENCRYPTED/.test(text.slice(block.start, block.end));
    if (isEncrypted) {
        return refuse('encrypted');
    }
    return block.octets === null ? refuse('damaged') : ofOctets(block.octets, block.label);
}

function ofJwk(root: JsonNode): Found {
    const members = root.type === 'object' ? new Map(root.members.map(({ name, value }) => [name, value])) : null;
    const textOf = (name: string): string => {
        const value = members?.get(name);
        return value?.type === 'string' ? value.value : '';
    };
    if (!members) {
        return refuse('unreadable');
    }
    const kty = textOf('kty');
    if (kty === 'EC' || kty === 'OKP') {
        return refuse('elliptic');
    }
    if (kty !== 'RSA') {
        return refuse(members.has('keys') ? 'key-set' : 'unreadable');
    }
    const numbers = NUMBERS.map((name) => readKeyInteger(textOf(name), name === 'e').octets ?? '');
    if ((numbers[2] ?? '').length < 16) {
        return refuse('public-key');
    }
    return numbers.includes('') ? refuse('without-primes') : take(fromNumbers(numbers));
}

function ofSource(source: Source): Found {
    const size = 'bytes' in source ? source.bytes.length : source.text.length;
    if (size > DEFAULT_LIMITS.keyBytes) {
        return refuse('too-large');
    }
    if ('bytes' in source && identifyDer(source.bytes) !== 'unknown') {
        return ofOctets(source.bytes, '');
    }
    const { text, isBinary } = decodeSource(source);
    if (text.trim() === '' && !isBinary) {
        return refuse('blank');
    }
    const { root } = isBinary ? { root: null } : readJson(text, { nesting: DEFAULT_LIMITS.nesting });
    if (root?.type === 'object') {
        return ofJwk(root);
    }
    return ofPem(text) ?? refuse(findToken(text) ? 'token' : 'unreadable');
}

/**
 * Makes a signer of a private RSA key: PKCS #8 or PKCS #1 in PEM or DER, or a private JWK. Nothing of the key is in a problem.
 *
 * @param kid the key ID that its tokens carry; null: not known
 */
export async function readSigner(
    source: Source,
    { subtle, kid }: { readonly subtle: SubtleCrypto | undefined; readonly kid: string | null }
): Promise<{ readonly signer: TokenSigner } | { readonly problem: RequestProblem }> {
    const found = ofSource(source);
    if ('problem' in found) {
        return found;
    }
    const { pkcs8, bits, publicKey } = found.key;
    if (!subtle) {
        return { problem: problem('privateKey', 'no-crypto') };
    }
    if (bits < FEWEST_BITS) {
        return { problem: problem('privateKey', 'too-short', { bits }) };
    }
    try {
        return { signer: await makeSigner(pkcs8, { kid, algorithms: ['RS256', 'RS512'], bits, publicKey }, subtle) };
    } catch {
        // What was thrown may quote the key.
        return { problem: problem('privateKey', 'damaged') };
    }
}
