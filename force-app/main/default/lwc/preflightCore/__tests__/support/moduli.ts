import { createPrivateKey } from 'node:crypto';
import { keys } from './keys.js';

/** base64url of a number's octets, as in `n` and `e`. */
export function base64UrlOf(value: bigint): string {
    const hex = value.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}

/** The number that base64url stands for. */
export function numberOf(text: string): bigint {
    return BigInt(`0x0${Buffer.from(text, 'base64url').toString('hex')}`);
}

/** The two primes (1024 bits each) of one of the test keys. */
export function primesOf(name: 'leaf' | 'issuer' | 'root'): { readonly p: bigint; readonly q: bigint } {
    const { p = '', q = '' } = createPrivateKey(keys[name]).export({ format: 'jwk' });
    return { p: numberOf(p), q: numberOf(q) };
}

const leaf = primesOf('leaf');
const issuer = primesOf('issuer');
const root = primesOf('root');

/** The product of all primes up to 167, and what a vulnerable generator made of it: k * M + 65537^a mod M. */
const M = 0x0924cba6ae99dfa084537facc54948df0c23da044d8cabe0edd75bc6n;
function rocaPrime(a: number, k: bigint): bigint {
    let power = 1n;
    for (let step = 0; step < a; step++) {
        power = (power * 65_537n) % M;
    }
    return k * M + power;
}

/** A power of 65537 modulo each prime up to 167, but with exponents that do not fit together: passes the simple ROCA test. */
function rocaLookAlike(): bigint {
    let value = 1n;
    let modulus = 2n;
    let prime = 3n;
    let exponent = 1;
    while (prime <= 167n) {
        let residue = 1n;
        for (let step = 0; step < exponent; step++) {
            residue = (residue * 65_537n) % prime;
        }
        while (value % prime !== residue) {
            value += modulus;
        }
        modulus *= prime;
        exponent += 1;
        do {
            prime += 2n;
        } while (!isPrime(prime));
    }
    return value + (modulus << 300n);
}

/** True for an odd prime; by trial division. */
export function isPrime(value: bigint): boolean {
    for (let divisor = 3n; divisor * divisor <= value; divisor += 2n) {
        if (value % divisor === 0n) {
            return false;
        }
    }
    return true;
}

/** Moduli with one flaw each, made from the primes of the test keys. */
export const moduli = {
    good: leaf.p * leaf.q,
    even: leaf.p * leaf.q - 1n,
    prime: leaf.p,
    square: leaf.p * leaf.p,
    smallFactor: 65_539n * issuer.p,
    /** The next prime after the leaf's. */
    closePrimes: leaf.p * (leaf.p + 32n),
    /** 512 bits, from the first primes that such a generator gives for these exponents. */
    roca: rocaPrime(1000, 68_719_476_742n) * rocaPrime(1001, 68_719_476_768n),
    rocaLookAlike: rocaLookAlike(),
    /** Both hold the leaf's first prime. */
    sharing: [leaf.p * issuer.q, leaf.p * root.q],
    /** 2048 set bits, but for the lower half of a good key. */
    pattern: ((1n << 1024n) - 1n) * (1n << 1024n) + BigInt.asUintN(1024, leaf.p * leaf.q)
} as const;
