import type { Problem } from '../problem.js';

/**
 * A token: three segments whose first one begins as a JSON object does in base64, or whose second one does. Of a token
 * that was cut off, two such segments.
 */
const TOKEN = /(?<![\w-])(?:(?!eyJ)[\w-])*eyJ[\w-]{8,}={0,2}\.(?:[\w-]+={0,2}\.|eyJ)|\.eyJ[\w-]{8,}={0,2}\./;

/** What follows this option has words of its own: the session of an org is a token, too. */
const OF_ORG = '--target-org';

const TOKEN_GIVEN: Problem = {
    what: 'One of the arguments is a token. A token is read from a file or from standard input only: other programs of this machine can see arguments, and your shell keeps them in its history.',
    next: 'Take it out of the history, and make a new one if this one is still good for a real user. Then copy the token and pipe it:\npbpaste | preflight token -              on macOS\nGet-Clipboard | preflight token -        in PowerShell\nwl-paste | preflight token -             on Linux (X11: xclip -o)'
};

/** PEM of a private key, and a JWK with the private exponent of one. */
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY|"d"\s*:\s*"[\w+/=-]{40,}/;

const PRIVATE_KEY_GIVEN: Problem = {
    what: 'One of the arguments is a private key. A private key is read from a file or from standard input only: other programs of this machine can see arguments, and your shell keeps them in its history.',
    next: 'Take it out of the history, and replace the key pair if anybody else uses this machine. Then name its file:\npreflight new-token --key private.pem --sub test-user --iss ISSUER'
};

/** The words for a token or a private key among the arguments, which repeat nothing of it; null where there is none. */
export function problemOfSecret(args: readonly string[]): Problem | null {
    if (args.some((word) => PRIVATE_KEY.test(word))) {
        return PRIVATE_KEY_GIVEN;
    }
    const isGiven = args.some(
        (word, index) => TOKEN.test(word) && args[index - 1] !== OF_ORG && !word.startsWith(`${OF_ORG}=`)
    );
    return isGiven ? TOKEN_GIVEN : null;
}
