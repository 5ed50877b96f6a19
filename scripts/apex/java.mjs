import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What apex-ls and PMD need. */
const OLDEST = 11;

function versionOf(command) {
    const { stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' });
    return Number(/version "(?:1\.)?(\d+)/.exec(stderr ?? '')?.[1] ?? NaN);
}

/**
 * @returns {string | undefined} the command of a Java that is new enough: the one that PREFLIGHT_JAVA names, that of
 *     JAVA_HOME, or the one on the path
 */
export function findJava() {
    const named = process.env.PREFLIGHT_JAVA;
    const home = process.env.JAVA_HOME;
    const commands = named ? [named] : [...(home ? [join(home, 'bin/java')] : []), 'java'];
    return commands.find((command) => versionOf(command) >= OLDEST);
}
