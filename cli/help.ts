import { version } from '../package.json';

export const VERSION = `preflight ${version}`;

export const HELP = `Checks keys for Salesforce Enhanced Chat User Verification before they are uploaded.

Usage
  preflight check FILE... | -

Commands
  check      Say whether Setup will accept a key, and if not, what to do

Options
  -h, --help     Show this help; preflight check --help shows the command's own
  -v, --version  Show the version

Nothing leaves this machine: preflight opens no connection.
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
