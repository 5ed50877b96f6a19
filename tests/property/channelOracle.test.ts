import fc from 'fast-check';
import {
    check,
    checkChannel,
    compare,
    type ChannelReport,
    type Finding,
    type InputReport,
    type QuestionId
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { keys, makeCertificate, makeJwk } from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import {
    ask,
    candidateIn,
    organizationOf,
    signersIn,
    UNREAD,
    type Certificate,
    type Drawn,
    type Material
} from './channelOracle.js';


jest.setTimeout(180_000);

const KIDS = ['chat-a', 'chat-b'] as const;
const PAIRS = [keys.leaf, keys.other, keys.issuer];
const DAYS: Readonly<Record<Exclude<Certificate, 'none'>, number>> = { good: 400, ending: 5, expired: -3 };
const CERTIFICATES: readonly Certificate[] = ['good', 'ending', 'expired', 'none'];
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T12:00:00Z');

const texts = new Map<string, string>();
const reports = new Map<string, InputReport>();
const id = (kid: string, pair: number, certificate: Certificate): string => `${kid} ${pair} ${certificate}`;
const material: Material = {
    text: (kid, pair, certificate) => texts.get(id(kid, pair, certificate)) ?? '',
    numbers: (pair) => JSON.parse(texts.get(id(KIDS[0], pair, 'good')) ?? '') as { n: string; e: string }
};

/** No number theory, and every certificate is signed once: twenty thousand configurations are then a matter of seconds. */
beforeAll(async () => {
    for (const [pair, key] of PAIRS.entries()) {
        for (const certificate of CERTIFICATES) {
            const days = certificate === 'none' ? null : DAYS[certificate];
            const der =
                days === null
                    ? null
                    : makeCertificate({
                          key,
                          notBefore: new Date(NOW - 30 * DAY).toISOString(),
                          notAfter: new Date(NOW + days * DAY).toISOString()
                      });
            for (const kid of KIDS) {
                const jwk = makeJwk({ key, kid, ...(der !== null && { certificates: [der] }) });
                const text = JSON.stringify({ ...jwk, ...(der === null && { x5c: undefined }) });
                texts.set(id(kid, pair, certificate), text);
                const options = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
                reports.set(id(kid, pair, certificate), await check({ name: 'key', text }, options));
            }
        }
    }
});

const kids = fc.constantFrom(...KIDS);
const pairs = fc.nat({ max: PAIRS.length - 1 });
const issuers = fc.constantFrom('https://a.example', 'https://b.example');
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
    fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: others.length, arbitrary: fc.constantFrom(...others) });

const keyNames = ['K0', 'K1', 'K2', 'K3', 'K4'] as const;
const keysetNames = ['S0', 'S1', 'S2'] as const;

const keysetOf = (name: string): fc.Arbitrary<Drawn['keysets'][number]> =>
    fc.record({
        name: fc.constant(name),
        type: mostly<'JWKS' | 'JWKS_URL'>('JWKS', 'JWKS_URL'),
        issuer: fc.oneof({ weight: 8, arbitrary: issuers }, { weight: 1, arbitrary: fc.constant(null) }),
        endpoint: mostly<string | null>('https://a.example/keys', 'http://a.example/keys', null),
        keys: fc
            .tuple(fc.subarray<string>([...keyNames], { maxLength: 4 }), mostly<string | null>(null, 'Gone', UNREAD.key))
            .map(([names, extra]) => [...names, ...(extra === null ? [] : [extra])])
    });

const anyhow: fc.Arbitrary<Drawn> = fc.record({
    mode: mostly<Drawn['mode']>('Auth', 'UnAuth'),
    authorizations: fc.array(
        fc.record({
            isEnabled: mostly(true, false),
            isSupported: mostly(true, false),
            keyset: fc.oneof(
                { weight: 8, arbitrary: fc.constantFrom(...keysetNames) },
                { weight: 1, arbitrary: fc.constantFrom('Gone', UNREAD.keyset) }
            )
        }),
        { maxLength: 3 }
    ),
    keysets: fc.tuple(...keysetNames.map(keysetOf)),
    keys: fc.tuple(
        ...keyNames.map((name) =>
            fc.record({
                name: fc.constant<string>(name),
                isActive: mostly(true, false),
                kid: kids,
                pair: pairs,
                certificate: mostly<Certificate>('good', 'ending', 'expired', 'none')
            })
        )
    ),
    candidate: fc.record({
        kind: fc.constantFrom('key' as const, 'token' as const),
        kid: kids,
        pair: pairs,
        issuer: fc.oneof({ weight: 8, arbitrary: issuers }, { weight: 1, arbitrary: fc.constant(null) })
    })
});

