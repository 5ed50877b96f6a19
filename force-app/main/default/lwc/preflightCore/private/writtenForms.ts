import type { PrivateKeyForm } from '../types.js';
import { identifyDer } from '../certificate/identify.js';
import { decodeBase64 } from '../text/base64.js';
import { contentOfStore } from './keystore.js';

/** Either line: of what was copied without its first one the last one tells. */
const ARMOUR = /[-\u2010-\u2015]{2} ?(?:BEGIN|END) ([A-Z0-9 ]{0,40}?) ?PRIVATE KEY/i;
const FORM_BY_LABEL: Readonly<Record<string, PrivateKeyForm>> = {
    '': 'pkcs8',
    RSA: 'pkcs1',
    EC: 'sec1',
    ENCRYPTED: 'encrypted-pkcs8',
    OPENSSH: 'openssh',
    PGP: 'pgp'
};

/**
 * How base64 of a private key begins, without armour and wherever it stands. With the lengths left open: RSA in PKCS#8 or
 * PKCS#1 and PKCS#12, PKCS#8 encrypted with PBES2, …
 */
const BARE: readonly (readonly [PrivateKeyForm, RegExp])[] = [
    ['pkcs8', /MII[\w+/-]{3}IBADANBgkq|MI[GH][\w+/-]AgEAM|MC4CAQAwBQYDK2Vw/g],
    ['pkcs1', /MII[\w+/-]{3}IBAAK/g],
    ['pkcs12', /MII[\w+/-]{3}IBAzCC/g],
    ['encrypted-pkcs8', /MII[\w+/-]{3}B[\w+/-]BgkqhkiG9w0BBQ0/g],
    ['sec1', /MHcCAQEEI|MIGkAgEBBD/g],
    ['openssh', /b3BlbnNzaC1rZXktdjEA/g],
    ['java-keystore', /\/u3\+7QAAAA|zs7OzgAAAA/g]
];
/** Base64 that is decoded to see what begins like a private key; certificate requests of short keys begin like one, too. */
const LOOKED_AT = 400;
const LONGEST_STORE = 1_400_000;
/** Closer looks at one text; what comes after them is taken for what it begins like. */
const MOST_LOOKS = 100;
const PUTTY = /PuTTY-User-Key-File-\d/;
/** What `openssl pkey -text` prints. */
const PRINTED = /^[ \t]*(?:privateExponent|prime1):/m;
/** The XML of .NET, with a namespace or without. */
const XML = /<(?:[\w.-]{1,40}:)?RSAKeyValue[\s/>]/;
const XML_MEMBER = /<(?:[\w.-]{1,40}:)?(?:D|P|Q|DP|DQ|InverseQ)[\s>]/;

/** The octets of the base64 that begins at a place; its last digits may be cut off. */
function octetsAt(text: string, at: number, most: number): string {
    const digits = (/^[\w+/\s-]*/.exec(text.slice(at, at + most))?.[0] ?? '')
        .replace(/\s+/g, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    return decodeBase64(digits.slice(0, digits.length - (digits.length % 4)), 'base64url').octets ?? '';
}

/** True unless a closer look shows that what begins like a private key is none. */
function isPrivateFrom(text: string, at: number, form: PrivateKeyForm): boolean {
    if (form === 'pkcs12' || form === 'java-keystore') {
        return contentOfStore(octetsAt(text, at, LONGEST_STORE)) === 'private';
    }
    return form !== 'pkcs8' || identifyDer(octetsAt(text, at, LOOKED_AT)) === 'private-key';
}

/** Tells private keys by how they are written, anywhere in a text; null when nothing of the kind is there. */
export function findPrivateText(text: string): PrivateKeyForm | null {
    const label = ARMOUR.exec(text)?.[1];
    if (label !== undefined) {
        return FORM_BY_LABEL[label.trim().toUpperCase()] ?? 'unknown';
    }
    if (PUTTY.test(text)) {
        return 'putty';
    }
    if (PRINTED.test(text) || (XML.test(text) && XML_MEMBER.test(text))) {
        return 'unknown';
    }
    let looks = 0;
    for (const [form, pattern] of BARE) {
        for (const { index } of text.matchAll(pattern)) {
            if (looks >= MOST_LOOKS || isPrivateFrom(text, index, form)) {
                return form;
            }
            looks++;
        }
    }
    return null;
}
