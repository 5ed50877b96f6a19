import type { CheckOptions, Context, Input, InputReport, KeyReport, KeySet, Limits, Source } from '../types.js';
import { recognise } from '../input/recognise.js';
import { readKeySet } from '../jwk/keySet.js';
import { readJwk } from '../jwk/readJwk.js';
import { findSharedPrimes } from '../jwk/sharedPrimes.js';
import { inputRules } from '../rules/input/index.js';
import { jwksRules } from '../rules/jwks/index.js';
import { certificateFacts } from '../signature/certificateFacts.js';
import { checkKey, type KeySubject } from './checkKey.js';
import { makeChecklist } from './checklist.js';
import { chainsOf } from './chains.js';
import { addFacts, type KeyWithFacts } from './facts.js';
import { createLocator, findingsOf, type Locator } from './findings.js';
import { mergeOutcomes, runRules, type RuleResult } from './runRules.js';
import { inSlices } from './slices.js';
import { verdictOf, worstVerdict } from './verdict.js';

export const DEFAULT_LIMITS: Limits = {
    keyBytes: 1_048_576,
    tokenBytes: 65_536,
    nesting: 64,
    keys: 1000,
    primeTests: 100
};

async function readKeys(input: Input, options: CheckOptions, limits: Limits): Promise<KeyWithFacts[]> {
    const nodes = input.keyNodes.flatMap(({ pointer, node }, index) =>
        node.type === 'object' ? [{ pointer, node, index }] : []
    );
    return inSlices(nodes, options, (slice) =>
        Promise.all(
            slice.map(({ pointer, node, index }) =>
                addFacts(readJwk(node, pointer), options, index < limits.primeTests)
            )
        )
    );
}

async function sharedPrimesOf(keys: KeySet['keys'], options: CheckOptions): Promise<KeySet['sharedPrimes']> {
    if (options.numberTheory === false) {
        return { known: false, reason: 'number-theory-off' };
    }
    const present = keys.flatMap(({ index, jwk }) => {
        const value = jwk.modulus?.value() ?? null;
        return value === null ? [] : [{ value, index }];
    });
    const pairs = await findSharedPrimes(
        present.map(({ value }) => value),
        options.pause
    );
    const indexOf = (position: number): number => present[position]?.index ?? -1;
    return {
        known: true,
        value: pairs.map(({ first, second }) => ({ first: indexOf(first), second: indexOf(second) }))
    };
}

/** The place of a key in the array of its set: the last step of its JSON pointer. */
function arrayIndex(pointer: string): number {
    return Number(pointer.slice(pointer.lastIndexOf('/') + 1)) || 0;
}

async function checkKeySet(
    input: Input,
    keys: readonly KeyWithFacts[],
    options: CheckOptions,
    context: Context
): Promise<RuleResult[]> {
    // Of what is no answer of an endpoint at all its own finding says enough.
    if (context.purpose !== 'endpoint' || !input.json?.root || input.foundLabel === 'openid') {
        return [];
    }
    const isSet = input.kind === 'jwks';
    const indexed = (isSet ? keys : []).map(({ jwk }) => ({ index: arrayIndex(jwk.pointer), jwk }));
    const sharedPrimes = await sharedPrimesOf(indexed, options);
    return runRules(jwksRules, readKeySet(input.json.root, '', indexed, sharedPrimes), context);
}

async function subjectsOf(
    input: Input,
    keys: readonly KeyWithFacts[],
    options: CheckOptions,
    locator: Locator
): Promise<KeySubject[]> {
    if (input.certificates.length > 0) {
        return Promise.all(
            chainsOf(input.certificates).map(async (certificates) => ({
                pointer: '',
                jwk: null,
                certificates,
                certificateFacts: await certificateFacts(certificates, options.subtle)
            }))
        );
    }
    return keys.map(({ jwk, certificateFacts: facts }) => {
        const range = locator.range(jwk.node.start, jwk.node.end);
        return {
            pointer: jwk.pointer,
            ...(range && { range }),
            jwk,
            certificates: jwk.certificates,
            certificateFacts: facts
        };
    });
}

const PRIVATE = new Set(['private-key', 'encrypted-private-key', 'pkcs12']);

function holdsPrivateMaterial(input: Input, keys: readonly KeyWithFacts[]): boolean {
    return (
        input.privateKeyForm !== null ||
        keys.some(
            ({ jwk }) =>
                jwk.privateMembers.length > 0 ||
                jwk.certificates.some(({ reading }) => PRIVATE.has(reading?.found ?? ''))
        )
    );
}

/**
 * Checks one input: recognises what it is, runs every rule that applies, and answers Salesforce's questions.
 *
 * @param source pasted text, or a file's octets as a binary string
 * @param options clock (milliseconds), purpose, limits, crypto; see `CheckOptions`
 * @returns the report; bad input never throws
 * @throws an Error named AbortError when `options.isCancelled` returned true
 */
export async function check(source: Source, options: CheckOptions): Promise<InputReport> {
    const context: Context = {
        now: options.now,
        purpose: options.purpose ?? 'upload',
        limits: { ...DEFAULT_LIMITS, ...options.limits }
    };
    const input = recognise(source, context);
    const keys = await readKeys(input, options, context.limits);
    const isPrivate = holdsPrivateMaterial(input, keys);
    const locator = createLocator(input, isPrivate);
    const results = [...runRules(inputRules, input, context), ...(await checkKeySet(input, keys, options, context))];
    const findings = findingsOf(results, '', locator);
    const subjects = await subjectsOf(input, keys, options, locator);
    const reports = await inSlices<KeySubject, KeyReport>(subjects, { ...options, onProgress: undefined }, (slice) =>
        Promise.resolve(slice.map((subject) => checkKey(subject, { results, findings }, context, locator)))
    );
    return {
        name: source.name,
        kind: input.kind,
        verdict: worstVerdict([verdictOf(findings), ...reports.map(({ verdict }) => verdict)]),
        text: isPrivate ? '' : input.text,
        isPrivate,
        findings,
        outcomes: mergeOutcomes(results),
        checklist: makeChecklist(results, findings, {}, context.purpose),
        keys: reports
    };
}
