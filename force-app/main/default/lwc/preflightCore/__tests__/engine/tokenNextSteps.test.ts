import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Rule, TokenReport } from '../../types.js';
import { formatFinding } from '../../engine/formatFinding.js';
import { tokenRules } from '../../rules/token/index.js';
import { readToken } from '../../token/readToken.js';
import { repairToken } from '../../token/repairToken.js';
import { jwkText, keys } from '../support/makeCertificate.js';
import { makeToken, NOW_SECONDS } from '../support/makeToken.js';
import { runToken, type TokenCase, type TokenRuleCases } from '../support/testTokenRule.js';

/**
 * Every next step of a token's finding is taken here, by a function that does what the sentence says and no more: then
 * its finding is gone, and nothing that was good is worse.
 */

type Members = Readonly<Record<string, unknown>>;

/** A token and what it is checked against, while a next step is taken. */
interface State {
    readonly text: string;
    readonly header: Members;
    readonly claims: Members;
    readonly keys: readonly string[];
    readonly issuer: string | undefined;
    readonly signedWith: string;
    /** The clock, in seconds. */
    readonly now: number;
}

/** What a finding says, for the step to use. */
type Data = Finding['data'];
type Step = (state: State, data: Data, name: string) => Partial<State>;

const ISSUER = 'https://id.acme.com';
const KID = 'chat-2026-11';

function membersOf(text: string | undefined): Members {
    try {
        const found: unknown = JSON.parse(text ?? '');
        return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Members) : {};
    } catch {
        return {};
    }
}

function kidOf(key: string | undefined): string {
    const { kid, keys: set } = membersOf(key) as { kid?: string; keys?: readonly { kid?: string }[] };
    return kid ?? set?.[0]?.kid ?? KID;
}
const withMember = (key: string, name: string, value: string): string =>
    JSON.stringify({ ...membersOf(key), [name]: value });

/** The token made anew, by a library, from its header and claims. */
function made(state: State, header: Members = {}, claims: Members = {}): Partial<State> {
    const all = { header: { ...state.header, ...header }, claims: { ...state.claims, ...claims } };
    const [headerText, claimsText] = [JSON.stringify(all.header), JSON.stringify(all.claims)];
    return { ...all, text: makeToken({ header: headerText, claims: claimsText, signedWith: state.signedWith }) };
}
const header =
    (name: string, value: unknown): Step =>
    (state) =>
        made(state, { [name]: value });
const claim =
    (name: string, value: (state: State) => unknown): Step =>
    (state) =>
        made(state, {}, { [name]: value(state) });

const GOOD_HEADER: Members = { alg: 'RS256', typ: 'JWT', kid: KID };
const goodClaims = ({ now, issuer }: State): Members => ({
    sub: 'customer-42',
    iss: issuer ?? ISSUER,
    iat: now - 60,
    nbf: now - 60,
    exp: now + 3540
});
const again: Step = (state) => made(state);
const copyAgain: Step = (state) => made(state, GOOD_HEADER, goodClaims(state));
const byLibrary: Step = copyAgain;
const rs256 = header('alg', 'RS256');
const alone: Step = ({ text }) => ({ text: repairToken(text)?.text ?? text });
const rightHeader: Step = (state, _data, name) => made(state, { [name]: GOOD_HEADER[name] });
const rightClaim: Step = (state, _data, name) => made(state, {}, { [name]: goodClaims(state)[name] });
const kidOfKey: Step = (state) => made(state, { kid: kidOf(state.keys[0]) });
const withoutHeader =
    (...names: readonly string[]): Step =>
    (state) => {
        const rest = Object.entries(state.header).filter(([name]) => !names.includes(name));
        return made({ ...state, header: Object.fromEntries(rest) });
    };
const named: Step = (state, { found }, name) => made(state, {}, { [name]: state.claims[String(found)] });
const inAnHour: Step = claim('exp', ({ now }) => now + 3600);
const newTimes: Step = (state) => made(state, {}, { iat: state.now, exp: state.now + 3600 });
const wantedIssuer: Step = (state) => made(state, {}, { iss: state.issuer });
const keyOfSigner: Step = (state) => ({
    keys: [jwkText({ key: state.signedWith, kid: String(state.header.kid) })],
    ...made(state)
});

