import { version } from '../package.json';

export const VERSION = `preflight ${version}`;

export const HELP = `Checks keys and tokens for Salesforce Enhanced Chat User Verification, and compares
them with what an org is configured to accept.

Usage
  preflight check FILE... | -
  preflight fix FILE... | - --out DIR
  preflight token FILE | - [--key FILE]... [--metadata DIR --channel NAME]
  preflight compare --metadata DIR --channel NAME [--key FILE]...
  preflight org --metadata DIR
  preflight new-key --out DIR
  preflight new-token --key PRIVATE.pem --sub SUB --iss ISS

Commands
  check      Say whether Setup will accept a key, and if not, what to do
  fix        Mend keys, and write each into a file of its own for Setup
  token      Say whether a token will be accepted, and if not, why
  compare    Say whether a key and an issuer fit a messaging channel
  org        Check every channel and every uploaded key of an org
  new-key    Make a test key with its certificate, ready for Setup
  new-token  Sign a test token

Options
  -h, --help     Show this help; preflight COMMAND --help shows the command's own
  -v, --version  Show the version

Nothing leaves this machine: preflight opens no connection, except to the org
that you name with --target-org, and there it only reads.
`;

export const CHECK_HELP = `Says whether Salesforce Setup will accept a key, and if not, why and what to do.

Usage
  preflight check FILE... [options]
  preflight check - [options]        read one key from standard input

FILE holds a JSON Web Key, a key set, or a certificate (PEM or DER).

Options
      --json          Print the report as JSON (schema: docs/check.schema.json)
      --at TIME       Check as if it were TIME, such as 2026-11-23T12:00:00Z
      --for PURPOSE   upload: one key for "New Key" in Setup (default)
                      endpoint: the key set behind a keyset's Endpoint URL
  -q, --quiet         Print errors only, and nothing if there is none
  -h, --help          Show this help
  -v, --version       Show the version

Exit status
  0  no error was found (warnings and notices may have been)
  1  at least one error was found
  2  wrong use, or a file that cannot be read

Examples
  preflight check key.json
  preflight check keys/*.json --json
  curl -s https://id.example.com/jwks.json | preflight check - --for endpoint
`;

export const FIX_HELP = `Mends keys and writes each into a file of its own, ready for Setup.

Usage
  preflight fix FILE... --out DIR [options]
  preflight fix - --out DIR [options]    read one key from standard input
  preflight fix FILE... --dry-run        show what would change, write nothing

FILE is what preflight check takes: a key, keys in a set or an array, or a
certificate (PEM or DER), which a key is made of. Of a public key without its
certificate none can be made: name both files. Nothing is invented: what only
you can know is asked for, and a key that Setup would refuse is not written.

Options
      --out DIR               Write each key to DIR/<kid>.json; DIR is made
                              where it is missing, and no file is written over
      --kid KID               The key ID of the one key given, if it has none
      --kid-from-thumbprint   Its RFC 7638 thumbprint for each key without ID
      --alg ALG               RS256 or RS512: what the tokens are signed with
      --key-from-certificate  Where key and certificate differ, believe the
                              certificate
      --duplicates WHICH      first or last: the value that counts of a member
                              that stands there twice
      --strip-samples         Take out the sample members of Salesforce's tool
      --use                   Add "use": "sig" where it is missing
      --dry-run               Write nothing; show the key before and after
      --json                  Print the report as JSON (docs/fix.schema.json)
      --at TIME               Check as if it were TIME (2026-11-23T12:00:00Z)
  -q, --quiet                 Print only what is not ready, or was exposed
  -h, --help                  Show this help
  -v, --version               Show the version

Exit status
  0  every key is in DIR now (with --dry-run: would be)
  1  a key was left out: it cannot be mended, or needs a decision of yours
  2  wrong use, or a file that cannot be read or written

Examples
  preflight fix downloaded-keys.json --out ready
  preflight fix chat.crt --out ready --alg RS256 --kid chat-2026-11
  preflight fix key.json --dry-run
`;

const CONFIGURATION = `      --metadata DIR      Folder, file or zip of metadata that was retrieved
      --target-org ALIAS  Read the org that the sf CLI is logged in to as ALIAS
                          (alias or username) instead of files`;

const COMMON = `      --json              Print the report as JSON
      --at TIME           Check as if it were TIME, such as 2026-11-23T12:00:00Z
  -q, --quiet             Print errors only, and nothing if there is none
  -h, --help              Show this help
  -v, --version           Show the version`;

const RETRIEVED = `DIR holds what this command wrote, in source or in metadata format:
  sf project retrieve start -m MessagingChannel -m PublicKeyCertificateSet \\
    -m PublicKeyCertificate`;

export const COMPARE_HELP = `Says whether a key and an issuer fit a messaging channel, as it is configured.

Usage
  preflight compare --metadata DIR --channel NAME [--key FILE]... [options]
  preflight compare --target-org ALIAS --channel NAME [--key FILE]... [options]

${RETRIEVED}
NAME is the channel's API name, or its label. Without --key, the channel alone
is looked at. FILE is what preflight check takes; - is standard input.

Options
${CONFIGURATION}
      --channel NAME      The messaging channel to compare with
      --key FILE          Check this key and compare it; may be repeated
      --issuer ISSUER     Compare this, which the tokens carry in "iss", too
${COMMON}

Exit status
  0  no error was found (warnings and notices may have been)
  1  at least one error was found: a key will be refused, or does not fit
  2  wrong use, or something that cannot be read

Examples
  preflight compare --metadata force-app --channel Web_Chat --key key.json
  preflight compare --target-org my-org --channel Web_Chat \\
    --issuer https://id.example.com
`;

