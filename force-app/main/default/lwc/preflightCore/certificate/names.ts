/** Object identifiers that the core decides by. */
export const OID = {
    rsa: '1.2.840.113549.1.1.1',
    pss: '1.2.840.113549.1.1.10',
    mgf1: '1.2.840.113549.1.1.8',
    ec: '1.2.840.10045.2.1',
    dsa: '1.2.840.10040.4.1',
    subjectKeyIdentifier: '2.5.29.14',
    keyUsage: '2.5.29.15',
    subjectAlternativeName: '2.5.29.17',
    issuerAlternativeName: '2.5.29.18',
    basicConstraints: '2.5.29.19',
    distributionPoints: '2.5.29.31',
    policies: '2.5.29.32',
    authorityKeyIdentifier: '2.5.29.35',
    extendedKeyUsage: '2.5.29.37',
    authorityInformation: '1.3.6.1.5.5.7.1.1'
} as const;

/** Public key algorithms, as Java names them. */
export const ALGORITHMS: ReadonlyMap<string, string> = new Map([
    [OID.rsa, 'RSA'],
    [OID.pss, 'RSASSA-PSS'],
    [OID.ec, 'EC'],
    [OID.dsa, 'DSA'],
    ['1.2.840.113549.1.3.1', 'DH'],
    ['1.3.101.110', 'XDH'],
    ['1.3.101.111', 'XDH'],
    ['1.3.101.112', 'Ed25519'],
    ['1.3.101.113', 'Ed448']
]);

/** Named curves, and the algorithms that have just one. */
export const CURVES: ReadonlyMap<string, { readonly name: string; readonly bits: number }> = new Map([
    ['1.2.840.10045.3.1.7', { name: 'secp256r1', bits: 256 }],
    ['1.3.132.0.34', { name: 'secp384r1', bits: 384 }],
    ['1.3.132.0.35', { name: 'secp521r1', bits: 521 }],
    ['1.3.132.0.10', { name: 'secp256k1', bits: 256 }],
    ['1.2.840.10045.3.1.1', { name: 'secp192r1', bits: 192 }],
    ['1.3.132.0.33', { name: 'secp224r1', bits: 224 }],
    ['1.3.101.110', { name: '', bits: 255 }],
    ['1.3.101.111', { name: '', bits: 448 }],
    ['1.3.101.112', { name: '', bits: 255 }],
    ['1.3.101.113', { name: '', bits: 448 }]
]);

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A signature algorithm: its name in Java, and what `crypto.subtle` calls it if it verifies it at all. */
export interface SignatureAlgorithm {
    readonly name: string;
    readonly scheme: 'RSASSA-PKCS1-v1_5' | 'ECDSA' | null;
    readonly hash: HashName | 'MD2' | 'MD4' | 'MD5' | null;
}

/** Signature algorithms; RSASSA-PSS keeps its hash in the parameters and is not among them. */
export const SIGNATURES: ReadonlyMap<string, SignatureAlgorithm> = new Map(
    (
        [
            ['1.2.840.113549.1.1.2', 'MD2withRSA', null, 'MD2'],
            ['1.2.840.113549.1.1.3', 'MD4withRSA', null, 'MD4'],
            ['1.2.840.113549.1.1.4', 'MD5withRSA', null, 'MD5'],
            ['1.3.14.3.2.3', 'MD5withRSA', null, 'MD5'],
            ['1.2.840.113549.1.1.5', 'SHA1withRSA', 'RSASSA-PKCS1-v1_5', 'SHA-1'],
            ['1.3.14.3.2.29', 'SHA1withRSA', 'RSASSA-PKCS1-v1_5', 'SHA-1'],
            ['1.2.840.113549.1.1.14', 'SHA224withRSA', null, null],
            ['1.2.840.113549.1.1.11', 'SHA256withRSA', 'RSASSA-PKCS1-v1_5', 'SHA-256'],
            ['1.2.840.113549.1.1.12', 'SHA384withRSA', 'RSASSA-PKCS1-v1_5', 'SHA-384'],
            ['1.2.840.113549.1.1.13', 'SHA512withRSA', 'RSASSA-PKCS1-v1_5', 'SHA-512'],
            ['1.2.840.10040.4.3', 'SHA1withDSA', null, 'SHA-1'],
            ['1.3.14.3.2.27', 'SHA1withDSA', null, 'SHA-1'],
            ['2.16.840.1.101.3.4.3.2', 'SHA256withDSA', null, null],
            ['1.2.840.10045.4.1', 'SHA1withECDSA', 'ECDSA', 'SHA-1'],
            ['1.2.840.10045.4.3.1', 'SHA224withECDSA', null, null],
            ['1.2.840.10045.4.3.2', 'SHA256withECDSA', 'ECDSA', 'SHA-256'],
            ['1.2.840.10045.4.3.3', 'SHA384withECDSA', 'ECDSA', 'SHA-384'],
            ['1.2.840.10045.4.3.4', 'SHA512withECDSA', 'ECDSA', 'SHA-512'],
            [OID.pss, 'RSASSA-PSS', null, null],
            ['1.3.101.112', 'Ed25519', null, null],
            ['1.3.101.113', 'Ed448', null, null]
        ] as const
    ).map(([oid, name, scheme, hash]) => [oid, { name, scheme, hash }])
);

