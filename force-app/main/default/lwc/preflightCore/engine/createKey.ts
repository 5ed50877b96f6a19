import type { CreatedKey, KeyRequest, RandomOctets } from '../types.js';
import { readPublicKey } from '../certificate/publicKey.js';
import { writeCertificate, writeTbsCertificate } from '../certificate/writeCertificate.js';
import { DerReader } from '../der/derReader.js';
import { keyFileName } from '../jwk/keyFileName.js';
import { digest } from '../signature/digest.js';
import { rsaPublicKey } from '../signature/publicKeyInfo.js';
import { makeSigner, rsaAlgorithm, signWith } from '../signature/rsaSigner.js';
import { jwkThumbprint } from '../signature/thumbprint.js';
import { encodeBase64, encodeBase64Url } from '../text/base64.js';
import { fromBytes, toBytes } from '../text/octets.js';
import { writePem } from '../text/pem.js';
import { problemsOfKeyRequest } from './keyRequest.js';

/** 65537: the exponent that nearly every key has, and the smallest that no rule remarks on. */
const EXPONENT = '\x01\x00\x01';
/** Random octets of a serial number: 127 bits, well below the 20 octets of RFC 5280 section 4.1.2.2. */
const SERIAL_OCTETS = 16;
/** Clocks differ: a certificate that begins a moment ago is good at once everywhere. */
const CLOCK_SKEW = 5 * 60_000;
const DAY = 86_400_000;

export interface CreateOptions {
    /** Milliseconds since the Unix epoch. */
    readonly now: number;
    readonly subtle: SubtleCrypto | undefined;
    readonly random: RandomOctets;
}

async function digestOf(subtle: SubtleCrypto, algorithm: 'SHA-1' | 'SHA-256', octets: string): Promise<string> {
    const found = await digest(subtle, algorithm, octets);
    if (!found.known) {
        throw new Error(`There is no ${algorithm}.`);
    }
    return found.value;
}

/** A positive serial number without a leading zero. */
function serialNumberOf(random: RandomOctets): string {
    const octets = random(SERIAL_OCTETS);
    return String.fromCharCode((octets.charCodeAt(0) & 0x7f) | 0x40) + octets.slice(1);
}

function jwkText(members: Readonly<Record<string, string | readonly string[]>>): string {
    return `${JSON.stringify(members, null, 2)}\n`;
}

/**
 * Makes an RSA key pair, a self-signed certificate for it, and the JWK for Setup. Nothing of it is kept.
 *
 * @throws an Error when the request has problems (see `problemsOfKeyRequest`) or the browser has no cryptography
 */
export async function createKey(request: KeyRequest, { now, subtle, random }: CreateOptions): Promise<CreatedKey> {
    const [problem] = problemsOfKeyRequest(request);
    if (problem || !subtle) {
        throw new Error(problem ? `There is a problem with ${problem.field}.` : 'There is no cryptography.');
    }
    const { alg, bits, days, subject } = request;
    const pair = await subtle.generateKey(
        { ...rsaAlgorithm(alg), modulusLength: bits, publicExponent: toBytes(EXPONENT) },
        true,
        ['sign', 'verify']
    );
    const publicKeyInfo = fromBytes(await subtle.exportKey('spki', pair.publicKey));
    const pkcs8 = fromBytes(await subtle.exportKey('pkcs8', pair.privateKey));
    const { modulus, exponent } = readPublicKey(new DerReader(publicKeyInfo));
    const publicKey = { n: encodeBase64Url(modulus ?? ''), e: encodeBase64Url(exponent ?? '') };
    const begin = Math.floor(now / 1000) * 1000;
    const tbs = writeTbsCertificate({
        subject,
        publicKeyInfo,
        keyIdentifier: await digestOf(subtle, 'SHA-1', rsaPublicKey(publicKey)),
        serialNumber: serialNumberOf(random),
        notBefore: begin - CLOCK_SKEW,
        notAfter: begin + days * DAY,
        alg
    });
    const der = writeCertificate(tbs, alg, await signWith(subtle, pair.privateKey, tbs));
    const thumbprint = await jwkThumbprint(modulus ?? '', exponent ?? '', subtle);
    const kid = request.kid ?? (thumbprint.known ? thumbprint.value : '');
    return {
        kid,
        alg,
        thumbprint: thumbprint.known ? thumbprint.value : '',
        jwk: jwkText({
            kty: 'RSA',
            kid,
            use: 'sig',
            alg,
            ...publicKey,
            x5c: [encodeBase64(der)],
            'x5t#S256': encodeBase64Url(await digestOf(subtle, 'SHA-256', der))
        }),
        fileName: keyFileName(kid),
        certificate: writePem('CERTIFICATE', der),
        privateKey: writePem('PRIVATE KEY', pkcs8),
        signer: await makeSigner(pkcs8, { kid, algorithms: [alg], bits, publicKey }, subtle)
    };
}
