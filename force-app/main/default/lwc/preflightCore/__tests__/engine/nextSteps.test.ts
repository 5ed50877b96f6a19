/** Each next step of the rules about a key, done as it says: its finding is gone, and nothing that was good is worse. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, InputReport, Rule } from '../../types.js';
import { formatFinding } from '../../engine/formatFinding.js';
import { keys, makeCertificate, makeJwk, type JwkObject } from '../support/makeCertificate.js';
import { run, type InvalidCase, type RuleCases } from '../support/testRule.js';

const FOLDER = join(__dirname, '../rules/jwk');

function tablesOfRules(): { rule: Rule; cases: RuleCases }[] {
    const collected: { rule: Rule; cases: RuleCases }[] = [];
    const scope = globalThis as { preflightCases?: typeof collected };
    scope.preflightCases = collected;
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'))) {
        jest.requireActual(join(FOLDER, file));
    }
    delete scope.preflightCases;
    return collected;
}

type Step = (key: JwkObject, finding: Finding, name: string) => JwkObject;

const good = makeJwk();
const fresh = makeJwk({ key: keys.other });
const set = (key: JwkObject, members: JwkObject): JwkObject =>
    Object.fromEntries(Object.entries({ ...key, ...members }).filter(([, value]) => value !== undefined));
const setAs =
    (members: JwkObject): Step =>
    (key) =>
        set(key, members);
const remove: Step = (key, _finding, name) => set(key, { [name]: undefined });
const asGood: Step = (key, _finding, name) => set(key, { [name]: good[name] });
/** From the key's own certificate, which is the good one in nearly all of the tables. */
const madeAgain = setAs({ kty: 'RSA', n: good.n, e: good.e, x5c: good.x5c });
const edited =
    (edit: (text: string) => string): Step =>
    (key, { path }, name) => {
        const [, , index] = path.split('/');
        const value = key[name];
        return set(key, {
            [name]: Array.isArray(value)
                ? value.map((item: unknown, at) => (String(at) === index ? edit(String(item)) : item))
                : edit(String(value))
        });
    };
const renamed: Step = (key, { data }, name) => set(key, { [name]: undefined, [String(data.meant)]: key[name] });
const newPair = setAs({ kty: 'RSA', use: 'sig', alg: 'RS256', n: fresh.n, e: fresh.e, x5c: fresh.x5c });

