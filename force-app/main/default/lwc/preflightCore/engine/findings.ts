import type { Finding, Input, TextRange } from '../types.js';
import { locate } from '../text/locate.js';
import { createPositions } from '../text/position.js';
import { shortenPointer } from '../text/words.js';
import { RULE_CRASHED } from './formatFinding.js';
import type { RuleResult } from './runRules.js';

/** Findings of one rule on one subject; a text of nothing but slips must not make a report of megabytes. */
const MOST_FINDINGS = 100;

/** Turns offsets and JSON pointers of one input into ranges of its text. */
export interface Locator {
    range(start: number, end: number): TextRange | undefined;
    at(pointer: string, part?: { readonly start: number; readonly end: number }): TextRange | undefined;
}

export function createLocator(input: Input, isPrivate: boolean): Locator {
    const positions = isPrivate || input.text === '' ? null : createPositions(input.text);
    const range = (start: number, end: number): TextRange | undefined =>
        positions ? { start: positions(start), end: positions(end) } : undefined;
    return {
        range,
        at(pointer, part) {
            const place = input.json && positions ? locate(input.json, pointer, part) : null;
            return place ? range(place.start, place.end) : undefined;
        }
    };
}

/** The findings of rule results, in order; `base` is the subject's JSON pointer. */
export function findingsOf(results: readonly RuleResult[], base: string, locator: Locator): Finding[] {
    return results.flatMap(({ rule, reason, violations }): Finding[] => {
        if (reason === 'rule-crashed') {
            return [{ ruleId: RULE_CRASHED.id, severity: 'warning', path: base, data: { rule: rule.id } }];
        }
        return violations.slice(0, MOST_FINDINGS).map((violation) => {
            const path = base + (violation.path ?? '');
            const range = violation.range
                ? locator.range(violation.range.start, violation.range.end)
                : locator.at(path, violation.at);
            return {
                ruleId: rule.id,
                severity: rule.severity,
                path: shortenPointer(path),
                ...(violation.variant !== undefined && { variant: violation.variant }),
                data: violation.data ?? {},
                ...(range && { range })
            };
        });
    });
}
