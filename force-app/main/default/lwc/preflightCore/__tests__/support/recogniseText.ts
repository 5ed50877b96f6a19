import { recognise } from '../../input/recognise.js';
import type { Input, Limits, Source } from '../../types.js';

const LIMITS: Limits = { keyBytes: 1 << 20, tokenBytes: 1 << 16, nesting: 64, keys: 1000, primeTests: 100 };

/** Recognises a text, or a file's octets, with the default limits or narrower ones. */
export function recogniseText(given: string | { readonly bytes: string }, limits: Partial<Limits> = {}): Input {
    const source: Source = typeof given === 'string' ? { name: 'given', text: given } : { name: 'given', ...given };
    return recognise(source, { now: 0, purpose: 'upload', limits: { ...LIMITS, ...limits } });
}
