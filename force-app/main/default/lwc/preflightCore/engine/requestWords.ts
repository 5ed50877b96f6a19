import type { RequestProblem } from '../types.js';
import { fillTemplate } from './formatFinding.js';

interface Words {
    readonly what: string;
    readonly next: string;
}

const NOUNS: Readonly<Record<string, string>> = {
    commonName: 'The name in the certificate',
    organization: 'The organization',
    organizationalUnit: 'The organizational unit',
    country: 'The country',
    days: 'The validity',
    kid: 'The key ID',
    bits: 'The size of the key',
    alg: 'The algorithm',
    sub: 'The user ("sub")',
    iss: 'The issuer ("iss")',
    lifetime: 'The lifetime',
    privateKey: 'The private key'
};

const WORDS: Readonly<Record<string, Words>> = {
    blank: { what: '{noun} is missing.', next: 'Type it here.' },
    'blank-around': { what: '{noun} has a blank at its start or end.', next: 'Remove it: nobody would see it later.' },
    'unseen-character': {
        what: '{noun} has a character in it that cannot be seen.',
        next: 'Type it again instead of pasting it.'
    },
    'too-long': { what: '{noun} is too long.', next: 'Use {most} characters at most.' },
    sample: { what: '{noun} looks like a sample.', next: 'Choose one of your own, for example chat-2026-11.' },
    'not-supported': { what: '{noun} is not one that Preflight makes.', next: 'Choose one of those that are offered.' },
    'no-country': { what: 'The country is no code of two capital letters.', next: 'Write for example DE, FR or US.' },
    'too-few': {
        what: 'Setup takes a certificate only if it is good for at least 10 more days.',
        next: 'Choose {least} days or more.'
    },
    'other-algorithm': {
        what: 'This key was made for {algorithms}.',
        next: 'Choose {algorithms}, or make another key.'
    }
};

/** Kinds that mean something else in one field. */
const BY_FIELD: Readonly<Record<string, Words>> = {
    'days/out-of-range': {
        what: 'The validity is no whole number of days that is allowed here.',
        next: 'Choose {least} to {most} days.'
    },
    'lifetime/out-of-range': {
        what: 'The lifetime is no whole number of seconds up to 7 days.',
        next: 'Choose a short one: 15 minutes are enough for a test.'
    },
    'privateKey/blank': { what: 'There is nothing in it.', next: 'Choose the file that holds the private key.' },
    'privateKey/too-large': {
        what: 'This is larger than 1 MiB, so it is no private key.',
        next: 'Choose the file that holds the key: it is rarely larger than 4 kB.'
    },
    'privateKey/encrypted': {
        what: 'The private key is encrypted with a password, and Preflight asks for none.',
        next: 'Decrypt a copy of it for the test: openssl pkey -in encrypted.pem -out private.pem'
    },
    'privateKey/elliptic': {
        what: 'This is an elliptic-curve key. Salesforce takes RS256 and RS512, which need an RSA key.',
        next: 'Use the RSA key that your backend signs with, or create a test key.'
    },
    'privateKey/other-key': {
        what: 'This is a private key, but none for RS256 or RS512.',
        next: 'Use an RSA key (rsaEncryption), or create a test key.'
    },
    'privateKey/openssh': {
        what: 'This private key is in the format of OpenSSH.',
        next: 'Convert a copy of it: ssh-keygen -p -m PKCS8 -f copy-of-the-key'
    },
    'privateKey/pkcs12': {
        what: 'This is a PKCS#12 keystore, which is encrypted.',
        next: 'Take the private key out of it: openssl pkcs12 -in store.p12 -nocerts -nodes -out private.pem'
    },
    'privateKey/public-key': {
        what: 'This is a public key. It verifies tokens, but cannot sign any.',
        next: 'Choose the private key of the pair, or create a test key.'
    },
    'privateKey/certificate': {
        what: 'This is a certificate. It holds a public key, which cannot sign.',
        next: 'Choose the private key that belongs to it, or create a test key.'
    },
    'privateKey/token': {
        what: 'This is a token, not a key.',
        next: 'Choose the private key. To look at the token, use the view Check a token.'
    },
    'privateKey/key-set': {
        what: 'This is a key set.',
        next: 'Choose one private key: PEM, or one JSON Web Key.'
    },
    'privateKey/without-primes': {
        what: 'This JSON Web Key has its private exponent, but not all of "p", "q", "dp", "dq" and "qi".',
        next: 'Export the key with them, or as PEM (PKCS#8).'
    },
    'privateKey/too-short': {
        what: 'This key has {bits} bits. At least 2048 are needed.',
        next: 'Make a new key pair of 2048 bits or more.'
    },
    'privateKey/damaged': {
        what: 'This is a private key, but it cannot be read: it is cut off or changed.',
        next: 'Copy it again in full, from the BEGIN line to the END line.'
    },
    'privateKey/unreadable': {
        what: 'There is no private key in it.',
        next: 'Choose a PEM file that begins with BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY.'
    },
    'privateKey/no-crypto': {
        what: 'This page has no access to the browser’s cryptography.',
        next: 'Open it over https, or on localhost.'
    }
};

const UNKNOWN: Words = { what: '{noun} cannot be used.', next: 'Choose another one.' };

/** A problem in words: what is wrong, and what to do next. */
export function formatRequestProblem({ field, kind, data }: RequestProblem): Words {
    const words = BY_FIELD[`${field}/${kind}`] ?? WORDS[kind] ?? UNKNOWN;
    const noun = NOUNS[field] ?? field;
    return { what: fillTemplate(words.what, { noun, ...data }), next: fillTemplate(words.next, { noun, ...data }) };
}
