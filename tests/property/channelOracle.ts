import type {
    Candidate,
    Keyset,
    MessagingChannel,
    Organization,
    UploadedKey
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';

/*
 * A second, naive answer to "would Salesforce verify this?", straight from docs that say how it does: it looks among the
 * active keys of the channel's keysets for the one with the token's "kid", verifies the signature with it, looks at its
 * certificate, and compares "iss" with that keyset's issuer. It shares no line with the core: not its comparison, not its
 * rules. All that it is given are the small numbers that the configuration was drawn from.
 */

export type Certificate = 'good' | 'expired' | 'ending' | 'none';

/** An uploaded key as it was drawn. */
export interface DrawnKey {
    readonly name: string;
    readonly isActive: boolean;
    readonly kid: string;
    /** Which key pair it is. */
    readonly pair: number;
    readonly certificate: Certificate;
}

export interface DrawnKeyset {
    readonly name: string;
    readonly type: 'JWKS' | 'JWKS_URL';
    readonly issuer: string | null;
    readonly endpoint: string | null;
    /** Names of keys; some do not exist, some were not read. */
    readonly keys: readonly string[];
}

export interface DrawnAuthorization {
    readonly isEnabled: boolean;
    readonly isSupported: boolean;
    /** Name of a keyset; it may not exist, or not have been read. */
    readonly keyset: string;
}

export interface Drawn {
    readonly mode: 'Auth' | 'UnAuth';
    readonly authorizations: readonly DrawnAuthorization[];
    readonly keysets: readonly DrawnKeyset[];
    readonly keys: readonly DrawnKey[];
    readonly candidate: {
        readonly kind: 'key' | 'token';
        readonly kid: string;
        /** The key's own pair, or the one that signed the token. */
        readonly pair: number;
        readonly issuer: string | null;
    };
}

export type Verdict = 'yes' | 'no' | 'unknown';

/** Names of what is there, but was not read. */
export const UNREAD = { key: 'Unread_Key', keyset: 'Unread_Keyset' } as const;

export interface Oracle {
    readonly fit: Verdict;
    /** Whether the key that the candidate's kid leads to is uploaded (T3), and in the channel's keysets (T6). */
    readonly uploaded: Verdict;
    readonly inChannel: Verdict;
    /** Keysets that hold, or may hold, what verifies it, and whose issuer is the candidate's. */
    readonly hasIssuer: boolean;
    /** The certificates of the channel's own keys with that kid and pair. */
    readonly certificates: readonly Certificate[];
}

const isHttps = (endpoint: string | null): boolean => endpoint?.startsWith('https://') ?? false;

/** The naive answer. */
export function ask({ mode, authorizations, keysets, keys, candidate }: Drawn): Oracle {
    const active = authorizations.filter(({ isEnabled, isSupported }) => isEnabled && isSupported);
    const inUse = keysets.filter(({ name }) => active.some(({ keyset }) => keyset === name));
    const named = keysets.filter(({ name }) => authorizations.some(({ keyset }) => keyset === name));
    // A keyset of a configuration that is not active takes no part, unless none is active at all.
    const counting = active.length > 0 ? inUse : named;
    const anyEnabled = authorizations.some(({ isEnabled }) => isEnabled);
    const isUnseen =
        counting.some(({ type, keys: listed }) => type === 'JWKS_URL' || listed.includes(UNREAD.key)) ||
        authorizations.some(
            ({ isEnabled, isSupported, keyset }) =>
                isSupported && keyset === UNREAD.keyset && (isEnabled || !anyEnabled)
        );
    const keysOf = (keyset: DrawnKeyset): DrawnKey[] =>
        keyset.type === 'JWKS_URL' ? [] : keys.filter(({ name }) => keyset.keys.includes(name));
    const isIt = ({ kid, pair }: DrawnKey): boolean =>
        kid === candidate.kid && (candidate.kind === 'token' || pair === candidate.pair);

    /** What Salesforce may take for this kid: every active key with it. With two pairs among them nobody knows. */
    const taken = counting.flatMap(keysOf).filter(({ isActive, kid }) => isActive && kid === candidate.kid);
    const isOtherTaken = taken.some(({ pair }) => pair !== candidate.pair);
    const verdicts = counting.map((keyset): [DrawnKeyset, Verdict] => {
        const good = keysOf(keyset).some((key) => key.isActive && isIt(key));
        const may = keyset.type === 'JWKS_URL' ? isHttps(keyset.endpoint) : keyset.keys.includes(UNREAD.key);
        const issuer = keyset.issuer !== null && (candidate.issuer === null || candidate.issuer === keyset.issuer);
        const isTold = candidate.issuer !== null || candidate.kind === 'key';
        return [keyset, !issuer || !(good || may) ? 'no' : good && isTold ? 'yes' : 'unknown'];
    });
    const mayBeUnread = authorizations.some(
        ({ isEnabled, isSupported, keyset }) => isSupported && keyset === UNREAD.keyset && (isEnabled || !anyEnabled)
    );
    const best: Verdict = verdicts.some(([, verdict]) => verdict === 'yes')
        ? 'yes'
        : mayBeUnread || verdicts.some(([, verdict]) => verdict === 'unknown')
          ? 'unknown'
          : 'no';
    const met = verdicts
        .filter(([, verdict]) => verdict === best)
        .flatMap(([keyset]) => keysOf(keyset))
        .filter((key) => key.isActive && isIt(key));
    const isBad = met.some(({ certificate }) => certificate !== 'good');
    const isOff = mode !== 'Auth' || active.length === 0;
    const own = counting.flatMap(keysOf).filter(isIt);
    // A key of that name that did not sign the token is not the one that is wanted.
    const elsewhere = keys.filter((key) => isIt(key) && key.pair === candidate.pair);
    return {
        fit:
            isOff || isOtherTaken || best === 'no' || isBad ? 'no' : best === 'unknown' || isUnseen ? 'unknown' : 'yes',
        uploaded: own.some(({ isActive }) => isActive)
            ? 'yes'
            : own.length > 0
              ? // An active one may be where nobody looked, if its tokens would be taken there.
                best === 'unknown'
                  ? 'unknown'
                  : 'no'
              : isUnseen
                ? 'unknown'
                : elsewhere.length === 0
                  ? 'no'
                  : 'yes',
        inChannel: isOff ? 'no' : own.length > 0 ? 'yes' : isUnseen ? 'unknown' : 'no',
        hasIssuer: counting.some(({ issuer }) => issuer !== null && issuer === candidate.issuer),
        certificates: own.map(({ certificate }) => certificate)
    };
}

/** Made once: the JSON text of every kid, pair and certificate, and the numbers of every pair. */
export interface Material {
    readonly text: (kid: string, pair: number, certificate: Certificate) => string;
    readonly numbers: (pair: number) => { readonly n: string; readonly e: string };
}

/** What was drawn, as the configuration of an org. */
export function organizationOf({ mode, authorizations, keysets, keys }: Drawn, material: Material): Organization {
    const channel: MessagingChannel = {
        name: 'Web_Chat',
        label: 'Web Chat',
        type: 'EmbeddedMessaging',
        isActive: true,
        authMode: mode,
        authorizations: authorizations.map(({ isEnabled, isSupported, keyset }, index) => ({
            name: `Auth_${index}`,
            type: isSupported ? 'PublicKeyCertificateSet' : 'AuthProvider',
            isEnabled,
            keyset
        }))
    };
    return {
        channels: [channel],
        keysets: keysets.map((keyset): Keyset => ({ ...keyset, label: keyset.name })),
        keys: keys.map(({ name, isActive, kid, pair, certificate }): UploadedKey => ({
            name,
            label: name,
            isActive,
            jsonWebKey: material.text(kid, pair, certificate)
        })),
        typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
        leftOut: [
            { type: 'PublicKeyCertificate', name: UNREAD.key },
            { type: 'PublicKeyCertificateSet', name: UNREAD.keyset }
        ]
    };
}

export function candidateIn({ candidate }: Drawn, material: Material): Candidate {
    const { kind, kid, pair, issuer } = candidate;
    const { n, e } = material.numbers(pair);
    return { kind, kid, alg: 'RS256', n: kind === 'key' ? n : null, e: kind === 'key' ? e : null, issuer };
}

/** Names of the uploaded keys that verify the token, as a search would find them: those of its kid come first. */
export function signersIn({ keys, candidate }: Drawn): string[] {
    const signers = keys.filter(({ pair }) => pair === candidate.pair);
    const named = signers.filter(({ kid }) => kid === candidate.kid);
    return (named.length > 0 ? named : signers).map(({ name }) => name);
}
