import type { Beside, CheckOptions, Context, Input, InputReport, KeyReport, KeySet, Limits, Source } from '../types.js';
import { recognise } from '../input/recognise.js';
import { readKeySet } from '../jwk/keySet.js';
import { publicKeyOf, publicKeyOfCertificate } from '../jwk/publicKey.js';
import { readJwk } from '../jwk/readJwk.js';
import { isPrivateEntry } from '../jwk/x5c.js';
import { findSharedPrimes } from '../jwk/sharedPrimes.js';
import { inputRules } from '../rules/input/index.js';
import { jwksRules } from '../rules/jwks/index.js';
import { certificateFacts } from '../signature/certificateFacts.js';
import { findIssuance } from '../signature/issuance.js';
import { checkKey, type KeySubject } from './checkKey.js';
import { makeChecklist } from './checklist.js';
import { chainsOf } from './chains.js';
import { addFacts, type KeyWithFacts } from './facts.js';
import { costOfTest, primeBudget } from './primeBudget.js';
import { createLocator, findingsOf, type Locator } from './findings.js';
import { publicNumbersIn } from './publicKeySource.js';
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

function keysOfCertificates({ certificates, name }: Input): (readonly [key: string, name: string])[] {
    return certificates.flatMap(({ reading }) => {
        const key = reading?.certificate ? publicKeyOfCertificate(reading.certificate.publicKey) : null;
        return key === null ? [] : [[key, name] as const];
    });
}

/** What was given together, for `check` to look for the certificate that a key misses, and for the key of a certificate. */
export function lookBeside(sources: readonly Source[], { now, limits }: Pick<CheckOptions, 'now' | 'limits'>): Beside {
    const context = { now, purpose: 'upload', limits: { ...DEFAULT_LIMITS, ...limits } } as const;
    // Of several with one key the first is named.
    const inputs = sources.map((source) => recognise(source, context)).reverse();
    return {
        certificates: new Map(inputs.flatMap(keysOfCertificates)),
        keys: new Map(
            inputs.flatMap(({ keyNodes, name }) =>
                keyNodes.flatMap(({ node }) => {
                    const key = node.type === 'object' ? publicKeyOf(readJwk(node, '')) : null;
                    return key === null ? [] : [[key, name] as const];
                })
            )
        )
    };
}

async function readKeys(input: Input, options: CheckOptions, limits: Limits): Promise<KeyWithFacts[]> {
    const inText = new Map(keysOfCertificates(input).map(([key]) => [key, '']));
    const budget = primeBudget(limits, options);
    const nodes = input.keyNodes.flatMap(({ pointer, node }) => (node.type === 'object' ? [{ pointer, node }] : []));
    return inSlices(nodes, options, (slice) =>
        Promise.all(
            slice.map(({ pointer, node }) => {
                const model = readJwk(node, pointer);
                const testsPrimes = budget.isLeft();
                budget.spend(costOfTest(model.modulus?.octets?.length ?? 0));
                return addFacts(model, options, testsPrimes, inText);
            })
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

/** Certificates that came without a key, or with keys that are none of theirs. */
async function chainsAlone(
    input: Input,
    keys: readonly KeyWithFacts[],
    { subtle, now }: CheckOptions
): Promise<KeySubject[]> {
    const known = new Set(keys.flatMap(({ jwk }) => publicKeyOf(jwk) ?? []));
    const found = input.certificates.flatMap(({ reading }) => reading?.certificate ?? []);
    const { chains } = chainsOf(input.certificates, await findIssuance(found, subtle, now));
    const alone = chains.filter(([leaf]) => {
        const key = leaf?.reading?.certificate?.publicKey;
        return !key || !known.has(publicKeyOfCertificate(key) ?? '');
    });
    return Promise.all(
        alone.map(async (certificates) => ({
            pointer: '',
            jwk: null,
            certificates,
            certificateFacts: await certificateFacts(certificates, subtle)
        }))
    );
}

async function subjectsOf(
    input: Input,
    keys: readonly KeyWithFacts[],
    options: CheckOptions,
    locator: Locator
): Promise<KeySubject[]> {
    const ofKeys = keys.map(({ jwk, certificateFacts: facts }) => {
        const range = locator.range(jwk.node.start, jwk.node.end);
        return {
            pointer: jwk.pointer,
            ...(range && { range }),
            jwk,
            certificates: jwk.certificates,
            certificateFacts: facts
        };
    });
    return input.certificates.length > 0 ? [...ofKeys, ...(await chainsAlone(input, keys, options))] : ofKeys;
}

function holdsPrivateMaterial(input: Input, keys: readonly KeyWithFacts[]): boolean {
    return (
        input.privateKeyForm !== null ||
        keys.some(({ jwk }) => jwk.privateMembers.length > 0 || jwk.certificates.some(isPrivateEntry))
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
        isUploaded: options.isUploaded ?? false,
        limits: { ...DEFAULT_LIMITS, ...options.limits },
        ...(options.beside && { beside: options.beside })
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
        checklist: makeChecklist(results, findings, {}, context.purpose, false),
        keys: reports,
        publicKeys: input.kind === 'public-key' && !isPrivate ? publicNumbersIn(source) : []
    };
}
