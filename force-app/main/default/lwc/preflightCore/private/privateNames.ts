/**
 * What private numbers are called: RFC 7518 section 6, AKP keys, PKCS#1 (RFC 8017 appendix A.1.2), .NET, Go, Java, OpenSSL,
 * Python and JavaScript libraries. In small letters, without blanks and marks between them.
 */
const NAMES: readonly string[] = [
    ...['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv'],
    ...['privateexponent', 'prime1', 'prime2', 'exponent1', 'exponent2', 'coefficient'],
    ...['inverseq', 'qinv', 'qinverse', 'primes', 'precomputed', 'crtvalues', 'crtcoefficient', 'crtcoeff'],
    ...['primep', 'primeq', 'primeexponentp', 'primeexponentq', 'primeexpp', 'primeexpq'],
    ...['dmp1', 'dmq1', 'iqmp', 'exp1', 'exp2', 'coef', 'coeff', 'privateexp', 'secretexponent']
];
const known: ReadonlySet<string> = new Set(NAMES);
/** Longer names are nobody's. */
const LONGEST = 64;

/** The name and its last part, for `JWK_D` and `rsa.d` are names of d. */
function partsOf(name: string): readonly string[] {
    if (name.length > LONGEST) {
        return [];
    }
    const parts = name
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((part) => part !== '');
    return [parts.join(''), parts.at(-1) ?? ''];
}

/** True of a name of a private number, however it is spelled. */
export function isPrivateName(name: string): boolean {
    return partsOf(name).some((part) => known.has(part));
}

/** True of a name of a shared secret: `k` (RFC 7518 section 6.4.1). */
export function isSecretName(name: string): boolean {
    return partsOf(name).includes('k');
}

/** The same in text that is not quite JSON: the members of RFC 7518 with a value as long as that of the shortest key. */
const MEMBER = /\b(?:d|p|q|dp|dq|qi|priv)["'\u201c\u201d\\]{0,2}\s{0,9}[:=]\s{0,9}\\?["'\u201c\u201d]?([\w+/-]{40})/g;
/** All names, in any case, and however a program writes names and values: `:d=>"…"`, `[d] => …`, `JWK_D=…`, `D:[1 …`. */
const ANY_MEMBER = new RegExp(
    `(?:^|[^a-zA-Z0-9])(?:${[...NAMES.map((name) => [...name].join('[_ -]?')), 'k'].join('|')})` +
        `["'\\]\\s\u201c\u201d\\\\]{0,9}(?:=>|[:=])\\s{0,9}(?:[|>][-+]?\\s{1,99})?(?:string\\(\\d{1,9}\\)\\s{0,9})?` +
        `(?:["'[({\\s\\\\\u201c\u201d]|b'|0x){0,9}([\\w+/-]{40,100})`,
    'gi'
);

/** Forty characters that are a number and not words or a path: digits of one kind, or letters of both cases and digits. */
function looksRandom(value: string): boolean {
    return (
        /^[0-9]+$/.test(value) ||
        /^[0-9a-f]+$/i.test(value) ||
        (/[0-9]/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && new Set(value).size >= 16)
    );
}

const isPath = (value: string): boolean => value.split('/').length > 4;

/** True when text that could not be read as JSON holds members of a private key. */
export function hasPrivateMember(text: string): boolean {
    for (const [, value = ''] of text.matchAll(MEMBER)) {
        if (looksRandom(value) || !isPath(value)) {
            return true;
        }
    }
    for (const [, value = ''] of text.matchAll(ANY_MEMBER)) {
        if (looksRandom(value)) {
            return true;
        }
    }
    return false;
}
