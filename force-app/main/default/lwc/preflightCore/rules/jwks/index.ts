import type { Rule } from '../../types.js';
import { algorithmMissing } from './algorithmMissing.js';
import { empty } from './empty.js';
import { keyIdDuplicate } from './keyIdDuplicate.js';
import { keyNotObject } from './keyNotObject.js';
import { keysMissing } from './keysMissing.js';
import { keysNotArray } from './keysNotArray.js';
import { keyUnusable } from './keyUnusable.js';
import { noUsableKey } from './noUsableKey.js';
import { sameKeyTwice } from './sameKeyTwice.js';
import { sharedPrime } from './sharedPrime.js';

/** Every rule about the answer of a keyset's endpoint: its shape, then its keys together. */
export const jwksRules: readonly Rule<'jwks'>[] = [
    keysMissing,
    keysNotArray,
    keyNotObject,
    empty,
    noUsableKey,
    keyUnusable,
    algorithmMissing,
    keyIdDuplicate,
    sameKeyTwice,
    sharedPrime
];
