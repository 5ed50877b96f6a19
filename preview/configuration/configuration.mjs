/**
 * Where the page's stand-in for Apex has its answers from: the files of the demo org or of a folder, or a server. Each is
 * asked anew at every load of the page.
 */
import { demoOrgFolder, readDemoTokens } from './demoOrg.mjs';
import { FolderProblem, readMetadataFolder } from './metadataFolder.mjs';

/**
 * @typedef {{ name: string, bytes: string }} File octets as a binary string, by path
 * @typedef {{ name: string, label: string, text: string }} Token of the demo org
 * @typedef {{ kind: 'demo' | 'folder', folder: string, files: File[], problem: { what: string, next: string } | null,
 *     tokens?: Token[] } | { kind: 'apex', url: string }} Page what the page is told; `tokens` with the demo org only
 * @typedef {{ apexUrl: string | null, banner: string, forPage(): Promise<Page> }} Configuration `banner` says at the head of the
 * page what it shows, and what leaves the browser
 */

const PRIVATE = 'Preflight runs in this browser only: nothing that you drop or paste leaves it.';

/** @param {() => number} [now] @returns {Configuration} the demo org */
export function demoConfiguration(now = Date.now) {
    return {
        apexUrl: null,
        banner: `${PRIVATE} The org that it shows is a demo.`,
        forPage: async () => {
            const folder = await demoOrgFolder(now());
            return { kind: 'demo', ...readFiles(folder, ''), tokens: readDemoTokens(folder) };
        }
    };
}

/** @param {string} folder metadata in source or metadata format @returns {Configuration} */
export function folderConfiguration(folder) {
    return {
        apexUrl: null,
        banner: `${PRIVATE} The org that it shows is the metadata in ${folder}.`,
        forPage: async () => ({ kind: 'folder', ...readFiles(folder, folder) })
    };
}

/** @param {string} url of a server that answers `POST /apex/<Class>/<method>` @returns {Configuration} */
export function apexConfiguration(url) {
    return {
        apexUrl: url,
        banner: `The Apex server at ${url} gets the public facts of a key that is compared: its ID, algorithm, issuer and public numbers. Nothing else that you drop or paste leaves this browser.`,
        forPage: async () => ({ kind: 'apex', url })
    };
}

function readFiles(folder, shownAs) {
    try {
        return { folder: shownAs, files: readMetadataFolder(folder), problem: null };
    } catch (error) {
        if (!(error instanceof FolderProblem)) {
            throw error;
        }
        return { folder: shownAs, files: [], problem: { what: error.what, next: error.next } };
    }
}
