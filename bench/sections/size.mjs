import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../lib/core.mjs';
import { heading, table, target } from '../lib/table.mjs';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** What a browser gets of the deployed components, minified by the org's own compiler. */
export function size() {
    const output = execFileSync(process.execPath, [path.join(root, 'scripts/org-compiler.mjs')], { maxBuffer: 1e8 });
    const { bundles, bytes } = JSON.parse(output.toString('utf8'));
    heading('Deployed script, minified by the org’s compiler');
    const core = bundles.find(({ name }) => name === 'preflightCore').bytes;
    table(
        ['part', 'bytes'],
        [
            ['the core (rules, readers, words)', kilobytes(core)],
            [`${bundles.length - 1} components`, kilobytes(bytes - core)],
            ['together', kilobytes(bytes)]
        ]
    );
    target('deployed script', 'under 200 KB', kilobytes(bytes), bytes < 200_000);
}
