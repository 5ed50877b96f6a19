import type { Actor, Answer, Finding, FindingData, NotCheckedReason, Rule, RuleSource, SetupPageId } from '../types.js';
import { rules } from '../rules/index.js';
import { questionById } from './questions.js';

/** The words of a finding that stands for a mistake of ours. */
export const RULE_CRASHED = {
    id: 'preflight.rule-crashed',
    title: 'A check could not be run',
    message: 'Preflight made a mistake of its own: the check {rule} could not be run on this input.',
    why: 'All other checks ran. What this one looks for is not known, so the input is not called ready.',
    fix: 'Report it with the name of the check, but without the key or token, at the place you got Preflight from.',
    source: { name: 'Preflight', url: 'https://github.com/' }
} as const;

/** A finding in words. */
export interface FormattedFinding {
    readonly title: string;
    readonly message: string;
    readonly why: string;
    readonly fix: string;
    readonly source: RuleSource;
    /** The page of Setup where the next step is taken; null where it is not taken in Setup. */
    readonly setupPage: SetupPageId | null;
    /** Who takes the next step; null: nobody here, the mistake is ours. */
    readonly who: Actor | null;
}

const ACTORS: Readonly<Record<Actor, string>> = {
    setup: 'Setup',
    backend: 'backend',
    'identity-provider': 'identity provider',
    'web-page': 'web page'
};

/** Who takes a next step, in words: "Setup", "backend", "identity provider" or "web page". */
export function formatActor(who: Actor): string {
    return ACTORS[who];
}

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id. */
export function ruleById(id: string): Rule | undefined {
    return byId.get(id);
}

/** Fills `{name}` placeholders; a placeholder without data stays as it is, so that tests can see it. */
export function fillTemplate(template: string, data: FindingData): string {
    return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
        Object.hasOwn(data, name) ? String(data[name]) : placeholder
    );
}

/** Puts a finding into words: what is wrong, why it matters, what to do next. */
export function formatFinding(finding: Finding): FormattedFinding {
    const rule = byId.get(finding.ruleId) ?? RULE_CRASHED;
    const variant = 'variants' in rule && finding.variant !== undefined ? rule.variants?.[finding.variant] : undefined;
    return {
        title: rule.title,
        message: fillTemplate(variant?.message ?? rule.message, finding.data),
        why: fillTemplate(rule.why, finding.data),
        fix: fillTemplate(variant?.fix ?? rule.fix, finding.data),
        source: rule.source,
        setupPage: 'setupPage' in rule ? (rule.setupPage ?? null) : null,
        who: 'who' in rule ? (variant?.who ?? rule.who) : null
    };
}

const REASONS: Readonly<Record<NotCheckedReason, string>> = {
    'no-crypto':
        'Not checked: this page has no access to the browser’s cryptography. Open it over https, or on localhost.',
    'algorithm-unsupported': 'Not checked: browsers do not verify signatures of this kind.',
    'number-theory-off': 'Not checked: the checks for weak keys are switched off.',
    limit: 'Not checked: with a key this large, or so many keys at once, it would take too long. Check the key on its own.',
    unreadable: 'Not checked: the part that it looks at is missing or cannot be read. See the findings.',
    'rule-crashed': 'Not checked: Preflight made a mistake of its own here.',
    'facts-missing':
        'Not checked: it takes something that is not here, such as an issuer, a token, keys at an endpoint, or configuration that was not read.',
    'no-key': 'Not checked: give the key that should verify the token, or choose the channel.',
    'no-channel': 'Not checked: choose the channel that the token is for.',
    'no-issuer': 'Not checked: choose the channel, or type the issuer that is entered in Setup.'
};

/** Says why something was not checked. */
export function formatReason(reason: NotCheckedReason): string {
    return REASONS[reason];
}

/** The evidence behind an answer, in one sentence; of a "no" the findings speak, so it is empty. */
export function formatEvidence(answer: Answer): string {
    if (answer.answer === 'not-checked') {
        return formatReason(answer.reason ?? 'unreadable');
    }
    if (answer.answer === 'no') {
        return '';
    }
    const { evidence = '', channelEvidence = evidence } = questionById(answer.question) ?? {};
    const data = answer.evidence ?? {};
    return fillTemplate(Object.hasOwn(data, 'channel') ? channelEvidence : evidence, data);
}
