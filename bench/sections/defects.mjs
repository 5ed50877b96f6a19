import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/core.mjs';
import { installed } from '../lib/peers.mjs';
import { heading, say, table, target } from '../lib/table.mjs';

const CASES = path.join(root, 'tests/conformance/cases/made.json');

/** Classes of defects (one defect a case) that a tool refuses, of all that must be refused; and good keys it refuses too. */
async function score(accepts, cases) {
    const found = new Set();
    const wrong = new Set();
    for (const { cls, kind, verdict, input } of cases) {
        const accepted = await accepts(input.text, kind === 'jwks').then(
            () => true,
            () => false
        );
        if (verdict === 'reject' && !accepted) {
            found.add(`${kind} ${cls}`);
        }
        if (verdict === 'accept' && !accepted) {
            wrong.add(`${kind} ${cls}`);
        }
    }
    return { found, wrong };
}

export async function defects({ core }) {
    heading('Defects found: one class of defect a case, all of which Salesforce or the standards refuse');
    if (!existsSync(CASES)) {
        say('(the conformance cases are missing)');
        return;
    }
    const cases = JSON.parse(readFileSync(CASES, 'utf8')).cases.filter(({ kind }) => kind === 'jwk' || kind === 'jwks');
    const classes = new Set(
        cases.filter(({ verdict }) => verdict === 'reject').map(({ kind, cls }) => `${kind} ${cls}`)
    );
    const own = async (text, isSet) => {
        const now = Date.parse('2026-11-23T12:00:00Z');
        const { verdict } = await core.check(
            { name: 'case', text },
            { now, subtle: globalThis.crypto.subtle, purpose: isSet ? 'endpoint' : 'upload' }
        );
        if (verdict === 'blocked') {
            throw new Error('blocked');
        }
    };
    const rows = [];
    const byPeers = new Set();
    let ownFound = new Set();
    for (const [name, accepts] of [['Preflight', own], ...installed()]) {
        const { found, wrong } = await score(async (...given) => accepts(...given), cases);
        if (name === 'Preflight') {
            ownFound = found;
        } else {
            found.forEach((cls) => byPeers.add(cls));
        }
        rows.push([name, found.size, `${Math.round((100 * found.size) / classes.size)} %`, wrong.size]);
    }
    rows.sort((a, b) => b[1] - a[1]);
    table(['tool', `of ${classes.size} classes`, '', 'good keys refused'], rows);
    const missed = [...classes].filter((cls) => !byPeers.has(cls));
    say(
        `\nFound by none of the peers together: ${missed.length} classes (${missed.map((cls) => cls.split(' ')[1]).join(', ')}).`
    );
    target('defect classes found', 'every one', `${ownFound.size} of ${classes.size}`, ownFound.size === classes.size);
}
