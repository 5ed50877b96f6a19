import type { JsonNode, PrivateKeyForm } from '../types.js';

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
 * How base64 of a private key begins, without armour. No certificate and no public key begins like this. With the
 * lengths left open: RSA in PKCS#8 or PKCS#1 and PKCS#12, PKCS#8 encrypted with PBES2, …
 */
const BARE: readonly (readonly [PrivateKeyForm, RegExp])[] = [
    ['pkcs8', /MII[\w+/-]{3}IBADANBgkq|MI[GH][\w+/-]AgEAM|MC4CAQAwBQYDK2Vw/],
    ['pkcs1', /MII[\w+/-]{3}IBAAK/],
    ['pkcs12', /MII[\w+/-]{3}IBAzCC/],
    ['encrypted-pkcs8', /MII[\w+/-]{3}B[\w+/-]BgkqhkiG9w0BBQ0/],
    ['sec1', /MHcCAQEEI|MIGkAgEBBD/],
    ['openssh', /b3BlbnNzaC1rZXktdjEA/],
    ['java-keystore', /\/u3\+7QAAAA|zs7OzgAAAA/]
];
const PUTTY = /PuTTY-User-Key-File-\d/;
/** What `openssl pkey -text` prints. */
const PRINTED = /^[ \t]*(?:privateExponent|prime1):/m;
/** The XML of .NET. */
const XML = '<RSAKeyValue>';
const XML_MEMBER = /<(?:D|P|InverseQ)>/;

const NAMES: ReadonlySet<string> = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi']);
/** No placeholder is so long, and no private member so short. */
const LONG_VALUE = /^[\w+/=-]{40}/;
/** The same in text that is not quite JSON. */
const MEMBER = /\b(?:d|p|q|dp|dq|qi)["'\u201c\u201d\\]{0,2}\s{0,9}[:=]\s{0,9}\\?["'\u201c\u201d]?[\w+/-]{40}/;

/** Tells private keys by how they are written, anywhere in a text; null when nothing of the kind is there. */
export function findPrivateText(text: string): PrivateKeyForm | null {
    const label = ARMOUR.exec(text)?.[1];
    if (label !== undefined) {
        return FORM_BY_LABEL[label.trim().toUpperCase()] ?? 'unknown';
    }
    if (PUTTY.test(text)) {
        return 'putty';
    }
    if (PRINTED.test(text) || (text.includes(XML) && XML_MEMBER.test(text))) {
        return 'unknown';
    }
    return BARE.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** True when text that could not be read as JSON holds members of a private JWK. */
export function hasPrivateMember(text: string): boolean {
    return MEMBER.test(text);
}

function isPrivateObject(node: JsonNode): boolean {
    return (
        node.type === 'object' &&
        node.members.some(
            ({ name, value }) => NAMES.has(name) && value.type === 'string' && LONG_VALUE.test(value.value)
        )
    );
}

/**
 * Looks for private keys inside a JSON value: as text in a string or a name, or as a JWK in a place where no key is looked for.
 * Strings of `x5c` are left to the rules for certificates, members of the `keys` to the rules for keys: they say more.
 *
 * @param text the JSON as written
 */
export function findPrivateInJson(text: string, root: JsonNode, keys: ReadonlySet<JsonNode>): PrivateKeyForm | null {
    // Escapes may hide what a look at the whole text would find.
    const mayHoldText = text.includes('\\') || findPrivateText(text) !== null;
    const open: JsonNode[] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
        if (node.type === 'string' && mayHoldText) {
            const form = findPrivateText(node.value);
            if (form || hasPrivateMember(node.value)) {
                return form ?? 'jwk';
            }
        } else if (node.type === 'array') {
            for (const item of node.items) {
                open.push(item);
            }
        } else if (node.type === 'object') {
            if (!keys.has(node) && isPrivateObject(node)) {
                return 'jwk';
            }
            for (const { name, value } of node.members) {
                const form = mayHoldText ? findPrivateText(name) : null;
                if (form) {
                    return form;
                }
                if (name !== 'x5c') {
                    open.push(value);
                }
            }
        }
    }
    return null;
}
