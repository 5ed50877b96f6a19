import { check, type CheckOptions, type Finding, type InputReport, type KeyReport } from 'c/preflightCore';
import {
    goodKey,
    makeCertificate,
    makeJwk,
    toBase64
} from '../../../preflightCore/__tests__/support/makeCertificate.js';
import { NOW } from './harness.js';

export { goodKey, makeCertificate, makeJwk, toBase64 };

export const print = (value: unknown): string => JSON.stringify(value, null, 4);

/** A key with two errors, a warning and a notice. */
export const flawedKey = (): string =>
    print({
        ...makeJwk({ certificates: [makeCertificate({ notAfter: '2026-11-30' })], kid: 'chat ' }),
        alg: 'rs256',
        use: undefined
    });

/** What the core says of a text. */
export function reportOf(text: string, options: Partial<CheckOptions> = {}): Promise<InputReport> {
    return check({ name: 'key.json', text }, { now: NOW, subtle: globalThis.crypto.subtle, ...options });
}

/** Its first key. */
export async function keyOf(text: string, options: Partial<CheckOptions> = {}): Promise<KeyReport> {
    const [key] = (await reportOf(text, options)).keys;
    if (!key) {
        throw new Error('The text holds no key');
    }
    return key;
}

/** Findings with numbers, in the order in which they come. */
export const numbered = (findings: readonly Finding[]): { number: number; finding: Finding }[] =>
    findings.map((finding, index) => ({ number: index + 1, finding }));
