import type { Rule } from '../../types.js';
import { nameOfType } from '../../jwk/jsonTypes.js';

export const keysNotArray: Rule<'jwks'> = {
    id: 'jwks.keys-not-array',
    severity: 'error',
    title: '“keys” is not a list',
    source: { name: 'RFC 7517', section: '5.1', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-5.1' },
    asks: [],
    who: 'identity-provider',
    message: '"keys" is {found}, but has to be a list, even of one key.',
    why: 'Readers of a key set go through the list in "keys". Anything else they refuse.',
    fix: 'Put square brackets around it: {"keys": [ … ]}.',
    appliesTo: ({ keysState }) => keysState !== 'absent',
    check: ({ keysState, node }) => {
        if (keysState !== 'not-array' || node.type !== 'object') {
            return [];
        }
        const found = node.members.filter(({ name }) => name === 'keys').at(-1)?.value.type ?? 'null';
        return [{ path: '/keys', data: { found: nameOfType(found) } }];
    }
};
