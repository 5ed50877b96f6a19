import { X509Certificate } from 'node:crypto';
import jsrsasign from 'jsrsasign';
import forge from 'node-forge';
import 'reflect-metadata';
import { X509Certificate as PeculiarCertificate } from '@peculiar/x509';
import { compare, duration, ratio } from '../lib/measure.mjs';
import { heading, table, target } from '../lib/table.mjs';

/** Subject, issuer, serial number, end of validity and public key of each certificate, read by everyone. */
export async function certificates({ core, keys }) {
    const ders = keys.map(({ x5c: [der] }) => Buffer.from(der, 'base64'));
    const strings = ders.map((der) => der.toString('latin1'));
    const hexes = ders.map((der) => der.toString('hex'));
    let sink = 0;
    const use = (...values) => {
        sink += values.length;
    };
    const times = await compare({
        Preflight: () =>
            strings.forEach((der) => {
                const { certificate: c } = core.readCertificate(der);
                use(c.subject, c.issuer, c.serialNumber.hex, c.notAfter.time, c.publicKey.modulus);
            }),
        'node:crypto X509Certificate': () =>
            ders.forEach((der) => {
                const c = new X509Certificate(der);
                use(c.subject, c.issuer, c.serialNumber, c.validTo, c.publicKey);
            }),
        jsrsasign: () =>
            hexes.forEach((hex) => {
                const c = new jsrsasign.X509();
                c.readCertHex(hex);
                use(
                    c.getSubjectString(),
                    c.getIssuerString(),
                    c.getSerialNumberHex(),
                    c.getNotAfter(),
                    c.getPublicKey()
                );
            }),
        '@peculiar/x509': () =>
            ders.forEach((der) => {
                const c = new PeculiarCertificate(der);
                use(c.subject, c.issuer, c.serialNumber, c.notAfter, c.publicKey);
            }),
        'node-forge': () =>
            strings.forEach((der) => {
                const c = forge.pki.certificateFromAsn1(forge.asn1.fromDer(der));
                use(c.subject.attributes, c.issuer.attributes, c.serialNumber, c.validity.notAfter, c.publicKey);
            })
    });
    heading(`Reading ${keys.length} certificates`);
    const own = times.Preflight;
    table(
        ['reader', 'all', 'one', 'times Preflight'],
        Object.entries(times).map(([name, ms]) => [name, duration(ms), duration(ms / keys.length), ratio(ms, own)])
    );
    const factor = times['node:crypto X509Certificate'] / own;
    target('reading certificates against node:crypto', '10 times as fast', `${factor.toFixed(1)} times`, factor >= 10);
    return sink;
}
