import { RETRIEVE } from '../configuration/configuration.js';
import type { Problem } from '../problem.js';

/** An answer that is no answer of the Metadata API. */
export class AnswerError extends Error {
    override readonly name = 'AnswerError';
}

/** More came back than any configuration needs. */
export class TooLargeError extends Error {
    override readonly name = 'TooLargeError';
}

/** Nothing came back in time. */
export class TimeoutError extends Error {
    override readonly name = 'TimeoutError';
}

/** Session ids begin with the org's id and an exclamation mark; a JWT is three segments of base64url. */
const TOKENS = /\b00D\w{12,15}!\S*|(?<![\w-])(?:(?!\beyJ)[\w-])*\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;
const LONGEST = 200;

/** Words that came from outside, short, and without anything that could be a session. */
function safe(text: string): string {
    const masked = text.replace(TOKENS, '…').replace(/\s+/g, ' ').trim();
    return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked;
}

/** Whether what follows `--target-org` is a session id, which nobody should write on a command line. */
export function isToken(word: string): boolean {
    return word.replace(TOKENS, '') !== word;
}

interface Fault {
    /** Looked for in the code and the message of the error. */
    readonly sign: RegExp;
    readonly what: (alias: string, message: string) => string;
    readonly next: (alias: string) => string;
}

const ORDINARY_WAY = `To read files instead, use --metadata DIR after:\n${RETRIEVE}`;

const login = (alias: string): string => `Log in again, then repeat: sf org login web --alias ${alias}`;

/** What can happen between here and an org; the first that fits. */
const FAULTS: readonly Fault[] = [
    {
        sign: /NamedOrgNotFound/,
        what: (alias) => `The sf CLI is not logged in to an org "${alias}".`,
        next: (alias) => `See which there are: sf org list\nOr log in: sf org login web --alias ${alias}`
    },
    {
        sign: /AuthDecrypt|decipher|keychain|InvalidEncryptedFormat|JsonParseError|absolute URLs|Invalid URL|instanceUrl/i,
        what: (alias) => `What the sf CLI has stored of its login to "${alias}" cannot be read.`,
        next: login
    },
    {
        sign: /JWT-based access tokens/,
        what: (alias) => `The login to "${alias}" is a JWT-based access token, which the Metadata API does not take.`,
        next: (alias) =>
            `Log in by another app: sf org login web --alias ${alias}\nOr switch off "Issue JSON Web Token (JWT)-based access tokens" in its External Client App.`
    },
    {
        sign: /INVALID_SESSION|invalid_grant|expired access\/refresh token|RefreshTokenAuth|inactive (user|org)|ERROR_HTTP_401/i,
        what: (alias) => `The sf CLI's session of "${alias}" has expired.`,
        next: login
    },
    {
        sign: /API_(CURRENTLY_)?DISABLED|API_DISABLED_FOR_ORG/,
        what: (alias) => `The user of "${alias}" may not use the API.`,
        next: () => 'Give the user the permission "API Enabled", in Setup: Permission Sets.'
    },
    {
        sign: /INSUFFICIENT_ACCESS|ERROR_HTTP_403/,
        what: (alias) => `The user of "${alias}" may not read metadata.`,
        next: () =>
            'Give the user the permissions "Modify Metadata Through Metadata API Functions", "Configure Messaging" and "View Setup and Configuration", in Setup: Permission Sets.'
    },
    {
        sign: /UNSUPPORTED_API_VERSION|INVALID_TYPE/,
        what: (alias) =>
            `"${alias}" does not know the metadata of User Verification: its API is older than version 62.0.`,
        next: () => 'Name an org of Winter ’25 or later. To see its version: sf org display --target-org ALIAS'
    },
    {
        sign: /TimeoutError|AbortError|ETIMEDOUT|ESOCKETTIMEDOUT/,
        what: (alias) => `"${alias}" did not answer in time.`,
        next: () => `Try again. ${ORDINARY_WAY}`
    },
    {
        sign: /TooLargeError/,
        what: (alias) => `"${alias}" answered with more than 32 MiB, which is no configuration.`,
        next: () => `Try again. ${ORDINARY_WAY}`
    },
    {
        sign: /DomainNotFound|ENOTFOUND|EAI_AGAIN/,
        what: (alias) => `The address of "${alias}" is not known to this network.`,
        next: (alias) =>
            `Check the network, and that the org still exists: sf org display --target-org ${alias}\nIf its My Domain was changed, log in again: sf org login web --alias ${alias}`
    },
    {
        sign: /ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up|CERT_|SELF_SIGNED|UNABLE_TO_VERIFY|FetchError/,
        what: (alias, message) => `"${alias}" cannot be reached: ${message}`,
        next: () =>
            'Check the network, a proxy (HTTPS_PROXY) and its certificate (NODE_EXTRA_CA_CERTS), then try again.'
    },
    {
        sign: /AnswerError|html content|Unexpected (end|close tag)|Unclosed|Unencoded|Non-whitespace|Invalid character/,
        what: (alias) =>
            `"${alias}" did not answer as the Metadata API does, but with a web page or something unreadable.`,
        next: (alias) =>
            `Open the org in a browser to see if it is up: sf org open --target-org ${alias}\n${login(alias)}`
    },
    {
        sign: /ERROR_HTTP_5\d\d/,
        what: (alias, message) => `"${alias}" cannot answer at the moment: ${message}`,
        next: () => 'See https://status.salesforce.com, and try again later.'
    }
];

function codeOf(error: unknown): string {
    const { name, errorCode, code } = error as { name?: unknown; errorCode?: unknown; code?: unknown };
    return [name, errorCode, code].filter((part) => typeof part === 'string').join(' ');
}

/** What went wrong between here and an org, and what to do: never a stack, never a session. */
export function problemOfOrg(error: unknown, alias: string): Problem {
    const code = codeOf(error);
    const message = error instanceof Error ? error.message : String(error);
    const fault = FAULTS.find(({ sign }) => sign.test(code)) ?? FAULTS.find(({ sign }) => sign.test(message));
    const words = safe(/ERROR_HTTP_\d+/.exec(code)?.[0] ?? message);
    return fault
        ? { what: fault.what(alias, words), next: fault.next(alias) }
        : {
              what: `"${alias}" refused: ${words}`,
              next: `Try again. ${ORDINARY_WAY}`
          };
}
