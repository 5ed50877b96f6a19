import type { RepairChange, RepairChoices, RepairId, RepairQuestion, RepairReport } from '../types.js';
import { repairs } from '../repair/index.js';
import type { RepairWords } from '../repair/repair.js';
import { fillTemplate } from './formatFinding.js';

const byId: ReadonlyMap<string, RepairWords> = new Map(repairs.map((repair) => [repair.id, repair]));

/** The words of a repair. */
export function repairById(id: RepairId): Pick<RepairWords, 'id' | 'title' | 'what' | 'mends' | 'asks'> {
    const found = byId.get(id);
    if (!found) {
        throw new RangeError(`There is no repair ${id}.`);
    }
    return found;
}

/**
 * The repairs that mend findings of a rule; empty: none does.
 *
 * @param variant that of the finding; absent: whatever mends any of its variants
 */
export function repairsFor(ruleId: string, variant?: string): readonly RepairId[] {
    return repairs
        .filter(({ mends, except }) => mends.includes(ruleId) && except?.[ruleId]?.includes(variant ?? '') !== true)
        .map(({ id }) => id);
}

/** What was changed, as a sentence. */
export function formatChange({ repair, variant, data }: RepairChange): string {
    return fillTemplate(byId.get(repair)?.sentences[variant] ?? '', data);
}

const QUESTIONS: Readonly<
    Record<keyof RepairChoices, { readonly title: string; readonly help: Readonly<Record<string, string>> }>
> = {
    kid: {
        title: 'Key ID ("kid")',
        help: {
            missing: 'The key has none. Your tokens have to carry the same key ID in their header.',
            blank: 'The key ID is blank. Your tokens have to carry the same key ID in their header.',
            sample: 'The key ID looks like a sample. Write the one that your tokens carry in their header.',
            half: 'The key ID holds half a character, which no token can carry. Choose another one for key and tokens.',
            wanted: 'Your tokens have to carry the same key ID in their header.'
        }
    },
    alg: {
        title: 'Algorithm that your backend signs tokens with ("alg")',
        help: {
            missing: 'The certificate does not say it. If you do not know, ask who runs the backend; RS256 is usual.',
            'not-supported': 'Salesforce takes RS256 and RS512 only. Choose the one that your backend signs with.'
        }
    },
    keyFromCertificate: {
        title: 'Take "n" and "e" from the certificate',
        help: {
            differs:
                'The key and its certificate are two different key pairs. Choose this only if your backend signs with the private key of the certificate.'
        }
    },
    duplicates: {
        title: 'Which value counts of a member that stands there twice',
        help: {
            'two-values':
                'Two values of one name: programs take the last as a rule. Take the first only if you know that it is the right one.'
        }
    },
    use: {
        title: 'Mark the key as one for signatures ("use": "sig")',
        help: {
            wanted: 'Not needed for Setup; some programs look for it.',
            'not-supported': 'The key is marked for something else. Choose this only if your tokens are signed with it.'
        }
    },
    placeholders: {
        title: 'Take out the sample members "y", "crv", "d" and "k"',
        help: { wanted: 'They are harmless for Salesforce, but other programs may take the key for a private one.' }
    }
};

/** A question in words: what is to be chosen, and what it depends on. */
export function formatQuestion({ choice, reason }: RepairQuestion): { readonly title: string; readonly help: string } {
    const { title, help } = QUESTIONS[choice];
    return { title, help: help[reason] ?? '' };
}

const REFUSALS: Readonly<
    Record<Exclude<RepairReport['refusal'], null>, { readonly what: string; readonly next: string }>
> = {
    'public-key-alone': {
        what: 'A public key alone is not enough: Setup wants its certificate, too.',
        next: 'Add the certificate of this key (a file that begins with BEGIN CERTIFICATE). Preflight then makes the key of both.'
    },
    'public-key-of-another-certificate': {
        what: 'The public key and the certificate do not belong together.',
        next: 'Get the certificate that was made for this public key, or leave the public key out if the certificate is the right one.'
    },
    'private-key': {
        what: 'Nothing is made of a private key.',
        next: 'Take the certificate of this key instead: it holds the public key, and nothing that has to stay secret.'
    },
    authority: {
        what: 'No key was made of it: it is the certificate of an authority, beside certificates of others.',
        next: 'Give it alone if your tokens are really signed with its key. If it belongs to a chain, add the certificate between.'
    },
    unreadable: {
        what: 'There is no key in it that could be mended.',
        next: 'Look at the findings: what is named there has to be mended by hand, or the key made again.'
    }
};

/** Why no key was made, and what to do. */
export function formatRefusal(refusal: Exclude<RepairReport['refusal'], null>): {
    readonly what: string;
    readonly next: string;
} {
    return REFUSALS[refusal];
}

const JOINED: Readonly<
    Record<'public-key' | 'key' | 'chain' | 'known', { readonly what: string; readonly next: string }>
> = {
    'public-key': {
        what: 'The key is made of its certificate, {name}.',
        next: 'There is nothing to do with the public key itself.'
    },
    key: {
        what: 'This certificate belongs to the key {name}, which was given with it.',
        next: 'Mend that key: the certificate is put into it.'
    },
    chain: {
        what: 'This certificate belongs to the chain of {name}, which was given with it.',
        next: 'Make the key of that one: its chain is put into it.'
    },
    known: {
        what: 'A key that was given with this certificate has the same public key, and a certificate already.',
        next: 'There is nothing to do with this one.'
    }
};

/** Where what was given goes, when no key comes out of it itself. */
export function formatJoined({ kind, name }: Exclude<RepairReport['joined'], null>): {
    readonly what: string;
    readonly next: string;
} {
    const { what, next } = JOINED[kind];
    return { what: fillTemplate(what, { name }), next };
}
