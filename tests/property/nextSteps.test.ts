import fc from 'fast-check';
import type { Finding } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { drawn, ISSUERS, KIDS, makeMaterial, NEW_KID, PAIRS, reportOf } from './channelDraw.js';
import { ask, type Drawn, type DrawnAuthorization, type DrawnKey, type DrawnKeyset } from './channelOracle.js';

jest.setTimeout(180_000);

beforeAll(makeMaterial);

/*
 * Each next step is taken, as an admin would who does what it says, in a configuration that was drawn at random. Then its
 * finding is gone, and no token that was verified before is refused.
 */

/** '' or null: it cannot be taken here. */
type Step = (given: Drawn, finding: Finding) => Drawn | '' | null;

const withKeyset = (given: Drawn, name: string, change: (keyset: DrawnKeyset) => DrawnKeyset): Drawn => ({
    ...given,
    keysets: given.keysets.map((keyset) => (keyset.name === name ? change(keyset) : keyset))
});
const withKey = (given: Drawn, name: string, change: (key: DrawnKey) => DrawnKey): Drawn => ({
    ...given,
    keys: given.keys.map((key) => (key.name === name ? change(key) : key))
});
const withCandidate = (given: Drawn, change: Partial<Drawn['candidate']>): Drawn => ({
    ...given,
    candidate: { ...given.candidate, ...change }
});

const wordOf = ({ data }: Finding, name: string): string => String(data[name] ?? '');
const keysetAt = ({ data }: Finding): string => String(data.keyset ?? '').replace(/^the keyset /, '');

/** The keyset that a next step names: the first of those that it lists. */
function firstKeyset(given: Drawn, finding: Finding): string | null {
    const listed = keysetAt(finding);
    return given.keysets.find(({ name }) => listed.startsWith(name))?.name ?? null;
}

const add = (given: Drawn, keyset: string, key: string): Drawn =>
    withKeyset(given, keyset, (old) => ({ ...old, keys: [...new Set([...old.keys, key])] }));

/** Uploads a key, active, and adds it to the keyset. */
function upload(given: Drawn, finding: Finding, key: Partial<DrawnKey>): Drawn | null {
    const keyset = firstKeyset(given, finding);
    const made: DrawnKey = {
        name: 'Made',
        isActive: true,
        kid: given.candidate.kid,
        pair: given.candidate.pair,
        certificate: 'good',
        ...key
    };
    return keyset === null ? null : add({ ...given, keys: [...given.keys, made] }, keyset, made.name);
}

/** Uploads the key anew with a key ID of its own, which the tokens carry then, too. */
function uploadRenamed(given: Drawn, finding: Finding): Drawn | null {
    const next = upload(given, finding, { kid: NEW_KID });
    return next && withCandidate(next, { kid: NEW_KID });
}

const useOtherKid: Step = (given, finding) => withCandidate(given, { kid: wordOf(finding, 'other') });
const activate =
    (name: string): Step =>
    (given, finding) =>
        withKey(given, wordOf(finding, name), (key) => ({ ...key, isActive: true }));

/** Adds an uploaded key, active, to the keyset. */
function addActive(name: string): Step {
    return (given, finding) => {
        const keyset = firstKeyset(given, finding);
        const key = wordOf(finding, name);
        return (
            keyset &&
            add(
                withKey(given, key, (old) => ({ ...old, isActive: true })),
                keyset,
                key
            )
        );
    };
}

function both(first: Step, second: Step): Step {
    return (given, finding) => {
        const next = first(given, finding);
        return next && second(next, finding);
    };
}

const addKey: Step = (given, finding) => {
    const keyset = firstKeyset(given, finding);
    return keyset === null ? null : add(given, keyset, wordOf(finding, 'key'));
};
const signWithNamed: Step = (given, finding) => {
    const key = given.keys.find(({ name }) => name === wordOf(finding, 'key'));
    return key ? withCandidate(given, { pair: key.pair }) : null;
};
const sendIssuerOfKeyset: Step = (given, finding) =>
    withCandidate(given, {
        issuer: given.keysets.find(({ name }) => name === keysetAt(finding))?.issuer ?? null
    });

