import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import {
    check,
    formatFinding,
    type CheckOptions,
    type Finding,
    type InputReport,
    type Source
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { readBundles } from '../conformance/cases.js';

/** Clock of the good key. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** A key with a self-signed certificate that is ready to upload. */
export const goodKey = ((): string => {
    const made = readBundles().find(({ name }) => name === 'made')?.cases ?? [];
    return made.find(({ id }) => id === 'shared/jwk/ok.minimal')?.input.text ?? '';
})();

export interface Members {
    readonly [name: string]: unknown;
    readonly n: string;
    readonly e: string;
    readonly x5c: readonly string[];
}

export const goodMembers = JSON.parse(goodKey) as Members;
export const goodDer = Buffer.from(goodMembers.x5c[0] ?? '', 'base64');

/** A private key made for this run only. */
export const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export function run(source: Source, options: Partial<CheckOptions> = {}): Promise<InputReport> {
    return check(source, { now: NOW, subtle: globalThis.crypto.subtle, ...options });
}

export function runText(text: string, options?: Partial<CheckOptions>): Promise<InputReport> {
    return run({ name: 'key.json', text }, options);
}

export function findingsOf(report: InputReport): Finding[] {
    return [...report.findings, ...report.keys.flatMap(({ findings }) => findings)];
}

/** What holds of every report, whatever was checked. */
export function expectSound(report: InputReport): void {
    const findings = findingsOf(report);
    const severities = new Set(findings.map(({ severity }) => severity));
    const verdict = severities.has('error') ? 'blocked' : severities.has('warning') ? 'attention' : 'ready';
    expect(report.verdict).toBe(verdict);
    expect(findings.filter(({ ruleId }) => ruleId === 'preflight.rule-crashed')).toEqual([]);
    for (const finding of findings) {
        // Names of the input may look like anything; what is looked at is whether the templates are filled.
        expect(Object.values(finding.data).filter((value) => value === undefined || Number.isNaN(value))).toEqual([]);
        const data = Object.fromEntries(Object.keys(finding.data).map((name) => [name, 'x']));
        const { message, fix } = formatFinding({ ...finding, data });
        expect(message).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
        expect(fix).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
        expect(finding.path).toMatch(/^(\/|$)/);
        if (finding.range) {
            const { start, end } = finding.range;
            expect(start.offset).toBeGreaterThanOrEqual(0);
            expect(end.offset).toBeGreaterThanOrEqual(start.offset);
            expect(end.offset).toBeLessThanOrEqual(report.text.length);
            expect(Math.min(start.line, start.column)).toBeGreaterThanOrEqual(1);
        }
    }
}

/** A change of one place: the kinds that a slip of the hand or a bad transfer makes. */
export type Mutation =
    | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
    | { readonly kind: 'truncate'; readonly at: number }
    | { readonly kind: 'delete'; readonly at: number; readonly length: number }
    | { readonly kind: 'copy'; readonly at: number; readonly length: number; readonly to: number }
    | { readonly kind: 'insert'; readonly at: number; readonly text: string };

/** Mutations of a text (or binary string) of that length. */
export function mutations(length: number): fc.Arbitrary<Mutation> {
    const at = fc.nat({ max: length - 1 });
    const span = fc.integer({ min: 1, max: 64 });
    const text = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 8 });
    return fc.oneof(
        fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat({ max: 7 }) }),
        fc.record({ kind: fc.constant('truncate' as const), at }),
        fc.record({ kind: fc.constant('delete' as const), at, length: span }),
        fc.record({ kind: fc.constant('copy' as const), at, length: span, to: at }),
        fc.record({ kind: fc.constant('insert' as const), at, text })
    );
}

export function mutate(text: string, mutation: Mutation): string {
    const { at } = mutation;
    switch (mutation.kind) {
        case 'flip':
            return (
                text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << mutation.bit)) + text.slice(at + 1)
            );
        case 'truncate':
            return text.slice(0, at);
        case 'delete':
            return text.slice(0, at) + text.slice(at + mutation.length);
        case 'copy':
            return text.slice(0, mutation.to) + text.slice(at, at + mutation.length) + text.slice(mutation.to);
        case 'insert':
            return text.slice(0, at) + mutation.text + text.slice(at);
    }
}
