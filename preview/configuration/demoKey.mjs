/** Keys of the demo org: made when they are needed, since no private key is kept and no certificate lasts for ever. */
import { generateKeyPair, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import jsrsasign from 'jsrsasign';

const DAY = 24 * 60 * 60 * 1000;
const BITS = 2048;

/** Digests of RS256 and RS512 (RFC 7518 section 3.3). */
const DIGESTS = { RS256: 'sha256', RS512: 'sha512' };

/**
 * Makes the key that a template describes: its members as they stand, and in the place of `demoDays` ([from, to], whole
 * days before and after today) the numbers of a new key pair and its self-signed certificate for those days. The private
 * key is nowhere but in the function that signs with it, and is forgotten with that.
 *
 * @param {string} template a JWK without `n`, `e` and `x5c`, as JSON text
 * @param {number} now milliseconds since the Unix epoch
 * @returns {Promise<{ json: string, kid: string, alg: string, signToken(header: object, claims: object): string }>} a JWK as
 * JSON text, which is the same number of days from its end all day (UTC), and what signs tokens with it (RFC 7515 section 3.1)
 */
export async function demoKey(template, now) {
    const { demoDays, ...members } = JSON.parse(template);
    if (!Array.isArray(demoDays) || !demoDays.every(Number.isInteger)) {
        throw new Error(`A key of the demo org needs "demoDays", two whole numbers, but has: ${template}`);
    }
    const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
    const { n, e } = publicKey.export({ format: 'jwk' });
    const x5c = [certificateOf(members, publicKey, privateKey, demoDays, now)];
    const { kid, alg } = members;
    return {
        json: JSON.stringify({ ...members, n, e, x5c }),
        kid,
        alg,
        signToken(header, claims) {
            const signed = [header, claims].map((part) => encode(JSON.stringify(part))).join('.');
            return `${signed}.${encode(sign(DIGESTS[header.alg], Buffer.from(signed), privateKey))}`;
        }
    };
}

/** @returns {string} base64 DER, as in x5c */
function certificateOf({ kid, alg }, publicKey, privateKey, [from, to], now) {
    const midnight = Math.floor(now / DAY) * DAY;
    const certificate = new jsrsasign.KJUR.asn1.x509.Certificate({
        version: 3,
        // At most 20 octets and positive, RFC 5280 section 4.1.2.2.
        serial: { hex: `4a${randomBytes(7).toString('hex')}` },
        issuer: { array: nameOf(kid) },
        subject: { array: nameOf(kid) },
        notbefore: timeOf(midnight + from * DAY),
        notafter: timeOf(midnight + (to + 1) * DAY - 1000),
        sbjpubkey: publicKey.export({ type: 'spki', format: 'pem' }),
        ext: [{ extname: 'keyUsage', critical: true, names: ['digitalSignature'] }],
        sigalg: alg === 'RS512' ? 'SHA512withRSA' : 'SHA256withRSA',
        cakey: privateKey.export({ type: 'pkcs8', format: 'pem' })
    });
    return Buffer.from(certificate.getEncodedHex(), 'hex').toString('base64');
}

const encode = (octets) => Buffer.from(octets).toString('base64url');

const nameOf = (kid) => [[{ type: 'O', value: 'Acme', ds: 'utf8' }], [{ type: 'CN', value: kid, ds: 'utf8' }]];

/** UTCTime: YYMMDDHHMMSSZ. */
const timeOf = (time) => new Date(time).toISOString().slice(2, 19).replace(/[-:T]/g, '') + 'Z';