/** By the rule and the variant: all ways that the sentence names. "*" stands for all variants that are not named. */
const STEPS: Readonly<Record<string, Readonly<Record<string, readonly Step[]>>>> = {
    'token.malformed': {
        several: [(state) => ({ text: /eyJ[\w-]*\.[\w-]+\.[\w-]*/.exec(state.text)?.[0] ?? '' })],
        'percent-encoded': [({ text }) => ({ text: decodeURIComponent(text) })],
        two: [copyAgain, rs256],
        '*': [copyAgain]
    },
    'token.encrypted': { '*': [copyAgain] },
    'token.json-serialization': { '*': [again] },
    'token.wrapped': { '*': [alone] },
    'token.whitespace': { '*': [({ text }) => ({ text: text.trim() })] },
    'token.segment-encoding': {
        'white-space': [({ text }) => ({ text: repairToken(text)?.text ?? text })],
        'base64-alphabet': [again],
        padding: [again],
        '*': [copyAgain]
    },
    'token.header-unreadable': { 'byte-order-mark': [again], '*': [copyAgain, byLibrary] },
    'token.payload-unreadable': { 'byte-order-mark': [again], '*': [copyAgain, byLibrary] },
    'token.duplicate-member': { '*': [again] },
    'token.header-member-missing': { alg: [rs256], 'alg-named': [rs256], '*': [kidOfKey] },
    'token.header-member-type': { '*': [rightHeader] },
    'token.type-missing': { '*': [header('typ', 'JWT')] },
    'token.type-unexpected': { '*': [header('typ', 'JWT')] },
    'token.algorithm-unsupported': {
        spelling: [(state, { meant }) => made(state, { alg: meant })],
        '*': [rs256]
    },
    'token.critical-header': {
        unencoded: [withoutHeader('b64', 'crit')],
        'b64-type': [withoutHeader('b64')],
        '*': [
            (state, data, name) => withoutHeader('crit', ...([state.header.crit].flat() as string[]))(state, data, name)
        ]
    },
    'token.embedded-key': { '*': [(state, data, name) => withoutHeader(String(data.name))(state, data, name)] },
    'token.claim-missing': {
        'sub-dotnet': [
            claim(
                'sub',
                ({ claims }) =>
                    Object.entries(claims).find(
                        ([name]) => name.endsWith('nameid') || name.endsWith('nameidentifier')
                    )?.[1]
            )
        ],
        'sub-named': [named, rightClaim],
        '*': [rightClaim]
    },
    'token.claim-type': {
        number: [(state, _data, name) => made(state, {}, { [name]: String(state.claims[name]) })],
        digits: [(state, _data, name) => made(state, {}, { [name]: Number(state.claims[name]) })],
        date: [
            (state, _data, name) =>
                made(state, {}, { [name]: Math.floor(Date.parse(String(state.claims[name])) / 1000) })
        ],
        '*': [rightClaim]
    },
    'token.expired': { '*': [newTimes] },
    'token.expiry-in-milliseconds': { '*': [inAnHour] },
    'token.expiry-is-a-lifetime': { '*': [claim('exp', ({ now, claims }) => now + Number(claims.exp))] },
    'token.not-yet-valid': {
        '*': [claim('nbf', () => undefined), claim('nbf', ({ now }) => now)],
        milliseconds: [claim('nbf', ({ now }) => now)]
    },
    'token.issued-in-future': { '*': [claim('iat', ({ now }) => now)] },
    'token.issued-after-expiry': { '*': [newTimes] },
    'token.lifetime-long': { '*': [newTimes] },
    'token.issuer-mismatch': { '*': [wantedIssuer] },
    'token.key-id-mismatch': {
        blank: [(state, { kid }) => ({ keys: state.keys.map((key) => withMember(key, 'kid', String(kid))) })],
        nearly: [kidOfKey],
        several: [kidOfKey],
        '*': [
            kidOfKey,
            ({ keys: given, header: { kid } }) => ({ keys: given.map((key) => withMember(key, 'kid', String(kid))) })
        ]
    },
    'token.key-id-ambiguous': {
        'one-verifies': [
            (state, { other }) => ({
                keys: state.keys.map((key, index) =>
                    `key-${index + 1}.json` === other ? withMember(key, 'kid', 'own') : key
                )
            }),
            (state, { other }) => ({ keys: state.keys.filter((_, index) => `key-${index + 1}.json` !== other) })
        ],
        '*': [
            (state) => ({
                keys: state.keys.map((key, index) => withMember(key, 'kid', `key-${index}`)),
                ...made({ ...state, signedWith: keys.leaf }, { kid: 'key-0' })
            })
        ]
    },
    'token.algorithm-key-mismatch': {
        unsupported: [(state, { found }) => ({ keys: state.keys.map((key) => withMember(key, 'alg', String(found))) })],
        '*': [
            (state, { other }) => made(state, { alg: other }),
            (state, { found }) => ({ keys: state.keys.map((key) => withMember(key, 'alg', String(found))) })
        ]
    },
    'token.signature-invalid': {
        empty: [copyAgain, rs256],
        length: [copyAgain, keyOfSigner],
        'other-algorithm': [(state, { wanted }) => made(state, { alg: wanted })],
        'other-key': [(state, { kid }) => made(state, { kid }), (state) => made({ ...state, signedWith: keys.leaf })],
        'other-key-refused': [(state) => made({ ...state, signedWith: keys.leaf })],
        'other-key-and-text': [(state) => made({ ...state, signedWith: keys.other })],
        'other-text': [again],
        'other-form': [again],
        pss: [again],
        'hash-of-hash': [again],
        'no-digest-info': [again],
        'other-hash': [again],
        form: [again],
        '*': [keyOfSigner]
    }
};

