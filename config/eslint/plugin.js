import { globalsRule } from './globalsRule.js';
import { importsRule } from './importsRule.js';

/** The rules of the house that no published plugin knows. */
export const preflightPlugin = {
    meta: { name: 'preflight' },
    rules: { imports: importsRule, 'core-globals': globalsRule }
};
