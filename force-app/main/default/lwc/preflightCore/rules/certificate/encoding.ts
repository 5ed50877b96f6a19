import type { DerProblemKind, Rule } from '../../types.js';
import { extensionName } from '../../certificate/names.js';
import { firstOfEachKind } from '../../certificate/problems.js';
import { leafOf, placeOf, whichCertificate } from '../../certificate/subject.js';

const KINDS: readonly DerProblemKind[] = [
    'boolean-value',
    'trailing-data',
    'empty-extensions',
    'parameters',
    'unique-id',
    'bit-string-form',
    'default-value',
    'set-order',
    'empty-name-part',
    'empty-sequence',
    'name-text'
];

/** Slips that readers forgive, until one does not. */
export const encoding: Rule<'certificate'> = {
    id: 'certificate.encoding',
    severity: 'warning',
    title: 'The certificate is not encoded quite as it should be',
    source: { name: 'RFC 5280', section: '4.1', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-4.1' },
    asks: [],
    who: 'backend',
    message: '{which} has a slip in its encoding at byte {offset}: {expected} belongs there.',
    why: 'Most programs read the certificate all the same. Strict ones refuse it.',
    fix: 'When you renew the certificate, use a current tool, for example openssl or keytool. Changing this one would break its signature.',
    variants: {
        'boolean-value': { message: '{which} has a yes-or-no value at byte {offset} that is neither 00 nor FF.' },
        'trailing-data': { message: '{which} has superfluous bytes at the end of an extension, at byte {offset}.' },
        'empty-extensions': { message: '{which} has a list of extensions with nothing in it, at byte {offset}.' },
        parameters: { message: '{which} lacks the NULL behind the name of an RSA algorithm, at byte {offset}.' },
        'unique-id': { message: '{which} has a unique identifier, at byte {offset}, which must no longer be used.' },
        'bit-string-form': { message: '{which} has key usage bits with superfluous zeros, at byte {offset}.' },
        'default-value': { message: '{which} spells out a value at byte {offset} that is meant to be left out.' },
        'set-order': { message: '{which} has the parts of a name in the wrong order, at byte {offset}.' },
        'empty-name-part': { message: '{which} has an empty part in a name, at byte {offset}.' },
        'empty-sequence': { message: '{which} has an extension with an empty list, at byte {offset}.' },
        'name-text': {
            message:
                '{which} has text in a name, at byte {offset}, that is none of its type. OpenSSL refuses to read it.'
        },
        extension: { message: '{which} has an extension, {extension}, whose contents cannot be read.' }
    },
    appliesTo: (subject) => leafOf(subject) !== null,
    check: (subject) => {
        const which = whichCertificate(subject);
        const slips = firstOfEachKind(subject.entry, KINDS).map(({ kind, offset, expected }) => ({
            variant: kind,
            data: { which, offset, expected },
            ...placeOf(subject, offset)
        }));
        const unreadable = (leafOf(subject)?.extensions ?? [])
            // Critical ones that Java refuses make it unreadable as a whole.
            .filter(({ isReadable, isCritical, refusal }) => !isReadable && !(isCritical && refusal !== null))
            .map(({ oid }) => ({ variant: 'extension', data: { which, extension: extensionName(oid) } }));
        return [...slips, ...unreadable];
    }
};
