import type { ChainLinkId, KeyComparison, KeysetComparison } from 'c/preflightCore';
import { daysInWords, fill, numeral, validityOf } from 'c/preflightShared';
import { labels } from './labels.js';
import { keysetsOf, keysOf, type ChainSubject } from './subject.js';

/** One line below an open link. */
export interface Fact {
    readonly key: string;
    readonly term: string;
    readonly text: string;
    /** True: every character counts. */
    readonly isLiteral: boolean;
}

/** Lines shown of one link: a keyset may hold hundreds of keys, and the view Keys lists them all. */
const MOST = 12;

function named({ name, label }: { readonly name: string; readonly label: string }): string {
    return label === name ? name : fill(labels.named, label, name);
}

const plain = (key: string, term: string, text: string): Fact => ({ key, term, text, isLiteral: false });

function configurations({ report }: ChainSubject): Fact[] {
    return report.comparison.authorizations.map(({ name, type, isEnabled, isSupported, keyset }, index) => {
        const state = isEnabled ? labels.active : labels.inactive;
        const supported = isSupported ? state : fill(labels.unsupported, type);
        return plain(String(index), name, keyset ? fill(labels.ofKeyset, supported, keyset) : supported);
    });
}

function holding({ type, endpoint, keys: own, missingKeys, unreadKeys }: KeysetComparison): string {
    return type === 'JWKS_URL'
        ? fill(labels.holdsEndpoint, endpoint ?? labels.none)
        : fill(labels.holdsKeys, numeral(own.length + missingKeys.length + unreadKeys.length));
}

function keysets(subject: ChainSubject): Fact[] {
    return keysetsOf(subject).map((keyset) => plain(keyset.name, named(keyset), holding(keyset)));
}

function issuers(subject: ChainSubject): Fact[] {
    return keysetsOf(subject).map((keyset) => ({
        key: keyset.name,
        term: named(keyset),
        text: keyset.issuer || labels.noIssuer,
        isLiteral: Boolean(keyset.issuer)
    }));
}

function keyFact(key: KeyComparison): Fact {
    const state = key.isActive ? labels.active : labels.inactive;
    return plain(key.name, named(key), fill(labels.keyFacts, state, key.kid ?? labels.noKeyId));
}

function keys(subject: ChainSubject): Fact[] {
    const absent = (names: (keyset: KeysetComparison) => readonly string[], text: string): Fact[] =>
        [...new Set(keysetsOf(subject).flatMap(names))].map((name) => plain(name, name, text));
    return [
        ...keysOf(subject).map(keyFact),
        ...absent(({ missingKeys }) => missingKeys, labels.keyMissing),
        ...absent(({ unreadKeys }) => unreadKeys, labels.notRead)
    ];
}

function certificates(subject: ChainSubject): Fact[] {
    return keysOf(subject).map((key) => {
        const validity = validityOf(subject.keyReports[key.name]);
        const isChecked = Object.hasOwn(subject.keyReports, key.name);
        return plain(
            key.name,
            named(key),
            validity
                ? daysInWords(validity.notBefore, validity.notAfter, subject.now)
                : isChecked
                  ? labels.noCertificate
                  : labels.checking
        );
    });
}

const FACTS: Readonly<Record<ChainLinkId, (subject: ChainSubject) => Fact[]>> = {
    verification: () => [],
    configuration: configurations,
    keyset: keysets,
    issuer: issuers,
    keys,
    certificates
};

/** What is configured at a link, line by line, and what stands for the lines that are too many. */
export function factsOf(id: ChainLinkId, subject: ChainSubject): { facts: readonly Fact[]; more: string } {
    const facts = FACTS[id](subject);
    const left = facts.length - MOST;
    return left > 0 ? { facts: facts.slice(0, MOST), more: fill(labels.more, numeral(left)) } : { facts, more: '' };
}
