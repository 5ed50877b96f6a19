import type { Rule } from '../../types.js';
import { byteOrderMark } from './byteOrderMark.js';
import { certificateBesideKey } from './certificateBesideKey.js';
import { duplicateMember } from './duplicateMember.js';
import { certificateRequest } from './certificateRequest.js';
import { empty } from './empty.js';
import { insideSomethingElse } from './insideSomethingElse.js';
import { keyArray } from './keyArray.js';
import { keyAsToken } from './keyAsToken.js';
import { keySet } from './keySet.js';
import { labelledOutput } from './labelledOutput.js';
import { notAnObject } from './notAnObject.js';
import { notJson } from './notJson.js';
import { pemCertificate } from './pemCertificate.js';
import { pemPublicKey } from './pemPublicKey.js';
import { privateKey } from './privateKey.js';
import { tokenAsKey } from './tokenAsKey.js';
import { tooLarge } from './tooLarge.js';
import { tooManyKeys } from './tooManyKeys.js';

/** What was given: its size and encoding, what it is, its syntax, its structure. */
export const inputRules: readonly Rule<'input'>[] = [
    empty,
    tooLarge,
    byteOrderMark,
    privateKey,
    tokenAsKey,
    keyAsToken,
    insideSomethingElse,
    pemCertificate,
    pemPublicKey,
    certificateRequest,
    certificateBesideKey,
    labelledOutput,
    notJson,
    duplicateMember,
    notAnObject,
    keyArray,
    keySet,
    tooManyKeys
];

/** Those that a token is looked at by too. */
export const tokenInputRules: readonly Rule<'input'>[] = [empty, tooLarge, byteOrderMark, privateKey, keyAsToken];
