import type { CertificateEntry, Input, RepairReport, Source } from '../types.js';
import { isKeyJson } from '../input/kinds.js';
import { membersOfChain } from '../repair/convertCertificate.js';
import { draftOf, textNode, withMember, type Draft, type DraftMember } from '../repair/repair.js';
import { chainsOf } from './chains.js';
import { isKeyOf, publicKeysIn } from './publicKeySource.js';

/** A key before its repair. */
export interface Given {
    readonly pointer: string;
    readonly draft: Draft;
    /** With a key that is made of a certificate: its subject, and the certificates in its chain. */
    readonly made: { readonly subject: string; readonly count: number } | null;
}

export interface Drafts {
    readonly given: readonly Given[];
    readonly refusal: RepairReport['refusal'];
}

const NOBODY = { kid: null, alg: null };

const none = (refusal: RepairReport['refusal']): Drafts => ({ given: [], refusal });

/**
 * JSON that was read to its end: of a cut-off text, a broken key among others or a set beyond the limit something would
 * be lost. Of a token the mask is not to be written into a key.
 */
function isReadWhole({ json, keyNodes, keyCount, isMasked }: Input): boolean {
    const isWhole = json !== null && !json.problems.some(({ isFatal }) => isFatal) && keyNodes.length === keyCount;
    return isWhole && !isMasked;
}

function draftsOfKeys(input: Input): Drafts {
    if (!isReadWhole(input)) {
        return none('unreadable');
    }
    const given = input.keyNodes.flatMap(({ pointer, node }) =>
        node.type === 'object' ? [{ pointer, draft: draftOf(node.members), made: null }] : []
    );
    return { given, refusal: null };
}

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

function draftsOfCertificates(input: Input, source: Source): Drafts {
    const keys = publicKeysIn(source);
    const leaves = chainsOf(input.certificates);
    const isStrange = keys.some(
        (octets) => !leaves.some(([leaf]) => isKeyOf(octets, leaf?.reading?.certificate?.publicKey))
    );
    if (isStrange) {
        return none('public-key-of-another-certificate');
    }
    const given = leaves.flatMap((chain) => {
        const members = named(membersOfChain(chain), chain[0]?.named);
        const subject = chain[0]?.reading?.certificate?.subject ?? '';
        return members.length > 0
            ? [{ pointer: '', draft: draftOf(members), made: { subject, count: chain.length } }]
            : [];
    });
    return given.length > 0 ? { given, refusal: null } : none('unreadable');
}

/** With its certificate beside it the key is made of that one. */
function refusalOfPublicKey(source: Source, beside: readonly Input[]): RepairReport['refusal'] {
    const leaves = beside.flatMap(({ certificates }) => certificates);
    const isPaired = publicKeysIn(source).some((octets) =>
        leaves.some(({ reading }) => isKeyOf(octets, reading?.certificate?.publicKey))
    );
    if (isPaired) {
        return null;
    }
    return leaves.length > 0 ? 'public-key-of-another-certificate' : 'public-key-alone';
}

/** The keys of an input, or those that its certificates become; or why there is none. */
export function draftsOf(input: Input, source: Source, beside: readonly Input[]): Drafts {
    if (isKeyJson(input)) {
        return draftsOfKeys(input);
    }
    if (input.kind === 'certificate') {
        return draftsOfCertificates(input, source);
    }
    if (input.kind === 'public-key') {
        return none(refusalOfPublicKey(source, beside));
    }
    return none(input.kind === 'private-key' ? 'private-key' : 'unreadable');
}
