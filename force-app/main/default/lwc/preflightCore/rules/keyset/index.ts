import type { Rule } from '../../types.js';
import { certificateRenewed } from './certificateRenewed.js';
import { empty } from './empty.js';
import { endpointNotAKeySet } from './endpointNotAKeySet.js';
import { endpointNotHttps } from './endpointNotHttps.js';
import { issuerBlank } from './issuerBlank.js';
import { issuerMismatch } from './issuerMismatch.js';
import { issuerWhitespace } from './issuerWhitespace.js';
import { keyAlreadyUploaded } from './keyAlreadyUploaded.js';
import { keyIdNotFound } from './keyIdNotFound.js';
import { keyIdReused } from './keyIdReused.js';
import { keyInactive } from './keyInactive.js';
import { keyMissing } from './keyMissing.js';
import { keyOutside } from './keyOutside.js';
import { keyUnderOtherId } from './keyUnderOtherId.js';
import { signerMismatch } from './signerMismatch.js';

/** The rules over a channel's keysets and their keys, in the order of the chain. */
export const keysetRules: readonly Rule<'keyset'>[] = [
    issuerBlank,
    issuerWhitespace,
    issuerMismatch,
    empty,
    keyMissing,
    keyInactive,
    keyIdNotFound,
    keyOutside,
    keyIdReused,
    keyUnderOtherId,
    keyAlreadyUploaded,
    certificateRenewed,
    signerMismatch,
    endpointNotHttps,
    endpointNotAKeySet
];
