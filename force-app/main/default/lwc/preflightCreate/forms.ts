import {
    formatRequestProblem,
    type KeyRequest,
    type RequestProblem,
    type SigningAlgorithm,
    type TokenRequest,
    type TokenSigner
} from 'c/preflightCore';
import { labels } from './labels.js';

/** What stands in the form for a key, as it was typed. */
export interface KeyForm {
    readonly commonName: string;
    readonly days: string;
    readonly bits: string;
    readonly alg: string;
    /** '': the thumbprint. */
    readonly kid: string;
    readonly organization: string;
    readonly organizationalUnit: string;
    readonly country: string;
}

/** Which key signs: the one made here, or a private key that was given. */
export type SignerSource = 'made' | 'file';

/** What stands in the form for a token, as it was typed. */
export interface TokenForm {
    /** null: nobody chose. */
    readonly source: SignerSource | null;
    readonly sub: string;
    /** null: untouched, so the channel's issuer stands there. */
    readonly iss: string | null;
    /** Seconds, or "own". */
    readonly lifetime: string;
    /** With "own". */
    readonly ownMinutes: string;
    /** null: untouched, so those of the key that signs stand there. */
    readonly alg: string | null;
    readonly kid: string | null;
}

/** What is wrong, in words, by field: the first problem of each. */
export type FieldProblems = Readonly<Record<string, { readonly what: string; readonly next: string }>>;

/** One click makes a good key. */
export const KEY_FORM: KeyForm = {
    commonName: labels.commonName,
    days: '365',
    bits: '2048',
    alg: 'RS256',
    kid: '',
    organization: '',
    organizationalUnit: '',
    country: ''
};

export const TOKEN_FORM: TokenForm = {
    source: null,
    sub: labels.sub,
    iss: null,
    lifetime: '900',
    ownMinutes: '30',
    alg: null,
    kid: null
};

const SIZES: Readonly<Record<string, KeyRequest['bits']>> = { 2048: 2048, 3072: 3072, 4096: 4096 };

/** What is no whole number is left to the core to complain about. */
const numberOf = (text: string): number => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : NaN);

export function algorithmOf(text: string): SigningAlgorithm {
    return text === 'RS512' ? 'RS512' : 'RS256';
}

export function keyRequestOf(form: KeyForm): KeyRequest {
    const { organization, organizationalUnit, country } = form;
    return {
        bits: SIZES[form.bits] ?? 2048,
        alg: algorithmOf(form.alg),
        kid: form.kid === '' ? null : form.kid,
        subject: {
            commonName: form.commonName.trim(),
            ...(organization.trim() && { organization: organization.trim() }),
            ...(organizationalUnit.trim() && { organizationalUnit: organizationalUnit.trim() }),
            ...(country.trim() && { country: country.trim() })
        },
        days: numberOf(form.days)
    };
}

/** @param filled the form with everything in it that the channel and the key know */
export function tokenRequestOf(form: TokenForm, filled: { iss: string; alg: string; kid: string }): TokenRequest {
    const { sub, lifetime, ownMinutes } = form;
    return {
        sub,
        iss: filled.iss,
        lifetime: lifetime === 'own' ? numberOf(ownMinutes) * 60 : Number(lifetime),
        alg: algorithmOf(filled.alg),
        kid: filled.kid
    };
}

export function wordsOf(problems: readonly RequestProblem[]): FieldProblems {
    // Of several problems of a field the first stays.
    return Object.fromEntries([...problems].reverse().map((problem) => [problem.field, formatRequestProblem(problem)]));
}

/** The same without what was just changed. */
export function without(problems: FieldProblems, field: string): FieldProblems {
    return Object.fromEntries(Object.entries(problems).filter(([name]) => name !== field));
}

/** In the place of a signer: lets the rest of a form be looked at before there is one. */
export const NO_SIGNER: TokenSigner = {
    kid: null,
    algorithms: ['RS256', 'RS512'],
    bits: 0,
    publicKey: { n: '', e: '' },
    sign: () => Promise.reject(new Error('no key'))
};
