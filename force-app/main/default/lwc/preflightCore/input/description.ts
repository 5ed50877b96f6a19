/** What programs print about a certificate or a key without printing it, by a line that only they print. */
const DESCRIPTIONS: readonly (readonly [string, RegExp])[] = [
    [
        'described-keystore',
        /^(?:Keystore type|Alias name|Entry type): |^Your keystore contains \d|^[^\r\n]{1,200}, (?:PrivateKeyEntry|trustedCertEntry),/m
    ],
    ['described-by-keytool', /^(?:Owner: [^\r\n]{0,1000}(?:\r\n?|\n)Issuer: |Certificate fingerprints:)/m],
    ['described-by-openssl', /^(?:Certificate:\s{0,9}$|[ \t]{1,20}(?:Subject Public Key Info|X509v3 extensions):)/m],
    ['described-public-key', /^(?:RSA )?Public-Key: \(\d{1,6} bit\)|^Modulus ?=[0-9A-F]{64}/m]
];

/** The variant of `input.not-json` for a text that describes a certificate or a key; '' for any other text. */
export function describedIn(text: string): string {
    return DESCRIPTIONS.find(([, line]) => line.test(text))?.[0] ?? '';
}
