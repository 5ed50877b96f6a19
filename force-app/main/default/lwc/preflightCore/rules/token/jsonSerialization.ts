import type { Rule } from '../../types.js';

/** Libraries offer both forms; a JWT exists in one of them only. */
export const jsonSerialization: Rule<'token'> = {
    id: 'token.json-serialization',
    severity: 'error',
    title: 'The token is in its JSON form',
    source: { name: 'RFC 7519', section: '1', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-1' },
    asks: ['T1'],
    who: 'backend',
    message: 'The token is in its JSON form, with "payload" and "signature"; it has to be one text with two dots.',
    why: 'A JWT is defined in the compact form only. Salesforce splits it at its dots and finds none here.',
    fix: 'Have the token made in compact form: "protected", "payload", and "signature", joined by dots.',
    appliesTo: ({ token: { form } }) => form === 'compact' || form === 'json',
    check: ({ token: { form } }) => (form === 'json' ? [{}] : [])
};