/** A configuration in the place of another, for a keyset that was just made. */
const replaceAuthorization: Step = (given, { path }) => {
    const index = Number(path.split('/')[2]);
    const made: DrawnAuthorization = { isEnabled: true, isSupported: true, keyset: 'Made_Set' };
    const keyset: DrawnKeyset = { name: 'Made_Set', type: 'JWKS', issuer: ISSUERS[0], endpoint: null, keys: [] };
    return {
        ...given,
        authorizations: given.authorizations.map((entry, at) => (at === index ? made : entry)),
        keysets: [...given.keysets.filter(({ name }) => name !== keyset.name), keyset]
    };
};

/** Keys of a conflict but those of one pair leave the keysets. */
const keepOnePair: Step = (given, finding) => {
    const sharing = given.keys.filter(({ kid }) => kid === wordOf(finding, 'kid'));
    const [kept] = sharing.filter(({ isActive, name }) => isActive && wordOf(finding, 'keys').includes(name));
    const out = sharing.filter(({ pair }) => pair !== kept?.pair).map(({ name }) => name);
    const keysets = given.keysets.map((keyset) => ({
        ...keyset,
        keys: keyset.keys.filter((key) => !out.includes(key))
    }));
    return { ...given, keysets };
};

/** By rule and variant: every way that the next step offers. */
const STEPS: Readonly<Record<string, readonly Step[]>> = {
    'channel.verification-off': [(given) => ({ ...given, mode: 'Auth' })],
    'channel.no-configuration': [
        (given) =>
            replaceAuthorization({ ...given, authorizations: [{ isEnabled: true, isSupported: true, keyset: '' }] }, {
                path: '/authorizations/0'
            } as Finding)
    ],
    'channel.configuration-inactive': [
        (given) => ({
            ...given,
            authorizations: given.authorizations.map((entry, index) => ({ ...entry, isEnabled: index === 0 }))
        })
    ],
    'channel.authorization-unsupported': [replaceAuthorization],
    'channel.keyset-missing': [replaceAuthorization],
    'keyset.issuer-blank': [
        (given, finding) =>
            withKeyset(given, keysetAt(finding), (keyset) => ({
                ...keyset,
                issuer: given.candidate.issuer ?? ISSUERS[0]
            }))
    ],
    'keyset.issuer-mismatch': [sendIssuerOfKeyset],
    'keyset.empty': [(given, finding) => upload(given, finding, { kid: NEW_KID })],
    'keyset.key-missing': [(given, finding) => upload(given, finding, { name: wordOf(finding, 'key'), kid: NEW_KID })],
    'keyset.key-inactive': [activate('key')],
    'keyset.key-inactive:kid-taken': [uploadRenamed],
    'keyset.key-inactive:only-key': [activate('keys')],
    'keyset.key-inactive:only-key-taken': [uploadRenamed],
    'keyset.key-id-not-found': [(given, finding) => upload(given, finding, {})],
    'keyset.key-id-not-found:other-id': [useOtherKid, (given, finding) => upload(given, finding, {})],
    'keyset.key-id-not-found:other-id-taken': [useOtherKid],
    'keyset.key-id-not-found:other-key': [uploadRenamed],
    'keyset.key-id-not-found:signed-here': [useOtherKid],
    'keyset.key-id-not-found:signed-elsewhere': [both(addActive('key'), useOtherKid)],
    'keyset.key-id-not-found:signed-by-namesake': [uploadRenamed],
    'keyset.key-outside': [addKey],
    'keyset.key-outside:no-keyset': [addKey],
    'keyset.key-outside:not-in-use': [addKey],
    'keyset.key-outside:other-id': [useOtherKid, addKey],
    'keyset.key-outside:kid-taken': [uploadRenamed],
    'keyset.key-id-reused': [(given) => withCandidate(given, { kid: NEW_KID })],
    'keyset.key-id-reused:conflict': [keepOnePair],
    'keyset.key-under-other-id': [useOtherKid],
    'keyset.signer-mismatch': [signWithNamed, uploadRenamed],
    'keyset.signer-mismatch:other-key': [useOtherKid, signWithNamed],
    'keyset.signer-mismatch:not-active': [signWithNamed, both(activate('signer'), useOtherKid)],
    'keyset.signer-mismatch:elsewhere': [signWithNamed, both(addActive('signer'), useOtherKid)],
    'keyset.signer-mismatch:elsewhere-taken': [signWithNamed, uploadRenamed],
    'keyset.signer-mismatch:same-id': [signWithNamed, uploadRenamed],
    'keyset.endpoint-not-https': [
        (given, finding) =>
            withKeyset(given, keysetAt(finding), (keyset) => ({ ...keyset, endpoint: 'https://a.example/keys' }))
    ]
};

