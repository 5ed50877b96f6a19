import type { Answer, Candidate, ChannelSubject, Checklist, Finding, FindingData, QuestionId } from '../types.js';
import {
    countingKeys,
    decidingKeys,
    isVeryKey,
    keysOfCandidate,
    keysOutside,
    serviceOf,
    type PlacedKey
} from '../channel/subject.js';
import { isBlankIssuer } from '../channel/issuerDifference.js';
import { excerptOf, listNames, nameOf, placeOf } from '../channel/words.js';
import { shorten } from '../text/words.js';
import { bearsOn } from './channelRelevance.js';
import { answer, tallyByQuestion, type Tally } from './checklist.js';
import type { KeyReports } from './keyReports.js';
import { joinAnswers } from './mergeChecklists.js';
import { answerOfUploadedKey, OPEN } from './uploadedKeyAnswer.js';
import type { RuleResult } from './runRules.js';

/** The questions that a channel answers; T9 and T10 together with the uploaded keys. */
export const CHANNEL_QUESTIONS = ['T3', 'T4', 'T5', 'T6', 'T9', 'T10'] as const;
/** Of a token it answers these too: T7 by its signature, T8 by the uploaded key that it names. */
const TOKEN_QUESTIONS = ['T7', 'T8'] as const;

/** What a keyset lacks says nothing of a key that is uploaded all the same. */
const BESIDE_UPLOADED: readonly string[] = ['keyset.empty', 'keyset.key-missing'];
/** Nor another configuration of the channel of a key that is in a keyset in use. */
const BESIDE_IN_USE: readonly string[] = ['channel.keyset-missing', 'channel.authorization-unsupported'];

/** What everything here is made from. */
export interface ChannelResults {
    readonly subject: ChannelSubject;
    readonly results: readonly RuleResult[];
    readonly findings: readonly Finding[];
    readonly keyReports: KeyReports;
}

/** One of the keys that the candidate's tokens lead to; of a token the one that signed it, if any of them did. */
function pick({ signers }: ChannelSubject, keys: readonly PlacedKey[]): PlacedKey | undefined {
    return keys.find(({ key }) => signers.known && signers.value.includes(key.name)) ?? keys[0];
}

function evidenceOf(subject: ChannelSubject): FindingData {
    const { channel } = subject.comparison;
    const found =
        pick(subject, decidingKeys(subject)) ??
        pick(subject, keysOfCandidate(subject)) ??
        keysOutside(subject).find(({ key }) => isVeryKey(subject.comparison, key));
    const { keysets } = serviceOf(subject);
    const issuing = keysets.find(({ issuer, issuerDifference }) => issuerDifference === null && !isBlankIssuer(issuer));
    const keyset = found?.keyset ?? issuing;
    return {
        channel: channel ? nameOf(channel) : '',
        keyset: keyset ? nameOf(keyset) : listNames(subject.keysets.map(nameOf)),
        issuer: excerptOf(issuing?.issuer ?? '', 0),
        ...(found && {
            key: nameOf(found.key),
            place: placeOf(subject, found.key),
            kid: shorten(found.key.kid ?? '')
        })
    };
}

const daysLeftIn = ({ evidence }: Answer): number => Number(evidence?.daysLeft ?? Infinity);

/** T10: the certificates of the channel's keys that the candidate's tokens may meet; what is elsewhere plays no part. */
function expiryAnswer({ subject, keyReports }: ChannelResults, evidence: FindingData): Answer {
    const answers = decidingKeys(subject)
        .map(({ key }) => answerOfUploadedKey('T10', key.name, nameOf(key), keyReports))
        .sort((first, second) => daysLeftIn(first) - daysLeftIn(second));
    const joined: Answer = answers.length > 0 ? joinAnswers('T10', answers) : { question: 'T10', ...OPEN };
    return joined.answer === 'yes'
        ? { ...joined, evidence: { ...joined.evidence, channel: evidence.channel ?? '' } }
        : joined;
}

/**
 * The answer to a question about the key, where the channel does not have it: no rule that the question asks speaks of it,
 * and another finding may say why. A yes it is never: there is nothing that it could rest on.
 */
function strangerAnswer(own: Answer, others: readonly Answer[]): Answer {
    if (own.answer !== 'yes') {
        return own;
    }
    const { question } = own;
    const no = others.find(({ answer: kind }) => kind === 'no');
    return no
        ? { question, answer: 'no', findings: no.findings }
        : { question, answer: 'not-checked', reason: 'facts-missing', findings: own.findings };
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
    const bearing = findings.filter((finding) => bearsOn(subject, finding));
    const evidence = evidenceOf(subject);
    const found = pick(subject, keysOfCandidate(subject));
    const met = pick(subject, decidingKeys(subject));
    const isUploaded =
        found !== undefined || keysOutside(subject).some(({ key }) => isVeryKey(subject.comparison, key));
    const beside = new Set([
        ...(isUploaded ? BESIDE_UPLOADED : []),
        ...(found?.keyset?.isInUse === true ? BESIDE_IN_USE : [])
    ]);
    const tallies = tallyByQuestion(results.filter(({ rule }) => !beside.has(rule.id)));
    const of = (question: QuestionId): Answer => answer(question, tallies.get(question), bearing, evidence);
    const [uploaded, kid, issuer, keyset] = [of('T3'), of('T4'), of('T5'), of('T6')];
    const pair = joinAnswers('T9', [
        of('T9'),
        ...(met ? [answerOfUploadedKey('T9', met.key.name, nameOf(met.key), keyReports)] : [])
    ]);
    return {
        T3: isUploaded ? uploaded : strangerAnswer(uploaded, [kid]),
        T4: isUploaded ? kid : strangerAnswer(kid, [uploaded]),
        T5: issuer,
        T6: found ? keyset : strangerAnswer(keyset, [uploaded, kid]),
        ...(kind === 'token' && {
            T7: signerAnswer(given, tallies.get('T7'), evidence),
            T8: encodingAnswer(met, keyReports)
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
