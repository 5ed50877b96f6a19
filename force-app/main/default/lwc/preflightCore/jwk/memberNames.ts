import type { CheckedAs, Jwk } from '../types.js';
import { withoutUnseen } from '../text/invisible.js';
import { escapePointer } from '../text/pointer.js';

/** Members of a public RSA key (RFC 7517 section 4, RFC 7518 section 6.3.1) whose names are put right. */
const NAMES: readonly string[] = ['kty', 'kid', 'alg', 'use', 'key_ops', 'n', 'e', 'x5u', 'x5c', 'x5t', 'x5t#S256'];
/** Longer names are none of these, whatever stands around their letters. */
const LONGEST = 40;
/** Words of a name are set apart in many ways: "keyOps", "key-ops", "x5t_S256". */
const SEPARATORS = /[_#-]/g;

const compact = (name: string): string => name.toLowerCase().replace(SEPARATORS, '');
const exact: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
const loose: ReadonlyMap<string, string> = new Map(
    NAMES.filter((name) => SEPARATORS.test(name)).map((name) => [compact(name), name])
);

/**
 * The standard's name that another one is meant as: other case, blanks and invisible characters in it, quotation marks
 * around it; null when it is none, or is spelled so.
 */
export function nameMeantBy(name: string): string | null {
    if (name.length > LONGEST || NAMES.includes(name)) {
        return null;
    }
    const plain = withoutUnseen(name)
        .replace(/^["'«»“”]+|(?<!["'«»“”:])["'«»“”:]+$/g, '')
        .toLowerCase();
    return exact.get(plain) ?? loose.get(compact(plain)) ?? null;
}

/**
 * The names of members that stand under another spelling, by the standard's name. Two other spellings of one name, or one
 * beside the right one, are not for us to decide between: none of them is taken.
 */
export function spellingsIn(names: Iterable<string>): ReadonlyMap<string, string> {
    const present = new Set(names);
    const found = new Map<string, string>();
    const isAmbiguous = new Set<string>();
    for (const name of present) {
        const meant = nameMeantBy(name);
        if (meant !== null && !present.has(meant)) {
            if (found.has(meant)) {
                isAmbiguous.add(meant);
            }
            found.set(meant, name);
        }
    }
    return new Map([...found].filter(([meant]) => !isAmbiguous.has(meant)));
}

const OTHER: Readonly<Partial<Record<string, string>>> = { n: 'e', e: 'n' };

/** The name under which the value of a member stands in the text. */
export function nameInText(
    { spellings, areNumbersSwapped }: Pick<Jwk, 'spellings' | 'areNumbersSwapped'>,
    name: string
): string {
    const own = (areNumbersSwapped ? OTHER[name] : undefined) ?? name;
    return spellings.get(own) ?? own;
}

/** A JSON pointer in a key as its members are spelled there, from one with the standard's names. */
export function pathInText(jwk: Pick<Jwk, 'spellings' | 'areNumbersSwapped'>, path: string): string {
    if (jwk.spellings.size === 0 && !jwk.areNumbersSwapped) {
        return path;
    }
    const [, first = '', ...rest] = path.split('/');
    const name = nameInText(jwk, first);
    return path === '' || name === first ? path : ['', escapePointer(name), ...rest].join('/');
}

/** Without these there is no key; at an endpoint a certificate may be missing. */
export function isRequired(name: string, purpose: CheckedAs): boolean {
    return ['kty', 'kid', 'alg', 'n', 'e'].includes(name) || (name === 'x5c' && purpose !== 'endpoint');
}
