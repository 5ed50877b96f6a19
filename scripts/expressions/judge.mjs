import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';

// The one backend that runs everywhere; the others are a program and a Java archive. It is read when recheck is loaded.
process.env.RECHECK_BACKEND = 'pure';
const { check } = await import('recheck');

/** Far more than any needs: what is not judged in this time is a problem, and should be written more simply. */
const LONGEST_MS = 60_000;
/** The same suspicions in every run. */
const SEED = 20_261_130;
/** As long as the longest text that is read: linear time is some tens of milliseconds, quadratic is minutes. */
const ATTACK_LENGTH = 1_048_576;
const ATTACK_MS = 2000;

export const { version } = createRequire(import.meta.url)('recheck/package.json');

/** The text of an attack, with its repeated parts made as long as a text can be. */
function longAttack({ pumps, suffix }) {
    const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
    const times = Math.ceil(ATTACK_LENGTH / Math.max(1, pumped));
    return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** Runs an attack: what is suspected after counting steps is often bounded (`{0,9}`), or stopped by a lookbehind. */
function isReal(source, flags, attack) {
    return [attack.string, longAttack(attack)].some((text) => {
        const expression = new RegExp(source, flags);
        try {
            runInNewContext('text.search(expression)', { expression, text }, { timeout: ATTACK_MS });
            return false;
        } catch {
            return true;
        }
    });
}

/**
 * @param {string} expression a literal with its slashes and flags
 * @returns {Promise<string | null>} what is wrong with it; null when it takes linear time
 */
export async function judge(expression) {
    const end = expression.lastIndexOf('/');
    const [source, flags] = [expression.slice(1, end), expression.slice(end + 1)];
    const { status, complexity, attack, error } = await check(source, flags, { timeout: LONGEST_MS, randomSeed: SEED });
    if (status === 'safe' || (status === 'vulnerable' && complexity.isFuzz && !isReal(source, flags, attack))) {
        return null;
    }
    return status === 'vulnerable'
        ? `${complexity.summary}, for example with ${attack.pattern}`
        : `not judged: ${error.kind}`;
}
