import type { Rule } from '../../types.js';
import { isOpenIdConfiguration } from '../../channel/endpoint.js';
import { isEndpoint, keysetPath } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';

/** An OpenID configuration says where the keys are, and holds none itself. */
export const endpointNotAKeySet: Rule<'keyset'> = {
    id: 'keyset.endpoint-not-a-key-set',
    severity: 'error',
    title: 'The keyset’s endpoint is an OpenID configuration, not a key set',
    source: { name: 'RFC 8414', section: '2', url: 'https://www.rfc-editor.org/rfc/rfc8414#section-2' },
    asks: [],
    who: 'setup',
    message:
        'The Endpoint URL of keyset {keyset} is the address of an OpenID configuration; the keys are at the address that stands in it as "jwks_uri".',
    why: 'Salesforce expects {"keys": […]} at the Endpoint URL. In an OpenID configuration it finds no key, and no token is verified.',
    fix: 'Open that address in a browser, copy the value of "jwks_uri", and enter it as the Endpoint URL of the keyset under Enhanced Chat User Verification.',
    setupPage: 'user-verification',
    appliesTo: ({ keysets }) => keysets.some(isEndpoint),
    check: ({ comparison, keysets }) =>
        keysets
            .filter((keyset) => isEndpoint(keyset) && isOpenIdConfiguration(keyset.endpoint))
            .map((keyset) => ({
                path: `${keysetPath(comparison, keyset)}/endpoint`,
                data: { keyset: nameOf(keyset) }
            }))
};
