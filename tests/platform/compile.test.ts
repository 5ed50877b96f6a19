import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
/** All deployed script, minified: what an admin waits for when the page is opened for the first time. */
const MOST_BYTES = 200_000;

interface Compiled {
    readonly bundles: readonly { name: string; success: boolean; problems: readonly string[]; bytes: number }[];
    readonly bytes: number;
}

const compileBundles = (...folder: string[]): Compiled =>
    JSON.parse(
        execFileSync(process.execPath, [join(root, 'scripts/org-compiler.mjs'), ...folder], { encoding: 'utf8' })
    ) as Compiled;

describe('the compiler that an org runs', () => {
    const { bundles, bytes } = compileBundles();

    it.each(bundles.map((bundle) => [bundle.name, bundle] as const))('accepts %s', (_name, bundle) => {
        expect(bundle.problems).toEqual([]);
        expect(bundle.success).toBe(true);
        expect(bundle.bytes).toBeGreaterThan(0);
    });

    it('knows the core and the app', () => {
        expect(bundles.map(({ name }) => name)).toEqual(expect.arrayContaining(['preflightApp', 'preflightCore']));
    });

    it(`makes at most ${MOST_BYTES} bytes of all of them`, () => {
        expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    });
});

describe('the check itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each([
        ['a private method', 'export class A { #b() {} c() { this.#b(); } }', 'LWC1007'],
        ['a module that is not there', `export * from './gone.js';`, 'LWC1011'],
        ['code outside of JavaScript', 'export const = 1;', 'Unexpected token']
    ])('refuses %s', (_title, code, message) => {
        const bundle = join(folder, 'preflightShared');
        cpSync(
            join(root, 'force-app/main/default/lwc/preflightShared/preflightShared.js-meta.xml'),
            join(bundle, 'preflightShared.js-meta.xml')
        );
        writeFileSync(join(bundle, 'preflightShared.ts'), code);
        const { bundles } = compileBundles(folder);
        expect(bundles).toEqual([
            { name: 'preflightShared', success: false, problems: [expect.stringContaining(message)], bytes: 0 }
        ]);
    });
});
