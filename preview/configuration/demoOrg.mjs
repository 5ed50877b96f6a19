/** The demo org: the metadata of `preview/org`, its keys and some tokens made for the day on which it is looked at. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cacheRoot, previewRoot } from '../build/paths.mjs';
import { demoKey } from './demoKey.mjs';
import { demoTokenNames, demoTokens } from './demoTokens.mjs';

const DAY = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 3;
const TOKENS = 'tokens';
const NAME = /([^/\\]+)\.PublicKeyCertificate-meta\.xml$/;
const JSON_WEB_KEY = /(?<=<jsonWebKey>)[^<]*(?=<\/jsonWebKey>)/;

const templates = path.join(previewRoot, 'org');
const cache = path.join(path.dirname(cacheRoot), 'preflight-org');

/**
 * Writes the demo org as source-format metadata, and beside it tokens that its keys signed (`tokens/<name>.jwt`). The
 * private keys are forgotten then.
 *
 * @param {string} folder made if it is not there; files of the same names are replaced
 * @param {number} now milliseconds since the Unix epoch: certificates and tokens are made for this day
 */
export async function writeDemoOrg(folder, now) {
    const keys = new Map();
    await Promise.all(
        templateFiles().map(async ({ file, xml }) => {
            const template = JSON_WEB_KEY.exec(xml)?.[0];
            let whole = xml;
            if (template !== undefined) {
                const key = await demoKey(template, now);
                keys.set(NAME.exec(file)[1], key);
                whole = xml.replace(JSON_WEB_KEY, () => escape(key.json));
            }
            write(path.join(folder, file), whole);
        })
    );
    for (const { name, text } of demoTokens(keys, now)) {
        write(path.join(folder, TOKENS, `${name}.jwt`), text);
    }
}

/**
 * @param {string} folder as `writeDemoOrg` wrote it
 * @returns {{ name: string, label: string, text: string }[]} its tokens, in the order to try them
 */
export function readDemoTokens(folder) {
    return demoTokenNames.map(({ name, label }) => ({
        name,
        label,
        text: fs.readFileSync(path.join(folder, TOKENS, `${name}.jwt`), 'utf8')
    }));
}

/**
 * The folder of the demo org for this day; made when it is not there yet.
 *
 * @param {number} now milliseconds since the Unix epoch
 * @returns {Promise<string>}
 */
export async function demoOrgFolder(now) {
    const day = new Date(now).toISOString().slice(0, 10);
    const folder = path.join(cache, `${day}-${stampOfTemplates()}`);
    if (!fs.existsSync(folder)) {
        forgetOldDays();
        // Written beside it and put in its place: another process may be doing the same.
        const next = `${folder}.${process.pid}`;
        await writeDemoOrg(next, now);
        try {
            fs.renameSync(next, folder);
        } catch (error) {
            fs.rmSync(next, { recursive: true, force: true });
            if (!fs.existsSync(folder)) {
                throw error;
            }
        }
    }
    return folder;
}

function templateFiles() {
    return fs
        .readdirSync(templates, { recursive: true })
        .filter((file) => file.endsWith('-meta.xml'))
        .sort()
        .map((file) => ({ file, xml: fs.readFileSync(path.join(templates, file), 'utf8') }));
}

function write(file, text) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
}

/** What the folder is made from: the templates, and the makers themselves. */
function stampOfTemplates() {
    const hash = createHash('sha256');
    for (const { file, xml } of templateFiles()) {
        hash.update(`${file}\0${xml}\0`);
    }
    for (const maker of ['demoKey.mjs', 'demoOrg.mjs', 'demoTokens.mjs']) {
        hash.update(fs.readFileSync(path.join(import.meta.dirname, maker)));
    }
    return hash.digest('hex').slice(0, 16);
}

function forgetOldDays() {
    for (const name of fs.existsSync(cache) ? fs.readdirSync(cache) : []) {
        const folder = path.join(cache, name);
        const found = fs.statSync(folder, { throwIfNoEntry: false });
        if (found && Date.now() - found.mtimeMs > KEPT_DAYS * DAY) {
            fs.rmSync(folder, { recursive: true, force: true });
        }
    }
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