/** The same words for what differs in nothing but the form of an issuer, or where a file is. */
function stepsFor({ ruleId, variant }: Finding): readonly Step[] | undefined {
    return (
        (variant === undefined ? undefined : STEPS[`${ruleId}:${variant}`]) ??
        (variant === 'all-keys' ? [] : STEPS[ruleId])
    );
}

const TOKENS = KIDS.flatMap((kid) =>
    PAIRS.flatMap((_, pair) => ISSUERS.map((issuer): Drawn['candidate'] => ({ kind: 'token', kid, pair, issuer })))
);

/** The tokens that are verified, of all that there may be. */
const goodIn = (given: Drawn): string[] =>
    TOKENS.filter((candidate) => ask({ ...given, candidate }).fit === 'yes').map((token) => JSON.stringify(token));
const refusedIn = (given: Drawn): Set<string> =>
    new Set(
        TOKENS.filter((candidate) => ask({ ...given, candidate }).fit === 'no').map((token) => JSON.stringify(token))
    );

const nameOf = ({ ruleId, variant = '' }: Finding): string => `${ruleId}${variant && ':'}${variant}`;
const isSame = (one: Finding, other: Finding): boolean =>
    one.ruleId === other.ruleId &&
    one.data.key === other.data.key &&
    // Conflicts are counted anew when one of them is solved.
    (one.variant === 'conflict' ? one.data.kid === other.data.kid : one.path === other.path);

const SAYS_NOTHING_TO_DO: ReadonlySet<string> = new Set(['keyset.key-already-uploaded', 'keyset.certificate-renewed']);

it('every next step undoes its finding, and breaks nothing that worked', () => {
    const taken = new Set<string>();
    fc.assert(
        fc.property(drawn, fc.boolean(), (given, isAlone) => {
            const good = goodIn(given);
            const findings = reportOf(given, isAlone).findings.filter(({ ruleId }) => !SAYS_NOTHING_TO_DO.has(ruleId));
            for (const finding of findings) {
                const steps = stepsFor(finding);
                if (!steps) {
                    throw new Error(`${nameOf(finding)} has no next step here`);
                }
                for (const [way, step] of steps.entries()) {
                    const next = step(given, finding);
                    if (next) {
                        taken.add(nameOf(finding));
                        const what = `${nameOf(finding)}, way ${way + 1}`;
                        const refused = refusedIn(next);
                        if (reportOf(next, isAlone).findings.some((other) => isSame(finding, other))) {
                            throw new Error(`${what}: the finding is still there`);
                        }
                        const broken = good.filter((token) => refused.has(token));
                        if (broken.length > 0) {
                            throw new Error(`${what}: ${broken[0] ?? ''} was verified and is refused now`);
                        }
                    }
                }
            }
        }),
        { numRuns: 3000 }
    );
    // Each of them was met, or it was not tested.
    expect(Object.keys(STEPS).filter((name) => name !== 'keyset.issuer-mismatch' && !taken.has(name))).toEqual([]);
});
