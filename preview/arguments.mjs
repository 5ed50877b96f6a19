/** The arguments of `npm start`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FolderProblem, readMetadataFolder } from './configuration/metadataFolder.mjs';

const HELP = `npm start [-- [--port N] [--metadata DIR | --apex URL]]
Builds the local page and serves it on 127.0.0.1. It shows a demo org, or what you name:
  --metadata DIR   the metadata files in this folder and below it, as "sf project retrieve start -m MessagingChannel
                   -m PublicKeyCertificateSet -m PublicKeyCertificate" writes them; read anew at every load of the page
  --apex URL       the component's Apex calls go to this server, as POST URL/apex/<Class>/<method> with the parameters
                   as JSON; 200 is the value, 500 with {"body":{"message":…}} an exception
  --port N         first port to try (default 3330; the next free one is taken)
  --help           this text
In the page's address, for looking at its states: ?org=none, no-messaging or no-access, and ?fault=timeout, soap-fault,
login-page, invalid-session, no-permission, too-large or slow.
`;

const OPTIONS = {
    port: { type: 'string', default: '3330' },
    metadata: { type: 'string' },
    apex: { type: 'string' },
    help: { type: 'boolean' }
};

/**
 * @param {string[]} args
 * @returns {{ help: string, problem: string, port: number, metadata: string | null, apex: string | null }} `help` and
 * `problem` are to be printed instead of serving; `metadata` is a whole path, `apex` a URL without a slash at its end
 */
export function readArguments(args) {
    const read = { help: '', problem: '', port: 0, metadata: null, apex: null };
    try {
        const { values } = parseArgs({ args, options: OPTIONS });
        if (values.help) {
            return { ...read, help: HELP };
        }
        if (values.metadata !== undefined && values.apex !== undefined) {
            throw new Error('The page shows one org: give either --metadata or --apex.');
        }
        return {
            ...read,
            port: portOf(values.port),
            metadata: values.metadata === undefined ? null : folderOf(values.metadata),
            apex: values.apex === undefined ? null : urlOf(values.apex)
        };
    } catch (error) {
        return {
            ...read,
            problem: error instanceof FolderProblem ? `${error.what}\n  ${error.next}\n` : `${error.message}\n\n${HELP}`
        };
    }
}

function portOf(text) {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65_515) {
        throw new Error(`"${text}" is no port. Give a number up to 65515.`);
    }
    return port;
}

/** Read here already: a wrong name should be told before the page is open. */
function folderOf(text) {
    if (text === '') {
        throw new Error('--metadata needs a folder, for example: --metadata force-app');
    }
    // npm changes to the project's folder; the path is meant from where it was called.
    const folder = path.resolve(process.env.INIT_CWD ?? '', text);
    if (readMetadataFolder(folder).length === 0) {
        throw new FolderProblem(
            `There is no file of a MessagingChannel, PublicKeyCertificateSet or PublicKeyCertificate in ${folder}.`,
            'Retrieve them: sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet -m PublicKeyCertificate'
        );
    }
    return folder;
}

function urlOf(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
        throw new Error(`"${text}" is no web address. Write it like http://127.0.0.1:8080`);
    }
    if (url.username || url.password || url.search || url.hash) {
        throw new Error('The address of --apex has neither user name nor password, query or fragment.');
    }
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
