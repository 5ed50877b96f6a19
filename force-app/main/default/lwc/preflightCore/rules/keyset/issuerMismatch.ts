import type { Actor, ChannelSubject, KeysetComparison, Rule, RuleVariant, Violation } from '../../types.js';
import { isBlankIssuer } from '../../channel/issuerDifference.js';
import { describeDifference, ISSUERS_DIFFER } from '../../channel/issuerWords.js';
import { keysetPath, serviceOf } from '../../channel/subject.js';
import { listNames, nameOf, otherChannelsOf } from '../../channel/words.js';

function violationOf(subject: ChannelSubject, keyset: KeysetComparison, wanted: string): Violation {
    const { comparison } = subject;
    const described = describeDifference(keyset.issuerDifference, keyset.issuer ?? '', wanted);
    const isToken = comparison.candidate.kind === 'token';
    const form = described.variant ?? 'other';
    const variant = !isToken ? `typed-${form}` : isBlankIssuer(wanted) ? 'token-blank' : described.variant;
    const others = otherChannelsOf(subject, keyset.name);
    return {
        path: `${keysetPath(comparison, keyset)}/issuer`,
        ...(variant !== undefined && { variant }),
        data: {
            keyset: nameOf(keyset),
            issuer: described.first.excerpt,
            wanted: described.second.excerpt,
            position: described.position,
            ofKeyset: described.first.character,
            ofToken: described.second.character,
            kinds: described.kinds,
            shared: others.length > 0 ? `, which ${listNames(others)} use${others.length === 1 ? 's' : ''}, too` : ''
        }
    };
}

const HAVE = 'keyset {keyset} has "{issuer}", {whose} "{wanted}".';
const PLACE = 'character {position} is {ofKeyset} in keyset {keyset}, but {ofToken} in {whose}.';

/** The messages, by the way in which the issuers differ, for the token's issuer or the one that was typed. */
function messagesOf(whose: string, has: string): Readonly<Record<string, string>> {
    const fill = (template: string, words: string): string => template.replace('{whose}', words);
    return {
        'trailing-slash': `${ISSUERS_DIFFER['trailing-slash']}: ${fill(HAVE, has)}`,
        case: `${ISSUERS_DIFFER.case}: ${fill(HAVE, has)}`,
        scheme: `${ISSUERS_DIFFER.scheme}: ${fill(HAVE, has)}`,
        'white-space': `${ISSUERS_DIFFER['white-space']}: ${fill(PLACE, whose)}`,
        'look-alike': `${ISSUERS_DIFFER['look-alike']}, but ${fill(PLACE, whose)}`,
        several: `${ISSUERS_DIFFER.several}: ${fill(HAVE, has)}`
    };
}

const DIFFER = 'they differ from character {position} on.';
/** The first way changes nothing for anybody else; the second is for all channels that use the keyset. */
const OF_TOKEN =
    'Have the backend send "iss": "{issuer}". Only if all tokens carry the other form, change the JSON Web Key Issuer of keyset {keyset}{shared}.';
const OF_TYPED =
    'Correct what you typed to "{issuer}". If the tokens do carry the other form, have the backend send the keyset’s.';

function variantsOf(
    prefix: string,
    messages: Readonly<Record<string, string>>,
    fix: string,
    who: Actor
): Record<string, RuleVariant> {
    return Object.fromEntries(
        Object.entries(messages).map(([form, message]): [string, RuleVariant] => [prefix + form, { message, fix, who }])
    );
}

/** One keyset with the right issuer is enough. */
export const issuerMismatch: Rule<'keyset'> = {
    id: 'keyset.issuer-mismatch',
    severity: 'error',
    title: 'The token’s issuer is not the keyset’s',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T5'],
    who: 'backend',
    message: `The token has the issuer "{wanted}", keyset {keyset} has "{issuer}": ${DIFFER}`,
    why: 'Salesforce compares the keyset’s issuer with "iss" character by character: case, slashes, and blanks count. If they differ, the token fails.',
    fix: OF_TOKEN,
    variants: {
        ...variantsOf('', messagesOf('the token', 'the token has'), OF_TOKEN, 'backend'),
        ...variantsOf('typed-', messagesOf('what you typed', 'you typed'), OF_TYPED, 'setup'),
        'typed-other': {
            message: `You typed the issuer "{wanted}", keyset {keyset} has "{issuer}": ${DIFFER}`,
            fix: OF_TYPED,
            who: 'setup'
        },
        'token-blank': {
            message: 'Keyset {keyset} has the issuer "{issuer}", but the "iss" of the token is empty.',
            fix: 'Have the backend send "iss": "{issuer}".'
        }
    },
    setupPage: 'user-verification',
    // An issuer may be given without a key, too: then it alone is compared.
    appliesTo: ({ comparison: { candidate }, keysets }) =>
        (candidate.kind !== 'none' || candidate.issuer !== null) && keysets.length > 0,
    check: (subject) => {
        const { candidate } = subject.comparison;
        const { standing, keysets } =
            candidate.kind === 'none' ? { standing: null, keysets: subject.keysets } : serviceOf(subject);
        const relevant = keysets.filter(({ issuer }) => !isBlankIssuer(issuer));
        if (candidate.issuer === null) {
            return { notChecked: 'facts-missing' };
        }
        if (relevant.length === 0) {
            return { notChecked: standing === 'unknown' ? 'facts-missing' : 'unreadable' };
        }
        const fits = relevant.some(({ issuerDifference }) => issuerDifference === null);
        return fits ? [] : relevant.map((keyset) => violationOf(subject, keyset, candidate.issuer ?? ''));
    }
};
