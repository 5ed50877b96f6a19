import type {
    Certificate,
    CertificateEntry,
    CheckOptions,
    Input,
    RepairChange,
    RepairReport,
    Source
} from '../types.js';
import { isKeyJson } from '../input/kinds.js';
import { publicKeyOf, publicKeyOfCertificate } from '../jwk/publicKey.js';
import { membersOfChain } from '../repair/convertCertificate.js';
import { leftOut, withChain, type Joint } from '../repair/joinCertificate.js';
import { change, draftOf, textNode, withMember, type Draft, type DraftMember } from '../repair/repair.js';
import { findIssuance } from '../signature/issuance.js';
import { valueOf } from '../text/member.js';
import { shorten } from '../text/words.js';
import { chainsOf } from './chains.js';
import { groupByKey, heldBy, joinOf, type Shared } from './joins.js';
import { isKeyOf, publicKeysIn } from './publicKeySource.js';

/** A key before its repair. */
export interface Given {
    readonly pointer: string;
    /** With the certificate that was given beside it. */
    readonly draft: Draft;
    /** As it was given. */
    readonly original: Draft;
    /** How its certificate came into it; null: it did not. */
    readonly joint: Joint | null;
    /** What joining changed, and what it left out. */
    readonly joined: readonly Omit<RepairChange, 'repair'>[];
    /** The same where the key stays as it was given, after all; empty where nothing stood beside it in its text. */
    readonly apart: readonly Omit<RepairChange, 'repair'>[];
    /** With a key that is made of a certificate: its subject, and the certificates in its chain. */
    readonly made: { readonly subject: string; readonly count: number } | null;
}

export interface Drafts {
    readonly given: readonly Given[];
    readonly refusal: RepairReport['refusal'];
    readonly joined: RepairReport['joined'];
}

/** One of the inputs that are mended together. */
export interface GivenInput {
    readonly source: Source;
    readonly input: Input;
}

/** An input taken apart: its keys and its certificates, or why there are none. */
interface Opened {
    readonly name: string;
    readonly keys: readonly { readonly pointer: string; readonly draft: Draft }[];
    readonly entries: readonly CertificateEntry[];
    readonly refusal: RepairReport['refusal'];
    readonly publicKeys: readonly string[];
}

const NOTHING = { keys: [], entries: [], publicKeys: [] } as const;
const NOBODY = { kid: null, alg: null };

/**
 * JSON that was read to its end: of a cut-off text, a broken key among others or a set beyond the limit something would
 * be lost. Of a token the mask is not to be written into a key.
 */
function isReadWhole({ json, keyNodes, keyCount, isMasked }: Input): boolean {
    const isWhole = json !== null && !json.problems.some(({ isFatal }) => isFatal) && keyNodes.length === keyCount;
    return isWhole && !isMasked;
}

const certificateOf = ({ reading }: CertificateEntry): Certificate | null => reading?.certificate ?? null;

const hasKey = (octets: string, entries: readonly CertificateEntry[]): boolean =>
    entries.some((entry) => isKeyOf(octets, certificateOf(entry)?.publicKey));

/** With the key ID and the algorithm that stood beside its certificate. */
function named(
    members: readonly DraftMember[],
    { kid, alg }: NonNullable<CertificateEntry['named']> = NOBODY
): readonly DraftMember[] {
    const values = Object.entries({ kid, alg });
    return members.length === 0
        ? members
        : values.reduce<readonly DraftMember[]>(
              (all, [name, value]) => (value === null ? all : withMember(all, name, textNode(value))),
              members
          );
}

function open({ source, input }: GivenInput): Opened {
    const { name } = source;
    const { certificates: entries } = input;
    if (isKeyJson(input)) {
        const keys = input.keyNodes.flatMap(({ pointer, node }) =>
            node.type === 'object' ? [{ pointer, draft: draftOf(node.members) }] : []
        );
        return isReadWhole(input)
            ? { ...NOTHING, name, keys, entries, refusal: null }
            : { ...NOTHING, name, refusal: 'unreadable' };
    }
    if (input.kind === 'certificate') {
        const isStrange = publicKeysIn(source).some((octets) => !hasKey(octets, entries));
        return isStrange
            ? { ...NOTHING, name, refusal: 'public-key-of-another-certificate' }
            : { ...NOTHING, name, entries, refusal: null };
    }
    if (input.kind === 'public-key') {
        return { ...NOTHING, name, publicKeys: publicKeysIn(source), refusal: 'public-key-alone' };
    }
    return { ...NOTHING, name, refusal: input.kind === 'private-key' ? 'private-key' : 'unreadable' };
}

/** Where certificates went, by their DER. */
type Places = Map<string, { readonly kind: 'key' | 'chain'; readonly name: string }>;

const plain = (pointer: string, draft: Draft): Given => ({
    pointer,
    draft,
    original: draft,
    joint: null,
    joined: [],
    apart: [],
    made: null
});

/** The keys of an input, each with its certificate. */
function keysOf({ keys, name }: Opened, shared: Shared, places: Places): Given[] {
    return keys.map(({ pointer, draft }) => {
        const into = valueOf(draft.jwk.kid) ?? name;
        const join = joinOf(draft, shared);
        for (const { der } of join?.chain ?? heldBy(draft)) {
            places.set(der, { kind: 'key', name: shorten(into) });
        }
        if (join === null) {
            return plain(pointer, draft);
        }
        const { changes, ...joined } = withChain(draft, join.chain, join.joint);
        return { ...plain(pointer, draft), draft: joined, joint: join.joint, joined: changes };
    });
}

