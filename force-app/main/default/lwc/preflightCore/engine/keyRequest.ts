import type { FindingData, KeyRequest, RequestProblem } from '../types.js';
import { isSampleKeyId } from '../jwk/sampleKeyId.js';
import { MARK_CLASS } from '../text/invisible.js';

/** Upper bounds of RFC 5280 appendix A.1, in characters. */
const LONGEST_NAME = 64;
/** No length is documented; longer ones are slips. */
export const LONGEST_KEY_ID = 200;
/** Setup wants ten days left at the upload, so a key of ten days is too late already. */
export const FEWEST_DAYS = 11;
export const MOST_DAYS = 3650;

const SIZES: readonly number[] = [2048, 3072, 4096];
const ALGORITHMS: readonly string[] = ['RS256', 'RS512'];
const UNSEEN = new RegExp(`[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}${MARK_CLASS}]`, 'u');

export function problem(field: string, kind: string, data: FindingData = {}): RequestProblem {
    return { field, kind, data };
}

/** What is wrong with a text of one line; `most` in characters. */
export function problemsOfText(field: string, text: string, most: number): RequestProblem[] {
    if (text.trim() === '') {
        return [problem(field, 'blank')];
    }
    if (text.trim() !== text) {
        return [problem(field, 'blank-around')];
    }
    if (UNSEEN.test(text)) {
        return [problem(field, 'unseen-character')];
    }
    return [...text].length > most ? [problem(field, 'too-long', { most })] : [];
}

/** What is wrong with a key ID. */
export function problemsOfKeyId(kid: string): RequestProblem[] {
    const problems = problemsOfText('kid', kid, LONGEST_KEY_ID);
    return problems.length === 0 && isSampleKeyId(kid) ? [problem('kid', 'sample')] : problems;
}

/** Everything that is wrong with a request for a key, at once; empty: it can be made. */
export function problemsOfKeyRequest({ bits, alg, kid, subject, days }: KeyRequest): readonly RequestProblem[] {
    const { commonName, organization = '', organizationalUnit = '', country = '' } = subject;
    const optional = (field: string, text: string): RequestProblem[] =>
        text === '' ? [] : problemsOfText(field, text, LONGEST_NAME);
    const isInRange = Number.isInteger(days) && days >= FEWEST_DAYS && days <= MOST_DAYS;
    return [
        ...problemsOfText('commonName', commonName, LONGEST_NAME),
        ...optional('organization', organization),
        ...optional('organizationalUnit', organizationalUnit),
        ...(country === '' || /^[A-Z]{2}$/.test(country) ? [] : [problem('country', 'no-country')]),
        ...(isInRange
            ? []
            : [
                  problem('days', Number.isInteger(days) && days < FEWEST_DAYS ? 'too-few' : 'out-of-range', {
                      least: FEWEST_DAYS,
                      most: MOST_DAYS
                  })
              ]),
        ...(kid === null ? [] : problemsOfKeyId(kid)),
        ...(SIZES.includes(bits) ? [] : [problem('bits', 'not-supported')]),
        ...(ALGORITHMS.includes(alg) ? [] : [problem('alg', 'not-supported')])
    ];
}
