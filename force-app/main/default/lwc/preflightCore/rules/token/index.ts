import type { Rule } from '../../types.js';
import { algorithmKeyMismatch } from './algorithmKeyMismatch.js';
import { algorithmUnsupported } from './algorithmUnsupported.js';
import { claimMissing } from './claimMissing.js';
import { claimType } from './claimType.js';
import { criticalHeader } from './criticalHeader.js';
import { duplicateMember } from './duplicateMember.js';
import { embeddedKey } from './embeddedKey.js';
import { encrypted } from './encrypted.js';
import { expired } from './expired.js';
import { expiryInMilliseconds } from './expiryInMilliseconds.js';
import { expiryIsALifetime } from './expiryIsALifetime.js';
import { headerMemberMissing } from './headerMemberMissing.js';
import { headerMemberType } from './headerMemberType.js';
import { headerUnreadable } from './headerUnreadable.js';
import { issuedAfterExpiry } from './issuedAfterExpiry.js';
import { issuedInFuture } from './issuedInFuture.js';
import { issuerMismatch } from './issuerMismatch.js';
import { jsonSerialization } from './jsonSerialization.js';
import { keyIdAmbiguous } from './keyIdAmbiguous.js';
import { keyIdMismatch } from './keyIdMismatch.js';
import { lifetimeLong } from './lifetimeLong.js';
import { malformed } from './malformed.js';
import { notYetValid } from './notYetValid.js';
import { payloadUnreadable } from './payloadUnreadable.js';
import { segmentEncoding } from './segmentEncoding.js';
import { signatureInvalid } from './signatureInvalid.js';
import { typeMissing } from './typeMissing.js';
import { typeUnexpected } from './typeUnexpected.js';
import { whitespace } from './whitespace.js';
import { wrapped } from './wrapped.js';

/** The rules over a token: its form, its header, its claims, its times, the issuer and the keys that were given. */
export const tokenRules: readonly Rule<'token'>[] = [
    malformed,
    encrypted,
    jsonSerialization,
    wrapped,
    whitespace,
    segmentEncoding,
    headerUnreadable,
    payloadUnreadable,
    duplicateMember,
    headerMemberMissing,
    headerMemberType,
    typeMissing,
    typeUnexpected,
    algorithmUnsupported,
    criticalHeader,
    embeddedKey,
    claimMissing,
    claimType,
    expired,
    expiryInMilliseconds,
    expiryIsALifetime,
    notYetValid,
    issuedInFuture,
    issuedAfterExpiry,
    lifetimeLong,
    issuerMismatch,
    keyIdMismatch,
    keyIdAmbiguous,
    algorithmKeyMismatch,
    signatureInvalid
];
