import { createPrivateKey } from 'node:crypto';
import * as der from './derWriter.js';
import { keys, publicKeyInfo, signatureAlgorithm } from './makeCertificate.js';

/** DER objects that people take for certificates, as binary strings. */

const key = createPrivateKey(keys.other);

export const pkcs8 = (): string => key.export({ type: 'pkcs8', format: 'der' }).toString('latin1');
export const pkcs1 = (): string => key.export({ type: 'pkcs1', format: 'der' }).toString('latin1');
export const sec1 = (): string => createPrivateKey(keys.ec).export({ type: 'sec1', format: 'der' }).toString('latin1');
export const encryptedPkcs8 = (): string =>
    key.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'secret' }).toString('latin1');
export const publicKey = (): string => publicKeyInfo(keys.other);
/** RSAPublicKey: the two numbers alone. */
export const pkcs1PublicKey = (): string => der.sequence(der.integer(`\0${'\xc5'.repeat(256)}`), der.integer(65537));

const signed = (...fields: string[]): string =>
    der.sequence(der.sequence(...fields), signatureAlgorithm(keys.other), der.bitString('\x12'.repeat(256)));

export const certificateRequest = (subject = 'O=Acme, CN=chat signer'): string =>
    signed(der.integer(0), der.name(subject), publicKey(), der.tagged(0));
export const revocationList = (): string =>
    signed(
        der.integer(1),
        signatureAlgorithm(keys.other),
        der.name('CN=Acme root'),
        der.time('2026-01-01'),
        der.time('2027-01-01')
    );
/** Version 1 has no version field. */
export const oldRevocationList = (): string =>
    signed(signatureAlgorithm(keys.other), der.name('CN=Acme root'), der.time('2026-01-01'));
/** SignedData (RFC 5652 section 5.1) that signs nothing and carries these certificates: a .p7b file. */
export const pkcs7 = (...certificates: readonly string[]): string =>
    der.sequence(
        der.oid('1.2.840.113549.1.7.2'),
        der.tagged(
            0,
            der.sequence(
                der.integer(1),
                der.set(),
                der.sequence(der.oid('1.2.840.113549.1.7.1')),
                certificates.length > 0 ? der.tagged(0, ...certificates) : '',
                der.set()
            )
        )
    );
export const pkcs12 = (): string =>
    der.sequence(
        der.integer(3),
        der.sequence(der.oid('1.2.840.113549.1.7.1'), der.tagged(0, der.octetString('\x30\x00')))
    );