export const TOKEN_HELP = `Says whether verification will work with a token, and if not, why.

Usage
  preflight token FILE [options]
  preflight token - [options]        read the token from standard input
  preflight token FILE | - --metadata DIR --channel NAME [options]
  preflight token FILE | - --target-org ALIAS --channel NAME [options]

FILE holds one token (JWT), also with "Bearer" or quotes around it. A token is
never taken from the arguments: they can be seen by other programs. Use a token
of a test user. Nothing of the token is printed but alg, kid, typ, iss and times.

Options
      --key FILE          Verify the token with this key, or with the keys of
                          this key set; may be repeated
${CONFIGURATION}
      --channel NAME      The messaging channel that the token is for: its keys
                          verify the token, its keyset says the issuer
      --issuer ISSUER     Without a channel: the issuer that is entered in Setup
${COMMON}

Exit status
  0  no error was found, and the keys that you gave, or the channel's, could be
     tried (warnings and notices may have been)
  1  at least one error was found: verification will fail
  2  wrong use, or something that cannot be read or tried

Examples
  pbpaste | preflight token - --key key.json
  preflight token token.jwt --metadata force-app --channel Web_Chat
`;

export const ORG_HELP = `Checks every messaging channel and every uploaded key of an org.

Usage
  preflight org --metadata DIR [options]
  preflight org --target-org ALIAS [options]

${RETRIEVED}

Options
${CONFIGURATION}
${COMMON}

Exit status
  0  no error was found (warnings and notices may have been)
  1  at least one error was found, in a channel or in a key
  2  wrong use, or something that cannot be read

Examples
  preflight org --metadata force-app/main/default
  preflight org --target-org my-org --json
`;

export const NEW_KEY_HELP = `Makes an RSA key pair, a self-signed certificate for it, and the key for Setup.

Usage
  preflight new-key --out DIR [options]

Writes three files into DIR, which is made where there is none; nothing is
written over:
  KID.json         the key for Setup (JSON Web Key with its certificate)
  KID.cert.pem     the certificate
  KID.private.pem  the private key (PKCS#8), which only you may read
The private key is for the secret store of your backend. It is never printed.

Options
      --out DIR       The folder to write to
      --bits BITS     2048 (default), 3072 or 4096
      --alg ALG       What tokens are signed with: RS256 (default) or RS512
      --kid KID       The key ID; default: the thumbprint (RFC 7638)
      --subject NAME  The name in the certificate, such as "CN=Chat,O=Acme,C=DE";
                      default: CN=Chat test key
      --days DAYS     How long the certificate is good: 11 to 3650; default 365
      --json          Print the report as JSON (schema: docs/new-key.schema.json)
      --at TIME       Make it as if it were TIME, such as 2026-11-23T12:00:00Z
  -q, --quiet         Print nothing
  -h, --help          Show this help
  -v, --version       Show the version

Exit status
  0  the key is written
  2  wrong use, or something that cannot be written

Examples
  preflight new-key --out keys
  preflight new-key --out keys --kid chat-2026-11 --subject "CN=Chat,O=Acme"
`;

export const NEW_TOKEN_HELP = `Signs a test token, to see whether verification works.

Usage
  preflight new-token --key FILE --sub SUB --iss ISS [options]
  preflight new-token --key FILE --sub SUB --metadata DIR --channel NAME
  preflight new-token --key FILE --sub SUB --target-org ALIAS --channel NAME

FILE holds a private RSA key (PEM in PKCS#8 or PKCS#1, or a JSON Web Key); - is
standard input. A private key is never taken from the arguments: they can be
seen by other programs. Standard output is the token and nothing else.

Options
      --key FILE          The private key to sign with
      --sub SUB           The user: the ID of a test user, not of a customer
      --iss ISS           The issuer; default: that of the channel's keyset
${CONFIGURATION}
      --channel NAME      The messaging channel that the token is for: its keyset
                          says the issuer, its uploaded keys the key ID
      --kid KID           The key ID; default: that of the uploaded key with the
                          same public key, or of the JWK beside FILE
      --alg ALG           RS256 (default) or RS512
      --lifetime TIME     How long it is good: 90s, 15m (default), 1h; 7d at most
      --out FILE          Write it to FILE, which only you may read
      --at TIME           Sign it as if it were TIME, such as 2026-11-23T12:00:00Z
  -q, --quiet             Say nothing but problems
  -h, --help              Show this help
  -v, --version           Show the version

Exit status
  0  the token is made
  2  wrong use, or something that cannot be read or written

Examples
  preflight new-token --key keys/chat.private.pem --sub test-user-1 \\
    --iss https://id.example.com | preflight token - --key keys/chat.json
  preflight new-token --key - --sub test-user-1 --metadata force-app \\
    --channel Web_Chat < private.pem
`;
