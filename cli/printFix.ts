import type { Verdict } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { FixedInput, FixedKey } from './fixing.js';
import { emptyLines, keyLines, type KeyLineOptions } from './fixLines.js';
import { isTroubled, isTroubledKey, keyDeed, tallyOf } from './fixWords.js';
import { pageOf, pageWithout, SIGNS, titleLines, writeLines } from './print.js';
import { keyName } from './words.js';

function verdictOf({ repaired, state }: FixedKey): Verdict {
    if (state === 'failed') {
        return 'blocked';
    }
    return repaired.wasExposed && repaired.report.verdict === 'ready' ? 'attention' : repaired.report.verdict;
}

function worst(keys: readonly FixedKey[]): Verdict {
    const verdicts = keys.map(verdictOf);
    return (['blocked', 'attention'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'ready';
}

/** "key.json → ready/chat.json: Ready to upload (2 changes)", or why it is not there. */
function keyTitle(name: string, key: FixedKey): string {
    return `${name}${key.state === 'refused' ? ':' : ' →'} ${keyDeed(key)}`;
}

function inputLines({ report, keys }: FixedInput, options: KeyLineOptions): string[] {
    const given = pageOf(report.before);
    const [only] = keys;
    if (only === undefined) {
        return emptyLines(report, given, options.quiet);
    }
    const page = { ...given, name: `${given.name}, mended` };
    if (keys.length === 1) {
        return [
            ...titleLines(keyTitle(given.name, only), SIGNS[worst(keys)], page),
            '',
            ...keyLines(only, page, options)
        ];
    }
    const lines = keys.flatMap((key, index) => {
        if (options.quiet && !isTroubledKey(key)) {
            return [];
        }
        const read = key.repaired.report.keys[0];
        const title = keyTitle(read ? keyName(read, index) : `Key ${index + 1}`, key);
        return [...titleLines(title, SIGNS[verdictOf(key)], page), ...keyLines(key, page, options)];
    });
    return [...titleLines(`${given.name}: ${tallyOf(keys)}`, SIGNS[worst(keys)], page), '', ...lines];
}

/** Writes for people what was mended, and what is left. */
export function printFix(inputs: readonly FixedInput[], options: Omit<KeyLineOptions, 'isOnly'>): void {
    const shown = inputs.filter((input) => !options.quiet || isTroubled(input));
    const keys = inputs.flatMap((input) => input.keys);
    const isOnly = keys.length === 1;
    const lines = shown.flatMap((input) => [...inputLines(input, { ...options, isOnly }), '']);
    if (inputs.length > 1 && !options.quiet) {
        lines.push(pageWithout('').paint('bold', `${inputs.length} files, ${tallyOf(keys)}`));
    }
    writeLines(lines);
}
