/** npm run typecheck: all four TypeScript projects, whether or not one before has errors. */
import { runNode, toolPath } from './run.mjs';

// What is deployed is checked alone first: without the types of Node and Jest it cannot use them by mistake.
const statuses = ['.', 'force-app', 'cli', 'tests'].map((project) =>
    runNode(toolPath('typescript/bin/tsc'), ['--noEmit', '--project', project])
);
process.exitCode = statuses.some((status) => status !== 0) ? 1 : 0;