function madeOf(chain: readonly CertificateEntry[], isStranger: boolean): Given[] {
    const members = named(membersOfChain(chain), chain[0]?.named);
    const subject = chain[0]?.reading?.certificate?.subject ?? '';
    const joined = isStranger ? [change('', 'stranger', { subject: shorten(subject) })] : [];
    return members.length > 0
        ? [{ ...plain('', draftOf(members)), joined, made: { subject, count: chain.length } }]
        : [];
}

/** What is said of an input that no key came out of. */
function withoutKeys(opened: Opened, places: Places, keys: ReadonlySet<string>): Omit<Drafts, 'given'> {
    const { entries, refusal } = opened;
    const certificates = entries.flatMap((entry) => certificateOf(entry) ?? []);
    const place = certificates.flatMap(({ der }) => places.get(der) ?? [])[0];
    if (refusal !== null || certificates.length === 0) {
        return { refusal: refusal ?? 'unreadable', joined: null };
    }
    if (place) {
        return { refusal: null, joined: place };
    }
    const isKnown = certificates.some(({ publicKey }) => keys.has(publicKeyOfCertificate(publicKey) ?? ''));
    if (isKnown) {
        return { refusal: null, joined: { kind: 'known', name: '' } };
    }
    const isRsa = certificates.some(({ publicKey }) => publicKeyOfCertificate(publicKey) !== null);
    return { refusal: isRsa ? 'authority' : 'unreadable', joined: null };
}

/** With its certificate beside it a public key is that one's. */
function ofPublicKeys({ publicKeys }: Opened, all: readonly Opened[]): Omit<Drafts, 'given'> {
    const others = all.filter(({ entries }) => entries.length > 0);
    const owner = others.find(({ entries }) => publicKeys.some((octets) => hasKey(octets, entries)));
    if (owner) {
        return { refusal: null, joined: { kind: 'public-key', name: owner.name } };
    }
    return { refusal: others.length > 0 ? 'public-key-of-another-certificate' : 'public-key-alone', joined: null };
}

/**
 * The keys of inputs that were given together, and those that their certificates become, for each input; or why there are none.
 * A certificate goes into the key whose public key it has. What issued another certificate is never made a key of.
 */
export async function draftsOf(
    inputs: readonly GivenInput[],
    { now, subtle }: Pick<CheckOptions, 'now' | 'subtle'>
): Promise<readonly Drafts[]> {
    const all = inputs.map(open);
    const entries = all.flatMap((opened) => opened.entries);
    if (entries.length === 0) {
        return all.map((opened) => ({
            given: opened.keys.map(({ pointer, draft }) => plain(pointer, draft)),
            refusal: opened.refusal,
            joined: null
        }));
    }
    const drafts = all.flatMap(({ keys }) => keys.map(({ draft }) => draft));
    const held = drafts.flatMap(heldBy);
    const given = entries.flatMap((entry) => certificateOf(entry) ?? []);
    const byDer = new Map([...given, ...held].map((certificate) => [certificate.der, certificate]));
    const issuance = await findIssuance([...byDer.values()], subtle, now);
    const shared: Shared = { now, issuance, byDer, byKey: groupByKey(given) };
    const places: Places = new Map();
    const ofKeys = all.map((opened) => keysOf(opened, shared, places));
    const keys = new Set(drafts.flatMap(({ jwk }) => publicKeyOf(jwk) ?? []));
    const { chains, left } = chainsOf(entries, issuance, held);
    const owners = new Map(all.flatMap((opened, index) => opened.entries.map((entry) => [entry, index] as const)));
    const made = all.map((): Given[] => []);
    const more = [...left];
    for (const chain of chains) {
        const [leaf] = chain;
        const certificate = leaf ? certificateOf(leaf) : null;
        const key = certificate ? publicKeyOfCertificate(certificate.publicKey) : null;
        const own = leaf ? owners.get(leaf) : undefined;
        if (key !== null && own !== undefined && !keys.has(key)) {
            made[own]?.push(...madeOf(chain, keys.size > 0));
            for (const { der } of chain.flatMap((entry) => certificateOf(entry) ?? [])) {
                places.set(
                    der,
                    places.get(der) ?? { kind: 'chain', name: shorten(all[own]?.name || (certificate?.subject ?? '')) }
                );
            }
        } else {
            more.push(...chain);
        }
    }
    return all.map((opened, index) => {
        const found = [...(ofKeys[index] ?? []), ...(made[index] ?? [])];
        if (opened.publicKeys.length > 0) {
            return { given: found, ...ofPublicKeys(opened, all) };
        }
        const [first, ...rest] = found;
        if (!first) {
            return { given: [], ...withoutKeys(opened, places, keys) };
        }
        const unused = more.flatMap((entry) => (owners.get(entry) === index ? (certificateOf(entry) ?? []) : []));
        const strangers = unused.filter(({ der }) => !places.has(der));
        const said = [...found.flatMap(({ joined }) => joined), ...leftOut(strangers)];
        // In one text with its certificates a key is written without them, if nothing else.
        const apart = opened.keys.length > 0 && opened.entries.length > 0 ? [change('', 'needless')] : [];
        const joined = [...first.joined, ...(said.length > 0 ? leftOut(strangers) : apart)];
        return {
            given: [{ ...first, joined, apart }, ...rest.map((one) => ({ ...one, apart }))],
            refusal: null,
            joined: null
        };
    });
}
