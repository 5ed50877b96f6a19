import type { FieldProblems, KeyForm } from './forms.js';
import type { Gone, MadeKey } from './keyDesk.js';
import { stepsOf, type Step } from './steps.js';
import type { TokenFormView } from './tokenView.js';
import type { CodeMode } from './webCode.js';
import type { Workshop } from './workshop.js';

/** Everything that the parts show; nothing of it is private but a test token in `code`. */
export interface CreateView {
    readonly keyForm: KeyForm;
    readonly keyProblems: FieldProblems;
    readonly workingBits: number;
    readonly isKeyFailed: boolean;
    readonly said: string;
    readonly made: MadeKey | null;
    readonly gone: Gone;
    readonly steps: readonly Step[];
    readonly tokenForm: TokenFormView;
    readonly tokenProblems: FieldProblems;
    readonly isTokenWorking: boolean;
    readonly isTokenFailed: boolean;
    readonly mode: CodeMode;
    readonly endpoint: string;
    readonly code: string;
    readonly until: string;
}

export function viewOf(workshop: Workshop): CreateView {
    const { keys, tokens, code } = workshop;
    return {
        keyForm: workshop.keyForm,
        keyProblems: workshop.keyProblems,
        workingBits: keys.workingBits,
        isKeyFailed: keys.isFailed,
        said: workshop.said,
        made: keys.made,
        gone: keys.gone,
        steps: stepsOf(workshop.facts, keys.made?.fileName ?? ''),
        tokenForm: workshop.tokenView,
        tokenProblems: workshop.tokenProblems,
        isTokenWorking: tokens.isWorking,
        isTokenFailed: tokens.isFailed,
        mode: code.mode,
        endpoint: code.endpoint,
        code: code.code,
        until: code.until
    };
}
