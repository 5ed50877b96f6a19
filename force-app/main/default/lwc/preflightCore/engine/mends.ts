import type {
    Finding,
    InputReport,
    KeyReport,
    Mends,
    RepairChange,
    RepairChoices,
    RepairedKey,
    RepairId,
    RepairQuestion
} from '../types.js';
import { repairById, repairsFor } from './repairWords.js';

/** Whether any repair could concern what was found: most keys need none, and then nothing is tried. */
export function couldMend({ kind, findings, keys }: InputReport): boolean {
    return (
        kind === 'certificate' ||
        kind === 'public-key' ||
        [...findings, ...keys.flatMap((key) => key.findings)].some(
            ({ ruleId, variant }) => repairsFor(ruleId, variant).length > 0
        )
    );
}

/** Every question answered by its first proposal, and by yes where there is nothing to propose. */
function answersTo(questions: readonly RepairQuestion[]): RepairChoices {
    return Object.fromEntries(
        questions.flatMap(({ choice, proposals }) =>
            choice === 'kid' && proposals.length === 0 ? [] : [[choice, proposals[0] ?? true]]
        )
    );
}

/** What was chosen, and an answer to every question that is still open; null: none of them would mend more. */
export function choicesFor({ questions, report }: RepairedKey, made: RepairChoices = {}): RepairChoices | null {
    const answers = answersTo(questions.filter(({ choice }) => made[choice] === undefined || made[choice] === false));
    const left = [report, ...report.keys].flatMap(({ findings }) => findings);
    const isWaiting = left.some(({ ruleId, variant }) =>
        repairsFor(ruleId, variant).some((id) => {
            const { asks } = repairById(id);
            return asks !== undefined && asks in answers;
        })
    );
    return isWaiting ? { ...made, ...answers } : null;
}

const placeOf = ({ ruleId, path }: Finding, pointer: string): string => `${ruleId} ${path.slice(pointer.length)}`;

/**
 * The findings that are gone: never more of a rule than there are fewer of it, so that one that only moved does not count.
 *
 * @param pointer of the key before; afterwards it stands alone
 */
function goneOf(had: readonly Finding[], has: readonly Finding[], pointer: string): Finding[] {
    const fewer = new Map<string, number>();
    for (const { ruleId } of had) {
        fewer.set(ruleId, (fewer.get(ruleId) ?? 0) + 1);
    }
    for (const { ruleId } of has) {
        fewer.set(ruleId, (fewer.get(ruleId) ?? 0) - 1);
    }
    const places = new Set(has.map((finding) => placeOf(finding, '')));
    const isAt = (finding: Finding): number => Number(places.has(placeOf(finding, pointer)));
    return [...had]
        .sort((a, b) => isAt(a) - isAt(b))
        .filter(({ ruleId }) => {
            const rest = fewer.get(ruleId) ?? 0;
            fewer.set(ruleId, rest - 1);
            return rest > 0;
        });
}

/** The key that came of one that was read; undefined when they cannot be told from each other. */
function keyOf(
    keys: readonly RepairedKey[],
    before: InputReport,
    { pointer }: KeyReport,
    index: number
): RepairedKey | undefined {
    const own = keys.filter((key) => key.pointer === pointer);
    return own.length === 1 ? own[0] : keys.length === before.keys.length ? keys[index] : undefined;
}

/** The repairs that say they mend a finding; else those that changed the same place; else all: another one undid it by the way. */
function repairsOf(
    { ruleId, variant, path }: Finding,
    pointer: string,
    made: readonly RepairChange[]
): readonly RepairId[] {
    const claimed = repairsFor(ruleId, variant);
    const place = path.slice(pointer.length);
    const choices = [
        made.filter(({ repair }) => claimed.includes(repair)),
        made.filter((change) => change.path === place && place !== ''),
        made
    ];
    return [...new Set((choices.find(({ length }) => length > 0) ?? []).map(({ repair }) => repair))];
}

function withRepairs(findings: readonly Finding[], pointer: string, keys: readonly RepairedKey[]): Mends['findings'] {
    const made = keys.flatMap(({ changes }) => changes);
    return findings.map((finding) => ({ finding, repairs: repairsOf(finding, pointer, made) }));
}

/** A key without its numbers is none, and a name or an algorithm in it mends nothing. */
const isKey = ({ report }: RepairedKey): boolean => report.keys.some(({ publicKey }) => publicKey !== null);

/** What is said of a certificate that goes into a key which was given with it. */
export function mendsOfJoined({ findings }: InputReport): Mends {
    const joined = findings.filter(({ ruleId, variant }) => repairsFor(ruleId, variant).includes('join-certificate'));
    return { findings: joined.map((finding) => ({ finding, repairs: ['join-certificate'] })), isWhole: true };
}

/** What a run of the repairs mended: counted by what is left, not by what they say they mend. */
export function mendsOf(before: InputReport, keys: readonly RepairedKey[]): Mends {
    const left = keys.flatMap(({ report }) => report.findings);
    const ofInput = keys.some(isKey) ? withRepairs(goneOf(before.findings, left, ''), '', keys) : [];
    const ofKeys = before.keys.flatMap((key, index) => {
        const after = keyOf(keys, before, key, index);
        const has = after ? after.report.keys.flatMap(({ findings }) => findings) : [];
        return after && isKey(after) ? withRepairs(goneOf(key.findings, has, key.pointer), key.pointer, [after]) : [];
    });
    return {
        findings: [...ofInput, ...ofKeys].filter(({ repairs }) => repairs.length > 0),
        isWhole: keys.length > 0 && keys.every(({ report }) => report.verdict !== 'blocked')
    };
}
