import type { Rule } from '../../types.js';
import { authorizationUnsupported } from './authorizationUnsupported.js';
import { configurationInactive } from './configurationInactive.js';
import { inactive } from './inactive.js';
import { keysetMissing } from './keysetMissing.js';
import { noConfiguration } from './noConfiguration.js';
import { unsupportedType } from './unsupportedType.js';
import { verificationOff } from './verificationOff.js';

/** The rules over a channel's own configuration, in the order of the chain. */
export const channelRules: readonly Rule<'channel'>[] = [
    unsupportedType,
    inactive,
    verificationOff,
    noConfiguration,
    configurationInactive,
    authorizationUnsupported,
    keysetMissing
];
