import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { toolPath } from '../run.mjs';

/** The jars that @salesforce/code-analyzer-pmd-engine ships: apex-ls, PMD, and the platform's own types. */
export const javaLibrary = join(dirname(toolPath('@salesforce/code-analyzer-pmd-engine')), 'java-lib');

const CLEAN = 0;
const HAS_ISSUES = 4;

/**
 * Checks all Apex of a project against the platform's types with apex-ls, as far as it goes: it sees no fields in queries.
 *
 * @param {string} project folder with sfdx-project.json
 * @param {string} java command
 * @returns {string[]} what is wrong
 */
export function checkTypes(project, java) {
    const { status, stdout, stderr } = spawnSync(
        java,
        [
            ...['-cp', join(javaLibrary, '*'), 'io.github.apexdevtools.apexls.CheckForIssues'],
            ...['--workspace', project, '--detail', 'warnings', '--nocache']
        ],
        { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
    );
    if (status !== CLEAN && status !== HAS_ISSUES) {
        return [`apex-ls could not run: ${stderr || stdout}`];
    }
    const problems = [];
    let file = '';
    for (const line of stdout.split('\n').filter((text) => text.trim() !== '')) {
        if (/^(\/|[A-Za-z]:\\)/.test(line)) {
            file = relative(project, line.trim());
        } else {
            problems.push(`${file}: ${line.trim()}`);
        }
    }
    // An issue in a form that is not known here must not be lost.
    return status === HAS_ISSUES && problems.length === 0 ? [stdout] : problems;
}
