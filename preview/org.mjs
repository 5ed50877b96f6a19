/** `node preview/org.mjs`: writes the local page's demo org to a folder, for all that reads metadata or tokens. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeDemoOrg } from './configuration/demoOrg.mjs';

const USAGE = `node preview/org.mjs --out DIR [--now TIME]
Writes the demo org of the local page as metadata in source format, and tokens that its keys signed.
  --out DIR    folder to write to; made if it is not there
  --now TIME   the day for which certificates and tokens are made, such as 2026-11-23T12:00:00Z (default: now)
`;

try {
    const { values } = parseArgs({
        options: {
            out: { type: 'string' },
            now: { type: 'string', default: new Date().toISOString() },
            help: { type: 'boolean' }
        }
    });
    if (values.help) {
        process.stdout.write(USAGE);
    } else {
        const now = Date.parse(values.now);
        if (Number.isNaN(now)) {
            throw new Error(`"${values.now}" is no time. Write it like 2026-11-23T12:00:00Z.`);
        }
        if (!values.out) {
            throw new Error('There is no folder to write to. Name one: --out DIR');
        }
        await writeDemoOrg(values.out, now);
        process.stdout.write(
            `The demo org is in ${values.out}\nTokens that its keys signed, for "Check a token": ${path.join(values.out, 'tokens')}\n`
        );
    }
} catch (error) {
    process.stderr.write(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
}
