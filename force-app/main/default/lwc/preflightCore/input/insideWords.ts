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

const THINGS: { readonly [kind in Input['kind']]?: string } = {
    'public-key': 'public key stands',
    'certificate-request': 'certificate request stands',
    pkcs7: 'file of certificates (PKCS#7) stands'
};

/** What stands in it, in words. */
function thingOf({ kind, certificates, keyNodes }: Input): string {
    const isOne = certificates.length + keyNodes.length < 2;
    const noun = kind === 'certificate' ? 'certificate' : 'key';
    return THINGS[kind] ?? (isOne ? `${noun} stands` : `${noun}s stand`);
}

/** What a key was taken out of: the words of the finding and of its repair. */
export function insideData(input: Input): FindingData | null {
    const { inside } = input;
    const named = inside.find(({ place }) => place.length > 0);
    return inside.length === 0
        ? null
        : { what: whatOf(inside), thing: thingOf(input), ...(named && { place: placeOf(named) }) };
}
