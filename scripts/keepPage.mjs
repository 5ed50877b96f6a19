import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

/**
 * Writes a page of docs, or only looks whether it is up to date: then says so and sets the exit code.
 *
 * @param {string} root the project's folder
 * @param {string} name of the page, below docs
 * @param {string} markdown what is to stand there
 * @param options of prettier
 * @param {boolean} isCheck true: only look
 */
export async function keepPage(root, name, markdown, options, isCheck) {
    const file = join(root, 'docs', name);
    const page = await format(markdown, options);
    if (existsSync(file) && readFileSync(file, 'utf8') === page) {
        return;
    }
    if (isCheck) {
        console.error(`Not up to date: docs/${name}.\nRun npm run docs and commit what it writes.`);
        process.exitCode = 1;
    } else {
        writeFileSync(file, page);
    }
}
