import type { Rule, TokenKey, Violation } from '../../types.js';
import { issuerDifference } from '../../channel/issuerDifference.js';
import { nameKinds } from '../../channel/issuerWords.js';
import { listNames } from '../../channel/words.js';
import { isBlank, textOf, whyNoKey } from '../../token/subject.js';
import { shorten } from '../../text/words.js';

type NamedKey = TokenKey & { readonly kid: string };

function violationOf(kid: string, named: readonly NamedKey[]): Violation {
    const path = '/header/kid';
    for (const key of named) {
        // Key IDs differ in the same ways as issuers do, and are compared as strictly.
        const kinds = issuerDifference(key.kid, kid)?.kinds ?? [];
        if (!kinds.includes('other') && !kinds.includes('blank')) {
            const data = { kid: shorten(kid), other: shorten(key.kid), kinds: nameKinds(kinds) };
            return { path, variant: 'nearly', data };
        }
    }
    const several = named.length > 1;
    const data = { kid: shorten(kid), others: listNames(named.map((key) => key.kid)) };
    return { path, ...(several && { variant: 'several' }), data };
}

export const keyIdMismatch: Rule<'token'> = {
    id: 'token.key-id-mismatch',
    severity: 'error',
    title: 'The token names another key',
    source: { name: 'Salesforce Help', section: 'Troubleshoot User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T4', 'T9'],
    who: 'backend',
    message: 'The token has the "kid" (key ID) {kid}, but the given key has {others}.',
    why: 'Salesforce looks for the key by the "kid" of the token, character by character. A key under another key ID is not found.',
    fix: 'Put the key ID of the uploaded key into the header of the tokens, or upload the key again with the key ID {kid}.',
    variants: {
        several: {
            message: 'The token has the "kid" (key ID) {kid}, which none of the given keys has; they have {others}.',
            fix: 'Put the key ID of the key that signs into the header of the tokens, or give the key whose key ID is {kid}.'
        },
        blank: {
            message: 'The token has the "kid" (key ID) {kid}, but the key ID of the given key {key} is blank.',
            fix: 'Upload the key again with "kid": "{kid}".'
        },
        nearly: {
            message: 'The token has the "kid" (key ID) {kid}, the key has {other}: they differ in this alone: {kinds}.',
            fix: 'Have the tokens made with exactly the key ID of the key: "kid": "{other}".'
        }
    },
    appliesTo: ({ against }) => against !== 'channel',
    check: (subject) => {
        const kid = textOf(subject.token.kid);
        const named = subject.keys.filter((key): key is NamedKey => key.kid !== null);
        const why = whyNoKey(subject);
        if (why || kid === '') {
            return why ?? { notChecked: 'unreadable' };
        }
        const [unnamed] = named;
        if (unnamed && named.every((key) => isBlank(key.kid)) && named.length === subject.keys.length) {
            const data = { kid: shorten(kid), key: shorten(unnamed.name) };
            return [{ path: '/header/kid', variant: 'blank', data }];
        }
        if (named.some((key) => key.kid === kid)) {
            return [];
        }
        // A bare certificate has no key ID: it may be the right one.
        return named.length < subject.keys.length ? { notChecked: 'facts-missing' } : [violationOf(kid, named)];
    }
};
