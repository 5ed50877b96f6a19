import { RETRIEVE } from '../configuration/configuration.js';
import type { Problem } from '../problem.js';
import { AnswerError, TimeoutError, TooLargeError } from './fault.js';

/** The first version that knows the metadata of User Verification, so that every org of today answers alike. */
const API_VERSION = '62.0';
const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Milliseconds that one answer of an org may take. */
const PATIENCE = 60_000;

/** Characters of one answer: ten keys with long chains have some 200,000. */
const LARGEST = 32 * 1024 * 1024;

/** An org as far as it is needed here. */
export interface Org {
    readonly version: string;
    /** Calls the Metadata API; what stands in the answer's one element, its values as text. */
    readonly invoke: (operation: string, parameters: object) => Promise<Readonly<Record<string, unknown>>>;
    /** IsActive of channels by API name; empty where the org has no such object for this user. */
    readonly activeChannels: () => Promise<ReadonlyMap<string, boolean>>;
}

export class NotInstalledError extends Error {
    override readonly name = 'NotInstalledError';
    readonly problem: Problem = {
        what: '--target-org needs the package @salesforce/core, which is not installed beside this command.',
        next: `In a clone run: npm ci\nElsewhere, in the folder that preflight.mjs is in: npm install @salesforce/core\nOr use --metadata DIR after: ${RETRIEVE}`
    };
}

/** The libraries of the sf CLI. They are large, and only --target-org needs them: the bundle leaves them out. */
async function load() {
    // Before they are loaded: no log file in the user's home, no telemetry.
    Object.assign(process.env, { SF_DISABLE_LOG_FILE: 'true', SF_DISABLE_TELEMETRY: 'true' });
    try {
        const [core, soap] = await Promise.all([
            import('@salesforce/core'),
            import('@jsforce/jsforce-node/lib/soap.js')
        ]);
        return { ...core, SOAP: soap.SOAP };
    } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' ? new NotInstalledError() : error;
    }
}

function patience(): number {
    const seconds = Number(process.env['PREFLIGHT_TIMEOUT']);
    return seconds > 0 ? seconds * 1000 : PATIENCE;
}

async function inTime<T>(work: PromiseLike<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new TimeoutError('no answer')), patience());
    });
    try {
        return await Promise.race([work, late]);
    } finally {
        clearTimeout(timer);
    }
}

/**
 * Opens the connection that the sf CLI has stored under an alias.
 *
 * @param onNames told the aliases and usernames that there are, for suggestions
 * @throws NotInstalledError, TimeoutError, TooLargeError, AnswerError, and whatever the libraries throw
 */
export async function connect(alias: string, onNames: (names: readonly string[]) => void): Promise<Org> {
    const { AuthInfo, Connection, StateAggregator, SOAP } = await load();
    const { aliases, orgs } = await StateAggregator.getInstance();
    const usernames = (await orgs.list()).map((file) => file.replace(/\.json$/, ''));
    onNames([...Object.keys(aliases.getAll()), ...usernames]);
    const authInfo = await AuthInfo.create({ username: aliases.resolveUsername(alias) });
    // With a version of its own the library neither asks the org for one nor writes into the stored login.
    const connection = await Connection.create({ authInfo, connectionOptions: { version: API_VERSION } });
    // Not connection.metadata: it takes a login page, or any other XML, for an org without components.
    const soap = new SOAP(connection, {
        xmlns: METADATA_NAMESPACE,
        endpointUrl: `${connection.instanceUrl}/services/Soap/m/${API_VERSION}`
    });
    // Told of each answer before it is parsed; what is thrown here is what the call throws.
    soap.on('response', ({ body }: { readonly body?: string }) => {
        if ((body?.length ?? 0) > LARGEST) {
            throw new TooLargeError('answer too large');
        }
    });
    return {
        version: API_VERSION,
        async invoke(operation, parameters) {
            const answer: unknown = await inTime(soap.invoke(operation, parameters));
            if (answer === '') {
                return {};
            }
            if (typeof answer !== 'object' || answer === null) {
                throw new AnswerError('no answer of the Metadata API');
            }
            return answer as Readonly<Record<string, unknown>>;
        },
        async activeChannels() {
            try {
                const { records } = await inTime(
                    connection.query<{ DeveloperName: string; IsActive: boolean }>(
                        'SELECT DeveloperName, IsActive FROM MessagingChannel',
                        { autoFetch: true, maxFetch: 2000 }
                    )
                );
                return new Map(records.map(({ DeveloperName, IsActive }) => [DeveloperName, IsActive]));
            } catch {
                // No Messaging, or no right to that object: IsActive stays unknown, and nothing depends on it.
                return new Map();
            }
        }
    };
}
