import fc from 'fast-check';
import type {
    ChannelReport,
    Finding,
    QuestionId
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { drawn, makeMaterial, reportOf } from './channelDraw.js';
import { ask, type Drawn } from './channelOracle.js';

jest.setTimeout(180_000);

beforeAll(makeMaterial);

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
            return [
                `${question} ${answer}, without a word`,
                behind.length > 0 === (answer === 'no') && behind.every(isShown)
            ];
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
