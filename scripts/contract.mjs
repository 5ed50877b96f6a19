/**
 * Puts the cases of tests/contract into the static resource that the Apex tests read, so that both languages answer the
 * same ones.
 *
 *     npm run contract              write
 *     npm run contract -- --check   write nothing; exit 1 if the resource is not up to date
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const CASES = join(root, 'tests/contract');
const FOLDER = join(root, 'force-app/test/default/staticresources');
const NAME = 'PreflightContract';

/** The cases of one file; the findings are for the core alone. */
function casesOf(file) {
    const { cases } = JSON.parse(readFileSync(join(CASES, file), 'utf8'));
    return cases.map(({ title, organization, channel, candidate, comparison }) => ({
        title: `${file.replace('.json', '')}: ${title}`,
        organization,
        channel,
        candidate,
        comparison
    }));
}

/** As JSON in ASCII: what the cases are about must not depend on how a file is read. */
function ascii(value) {
    return JSON.stringify(value).replace(
        /[\u007f-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
}

/** A JSON array with one case a line: Apex reads line by line, because its heap is small. */
function resource() {
    const files = readdirSync(CASES).filter((file) => file.endsWith('.json'));
    const lines = files.sort().flatMap(casesOf).map(ascii);
    return `[\n${lines.join(',\n')}\n]\n`;
}

const META = `<?xml version="1.0" encoding="UTF-8" ?>
<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata">
    <cacheControl>Private</cacheControl>
    <contentType>application/json</contentType>
    <description>Written by npm run contract: comparisons that Apex and the core answer alike</description>
</StaticResource>
`;

const files = new Map([
    [join(FOLDER, `${NAME}.json`), resource()],
    [join(FOLDER, `${NAME}.resource-meta.xml`), META]
]);
const stale = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);

if (process.argv.includes('--check')) {
    if (stale.length > 0) {
        console.error(
            `The static resource ${NAME} is not up to date.\nRun npm run contract and commit what it writes.`
        );
        process.exitCode = 1;
    }
} else {
    mkdirSync(FOLDER, { recursive: true });
    stale.forEach(([file, text]) => writeFileSync(file, text));
    console.log(`${NAME}: ${stale.length === 0 ? 'up to date' : 'written'}.`);
}
