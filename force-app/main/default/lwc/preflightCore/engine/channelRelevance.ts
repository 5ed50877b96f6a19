import type { ChannelSubject, Finding } from '../types.js';
import { hasUsableAuthorization, keysOfCandidate, mayHaveOtherKeys, serviceOf } from '../channel/subject.js';

/** What is wrong with one of several authorizations, keysets or keys; another one may do for the candidate. */
const OF_ONE_OF_SEVERAL: ReadonlySet<string> = new Set([
    'channel.authorization-unsupported',
    'channel.keyset-missing',
    'keyset.issuer-blank',
    'keyset.issuer-whitespace',
    'keyset.endpoint-not-https',
    'keyset.endpoint-not-a-key-set',
    'keyset.empty',
    'keyset.key-missing'
]);
const WITHOUT_KEYS: ReadonlySet<string> = new Set(['keyset.empty', 'keyset.key-missing']);

/** Whether a finding of the channel is about what the candidate's tokens meet there. */
export function bearsOn(subject: ChannelSubject, { ruleId, path, variant }: Finding): boolean {
    const { comparison } = subject;
    if (ruleId === 'keyset.key-id-reused' && variant === 'conflict') {
        // Of other key IDs its tokens know nothing.
        return comparison.conflicts[Number(path.split('/')[2])]?.kid === comparison.candidate.kid;
    }
    if (!OF_ONE_OF_SEVERAL.has(ruleId)) {
        return true;
    }
    const isOfConfiguration = path.startsWith('/authorizations/');
    if (isOfConfiguration && !hasUsableAuthorization(comparison)) {
        return true;
    }
    const { standing, keysets } = serviceOf(subject);
    if (standing !== 'bad') {
        return false;
    }
    const keys = keysOfCandidate(subject);
    if (WITHOUT_KEYS.has(ruleId) || isOfConfiguration) {
        return keys.length === 0 && !mayHaveOtherKeys(subject);
    }
    return keysets.some((keyset) => path.startsWith(`/keysets/${comparison.keysets.indexOf(keyset)}/`));
}
