import type { Jwk } from '../types.js';

/** Modulus and exponent as one text that is the same for the same key; null when they cannot be read. */
export function publicKeyOf({ modulus, exponent }: Pick<Jwk, 'modulus' | 'exponent'>): string | null {
    const n = modulus?.octets ?? '';
    const e = exponent?.octets ?? '';
    return n === '' || e === '' ? null : `${e.length}:${e}${n}`;
}