/** What a sentence asks for; the first that fits. Sentences that only another key or another person can follow come last. */
const STEPS: readonly (readonly [sentence: RegExp, step: Step])[] = [
    [
        /^Write the long value as "n"/,
        (key) => set(key, { n: key.e ?? key.E, e: key.n ?? key.N, N: undefined, E: undefined })
    ],
    [/^Write the name as "/, renamed],
    [
        /^Put the certificate of this key first/,
        (key, { data }) => {
            const all = key.x5c as string[];
            const own = all[Number(data.number) - 1];
            return set(key, { x5c: [own, ...all.filter((text) => text !== own)] });
        }
    ],
    [/^Add "kty"/, setAs({ kty: 'RSA' })],
    [
        /^(?:Add|Choose) (?:a|another) key ID|^Put in the key ID|^Type the key ID again|put in the key ID that stands/,
        setAs({ kid: 'chat-2026-11' })
    ],
    [/^Add "alg"/, setAs({ alg: 'RS256' })],
    [/^Remove what stands (?:in front of|behind)/, edited((text) => text.replace(/^[^a-z]+|[^0-9a-z]+$/gi, ''))],
    [/^Remove the “b” and the quotes/, edited((text) => text.replace(/^b'|'$/g, ''))],
    [/^Remove everything from|^Remove all (?:blanks|line breaks)/, edited((text) => text.replace(/[^\w+/=-]/g, ''))],
    [/^Remove every “\\n”/, edited((text) => text.replace(/\\[nr]/g, ''))],
    [/^Remove every “=”/, edited((text) => text.replace(/=/g, ''))],
    [/^Remove the BEGIN and END lines/, edited((text) => text.replace(/-+[A-Z ]+-+|\\n|\s/g, ''))],
    [/^Remove everything up to and including the comma/, edited((text) => text.slice(text.indexOf(',') + 1))],
    [/^Replace every “\+” by “-”/, edited((text) => text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))],
    [
        /^Replace every “-” by “\+”/,
        edited((text) => {
            const digits = text.replaceAll('-', '+').replaceAll('_', '/');
            return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
        })
    ],
    [/^Add “=” at the end/, edited((text) => text.padEnd(Math.ceil(text.length / 4) * 4, '='))],
    [/^Decode it once, and put in/, asGood],
    [/^Put each certificate into a string/, setAs({ x5c: good.x5c })],
    [
        /^Remove the (?:inner )?square brackets/,
        (key, { path, variant }, name) => {
            const value = key[name];
            return Array.isArray(value)
                ? set(key, { [name]: variant === 'nested' && path !== '' ? value.flat() : (value[0] as unknown) })
                : key;
        }
    ],
    [/^Put square brackets around/, (key, _finding, name) => set(key, { [name]: [key[name]] })],
    [
        /^Put double quotes around|^Remove the quotes around|^Number the list from 0|^Write the bytes as text|^Write every entry as text|^Write "[\w#]+" as (?:text|a list)/,
        asGood
    ],
    [
        /^Join the entries/,
        (key) => set(key, { x5c: [(key.x5c as string[]).filter((line) => !line.includes('-----')).join('')] })
    ],
    [
        /^Remove "[^"]+" from the key|^Remove "[\w#]+", which is optional|^Put SHA-1|^You can leave (?:it|them) in/,
        remove
    ],
    [/^You can leave it out, or add "use"|^Write "use": "sig"/, setAs({ use: 'sig' })],
    [/^Write "key_ops"|^Write each operation once/, setAs({ key_ops: ['verify'] })],
    [/^Write "kty"/, setAs({ kty: 'RSA' })],
    [/^Write "alg": "\{?/, (key, { data }) => set(key, { alg: data.meant ?? 'RS256' })],
    [
        /^Write "n" in base64url|^Write "e" in base64url|^Write (?:the same|the number’s) bytes|^Make the key again|^Copy "n" again|^If it says|^If the number is|^If it decodes|^Remove the zero byte|^Decode it once, and write|^Check that "n"|^Find out which key pair/,
        madeAgain
    ],
    [
        /^Copy the certificate again|^Encode the certificate’s bytes|^Put in (?:the base64 text|the certificate of this key)|^Replace it by the base64|^Add the certificate|^Put the certificate of this|make a certificate|certificate of your|^Print the key again|^Join both/,
        (key, finding, name) => (name === 'x5c' ? set(key, { x5c: good.x5c }) : asGood(key, finding, name))
    ],
    [
        /^(?:Create|Use|Sign your tokens with) (?:a new |the next |an )?RSA key pair|^Create the next RSA|^Look for the key of your provider|^Do not upload|^Create a key pair of your own/,
        newPair
    ]
];

const findingsOf = (report: InputReport): readonly Finding[] =>
    [report, ...report.keys].flatMap(({ findings }) => findings);
const isObject = (input: InvalidCase['input']): input is string => {
    try {
        const value: unknown = typeof input === 'string' ? JSON.parse(input) : null;
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    } catch {
        return false;
    }
};

const cases = tablesOfRules().flatMap(({ rule, cases: { invalid } }) =>
    // What is private is not followed step by step: the key has to be made anew.
    invalid
        .filter(({ input, purpose }) => isObject(input) && purpose !== 'endpoint' && rule.id !== 'jwk.private-member')
        // Said of every number by the test that is handed in.
        .filter(({ options }) => options?.isProbablePrime === undefined)
        .map((given) => [rule.id, given.title, given] as const)
);

it('has many', () => {
    expect(cases.length).toBeGreaterThan(150);
});

it.each(cases)('%s: %s', async (ruleId, _title, given) => {
    const options = {
        ...given.options,
        numberTheory: given.options?.numberTheory ?? ruleId.startsWith('jwk.modulus-')
    };
    const before = await run({ ...given, options });
    const key = JSON.parse(typeof given.input === 'string' ? given.input : '{}') as JwkObject;
    const errors = new Set(
        findingsOf(before)
            .filter(({ severity }) => severity === 'error')
            .map((finding) => finding.ruleId)
    );
    for (const finding of findingsOf(before).filter((other) => other.ruleId === ruleId && other.path !== '')) {
        const { fix } = formatFinding(finding);
        const step = STEPS.find(([sentence]) => sentence.test(fix))?.[1];
        const name = (finding.path.split('/')[1] ?? '').replaceAll('~1', '/');
        if (!step) {
            throw new Error(`nobody knows how to do this: ${fix}`);
        }
        const after = findingsOf(await run({ ...given, input: JSON.stringify(step(key, finding, name)), options }));
        expect([
            fix,
            after.filter(
                (other) => other.ruleId === ruleId && other.path === finding.path && other.variant === finding.variant
            )
        ]).toEqual([fix, []]);
        expect([
            fix,
            after
                .filter((other) => other.severity === 'error' && !errors.has(other.ruleId))
                .map((other) => other.ruleId)
        ]).toEqual([fix, []]);
    }
});

// Made once: the tables of some rules compare with it.
it('has a good key to make others of', async () => {
    expect(
        (await run({ title: '', input: JSON.stringify(makeJwk({ certificates: [makeCertificate()] })) })).verdict
    ).toBe('ready');
});
