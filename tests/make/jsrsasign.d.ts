/** The few things of jsrsasign that the tests ask; it brings no types of its own. */
declare module 'jsrsasign' {
    interface Key {
        readonly n?: unknown;
    }
    export class X509 {
        readCertPEM(pem: string): void;
        verifySignature(key: Key): boolean;
        getVersion(): number;
    }
    export const KEYUTIL: { readonly getKey: (pem: string) => Key };
    export const KJUR: {
        readonly jws: {
            readonly JWS: { readonly verify: (token: string, key: Key, algorithms: readonly string[]) => boolean };
        };
    };
}
