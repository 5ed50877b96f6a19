import type {
    Finding,
    RepairQuestion,
    RepairReport
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { FixedInput, FixedKey, KeyState } from './fixing.js';
import type { Problem } from './problem.js';
import { count, headline } from './words.js';

/** What to write so that a question is answered, the first proposal first. */
export function optionsOf({ choice, proposals }: RepairQuestion): readonly string[] {
    switch (choice) {
        case 'kid':
            return ['--kid-from-thumbprint'];
        case 'alg':
            return proposals.map((algorithm) => `--alg ${algorithm}`);
        case 'keyFromCertificate':
            return ['--key-from-certificate'];
        case 'use':
            return ['--use'];
        case 'placeholders':
            return ['--strip-samples'];
        case 'duplicates':
            return proposals.map((which) => `--duplicates ${which}`);
    }
}

/**
 * The same in words: "--alg RS256 or --alg RS512".
 *
 * @param isOnly there is no other key, so that it can be given an ID by name
 */
export function optionWords(question: RepairQuestion, isOnly: boolean): string {
    const [proposal] = question.proposals;
    if (question.choice !== 'kid') {
        return optionsOf(question).join(' or ');
    }
    const named = isOnly ? '--kid ID with an ID of yours' : 'alone, with --kid ID';
    const derived = `--kid-from-thumbprint${proposal === undefined ? '' : ` for ${proposal}`}`;
    // A key that was made of a certificate has that ID already.
    return question.reason === 'wanted' ? named : `${derived}, or ${named}`;
}

/** Whether a finding says what a needed question asks. */
export function isAsked({ path, ruleId }: Finding, questions: readonly RepairQuestion[]): boolean {
    const choices = questions.filter(({ isNeeded }) => isNeeded).map(({ choice }) => choice);
    return (
        choices.some((choice) => path.endsWith(`/${choice}`)) ||
        (choices.includes('keyFromCertificate') && ruleId === 'jwk.certificate-key-mismatch')
    );
}

export const EXPOSED: Problem = {
    what: 'The private half of this key pair stood in the file: the pair must be considered exposed. What is kept is the public half only.',
    next: 'Do not use this pair. Make a new one where the tokens are signed, and take the file out of mails, chats and repositories.'
};

function states(keys: readonly FixedKey[], ...wanted: readonly KeyState[]): number {
    return keys.filter(({ state }) => wanted.includes(state)).length;
}

/** What was done to a key: "2 changes", "nothing to mend". */
function deed({ repaired, state }: FixedKey): string {
    const changes = repaired.isChanged ? count(repaired.changes.length, 'change') : 'nothing to mend';
    const notes: Partial<Record<KeyState, string>> = { same: 'there already', planned: 'not written' };
    return [changes, notes[state] ?? []].flat().join(', ');
}

/** The verdict on one key after the repairs: "ready/k.json: Ready to upload (2 changes)". */
export function keyDeed(key: FixedKey): string {
    const { repaired, state, path } = key;
    if (state === 'failed') {
        return `${path}: Could not be written`;
    }
    if (state === 'refused') {
        return `Not written. ${headline(repaired.report, 'upload')}`;
    }
    return `${path}: ${headline(repaired.report, 'upload')} (${deed(key)})`;
}

/** "3 keys: 2 written, 1 there already" */
export function tallyOf(keys: readonly FixedKey[]): string {
    const parts: readonly (readonly [number, string])[] = [
        [states(keys, 'written'), 'written'],
        [states(keys, 'planned'), 'would be written'],
        [states(keys, 'same'), 'there already'],
        [states(keys, 'refused', 'failed'), 'not written']
    ];
    const words = parts.filter(([amount]) => amount > 0).map(([amount, state]) => `${amount} ${state}`);
    return `${count(keys.length, 'key')}: ${words.join(', ')}`;
}

/** Whether a key has something that has to be said also to those who want errors only. */
export function isTroubledKey({ state, repaired }: FixedKey): boolean {
    return state === 'refused' || state === 'failed' || repaired.wasExposed;
}

/** The same of an input. */
export function isTroubled({ report, keys }: FixedInput): boolean {
    return keys.length === 0 ? report.joined === null : keys.some(isTroubledKey);
}

/** Where an input went that no key came out of. */
export function joinedWords({ kind, name }: Exclude<RepairReport['joined'], null>): string {
    switch (kind) {
        case 'public-key':
            return 'The key was made of its certificate';
        case 'key':
            return `The certificate belongs to the key ${name}`;
        case 'chain':
            return `The certificate belongs to the chain of ${name}`;
        case 'known':
            return 'Its key was given, too, and has a certificate';
    }
}
