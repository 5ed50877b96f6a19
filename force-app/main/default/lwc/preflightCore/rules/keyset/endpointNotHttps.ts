import type { KeysetComparison, Rule } from '../../types.js';
import { isEndpoint, keysetPath } from '../../channel/subject.js';
import { nameOf } from '../../channel/words.js';

const isMissing = ({ endpoint }: KeysetComparison): boolean => (endpoint ?? '').trim() === '';

/** What stands in front of the host; nothing more, for an address may hold secrets. */
function schemeOf(endpoint: string): string {
    const [scheme] = /^[a-z][a-z0-9+.-]{0,20}:\/{0,2}/i.exec(endpoint) ?? [];
    return scheme ?? 'something else';
}

/** Keys that decide who is who must not travel in the open. */
export const endpointNotHttps: Rule<'keyset'> = {
    id: 'keyset.endpoint-not-https',
    severity: 'error',
    title: 'The keyset’s endpoint is not reached over https',
    source: { name: 'Salesforce Help', section: 'User Verification', url: 'https://help.salesforce.com/' },
    asks: [],
    message: 'The Endpoint URL of keyset {keyset} begins with {scheme}, not with https://.',
    why: 'Salesforce fetches keys over https only; over http anybody on the way could put other keys in their place.',
    fix: 'Under Enhanced Chat User Verification, edit the keyset and enter the https:// address of your key set.',
    variants: {
        missing: { message: 'Keyset {keyset} is of the type Endpoint URL, but has no endpoint.' }
    },
    setupPage: 'user-verification',
    appliesTo: ({ keysets }) => keysets.some(isEndpoint),
    check: ({ comparison, keysets }) =>
        keysets
            .filter((keyset) => isEndpoint(keyset) && !/^https:\/\/[^/]/i.test(keyset.endpoint ?? ''))
            .map((keyset) => ({
                path: `${keysetPath(comparison, keyset)}/endpoint`,
                ...(isMissing(keyset) && { variant: 'missing' }),
                data: { keyset: nameOf(keyset), ...(!isMissing(keyset) && { scheme: schemeOf(keyset.endpoint ?? '') }) }
            }))
};
