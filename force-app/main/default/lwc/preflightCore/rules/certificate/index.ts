import type { Rule } from '../../types.js';
import { chainBroken } from './chainBroken.js';
import { chainRedundant } from './chainRedundant.js';
import { criticalExtensionUnknown } from './criticalExtensionUnknown.js';
import { encoding } from './encoding.js';
import { expired } from './expired.js';
import { expiresWithinTenDays } from './expiresWithinTenDays.js';
import { expiresWithinThirtyDays } from './expiresWithinThirtyDays.js';
import { extensionDuplicate } from './extensionDuplicate.js';
import { issuerKeyWeak } from './issuerKeyWeak.js';
import { issuerNotCa } from './issuerNotCa.js';
import { keyUsage } from './keyUsage.js';
import { notACertificate } from './notACertificate.js';
import { notDer } from './notDer.js';
import { notRsa } from './notRsa.js';
import { notYetValid } from './notYetValid.js';
import { publicKeyInvalid } from './publicKeyInvalid.js';
import { publicKeyPss } from './publicKeyPss.js';
import { selfSignatureInvalid } from './selfSignatureInvalid.js';
import { selfSignatureUnclear } from './selfSignatureUnclear.js';
import { serialNumber } from './serialNumber.js';
import { signatureAlgorithmMismatch } from './signatureAlgorithmMismatch.js';
import { signatureWeak } from './signatureWeak.js';
import { subjectMissing } from './subjectMissing.js';
import { timeForm } from './timeForm.js';
import { timeUnreadable } from './timeUnreadable.js';
import { trailingData } from './trailingData.js';
import { unreadable } from './unreadable.js';
import { validityLong } from './validityLong.js';
import { validityReversed } from './validityReversed.js';
import { versionInvalid } from './versionInvalid.js';
import { versionOld } from './versionOld.js';

/** In the order of a report: syntax, structure, content, and what lies around the certificate. */
export const certificateRules: readonly Rule<'certificate'>[] = [
    notACertificate,
    unreadable,
    trailingData,
    notDer,
    encoding,
    versionInvalid,
    versionOld,
    timeUnreadable,
    timeForm,
    extensionDuplicate,
    criticalExtensionUnknown,
    subjectMissing,
    serialNumber,
    signatureAlgorithmMismatch,
    signatureWeak,
    notRsa,
    publicKeyPss,
    publicKeyInvalid,
    keyUsage,
    validityReversed,
    expired,
    expiresWithinTenDays,
    notYetValid,
    expiresWithinThirtyDays,
    validityLong,
    selfSignatureInvalid,
    selfSignatureUnclear,
    chainBroken,
    issuerNotCa,
    issuerKeyWeak,
    chainRedundant
];
