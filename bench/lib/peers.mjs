import { spawnSync } from 'node:child_process';
import { createPublicKey, webcrypto, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { X509Certificate as PeculiarCertificate } from '@peculiar/x509';
import * as asn1js from 'asn1js';
import * as jose from 'jose';
import jsrsasign from 'jsrsasign';
import jwkToPem from 'jwk-to-pem';
import { JwksClient } from 'jwks-rsa';
import forge from 'node-forge';
import nodeJose from 'node-jose';
import * as pkijs from 'pkijs';
import { out } from './core.mjs';

pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto }));

// Every peer takes the text that the admin has and returns (or resolves), or throws when it would not take it.

/** The documented way from a document to keys: JSON.parse, then one key or the keys of a set. */
function keysOf(text, isSet) {
    const value = JSON.parse(text);
    return isSet ? value.keys.map((key) => key) : [value];
}

const each = (work) => async (text, isSet) => {
    for (const key of keysOf(text, isSet)) {
        await work(key);
    }
};

/** The first certificate as DER, the way each reader is documented to be given one. */
const certificates = (work) => each((jwk) => work(Buffer.from(jwk.x5c[0], 'base64'), jwk.x5c[0]));

function tool(program, ...parameters) {
    return (input) => {
        const { error, status } = spawnSync(program, parameters, { input, timeout: 20_000 });
        if (error) {
            throw error;
        }
        if (status !== 0) {
            throw new Error(`exit ${status}`);
        }
    };
}

/** x5c as a PEM file: what Salesforce's page asks to try with keytool. */
function pemFile(work) {
    return each((jwk) => {
        const file = path.join(out, 'peer.pem');
        writeFileSync(file, `-----BEGIN CERTIFICATE-----\n${jwk.x5c[0]}\n-----END CERTIFICATE-----\n`);
        return work(file);
    });
}

const folded = (jwk) =>
    `-----BEGIN CERTIFICATE-----\n${jwk.x5c[0].match(/.{1,64}/gs).join('\n')}\n-----END CERTIFICATE-----\n`;

export const libraries = {
    'node createPublicKey(jwk)': each((jwk) => createPublicKey({ key: jwk, format: 'jwk' })),
    'node X509Certificate': certificates((der) => new X509Certificate(der).publicKey),
    'jose importJWK': each((jwk) => jose.importJWK(jwk)),
    'jwk-to-pem': each((jwk) => jwkToPem(jwk)),
    'jwks-rsa': async (text, isSet) => {
        const keys = keysOf(text, isSet);
        const client = new JwksClient({ jwksUri: 'http://127.0.0.1:9', getKeysInterceptor: () => keys });
        for (const { kid } of keys) {
            await client.getSigningKey(kid);
        }
    },
    'node-jose asKey': each((jwk) => nodeJose.JWK.asKey(jwk)),
    'jsrsasign KEYUTIL and X509': each((jwk) => {
        jsrsasign.KEYUTIL.getKey(jwk);
        const certificate = new jsrsasign.X509();
        certificate.readCertHex(jsrsasign.b64tohex(jwk.x5c[0]));
        certificate.getPublicKey();
        certificate.getNotAfter();
    }),
    '@peculiar/x509': certificates((der) => new PeculiarCertificate(der).publicKey.export(webcrypto)),
    pkijs: certificates((der) => {
        const { result, offset } = asn1js.fromBER(der);
        if (offset === -1) {
            throw new Error('not BER');
        }
        return new pkijs.Certificate({ schema: result }).getPublicKey();
    }),
    'node-forge': certificates((der) => forge.pki.certificateFromAsn1(forge.asn1.fromDer(der.toString('latin1')))),
    'keytool -printcert': pemFile((file) => tool('keytool', '-printcert', '-file', file)()),
    'openssl x509 -checkend': each((jwk) => tool('openssl', 'x509', '-noout', '-checkend', '0')(folded(jwk))),
    'certtool -i (GnuTLS)': each((jwk) => tool('certtool', '-i')(folded(jwk))),
    'jose jwk use (CLI)': (text) => tool('jose', 'jwk', 'use', '-i-', '-u', 'verify')(text)
};

/** Peers whose program is on this machine. */
export function installed() {
    const programs = {
        'keytool -printcert': 'keytool',
        'certtool -i (GnuTLS)': 'certtool',
        'jose jwk use (CLI)': 'jose',
        'openssl x509 -checkend': 'openssl'
    };
    return Object.entries(libraries).filter(([name]) => {
        const program = programs[name];
        return !program || !spawnSync(program, ['--help']).error;
    });
}
