import {
    couldMend,
    formatChange,
    formatJoined,
    formatRefusal,
    repairById,
    type Finding,
    type RepairChoices,
    type RepairedKey,
    type RepairId,
    type RepairQuestion,
    type RepairReport
} from 'c/preflightCore';
import type { MendPlan, Mended, NumberedFinding } from 'c/preflightShared';
import { labels } from './labels.js';

/** The repair that waits for a choice. */
const REPAIR_OF: Readonly<Record<keyof RepairChoices, RepairId>> = {
    kid: 'set-key-id',
    alg: 'set-algorithm',
    keyFromCertificate: 'key-from-certificate',
    use: 'set-use',
    placeholders: 'strip-placeholders',
    duplicates: 'drop-duplicate-members'
};

/** Repairs of a certificate or of what came around a key are no mending of findings one by one. */
const WHOLE: ReadonlySet<RepairId> = new Set(['convert-certificate']);

/** Refusals that say more than the findings do. */
const SAID: ReadonlySet<RepairReport['refusal']> = new Set([
    'public-key-alone',
    'public-key-of-another-certificate',
    'authority'
]);

export { couldMend };

function questionsOf(keys: readonly RepairedKey[]): RepairQuestion[] {
    const byChoice = new Map<string, RepairQuestion>();
    for (const question of keys.flatMap(({ questions }) => questions)) {
        const known = byChoice.get(question.choice);
        if (!known || (question.isNeeded && !known.isNeeded)) {
            byChoice.set(question.choice, question);
        }
    }
    return [...byChoice.values()];
}

/** The repairs that a click does, those that wait for a needed choice among them. */
function repairsOf(keys: readonly RepairedKey[]): ReadonlySet<RepairId> {
    const asked = questionsOf(keys).filter(({ isNeeded }) => isNeeded);
    return new Set([
        ...keys.flatMap(({ changes }) => changes.map(({ repair }) => repair)),
        ...asked.map(({ choice }) => REPAIR_OF[choice])
    ]);
}

/** The repairs that mend a finding, as a run of them showed; of those that are left out without a wish none. */
export function mending(finding: Finding, repaired: RepairReport): RepairId[] {
    const applied = repairsOf(repaired.keys);
    const found = repaired.mends.findings.find(({ finding: other }) => isSame(other, finding));
    return found?.repairs.filter((id) => applied.has(id) && !WHOLE.has(id)) ?? [];
}

/** A check made twice finds the same twice. */
const isSame = (one: Finding, other: Finding): boolean =>
    one.ruleId === other.ruleId && one.path === other.path && one.variant === other.variant;

/** True: the repair needs an answer first. */
export function isAsked(ids: readonly RepairId[], repaired: RepairReport): boolean {
    return questionsOf(repaired.keys).some(({ choice, isNeeded }) => isNeeded && ids.includes(REPAIR_OF[choice]));
}

/** Numbers of the findings that can be mended. */
export function mendable(findings: readonly NumberedFinding[], repaired: RepairReport | null): number[] {
    return repaired && !repaired.before.isPrivate
        ? findings.filter(({ finding }) => mending(finding, repaired).length > 0).map(({ number }) => number)
        : [];
}

function countOf(repaired: RepairReport): number {
    const { before } = repaired;
    return [before, ...before.keys]
        .flatMap(({ findings }) => findings)
        .filter((finding) => mending(finding, repaired).length > 0).length;
}

/** What can be mended of an input; null: nothing. */
export function mendPlanOf(repaired: RepairReport | null): MendPlan | null {
    if (!repaired) {
        return null;
    }
    const { before, keys, refusal, joined } = repaired;
    const ids = [...repairsOf(keys)];
    const plan = {
        count: countOf(repaired),
        keys: keys.length,
        steps: ids.map((id) => repairById(id).title),
        questions: questionsOf(keys),
        refusal: null
    };
    const isOffer = plan.questions.length > 0 && ids.length === 0;
    if (before.isPrivate) {
        return keys.length > 0 ? { ...plan, kind: 'public', questions: [] } : null;
    }
    if (refusal && keys.length === 0) {
        return SAID.has(refusal) ? { ...plan, kind: 'refused', refusal: formatRefusal(refusal) } : null;
    }
    if (joined) {
        const isPaired = joined.kind === 'public-key';
        const words = isPaired ? { what: labels.paired, next: labels.pairedNext } : formatJoined(joined);
        return { ...plan, kind: 'refused', refusal: words };
    }
    if (before.kind === 'certificate') {
        return keys.length > 0 ? { ...plan, kind: 'convert' } : null;
    }
    if (plan.count === 0 && ids.includes('join-certificate')) {
        return { ...plan, count: 1, kind: 'mend' };
    }
    return (ids.length > 0 && plan.count > 0) || isOffer ? { ...plan, kind: 'mend' } : null;
}

/** What was changed in a key, for a person to see. */
export function mendedOf({ changes, before, text, wasExposed }: RepairedKey): Mended {
    return { sentences: [...new Set(changes.map(formatChange))], before, after: text, wasExposed };
}
