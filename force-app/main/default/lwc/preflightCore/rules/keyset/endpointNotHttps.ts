import type { KeysetComparison, Rule } from '../../types.js';
import { isHttps } from '../../channel/endpoint.js';
import { findOddCharacter } from '../../channel/oddCharacter.js';
import { isEndpoint, keysetPath } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';

/** What stands in front of the host; nothing more, for an address may hold secrets. */
function schemeOf(endpoint: string): string {
    const [scheme] = /^[a-z][a-z0-9+.-]{0,20}:\/{0,2}/i.exec(endpoint) ?? [];
    return scheme ?? 'something else';
}

function variantOf({ endpoint }: KeysetComparison): string | null {
    const address = endpoint ?? '';
    if (address.trim() === '') {
        return 'missing';
    }
    const odd = findOddCharacter(address);
    // Nothing but what nobody sees stands in front of it.
    return odd?.offset === 0 && /^[^a-z0-9]{1,20}https:\/\/[^/]/i.test(address) ? 'blank-in-front' : null;
}

/** Keys that decide who is who must not travel in the open. */
export const endpointNotHttps: Rule<'keyset'> = {
    id: 'keyset.endpoint-not-https',
    severity: 'error',
    title: 'The keyset’s endpoint is not reached over https',
    source: { name: 'Salesforce Help', section: 'User Verification', url: 'https://help.salesforce.com/' },
    asks: [],
    who: 'setup',
    message: 'The Endpoint URL of keyset {keyset} begins with {scheme}, not with https://.',
    why: 'Salesforce fetches keys over https only; over http anybody on the way could put other keys in their place.',
    fix: 'Under Enhanced Chat User Verification, edit the keyset and enter the https:// address of your key set.',
    variants: {
        missing: { message: 'Keyset {keyset} is of the type Endpoint URL, but has no endpoint.' },
        'blank-in-front': {
            message:
                'The Endpoint URL of keyset {keyset} has a blank, or another character that cannot be seen, in front of https://.',
            fix: 'Under Enhanced Chat User Verification, edit the keyset and type the Endpoint URL again, without a blank in front.'
        }
    },
    setupPage: 'user-verification',
    appliesTo: ({ keysets }) => keysets.some(isEndpoint),
    check: ({ comparison, keysets }) =>
        keysets
            .filter((keyset) => isEndpoint(keyset) && !isHttps(keyset.endpoint))
            .map((keyset) => {
                const variant = variantOf(keyset);
                return {
                    path: `${keysetPath(comparison, keyset)}/endpoint`,
                    ...(variant !== null && { variant }),
                    data: {
                        keyset: nameOf(keyset),
                        ...(variant === null && { scheme: schemeOf(keyset.endpoint ?? '') })
                    }
                };
            })
};
