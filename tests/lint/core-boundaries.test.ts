import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const LWC = 'force-app/main/default/lwc';
const CORE = `${LWC}/preflightCore`;

interface Case {
    readonly file: string;
    readonly code: string;
    /** Part of the one message; absent: the code is fine. */
    readonly refused?: string;
}

const at = (file: string, ...codes: string[]): Case[] => codes.map((code) => ({ file, code }));
const refused = (message: string, file: string, ...codes: string[]): Case[] =>
    at(file, ...codes).map((given) => ({ ...given, refused: message }));

const value = (specifier: string) => `import { thing } from '${specifier}';\nexport const other = thing;\n`;
const type = (specifier: string) =>
    `import type { Thing } from '${specifier}';\nexport const other: Thing | null = null;\n`;
const use = (expression: string) => `export const given = (): unknown => ${expression};\n`;

const rule = `${CORE}/rules/jwk/someRule.ts`;
const model = `${CORE}/jwk/readJwk.ts`;
const text = `${CORE}/text/pem.ts`;

const cases: readonly Case[] = [
    // Nothing from outside.
    ...[
        'lwc',
        '@salesforce/label/c.Preflight_Title',
        '@salesforce/apex/A.b',
        'lightning/toast',
        'c/preflightShared'
    ].flatMap((specifier) => refused('imports nothing from outside', model, value(specifier))),
    ...['node:crypto', 'crypto', 'jsrsasign', '@peculiar/x509'].flatMap((specifier) =>
        refused('imports nothing from outside', `${CORE}/engine/check.ts`, value(specifier))
    ),
    ...refused('imports nothing from outside', `${CORE}/preflightCore.ts`, value('../preflightShared/words.js')),
    ...refused('imports nothing from outside', model, type('node:buffer')),
    ...refused('imports nothing from outside', `${CORE}/preflightCore.ts`, `export * from 'lwc';\n`),
    ...refused('imports nothing from outside', rule, `export type Thing = import('lwc').LightningElement;\n`),

    // Layers: downward only.
    ...refused('must not import', rule, value('./otherRule.js'), value('../certificate/expired.js')),
    ...refused('must not import', rule, value('../../engine/check.js'), value('../index.js'), value('./index.js')),
    ...refused('must not import', rule, value('../../preflightCore.js')),
    ...refused('must not import', model, value('../rules/jwk/someRule.js'), value('../rules/index.js')),
    ...refused('must not import', model, value('../engine/verdict.js'), type('../engine/verdict.js')),
    ...refused('must not import', text, value('../jwk/readJwk.js'), value('../der/derReader.js')),
    ...refused('must not import', `${CORE}/der/derReader.ts`, value('../certificate/name.js')),
    ...refused('must not import', `${CORE}/engine/check.ts`, value('../preflightCore.js')),
    ...refused('must not import', `${CORE}/engine/check.ts`, value('../rules/jwk/someRule.js')),
    ...refused('must not import', `${CORE}/types.d.ts`, type('./text/json.js')),
    ...refused('must not import', `${CORE}/newLayer/file.ts`, value('../text/pem.js')),
    ...at(rule, value('../../jwk/integers.js'), value('../../text/words.js'), type('../../types.js')),
    ...at(
        model,
        value('../certificate/name.js'),
        value('../text/octets.js'),
        value('../der/tags.js'),
        type('../types.js')
    ),
    ...refused(
        'must not import',
        `${CORE}/channel/compare.ts`,
        value('../engine/check.js'),
        value('../rules/index.js')
    ),
    ...at(`${CORE}/channel/compare.ts`, value('./directory.js'), value('../text/xml.js'), value('../input/decode.js')),
    ...at(`${CORE}/rules/keyset/someRule.ts`, value('../../channel/subject.js')),
    ...refused(
        'must not import',
        `${CORE}/repair/someRepair.ts`,
        value('../engine/repair.js'),
        value('../rules/index.js'),
        value('../make/webPageCode.js')
    ),
    ...at(
        `${CORE}/repair/someRepair.ts`,
        value('./repair.js'),
        value('../jwk/readJwk.js'),
        value('../text/writeJson.js'),
        type('../types.js')
    ),
    ...at(`${CORE}/engine/repair.ts`, value('../repair/index.js')),
    ...refused('must not import', model, value('../repair/index.js')),
    ...refused('must not import', rule, value('../../repair/index.js')),
    ...refused(
        'must not import',
        `${CORE}/make/webPageCode.ts`,
        value('../engine/createKey.js'),
        value('../jwk/readJwk.js')
    ),
    ...at(`${CORE}/make/webPageCode.ts`, value('./other.js'), value('../text/words.js'), type('../types.js')),
    ...refused(
        'must not import',
        `${CORE}/rotation/planRotation.ts`,
        value('../engine/check.js'),
        value('../rules/index.js'),
        value('../repair/index.js')
    ),
    ...at(`${CORE}/rotation/planRotation.ts`, value('./steps.js'), value('../channel/compare.js'), type('../types.js')),
    ...at(`${CORE}/preflightCore.ts`, value('./repair/index.js'), value('./make/webPageCode.js')),
    ...at(text, value('./base64.js'), type('../types.js')),
    ...at(`${CORE}/der/derReader.ts`, value('./tags.js'), value('../text/octets.js')),
    ...at(`${CORE}/rules/jwk/index.ts`, value('./someRule.js')),
    ...at(`${CORE}/rules/index.ts`, value('./jwk/index.js')),
    ...at(`${CORE}/engine/check.ts`, value('../rules/index.js'), value('../jwk/readJwk.js'), value('./verdict.js')),
    ...at(`${CORE}/preflightCore.ts`, value('./engine/check.js'), value('./rules/index.js')),

    // Nothing from the surroundings.
    ...[
        ...['window', 'document', 'navigator', 'localStorage', 'globalThis', 'self', 'location', 'process', 'Buffer'],
        ...['performance', 'console', 'crypto', 'Intl', 'TextDecoder', 'Function', 'unknownName']
    ].flatMap((name) => refused(`must not use "${name}"`, rule, use(`${name}.thing`))),
    ...['fetch', 'setTimeout', 'eval', 'structuredClone', 'queueMicrotask', 'require'].flatMap((name) =>
        refused(`must not use "${name}"`, model, use(`${name}('thing')`))
    ),
    ...['XMLHttpRequest', 'WebSocket', 'Worker', 'Blob'].flatMap((name) =>
        refused(`must not use "${name}"`, `${CORE}/engine/check.ts`, use(`new ${name}('thing')`))
    ),
    ...refused('must not use "console"', `${CORE}/preflightCore.ts`, `console.log('thing');\n`),
    ...['Uint8Array', 'ArrayBuffer', 'DataView', 'Uint32Array'].flatMap((name) =>
        refused('slow in Lightning Web Security', model, use(`new ${name}(8)`))
    ),
    ...at(`${CORE}/text/octets.ts`, use('new Uint8Array(8)')),
    ...at(model, 'export const pass = (buffer: ArrayBuffer, subtle: SubtleCrypto): unknown => [buffer, subtle];\n'),
    ...at(model, use('[atob(btoa("a")), BigInt(1), new Map(), /a/.test("a"), JSON.stringify({}), Math.min(1, 2)]')),
    ...at(model, 'export const f = (fetch: () => number): number => fetch();\n'),

    // No clock, no chance, no locale.
    ...refused('no clock of its own', model, use('Date.now()'), use('new Date()'), use('Date()')),
    ...refused('no chance in the core', model, use('Math.random()')),
    ...refused('depends on a locale', model, use('(1).toLocaleString()'), use(`'a'.localeCompare('b')`)),
    ...at(model, use('new Date(0).toISOString()'), use('Date.UTC(2026, 0)')),

    // What the org's compiler refuses, in every bundle.
    ...[rule, `${LWC}/preflightApp/preflightApp.ts`].flatMap((file) => [
        ...refused('refuses private methods', file, 'export class A { #b() {} c() { this.#b(); } }\n'),
        ...refused('refuses static blocks', file, 'export class A { static b = 0; static { A.b = 1; } }\n'),
        ...refused('refuses accessor fields', file, 'export class A { accessor b = 1; }\n'),
        ...refused('refuses await', file, `export const a = await Promise.resolve(1);\n`),
        ...refused('does not load modules on demand', file, use(`import('./other.js')`)),
        ...at(
            file,
            'export class A { #b = 1; c() { return this.#b; } }\nexport const d = async () => { await null; };\n'
        )
    ]),

    // Other bundles and the command use the door.
    ...refused(
        'reaches into another bundle',
        `${LWC}/preflightApp/preflightApp.ts`,
        value('../preflightCore/engine/check.js')
    ),
    ...refused(
        'reaches into another bundle',
        `${LWC}/preflightApp/preflightApp.ts`,
        value('../preflightShared/words.js')
    ),
    ...refused('not there in an org', `${LWC}/preflightApp/preflightApp.ts`, value('node:fs'), value('jose')),
    ...refused('needs its extension', `${LWC}/preflightApp/preflightApp.ts`, value('./words')),
    ...at(
        `${LWC}/preflightApp/preflightApp.ts`,
        ...[
            'c/preflightCore',
            'c/preflightShared',
            'lwc',
            'lightning/toast',
            '@salesforce/i18n/lang',
            './words.js'
        ].map(value)
    ),
    ...refused('is inside the core', 'cli/check.ts', value(`../${CORE}/engine/check.js`)),
    ...at('cli/check.ts', value(`../${CORE}/preflightCore.js`), value('node:fs'), value('./words.js'))
];

const lint = (given: readonly Case[]): string[][] =>
    JSON.parse(
        execFileSync(process.execPath, [join(__dirname, 'lintStrings.mjs')], {
            input: JSON.stringify(given),
            encoding: 'utf8',
            cwd: join(__dirname, '../..')
        })
    ) as string[][];

describe('what may stand in a file of the core, of another bundle, of the command', () => {
    const messages = lint(cases);

    it.each(
        cases.map((given, index) => [given.file.replace(`${LWC}/`, ''), given.code.split('\n', 1)[0], index] as const)
    )('%s: %s', (_file, _code, index) => {
        const wanted = cases[index]?.refused;
        expect(messages[index]).toEqual(wanted === undefined ? [] : [expect.stringContaining(wanted)]);
    });
});
