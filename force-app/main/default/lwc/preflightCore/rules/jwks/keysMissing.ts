import type { Rule } from '../../types.js';
import { shorten } from '../../text/words.js';

export const keysMissing: Rule<'jwks'> = {
    id: 'jwks.keys-missing',
    severity: 'error',
    title: 'The endpoint’s answer has no “keys”',
    source: { name: 'RFC 7517', section: '5.1', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-5.1' },
    asks: [],
    who: 'identity-provider',
    message: 'There is no member "keys": a key set is {"keys": […]}.',
    why: 'Salesforce reads the keys of an endpoint from the member "keys". Without it there are none.',
    fix: 'Let the endpoint answer {"keys": [ … ]} with one object for each key.',
    variants: {
        spelling: {
            message: 'The keys are under "{name}"; the member’s name has to be "keys", in small letters.',
            fix: 'Rename "{name}" to "keys".'
        },
        'single-key': {
            message: 'This is one key alone; an endpoint has to answer a key set: {"keys": [ … ]}.',
            fix: 'Put the key into a set: {"keys": [ your key ]}. To upload this one key in Setup, check it for an upload instead.'
        },
        array: {
            message: 'This is a list of keys without a name; an endpoint has to answer {"keys": [ … ]}.',
            fix: 'Put the list into an object: {"keys": [ … ]}.'
        }
    },
    appliesTo: () => true,
    check: ({ keysState, similarName, isSingleKey, node }) => {
        if (keysState !== 'absent') {
            return [];
        }
        if (similarName !== '') {
            return [{ path: '', variant: 'spelling', data: { name: shorten(similarName) } }];
        }
        const variant = isSingleKey ? 'single-key' : node.type === 'array' ? 'array' : undefined;
        return [{ path: '', ...(variant !== undefined && { variant }) }];
    }
};
