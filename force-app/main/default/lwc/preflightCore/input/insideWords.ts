import type { FindingData, Input, Inside } from '../types.js';
import { shortenName } from '../text/words.js';

/** "a quoted mail, and in it YAML" */
function whatOf(inside: readonly Inside[]): string {
    return inside.map(({ what }) => what).join(', and in it ');
}

/** The names on the way to it, each in quotes. */
function placeOf({ place }: Inside): string {
    return place.map((name) => `"${shortenName(name)}"`).join(' › ');
}

/** What stands in it, in words. */
function thingOf({ kind, certificates, keyNodes }: Input): string {
    switch (kind) {
        case 'certificate':
            return certificates.length > 1 ? 'certificates stand' : 'certificate stands';
        case 'public-key':
            return 'public key stands';
        case 'certificate-request':
            return 'certificate request stands';
        case 'pkcs7':
            return 'file of certificates (PKCS#7) stands';
        default:
            return keyNodes.length > 1 ? 'keys stand' : 'key stands';
    }
}

/** What a key was taken out of: the words of the finding and of its repair. */
export function insideData(input: Input): FindingData | null {
    const { inside } = input;
    const named = inside.find(({ place }) => place.length > 0);
    return inside.length === 0
        ? null
        : { what: whatOf(inside), thing: thingOf(input), ...(named && { place: placeOf(named) }) };
}
