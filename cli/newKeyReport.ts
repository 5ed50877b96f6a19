import {
    setupPages,
    type CreatedKey,
    type KeyReport
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { timeOrNull } from './moment.js';
import { colours, plain } from './terminal.js';
import { day } from './words.js';

/** Paths of what was written. */
export interface WrittenFiles {
    readonly key: string;
    readonly certificate: string;
    readonly privateKey: string;
}

/** A key that was made, as it was checked. */
export interface NewKeyFacts {
    readonly made: CreatedKey;
    readonly read: KeyReport;
    readonly bits: number;
    readonly files: WrittenFiles;
}

/** The JSON of `preflight new-key --json`: docs/new-key.schema.json. Nothing of it is secret. */
export function makeNewKeyReport({ made, read, bits, files }: NewKeyFacts, now: number) {
    const { kid, alg, thumbprint } = made;
    const { subject = '', notBefore = null, notAfter = null, sha256 = null } = read.certificate ?? {};
    return {
        version: 1,
        madeAt: timeOrNull(now),
        kid,
        alg,
        bits,
        thumbprint,
        certificate: { subject, notBefore: timeOrNull(notBefore), notAfter: timeOrNull(notAfter), sha256 },
        files
    };
}

export type NewKeyJson = ReturnType<typeof makeNewKeyReport>;

/** A path as it can be typed again in a shell. */
function typed(path: string): string {
    return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}

/** Writes for people what was made, what each file is for, and what to do next. */
export function printNewKey({ made, read, bits, files }: NewKeyFacts): void {
    const { paint } = colours(process.stdout);
    const { title, quickFind } = setupPages['user-verification'];
    const until = read.certificate?.notAfter ?? null;
    const lines = [
        `${paint('green', '✓')} ${paint('bold', `Made a key: RSA ${bits}, ${made.alg}`)}`,
        `  Key ID       ${made.kid}`,
        `  Certificate  ${read.certificate?.subject ?? ''}, good until ${until === null ? '?' : day(until)}`,
        '',
        `  ${files.key}`,
        '    the key for Setup',
        `  ${files.certificate}`,
        '    its certificate',
        `  ${files.privateKey}`,
        `    ${paint('yellow', 'the private key')}: for the secret store of your backend and for nobody else;`,
        '    whoever has it can sign tokens for any of your users',
        '',
        paint('bold', 'Next'),
        `  1. In Setup, open ${title} (Quick Find: ${quickFind}), click New Key,`,
        `     choose ${files.key}, and make it active.`,
        '  2. Add it to the keyset of your channel, whose issuer is the "iss" of your tokens.',
        '  3. Sign a test token, and check it:',
        `     preflight new-token --key ${typed(files.privateKey)} --sub test-user --iss ISSUER |`,
        `       preflight token - --key ${typed(files.key)}`
    ];
    process.stdout.write(`${lines.map((line) => plainButColours(line)).join('\n')}\n`);
}

/** What a folder's name could hold must not move the cursor; our own colours may stay. */
function plainButColours(line: string): string {
    return line
        .split(/(\u001b\[\d+m)/)
        .map((part, index) => (index % 2 === 1 ? part : plain(part)))
        .join('');
}
