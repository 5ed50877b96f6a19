import { verify } from '../../scripts/package/verify.mjs';

const manifest = `<Package><fullName>Preflight</fullName><types><members>app</members><name>LightningComponentBundle</name></types><types><members>Reader</members><name>ApexClass</name></types></Package>`;
const good: readonly (readonly [string, string])[] = [
    ['package.xml', manifest],
    ['lwc/app/app.js', 'compiled'],
    ['lwc/app/app.js-meta.xml', '<x/>'],
    ['lwc/app/parts/one.js', 'one'],
    ['classes/Reader.cls', 'class'],
    ['classes/Reader.cls-meta.xml', '<x/>'],
    ['tabs/Preflight.tab', '<x/>']
];
const sources = new Map([
    ['lwc/app/app.js', 'compiled'],
    ['lwc/app/parts/one.js', 'one'],
    ['classes/Reader.cls', 'class']
]);
const look = (files: readonly (readonly [string, string])[]): string[] => verify(new Map(files), 'Preflight', sources);
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

it('compares scripts and classes with what lies on disk', () => {
    expect(look(withOther('lwc/app/app.js', 'yesterday'))).toEqual(['lwc/app/app.js is not what lies on disk.']);
    expect(look(withOther('classes/Reader.cls', 'yesterday'))).toEqual([
        'classes/Reader.cls is not what lies on disk.'
    ]);
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
        'package.xml does not list the ApexClass Reader.',
        'package.xml does not list the component app.',
        'package.xml lists no component.'
    ]);
});

it.each([
    ['classes/Other.cls', 'ApexClass', 'Other'],
    ['pages/Session.page', 'ApexPage', 'Session'],
    ['customPermissions/Use.customPermission', 'CustomPermission', 'Use'],
    ['customMetadata/Settings.Default.md', 'CustomMetadata', 'Settings.Default'],
    ['objects/Settings__mdt.object', 'CustomObject', 'Settings__mdt'],
    ['permissionsets/User.permissionset', 'PermissionSet', 'User']
])('wants %s in the manifest', (file, type, member) => {
    expect(look([...good, [file, ''], [`${file}-meta.xml`, '']])).toEqual([
        `package.xml does not list the ${type} ${member}.`
    ]);
});

it('wants what the manifest lists', () => {
    expect(look(withOther('package.xml', manifest.replace('>Reader<', '>Gone<')))).toEqual([
        'package.xml does not list the ApexClass Reader.',
        'package.xml lists the ApexClass Gone, which is not there.'
    ]);
});

it('wants the metadata of each class', () => {
    expect(look(without('classes/Reader.cls-meta.xml'))).toEqual(['classes/Reader.cls-meta.xml is missing.']);
});

it('wants the metadata of each component', () => {
    expect(look(without('lwc/app/app.js-meta.xml'))).toEqual(['lwc/app/app.js-meta.xml is missing.']);
});
