import type { Rule } from '../types.js';
import { certificateRules } from './certificate/index.js';
import { channelRules } from './channel/index.js';
import { inputRules } from './input/index.js';
import { jwkRules } from './jwk/index.js';
import { jwksRules } from './jwks/index.js';
import { keysetRules } from './keyset/index.js';
import { tokenRules } from './token/index.js';

/** Every rule of the catalogue, in the order in which a report lists them. */
export const rules: readonly Rule[] = [
    ...inputRules,
    ...jwksRules,
    ...jwkRules,
    ...certificateRules,
    ...tokenRules,
    ...channelRules,
    ...keysetRules
] as readonly unknown[] as readonly Rule[];
