import type { Certificate, ChainCertificate, Rule, Violation } from '../../types.js';
import {
    describeChain,
    isSelfIssued,
    isSignedByAnother,
    namesIssuer,
    type ChainPlace
} from '../../certificate/chain.js';
import { certificateOf, whichCertificate } from '../../certificate/subject.js';
import { shorten } from '../../text/words.js';

/** Says how the names of two neighbours fail to fit; null when nothing is wrong with them. */
function nameProblem(
    { index, chain, facts }: ChainCertificate,
    { issuer, next }: ChainPlace,
    [certificate, neighbour]: readonly [Certificate, Certificate]
): { readonly variant: string; readonly place: number } | null {
    if (!isSelfIssued(certificate) || isSignedByAnother(certificate, facts)) {
        return issuer === null || issuer === index
            ? { variant: 'name', place: next ?? 0 }
            : { variant: 'order', place: issuer };
    }
    if (index > 0) {
        // A root ends the chain; what follows it is redundant, not broken.
        return null;
    }
    const isReversed = namesIssuer(neighbour, certificate) && chain.length > 1;
    return isReversed ? { variant: 'reversed', place: next ?? 0 } : { variant: 'self-signed', place: next ?? 0 };
}

/** RFC 7517: each certificate of "x5c" is followed by the one that certifies it. */
export const chainBroken: Rule<'certificate'> = {
    id: 'certificate.chain-broken',
    severity: 'error',
    title: 'The certificates in "x5c" do not form a chain',
    source: { name: 'RFC 7517', section: '4.7', url: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.7' },
    asks: ['U4'],
    who: 'backend',
    message: '{which} is not issued by certificate {place}, the one that follows it.',
    why: 'Behind your certificate each one must certify the one before it. A reader that follows the chain stops here and refuses the key.',
    fix: 'Put your own certificate first, then the one that issued it, and so on, or leave your own certificate as the only one: "x5c": ["MIID…"].',
    variants: {
        name: { message: '{which} is issued by {issuer}, but certificate {place}, which follows it, is {found}.' },
        signature: {
            message: '{which} names {issuer} as its issuer, but is not signed with the key of certificate {place}.',
            fix: 'Ask the issuer for the certificate that yours was signed with, or leave your own certificate as the only one: "x5c": ["MIID…"].'
        },
        order: {
            message:
                '{which} is issued by {issuer}, which is certificate {place} and does not follow it: the order is wrong.'
        },
        reversed: {
            message: '{which} is the issuer of certificate {place}, which follows it: the order is upside down.'
        },
        'self-signed': {
            message: '{which} is signed by itself, so that certificate {place} ({found}) does not belong behind it.',
            fix: 'Take the other certificates out and leave your own one: "x5c": ["MIID…"].'
        }
    },
    appliesTo: (subject) => {
        const place = describeChain(subject.chain)[subject.index];
        return certificateOf(subject) !== null && place?.copyOf === null && place.next !== null;
    },
    check: (subject) => {
        const { chain, index, facts } = subject;
        const place = describeChain(chain)[index];
        const certificate = certificateOf(subject);
        const neighbour = chain[place?.next ?? -1]?.reading?.certificate ?? null;
        if (!place || !certificate || !neighbour) {
            return { notChecked: 'unreadable' };
        }
        const violation = (variant: string, at: number): Violation => ({
            variant,
            data: {
                which: whichCertificate(subject),
                place: at + 1,
                issuer: shorten(certificate.issuer),
                found: shorten(neighbour.subject)
            }
        });
        if (!namesIssuer(certificate, neighbour)) {
            const problem = nameProblem(subject, place, [certificate, neighbour]);
            return problem ? [violation(problem.variant, problem.place)] : [];
        }
        const isRoot = index > 0 && facts.selfSignature.known && facts.selfSignature.value;
        if (isRoot) {
            return [];
        }
        if (!facts.signedByNext.known) {
            return { notChecked: facts.signedByNext.reason };
        }
        return facts.signedByNext.value ? [] : [violation('signature', place.next ?? 0)];
    }
};
