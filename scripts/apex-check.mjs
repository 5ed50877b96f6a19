/**
 * npm run check:apex: what can be checked of Apex without an org: its names, queries and types, and the
 * rules of PMD.
 *
 *     node scripts/apex-check.mjs [--project folder] [--only names,queries,types,rules]
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findJava } from './apex/java.mjs';
import { checkNames } from './apex/names.mjs';
import { checkQueries } from './apex/queries.mjs';
import { checkRules } from './apex/rules.mjs';
import { sourcesOf } from './apex/sources.mjs';
import { checkTypes } from './apex/types.mjs';
import { root } from './run.mjs';

const { values } = parseArgs({
    options: {
        project: { type: 'string', default: root },
        only: { type: 'string', default: 'names,queries,types,rules' }
    }
});
const project = resolve(values.project);
const checks = { names: checkNames, queries: checkQueries, types: checkTypes, rules: checkRules };

async function check(java) {
    let isGood = true;
    for (const name of values.only.split(',')) {
        const problems = await checks[name](project, java);
        const count = problems.length === 1 ? '1 problem' : `${problems.length || 'no'} problems`;
        console.log(`${name}: ${count}`);
        problems.forEach((problem) => console.error(`  ${problem}`));
        isGood &&= problems.length === 0;
    }
    return isGood ? 0 : 1;
}

const java = findJava();
if (!java) {
    console.error('Checking Apex needs Java 11 or newer: on the path, in JAVA_HOME, or named by PREFLIGHT_JAVA.');
    process.exitCode = 1;
} else if (sourcesOf(project, /\.cls$/).length === 0) {
    console.error('There is no Apex in the package directories of sfdx-project.json.');
    process.exitCode = 1;
} else {
    process.exitCode = await check(java);
}
