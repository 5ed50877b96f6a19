import { verify } from '../../scripts/package/verify.mjs';

const manifest = `<Package><fullName>Preflight</fullName><types><members>app</members><name>LightningComponentBundle</name></types></Package>`;
const good: readonly (readonly [string, string])[] = [
    ['package.xml', manifest],
    ['lwc/app/app.js', 'compiled'],
    ['lwc/app/app.js-meta.xml', '<x/>'],
    ['lwc/app/parts/one.js', 'one'],
    ['tabs/Preflight.tab', '<x/>']
];
const scripts = new Map([
    ['app/app.js', 'compiled'],
    ['app/parts/one.js', 'one']
]);
const look = (files: readonly (readonly [string, string])[]): string[] => verify(new Map(files), 'Preflight', scripts);
const without = (name: string) => good.filter(([file]) => file !== name);
const withOther = (name: string, text: string) => [...without(name), [name, text] as const];

it('finds nothing wrong with a package that holds what it must', () => {
    expect(look(good)).toEqual([]);
});

it.each([
    ['lwc/app/app.ts', 'TypeScript'],
    ['lwc/app/types.d.ts', 'TypeScript'],
    ['lwc/app/app.js.map', 'a source map'],
    ['lwc/app/__tests__/app.js', 'a test'],
    ['lwc/app/app.test.js', 'a test'],
    ['lwc/tsconfig.json', 'a configuration file'],
    ['lwc/jsconfig.json', 'a configuration file'],
    ['lwc/.eslintrc', 'a hidden file'],
    ['node_modules/x/x.js', 'an npm package']
])('refuses %s', (name, word) => {
    expect(look([...good, [name, '']])).toEqual([`${name} is ${word} and must not be deployed.`]);
});

it('misses a script that was compiled but not packed', () => {
    expect(look(without('lwc/app/parts/one.js'))).toEqual(['lwc/app/parts/one.js is missing.']);
});

it('compares scripts with what was compiled', () => {
    expect(look(withOther('lwc/app/app.js', 'yesterday'))).toEqual(['lwc/app/app.js is not the compiled script.']);
});

it('wants a manifest, and in it the name and every component', () => {
    expect(look(without('package.xml'))).toEqual(['package.xml is missing.']);
    expect(look(withOther('package.xml', manifest.replace('Preflight', 'Other')))).toEqual([
        'package.xml does not name the package: <fullName>Preflight</fullName> is missing.'
    ]);
    expect(look(withOther('package.xml', manifest.replace('app', 'other')))).toEqual([
        'package.xml does not list the component app.'
    ]);
    expect(look(withOther('package.xml', '<Package><fullName>Preflight</fullName></Package>'))).toEqual([
        'package.xml does not list the component app.',
        'package.xml lists no component.'
    ]);
});

it('wants the metadata of each component', () => {
    expect(look(without('lwc/app/app.js-meta.xml'))).toEqual(['lwc/app/app.js-meta.xml is missing.']);
});
