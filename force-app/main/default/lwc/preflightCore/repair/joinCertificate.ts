import type { Certificate } from '../types.js';
import { encodeBase64 } from '../text/base64.js';
import { shorten, formatTime } from '../text/words.js';
import { change, draftOf, listNode, withMember, type Draft, type Repaired, type RepairWords } from './repair.js';

export const joinCertificate: RepairWords = {
    id: 'join-certificate',
    title: 'Put the certificate into its key',
    what: 'Puts a certificate that was given with a key, in another file or in the same text, into "x5c", with its chain, where both have the same public key. The key and its ID stay as they are.',
    mends: ['jwk.member-missing', 'input.certificate-beside-key', 'input.pem-certificate'],
    except: {
        'jwk.member-missing': ['kty', 'kid', 'alg', 'x5c', 'n', 'e'],
        'input.pem-certificate': ['', 'pem', 'der', 'base64', 'several', 'bundle', 'broken']
    },
    sentences: {
        joined: 'The certificate {subject} was put into "x5c": it has the public key of this key.',
        chain: 'The certificate {subject}, which has the public key of this key, was put into "x5c" with its chain of {count}.',
        renewed:
            'The certificate in "x5c" was replaced by {subject} for the same public key, which ends later ({end}).',
        replaced:
            'What stood in "x5c" was replaced by the certificate {subject}, which has the public key of this key.',
        completed: 'The certificates of its issuers were put behind the certificate in "x5c" ({count} in all).',
        needless: 'The certificates beside the key were left out: it needs none of them.',
        stranger: 'The certificate {subject} has another public key than the keys that were given with it.',
        left: 'Of what was given, {count} more belong to no key here and were left out. The first is {subject}.',
        leftOne: 'Of what was given, the certificate {subject} belongs to no key here and was left out.'
    }
};

/** How a chain gets into a key. */
export type Joint = 'joined' | 'chain' | 'renewed' | 'replaced' | 'completed';

/** A key with this chain in "x5c", its own certificate first. */
export function withChain({ members }: Draft, chain: readonly Certificate[], joint: Joint): Draft & Repaired {
    const [leaf] = chain;
    const end = leaf?.notAfter.time ?? null;
    const mended = withMember(members, 'x5c', listNode(chain.map(({ der }) => encodeBase64(der))));
    const data = {
        subject: shorten(leaf?.subject ?? ''),
        count: chain.length,
        end: end === null ? '' : formatTime(end)
    };
    return { ...draftOf(mended), changes: [change('/x5c', joint, data)] };
}

/** What is said of certificates that no key takes. */
export function leftOut(certificates: readonly Certificate[]): Repaired['changes'] {
    const [first] = certificates;
    return first
        ? [
              change('', certificates.length > 1 ? 'left' : 'leftOne', {
                  count: certificates.length,
                  subject: shorten(first.subject)
              })
          ]
        : [];
}
