import type { Answer, Candidate, ChannelSubject, Checklist, Finding, FindingData, QuestionId } from '../types.js';
import {
    countingKeys,
    isRelated,
    isVeryKey,
    keysetsOfCandidate,
    keysOutside,
    mayHaveOtherKeys,
    type PlacedKey
} from '../channel/subject.js';
import { excerptOf, listNames, nameOf, placeOf } from '../channel/words.js';
import { shorten } from '../text/words.js';
import { answer, tallyByQuestion, type Tally } from './checklist.js';
import type { KeyReports } from './keyReports.js';
import { joinAnswers } from './mergeChecklists.js';
import { answerOfUploadedKey, OPEN } from './uploadedKeyAnswer.js';
import type { RuleResult } from './runRules.js';

/** The questions that a channel answers; T9 and T10 together with the uploaded keys. */
export const CHANNEL_QUESTIONS = ['T3', 'T4', 'T5', 'T6', 'T9', 'T10'] as const;
/** Of a token it answers these too: T7 by its signature, T8 by the uploaded key that it names. */
const TOKEN_QUESTIONS = ['T7', 'T8'] as const;

/** What everything here is made from. */
export interface ChannelResults {
    readonly subject: ChannelSubject;
    readonly results: readonly RuleResult[];
    readonly findings: readonly Finding[];
    readonly keyReports: KeyReports;
}

/** The uploaded key of the channel that the candidate is, or whose key ID its tokens name. */
function keyOfCandidate(subject: ChannelSubject): PlacedKey | undefined {
    const keys = countingKeys(subject);
    return keys.find(({ key }) => isVeryKey(subject.comparison, key)) ?? keys.find(({ key }) => isRelated(key));
}

function isPassed(ruleId: string, results: readonly RuleResult[]): boolean {
    return results.some(({ rule, outcome }) => rule.id === ruleId && outcome === 'passed');
}

/** Rules that speak of other keys, keysets and configurations of the channel than those that verify this candidate. */
function rulesBeside({ subject, results }: ChannelResults): ReadonlySet<string> {
    const found = keyOfCandidate(subject);
    const isThere = found !== undefined && isVeryKey(subject.comparison, found.key);
    return new Set([
        ...(isThere ? ['keyset.empty', 'keyset.key-missing'] : []),
        ...(isThere && found.keyset?.isInUse ? ['channel.keyset-missing', 'channel.authorization-unsupported'] : []),
        ...(isPassed('keyset.issuer-mismatch', results) ? ['keyset.issuer-blank'] : [])
    ]);
}

function evidenceOf(subject: ChannelSubject): FindingData {
    const { channel } = subject.comparison;
    const found = keyOfCandidate(subject) ?? keysOutside(subject).find(({ key }) => isVeryKey(subject.comparison, key));
    const issuing = keysetsOfCandidate(subject).find(({ issuerDifference }) => issuerDifference === null);
    const keyset = found?.keyset ?? issuing;
    return {
        channel: channel ? nameOf(channel) : '',
        keyset: keyset ? nameOf(keyset) : listNames(subject.keysets.map(({ name }) => name)),
        issuer: excerptOf(issuing?.issuer ?? '', 0),
        ...(found && { key: nameOf(found.key), place: placeOf(found.key), kid: shorten(found.key.kid ?? '') })
    };
}

const daysLeftIn = ({ evidence }: Answer): number => Number(evidence?.daysLeft ?? Infinity);

/** T10: the certificate of the key that the candidate is, else those of all active keys of the channel. */
function expiryAnswer({ subject, keyReports }: ChannelResults, evidence: FindingData): Answer {
    // At an endpoint, or among keys that were not read, another one may be what counts.
    const outside = mayHaveOtherKeys(subject) ? [] : keysOutside(subject);
    const related = [...countingKeys(subject), ...outside].filter(({ key }) => isVeryKey(subject.comparison, key));
    const keys = related.length > 0 ? related : countingKeys(subject).filter(({ key }) => key.isActive);
    const answers = keys
        .map(({ key }) => answerOfUploadedKey('T10', key.name, nameOf(key), keyReports))
        .sort((first, second) => daysLeftIn(first) - daysLeftIn(second));
    const joined: Answer = answers.length > 0 ? joinAnswers('T10', answers) : { question: 'T10', ...OPEN };
    return joined.answer === 'yes'
        ? { ...joined, evidence: { ...joined.evidence, channel: evidence.channel ?? '' } }
        : joined;
}

/** T6 of a key that the channel does not know: no rule of the keysets speaks of it, but it belongs to none of them. */
function strangerAnswer(keyset: Answer, uploaded: Answer): Answer {
    if (keyset.answer !== 'yes') {
        return keyset;
    }
    return uploaded.answer === 'no'
        ? { question: 'T6', answer: 'no', findings: uploaded.findings }
        : { question: 'T6', answer: 'not-checked', reason: 'facts-missing', findings: keyset.findings };
}

/** T7 names the key of the channel that did sign the token, when one did. */
function signerAnswer({ subject, findings }: ChannelResults, tally: Tally | undefined, evidence: FindingData): Answer {
    const { signers } = subject;
    const own = countingKeys(subject).filter(({ key }) => signers.known && signers.value.includes(key.name));
    const signer = own.find(({ key }) => key.sameKid) ?? own[0];
    return answer('T7', tally, findings, { ...evidence, ...(signer && { key: nameOf(signer.key) }) });
}

/** T8 of the uploaded key that the token names. */
function encodingAnswer(found: PlacedKey | undefined, keyReports: KeyReports): Answer {
    return found
        ? answerOfUploadedKey('T8', found.key.name, nameOf(found.key), keyReports)
        : { question: 'T8', ...OPEN };
}

/** Answers Salesforce's questions about a candidate from what the rules said of the channel. */
export function channelChecklist(given: ChannelResults): Checklist {
    const { subject, results, findings, keyReports } = given;
    const { kind } = subject.comparison.candidate;
    if (kind === 'none') {
        return {};
    }
    const beside = rulesBeside(given);
    const tallies = tallyByQuestion(results.filter(({ rule }) => !beside.has(rule.id)));
    const evidence = evidenceOf(subject);
    const of = (question: QuestionId): Answer => answer(question, tallies.get(question), findings, evidence);
    const found = keyOfCandidate(subject);
    const keyset = of('T6');
    const uploaded = of('T3');
    const pair = joinAnswers('T9', [
        of('T9'),
        ...(found ? [answerOfUploadedKey('T9', found.key.name, nameOf(found.key), keyReports)] : [])
    ]);
    return {
        T3: uploaded,
        T4: of('T4'),
        T5: of('T5'),
        T6: found ? keyset : strangerAnswer(keyset, uploaded),
        ...(kind === 'token' && {
            T7: signerAnswer(given, tallies.get('T7'), evidence),
            T8: encodingAnswer(found, keyReports)
        }),
        T9: pair,
        T10: expiryAnswer(given, evidence)
    };
}

/** Of a channel that does not exist nothing is known. */
export function unknownChecklist(kind: Candidate['kind']): Checklist {
    const asked = kind === 'none' ? [] : [...CHANNEL_QUESTIONS, ...(kind === 'token' ? TOKEN_QUESTIONS : [])];
    return Object.fromEntries(asked.map((question): [QuestionId, Answer] => [question, { question, ...OPEN }]));
}
