/** Keys of the demo org: made when they are needed, since no private key is kept and no certificate lasts for ever. */
import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import jsrsasign from 'jsrsasign';

const DAY = 24 * 60 * 60 * 1000;
const BITS = 2048;

/**
 * Makes the key that a template describes: its members as they stand, and in the place of `demoDays` ([from, to], whole
 * days before and after today) the numbers of a new key pair and its self-signed certificate for those days. The private
 * key is forgotten when the certificate is signed.
 *
 * @param {string} template a JWK without `n`, `e` and `x5c`, as JSON text
 * @param {number} now milliseconds since the Unix epoch
 * @returns {Promise<string>} a JWK as JSON text; it is the same number of days from its end all day (UTC)
 */
export async function demoKey(template, now) {
    const { demoDays, ...members } = JSON.parse(template);
    if (!Array.isArray(demoDays) || !demoDays.every(Number.isInteger)) {
        throw new Error(`A key of the demo org needs "demoDays", two whole numbers, but has: ${template}`);
    }
    const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
    const { n, e } = publicKey.export({ format: 'jwk' });
    const midnight = Math.floor(now / DAY) * DAY;
    const [from, to] = demoDays;
    const certificate = new jsrsasign.KJUR.asn1.x509.Certificate({
        version: 3,
        // At most 20 octets and positive, RFC 5280 section 4.1.2.2.
        serial: { hex: `4a${randomBytes(7).toString('hex')}` },
        issuer: { array: nameOf(members.kid) },
        subject: { array: nameOf(members.kid) },
        notbefore: timeOf(midnight + from * DAY),
        notafter: timeOf(midnight + (to + 1) * DAY - 1000),
        sbjpubkey: publicKey.export({ type: 'spki', format: 'pem' }),
        ext: [{ extname: 'keyUsage', critical: true, names: ['digitalSignature'] }],
        sigalg: members.alg === 'RS512' ? 'SHA512withRSA' : 'SHA256withRSA',
        cakey: privateKey.export({ type: 'pkcs8', format: 'pem' })
    });
    const x5c = [Buffer.from(certificate.getEncodedHex(), 'hex').toString('base64')];
    return JSON.stringify({ ...members, n, e, x5c });
}

const nameOf = (kid) => [[{ type: 'O', value: 'Acme', ds: 'utf8' }], [{ type: 'CN', value: kid, ds: 'utf8' }]];

/** UTCTime: YYMMDDHHMMSSZ. */
const timeOf = (time) => new Date(time).toISOString().slice(2, 19).replace(/[-:T]/g, '') + 'Z';