/** Half of them name a key that is there, or half of its truth: chance alone seldom makes a configuration that is good. */
const drawn: fc.Arbitrary<Drawn> = fc
    .tuple(anyhow, fc.nat({ max: 2 * keyNames.length - 1 }))
    .map(([given, like]) => {
        const key = given.keys[like];
        return key ? { ...given, candidate: { ...given.candidate, kid: key.kid, pair: key.pair } } : given;
    });

function reportOf(given: Drawn): ChannelReport {
    const organization = organizationOf(given, material);
    const keyReports = Object.fromEntries(
        given.keys.flatMap(({ name, kid, pair, certificate }) => {
            const report = reports.get(id(kid, pair, certificate));
            return report ? [[name, report]] : [];
        })
    );
    return checkChannel(compare(organization, 'Web_Chat', candidateIn(given, material)), {
        now: NOW,
        keyReports,
        organization,
        ...(given.candidate.kind === 'token' && { signers: { known: true, value: signersIn(given) } })
    });
}

const FIT: Readonly<Record<string, ChannelReport['fit']>> = { yes: 'fits', no: 'does-not-fit', unknown: 'unknown' };
const ANSWER: Readonly<Record<string, string>> = { yes: 'yes', no: 'no', unknown: 'not-checked' };

/** All that a report shows. */
const shownIn = ({ findings, links }: ChannelReport): readonly Finding[] => [
    ...findings,
    ...links.flatMap((link) => link.findings)
];
const isSame = (one: Finding, other: Finding): boolean =>
    one.ruleId === other.ruleId && one.path === other.path && one.data.key === other.data.key;

/** As many as the gate has time for; the long run tries more. */
const RUNS = Number(process.env.PREFLIGHT_RUNS ?? 20_000);

/** What the core says otherwise than the naive answer, or says without a reason. */
function differences(given: Drawn): string[] {
    const oracle = ask(given);
    const report = reportOf(given);
    const { candidate, keysets, mode } = given;
    const { checklist } = report;
    const answerTo = (question: QuestionId): string => checklist[question]?.answer ?? '';
    const isEnding = oracle.certificates.some((one) => one === 'expired' || one === 'ending');
    const shown = shownIn(report);
    const isShown = (finding: Finding): boolean => shown.some((other) => isSame(finding, other));
    // With verification off nobody asks for the rest.
    const isOn = mode === 'Auth';
    const asked: QuestionId[] = ['T3', 'T4', 'T6', 'T10', ...(candidate.kind === 'token' ? (['T7'] as const) : [])];
    const all: [string, boolean][] = [
        [`fit ${report.fit}, not ${oracle.fit}`, report.fit === FIT[oracle.fit]],
        [`T3 ${answerTo('T3')}, not ${oracle.uploaded}`, !isOn || answerTo('T3') === ANSWER[oracle.uploaded]],
        [`T6 ${answerTo('T6')}, not ${oracle.inChannel}`, !isOn || answerTo('T6') === ANSWER[oracle.inChannel]],
        ['T5 yes, but no keyset has it', answerTo('T5') !== 'yes' || oracle.hasIssuer],
        [
            'T5 no, but no issuer was told',
            candidate.issuer !== null || answerTo('T5') !== 'no' || keysets.some(({ issuer }) => issuer === null)
        ],
        ['T10 yes, without a good certificate', answerTo('T10') !== 'yes' || oracle.certificates.includes('good')],
        ['T10 no, though none ends', answerTo('T10') !== 'no' || isEnding],
        ['fits, but not all is yes', oracle.fit !== 'yes' || asked.every((question) => answerTo(question) === 'yes')],
        [
            'fits, but not the issuer',
            oracle.fit !== 'yes' || answerTo('T5') === (candidate.issuer === null ? 'not-checked' : 'yes')
        ],
        [
            'does not fit, without a word',
            report.fit !== 'does-not-fit' || shown.some(({ severity }) => severity === 'error')
        ],
        ...Object.values(checklist).map(({ question, answer, findings }): [string, boolean] => {
            const behind = findings.filter(({ severity }) => severity === 'error');
            return [`${question} ${answer}, without a word`, behind.length > 0 === (answer === 'no') && behind.every(isShown)];
        })
    ];
    return all.filter(([, holds]) => !holds).map(([what]) => what);
}

it(`the naive answer and the core’s are the same for ${RUNS} configurations`, () => {
    const seen = { yes: 0, no: 0, unknown: 0 };
    fc.assert(
        fc.property(drawn, (given) => {
            seen[ask(given).fit] += 1;
            const found = differences(given);
            if (found.length > 0) {
                throw new Error(found.join('; '));
            }
        }),
        { numRuns: RUNS }
    );
    // The draw meets every side often enough for the answers to mean something.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(RUNS / 100);
});