const camel = (id: string): string => id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** The table of a rule's own test, collected as the documentation does. */
function casesOf(rule: Rule): TokenRuleCases['invalid'] {
    const file = join(__dirname, '../rules/token', `${camel(rule.id.slice('token.'.length))}.test.ts`);
    const collected: { rule: Rule; cases: TokenRuleCases }[] = [];
    Object.assign(globalThis, { preflightCases: collected });
    try {
        expect(existsSync(file)).toBe(true);
        jest.isolateModules(() => jest.requireActual(file));
    } finally {
        Object.assign(globalThis, { preflightCases: undefined });
    }
    return collected.find(({ rule: { id } }) => id === rule.id)?.cases.invalid ?? [];
}

function stateOf(given: TokenCase): State {
    const text = given.token ?? makeToken(given);
    const token = readToken(text, 64);
    return {
        text,
        header: membersOf(token.header?.text),
        claims: membersOf(token.payload?.text),
        keys: given.keys ?? [],
        issuer: given.issuer,
        signedWith: given.signedWith ?? keys.leaf,
        now: given.at === undefined ? NOW_SECONDS : Date.parse(given.at) / 1000
    };
}

const run = (given: TokenCase, { text, keys: held, issuer }: State): Promise<TokenReport> =>
    runToken({ ...given, token: text, keys: held, ...(issuer !== undefined && { issuer }) });

/** What is wrong, without what is only worth knowing; the place where it is wrong belongs to it. */
function wrongIn({ findings, keyFindings }: TokenReport): string[] {
    return [...findings, ...keyFindings]
        .filter(({ severity }) => severity !== 'notice')
        .map(({ ruleId, path }) => `${ruleId} ${path}`);
}

const yesIn = ({ checklist }: TokenReport): string[] =>
    Object.values(checklist).flatMap(({ question, answer }) => (answer === 'yes' ? [question] : []));

const isOf =
    (rule: Rule) =>
    ({ ruleId }: Finding): boolean =>
        ruleId === rule.id;

/** What is amiss after one of the ways of a next step was taken for every finding of a rule; nothing is as it should be. */
async function amiss(rule: Rule, given: TokenCase, way: number): Promise<readonly string[]> {
    const start = stateOf(given);
    const before = await run(given, start);
    const found = before.findings.filter(isOf(rule));
    const after = await run(
        given,
        found.reduce((state, finding) => {
            const steps = STEPS[rule.id]?.[finding.variant ?? ''] ?? STEPS[rule.id]?.['*'] ?? [];
            const step = steps[Math.min(way, steps.length - 1)];
            const name = finding.path.split('/').at(-1) ?? '';
            return step ? { ...state, ...step(state, finding.data, name) } : state;
        }, start)
    );
    const answered = yesIn(after);
    const was = wrongIn(before);
    return [
        ...(found.length === 0 ? ['nothing was found'] : []),
        ...after.findings.filter(isOf(rule)).map((finding) => `still: ${formatFinding(finding).message}`),
        ...wrongIn(after).filter((one) => !was.includes(one)),
        ...yesIn(before)
            .filter((question) => !answered.includes(question))
            .map((question) => `${question} was yes`)
    ];
}

const WAYS = [0, 1];

describe.each(tokenRules.map((rule) => [rule.id, rule] as const))('the next steps of %s', (_id, rule) => {
    const cases = casesOf(rule);

    it.each(cases.map((given) => [given.title, given] as const))(
        'mend it and break nothing: %s',
        async (_title, given) => {
            for (const way of WAYS) {
                expect([way, await amiss(rule, given, way)]).toEqual([way, []]);
            }
        }
    );

    it('are taken for each of its variants', () => {
        const shown = new Set(cases.flatMap(({ findings }) => findings.map(({ variant }) => variant ?? '')));
        const withoutCase = Object.keys(rule.variants ?? {}).filter((variant) => !shown.has(variant));
        expect(withoutCase).toEqual([]);
        expect(STEPS[rule.id]).toBeDefined();
    });
});
