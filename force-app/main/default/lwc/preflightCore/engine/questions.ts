import type { CheckedAs, QuestionId } from '../types.js';

export interface Question {
    readonly id: QuestionId;
    /** As Salesforce's troubleshooting page asks it. */
    readonly text: string;
    /** Says yes in words; `{name}` placeholders are filled from the key. */
    readonly evidence: string;
    /** The same where a channel answers what a key answers too: its evidence names the channel. */
    readonly channelEvidence?: string;
    /** As what an input is checked when it is asked; none: only a comparison with a channel asks it. */
    readonly purposes: readonly CheckedAs[];
}

const BOTH: readonly CheckedAs[] = ['upload', 'endpoint'];
const TOKEN: readonly CheckedAs[] = ['token'];
const ALL: readonly CheckedAs[] = [...BOTH, 'token'];
const NONE: readonly CheckedAs[] = [];

/**
 * The questions of Salesforce's page under "Keys fail to upload", and its second list, for a token and the key that verifies it.
 */
export const questions: readonly Question[] = [
    {
        id: 'U1',
        text: 'Does the key include kty, kid, alg, and x5c?',
        evidence: 'It has {members}. The key ID is "{kid}", the algorithm "{alg}".',
        purposes: BOTH
    },
    {
        id: 'U2',
        text: 'Is the string in x5c base64-encoded?',
        evidence: 'It is plain base64, without PEM lines, blanks, or line breaks.',
        purposes: BOTH
    },
    {
        id: 'U3',
        text: 'Is each key in a file of its own, not in an array?',
        evidence: 'It is one key, not in an array or a key set.',
        purposes: ['upload']
    },
    {
        id: 'U4',
        text: 'Does the key follow the JWK structure?',
        evidence: 'It is one JSON object, and every member has the form that the JWK standard asks for.',
        purposes: BOTH
    },
    {
        id: 'U5',
        text: 'Is the certificate unexpired and valid for at least 10 more days?',
        evidence: 'It is valid until {notAfter}: {daysLeft} days left.',
        purposes: BOTH
    },
    {
        id: 'U6',
        text: 'Was the key made from the public certificate, not from the private key?',
        evidence: 'It holds {held} and nothing private.',
        purposes: BOTH
    },
    {
        id: 'U7',
        text: 'Is the certificate valid (would keytool -printcert print it)?',
        evidence: 'It reads as an X.509 version {version} certificate for {subject}.',
        purposes: BOTH
    },
    {
        id: 'T1',
        text: 'Does the header include alg, typ, and kid?',
        evidence: 'It does: alg is {alg}, typ is {typ}, and kid is "{kid}".',
        purposes: TOKEN
    },
    {
        id: 'T2',
        text: 'Does the body include sub, iss, and exp?',
        evidence: 'It does. The issuer is {issuer}, and it expires at {expiry}.',
        purposes: TOKEN
    },
    {
        id: 'T3',
        text: 'Is the JWK uploaded in Setup?',
        evidence: 'It is uploaded as {key}, {place}.',
        purposes: NONE
    },
    {
        id: 'T4',
        text: 'Does the uploaded JWK have the kid of the token?',
        evidence: 'The key {key} has the key ID "{kid}".',
        purposes: TOKEN
    },
    {
        id: 'T5',
        text: 'Is iss the issuer that is specified in Setup?',
        evidence: 'It is the very issuer that was given: {issuer}.',
        channelEvidence: 'The keyset {keyset} has the very issuer {issuer}.',
        purposes: TOKEN
    },
    {
        id: 'T6',
        text: 'Was the token made with the keyset that is configured for this channel?',
        evidence: 'Channel {channel} uses the keyset {keyset}.',
        purposes: NONE
    },
    {
        id: 'T7',
        text: 'Is the JWK the public half of the private key that signed the token?',
        evidence: 'The signature of the token verifies with the key {key}.',
        purposes: TOKEN
    },
    {
        id: 'T8',
        text: 'Are n and e base64url-encoded?',
        evidence: 'Both are base64url, without padding.',
        purposes: ALL
    },
    {
        id: 'T9',
        text: 'Do the key and its certificate belong to the same key pair?',
        evidence: 'n and e are the public key that the certificate carries.',
        channelEvidence: 'n and e are the public key that the certificate carries, and the key ID is this key’s alone.',
        purposes: ALL
    },
    {
        id: 'T10',
        text: 'Is the expiry date of the certificate still good?',
        evidence: 'It is good until {notAfter}.',
        channelEvidence: 'That of the uploaded key {key} is good until {notAfter}.',
        purposes: ALL
    }
];

const byId = new Map(questions.map((question) => [question.id, question]));

/** The question of that id, if a key or a channel answers it. */
export function questionById(id: QuestionId): Question | undefined {
    return byId.get(id);
}
