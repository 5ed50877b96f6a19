import { randomFillSync } from 'node:crypto';
import type { KeyRequest, RandomOctets } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';

export const random: RandomOctets = (count) => randomFillSync(Buffer.alloc(count)).toString('latin1');

export const subtle = globalThis.crypto.subtle;

/** A request that nothing is wrong with. */
export function requestOf(part: Partial<KeyRequest> = {}): KeyRequest {
    return {
        bits: 2048,
        alg: 'RS256',
        kid: null,
        subject: {
            commonName: 'Chat signer',
            organization: 'Müller & Söhne',
            organizationalUnit: 'Web',
            country: 'DE'
        },
        days: 365,
        ...part
    };
}
