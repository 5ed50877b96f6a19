import { randomFillSync } from 'node:crypto';
import {
    check,
    createKey,
    type CreatedKey,
    type KeyReport
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { answerEarly } from './answerEarly.js';
import { parseNewKeyArguments } from './arguments/newKey.js';
import { checkOptions } from './checking.js';
import { openFolder, SECRET } from './folder.js';
import { NEW_KEY_HELP } from './help.js';
import { makeNewKeyReport, printNewKey, type WrittenFiles } from './newKeyReport.js';
import { printProblems, type Problem } from './problem.js';

const random = (count: number): string => randomFillSync(Buffer.alloc(count)).toString('latin1');

/** The files of a key, each with who may read it. */
function filesOf({ fileName, jwk, certificate, privateKey }: CreatedKey) {
    const name = (ending: string): string => fileName.replace(/\.json$/, ending);
    return [
        { part: 'key', name: fileName, content: jwk, mode: undefined },
        { part: 'certificate', name: name('.cert.pem'), content: certificate, mode: undefined },
        { part: 'privateKey', name: name('.private.pem'), content: privateKey, mode: SECRET }
    ] as const;
}

/** Writes all files of a key, or none where one of them is there already. */
function write(made: CreatedKey, out: string): { files: WrittenFiles } | { problems: readonly Problem[] } {
    const files = filesOf(made);
    for (const isLooking of [true, false]) {
        const folder = openFolder(out, isLooking);
        const problems = files.flatMap(({ name, content, mode }) => {
            const kept = folder.keep(name, content, mode);
            return kept.kind === 'failed' ? [kept.problem] : [];
        });
        if (problems.length > 0) {
            return { problems };
        }
    }
    const { pathOf } = openFolder(out, true);
    const [key, certificate, privateKey] = files;
    return {
        files: {
            key: pathOf(key.name),
            certificate: pathOf(certificate.name),
            privateKey: pathOf(privateKey.name)
        }
    };
}

/**
 * The command `preflight new-key`.
 *
 * @param args what stands behind the command's name
 * @returns the exit status: 0 when the key is written, 2 after wrong use or when it cannot be
 */
export async function newKey(args: readonly string[]): Promise<number> {
    const given = parseNewKeyArguments(args);
    const early = answerEarly(given, NEW_KEY_HELP);
    if (early !== null) {
        return early;
    }
    const now = given.at ?? Date.now();
    const options = checkOptions(now, 'upload');
    const made = await createKey(given.request, { now, subtle: options.subtle, random });
    const written = write(made, given.out);
    if ('problems' in written) {
        return printProblems(written.problems);
    }
    const report = await check({ name: made.fileName, text: made.jwk }, { ...options, numberTheory: false });
    const [read] = report.keys as readonly [KeyReport, ...KeyReport[]];
    const facts = { made, read, bits: given.request.bits, files: written.files };
    if (given.json) {
        process.stdout.write(`${JSON.stringify(makeNewKeyReport(facts, now), null, 2)}\n`);
    } else if (!given.quiet) {
        printNewKey(facts);
    }
    return 0;
}