/** "SHA256withRSA", or the OID in dots. */
export function signatureName(oid: string): string {
    return SIGNATURES.get(oid)?.name ?? oid;
}

/** Purposes of extended key usage, as keytool prints them; the others as OIDs. */
export const PURPOSES: ReadonlyMap<string, string> = new Map([
    ['2.5.29.37.0', 'anyExtendedKeyUsage'],
    ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
    ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
    ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
    ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
    ['1.3.6.1.5.5.7.3.5', 'ipsecEndSystem'],
    ['1.3.6.1.5.5.7.3.6', 'ipsecTunnel'],
    ['1.3.6.1.5.5.7.3.7', 'ipsecUser'],
    ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
    ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
    ['1.3.6.1.4.1.311.10.3.3', 'MICROSOFT_ExportApproved'],
    ['2.16.840.1.113730.4.1', 'NETSCAPE_ExportApproved']
]);

/** Extensions that a reader of certificates is expected to know, so that "critical" costs nothing. */
export const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
    ...[9, 14, 15, 16, 17, 18, 19, 30, 31, 32, 33, 35, 36, 37, 46, 54].map((number) => `2.5.29.${number}`),
    OID.authorityInformation,
    '1.3.6.1.5.5.7.1.11',
    '1.3.6.1.5.5.7.1.24',
    '1.3.6.1.5.5.7.48.1.5',
    '1.3.6.1.4.1.11129.2.4.2',
    '2.16.840.1.113730.1.1',
    '2.16.840.1.113730.1.13'
]);

/** Extensions that Java 17 has a class for, by the name that it gives them. */
export const JAVA_EXTENSIONS: ReadonlyMap<string, string> = new Map([
    [OID.subjectKeyIdentifier, 'SubjectKeyIdentifier'],
    [OID.keyUsage, 'KeyUsage'],
    ['2.5.29.16', 'PrivateKeyUsage'],
    [OID.subjectAlternativeName, 'SubjectAlternativeName'],
    [OID.issuerAlternativeName, 'IssuerAlternativeName'],
    [OID.basicConstraints, 'BasicConstraints'],
    ['2.5.29.20', 'CRLNumber'],
    ['2.5.29.21', 'CRLReasonCode'],
    ['2.5.29.27', 'DeltaCRLIndicator'],
    ['2.5.29.28', 'IssuingDistributionPoint'],
    ['2.5.29.29', 'CertificateIssuer'],
    ['2.5.29.30', 'NameConstraints'],
    [OID.distributionPoints, 'CRLDistributionPoints'],
    [OID.policies, 'CertificatePolicies'],
    ['2.5.29.33', 'PolicyMappings'],
    [OID.authorityKeyIdentifier, 'AuthorityKeyIdentifier'],
    ['2.5.29.36', 'PolicyConstraints'],
    [OID.extendedKeyUsage, 'ExtendedKeyUsage'],
    ['2.5.29.46', 'FreshestCRL'],
    ['2.5.29.54', 'InhibitAnyPolicy'],
    [OID.authorityInformation, 'AuthorityInfoAccess'],
    ['1.3.6.1.5.5.7.1.11', 'SubjectInfoAccess'],
    ['1.3.6.1.5.5.7.48.1.5', 'OCSPNoCheck'],
    ['2.16.840.1.113730.1.1', 'NetscapeCertType']
]);

const EXTENSION_NAMES: ReadonlyMap<string, string> = new Map([
    [OID.subjectKeyIdentifier, 'subjectKeyIdentifier'],
    [OID.keyUsage, 'keyUsage'],
    [OID.subjectAlternativeName, 'subjectAltName'],
    [OID.issuerAlternativeName, 'issuerAltName'],
    [OID.basicConstraints, 'basicConstraints'],
    [OID.distributionPoints, 'cRLDistributionPoints'],
    [OID.policies, 'certificatePolicies'],
    [OID.authorityKeyIdentifier, 'authorityKeyIdentifier'],
    [OID.extendedKeyUsage, 'extKeyUsage'],
    [OID.authorityInformation, 'authorityInfoAccess']
]);

/** "keyUsage (2.5.29.15)", or the OID alone. */
export function extensionName(oid: string): string {
    const name = EXTENSION_NAMES.get(oid);
    return name === undefined ? oid : `${name} (${oid})`;
}
