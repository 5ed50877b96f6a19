import { convertCertificate } from './convertCertificate.js';
import { dropDuplicateMembers } from './dropDuplicateMembers.js';
import { dropNullMembers } from './dropNullMembers.js';
import { encodeNumbers } from './encodeNumbers.js';
import { encodeX5c } from './encodeX5c.js';
import type { InputRepair } from './inputRepair.js';
import { joinCertificate } from './joinCertificate.js';
import { keyFromCertificate } from './keyFromCertificate.js';
import { mendJson } from './mendJson.js';
import { orderChain } from './orderChain.js';
import { recomputeThumbprints } from './recomputeThumbprints.js';
import { reEncodeText } from './reEncodeText.js';
import type { KeyRepair, RepairWords } from './repair.js';
import { setAlgorithm } from './setAlgorithm.js';
import { setKeyId } from './setKeyId.js';
import { setKeyOperations } from './setKeyOperations.js';
import { setUse } from './setUse.js';
import { spellNames } from './spellNames.js';
import { splitKeys } from './splitKeys.js';
import { stripPlaceholders } from './stripPlaceholders.js';
import { stripPrivateMembers } from './stripPrivateMembers.js';
import { stripSurroundings } from './stripSurroundings.js';
import { takeOut } from './takeOut.js';
import { trimKeyId } from './trimKeyId.js';
import { wrapMembers } from './wrapMembers.js';

/** What stands around keys, or how they are written. */
export const inputRepairs: readonly InputRepair[] = [reEncodeText, takeOut, stripSurroundings, mendJson, splitKeys];

/** How a key is written. In the order in which they run: what is private goes first; types and names before contents. */
export const formRepairs: readonly KeyRepair[] = [
    stripPrivateMembers,
    dropDuplicateMembers,
    dropNullMembers,
    wrapMembers,
    spellNames,
    encodeX5c
];

/** What it says: the certificates before what they say. */
export const contentRepairs: readonly KeyRepair[] = [
    orderChain,
    keyFromCertificate,
    encodeNumbers,
    setAlgorithm,
    setUse,
    setKeyOperations,
    trimKeyId,
    stripPlaceholders
];

/** In the order in which they run. */
export const keyRepairs: readonly KeyRepair[] = [...formRepairs, ...contentRepairs];

/** Those that need digests of what the others left. */
export const digestRepairs: readonly KeyRepair[] = [setKeyId, recomputeThumbprints];

/** All of them, as the list of repairs shows them. */
export const repairs: readonly RepairWords[] = [
    ...inputRepairs,
    convertCertificate,
    joinCertificate,
    ...keyRepairs,
    ...digestRepairs
];
