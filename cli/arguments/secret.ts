import { secretIn } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';

/** What follows this option has words of its own: the session of an org is a token, too. */
const OF_ORG = '--target-org';

const TOKEN_GIVEN: Problem = {
    what: 'One of the arguments is a token. A token is read from a file or from standard input only: other programs of this machine can see arguments, and your shell keeps them in its history.',
    next: 'Take it out of the history, and make a new one if this one is still good for a real user. Then copy the token and pipe it:\npbpaste | preflight token -              on macOS\nGet-Clipboard | preflight token -        in PowerShell\nwl-paste | preflight token -             on Linux (X11: xclip -o)'
};

const PRIVATE_KEY_GIVEN: Problem = {
    what: 'One of the arguments is a private key. A private key is read from a file or from standard input only: other programs of this machine can see arguments, and your shell keeps them in its history.',
    next: 'Take it out of the history, and replace the key pair if anybody else uses this machine. Then name its file:\npreflight new-token --key private.pem --sub test-user --iss ISSUER'
};

/** A name with a short ending: the last part of a token is longer. */
const FILE_NAME = /^[^.]{1,300}\.[a-z]{2,5}$/i;

/** What of an argument may be a secret: of `--name=value` the value, of an option that may be a token nothing. */
function mayBeSecret(args: readonly string[]): readonly string[] {
    return args
        .filter((word, index) => args[index - 1] !== OF_ORG && !word.startsWith(`${OF_ORG}=`))
        .map((word) => word.replace(/^--[a-z-]{1,40}=/, ''))
        .filter((word) => !FILE_NAME.test(word));
}

/**
 * The words for a token or a private key among the arguments, which repeat nothing of it; null where there is none. They are
 * recognised as in files, also where the shell took one apart at its blanks.
 */
export function problemOfSecret(args: readonly string[]): Problem | null {
    const words = mayBeSecret(args);
    const found = [...words, words.join(' ')].map((word) => secretIn(word));
    if (found.includes('private-key')) {
        return PRIVATE_KEY_GIVEN;
    }
    return found.includes('token') ? TOKEN_GIVEN : null;
}
