import type { Rule } from '../../types.js';
import { algUnsupported } from './algUnsupported.js';
import { certificateKeyMismatch } from './certificateKeyMismatch.js';
import { exponentEncoding } from './exponentEncoding.js';
import { exponentLarge } from './exponentLarge.js';
import { exponentSmall } from './exponentSmall.js';
import { exponentWeak } from './exponentWeak.js';
import { keyOpsDuplicate } from './keyOpsDuplicate.js';
import { keyOpsNotVerify } from './keyOpsNotVerify.js';
import { kidBlank } from './kidBlank.js';
import { kidHalfCharacter } from './kidHalfCharacter.js';
import { kidPlaceholder } from './kidPlaceholder.js';
import { kidWhitespace } from './kidWhitespace.js';
import { ktyUnsupported } from './ktyUnsupported.js';
import { memberMissing } from './memberMissing.js';
import { memberName } from './memberName.js';
import { memberNull } from './memberNull.js';
import { memberType } from './memberType.js';
import { modulusClosePrimes } from './modulusClosePrimes.js';
import { modulusEncoding } from './modulusEncoding.js';
import { modulusLarge } from './modulusLarge.js';
import { modulusNoncanonical } from './modulusNoncanonical.js';
import { modulusPattern } from './modulusPattern.js';
import { modulusRoca } from './modulusRoca.js';
import { modulusTooShort } from './modulusTooShort.js';
import { modulusWeak } from './modulusWeak.js';
import { placeholderMember } from './placeholderMember.js';
import { privateMember } from './privateMember.js';
import { publishedKey } from './publishedKey.js';
import { thumbprintEncoding } from './thumbprintEncoding.js';
import { thumbprintMismatch } from './thumbprintMismatch.js';
import { unknownMember } from './unknownMember.js';
import { useMissing } from './useMissing.js';
import { useNotSignature } from './useNotSignature.js';
import { x5cEmpty } from './x5cEmpty.js';
import { x5cEncoding } from './x5cEncoding.js';
import { x5uInsecure } from './x5uInsecure.js';

/** What is said of a key even when it can never verify a token. */
export const alwaysOnJwkRules: readonly Rule<'jwk'>[] = [privateMember];

/** Every rule about one key, in the order of reporting: secrets, members, their encoding, the numbers, the certificate. */
export const jwkRules: readonly Rule<'jwk'>[] = [
    ...alwaysOnJwkRules,
    memberMissing,
    memberName,
    memberType,
    memberNull,
    ktyUnsupported,
    algUnsupported,
    useNotSignature,
    useMissing,
    keyOpsNotVerify,
    keyOpsDuplicate,
    kidBlank,
    kidHalfCharacter,
    kidWhitespace,
    kidPlaceholder,
    placeholderMember,
    unknownMember,
    modulusEncoding,
    modulusNoncanonical,
    exponentEncoding,
    x5cEmpty,
    x5cEncoding,
    thumbprintEncoding,
    publishedKey,
    modulusTooShort,
    modulusLarge,
    modulusWeak,
    modulusClosePrimes,
    modulusRoca,
    modulusPattern,
    exponentWeak,
    exponentSmall,
    exponentLarge,
    certificateKeyMismatch,
    thumbprintMismatch,
    x5uInsecure
];
