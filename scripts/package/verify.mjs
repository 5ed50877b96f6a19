const FORBIDDEN = [
    [/\.tsx?$/, 'TypeScript'],
    [/\.map$/, 'a source map'],
    [/(^|\/)(__tests__|__mocks__|test|tests)\//, 'a test'],
    [/\.test\.\w+$/, 'a test'],
    [/(^|\/)[jt]sconfig\.json$/, 'a configuration file'],
    [/(^|\/)\./, 'a hidden file'],
    [/(^|\/)node_modules\//, 'an npm package']
];

/** Where the files of other types than components lie: folder → type, and what a name ends with. */
const FOLDERS = {
    classes: ['ApexClass', '.cls'],
    customMetadata: ['CustomMetadata', '.md'],
    customPermissions: ['CustomPermission', '.customPermission'],
    objects: ['CustomObject', '.object'],
    pages: ['ApexPage', '.page'],
    permissionsets: ['PermissionSet', '.permissionset']
};
/** These have their metadata in a file beside them. */
const WITH_METADATA = ['ApexClass', 'ApexPage'];

/**
 * The members that a package.xml lists.
 *
 * @param {string} manifest
 * @returns {Map<string, string[]>} type → names
 */
export function membersOf(manifest) {
    return new Map(
        [...manifest.matchAll(/<types>([\s\S]*?)<\/types>/g)].map(([, types]) => [
            /<name>(.*?)<\/name>/.exec(types)?.[1] ?? '',
            [...types.matchAll(/<members>(.*?)<\/members>/g)].map(([, member]) => member)
        ])
    );
}

/**
 * Looks at a finished package with distrust.
 *
 * @param {Map<string, string>} files the package's files and their text
 * @param {string} packageName the full name that package.xml must carry
 * @param {Map<string, string>} sources what must be in it as it lies on disk: compiled scripts, classes and pages, by their
 *     path in the package, and their text
 * @returns {string[]} what is wrong, in sentences
 */
export function verify(files, packageName, sources) {
    const problems = [];
    for (const name of files.keys()) {
        const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(name));
        if (forbidden) {
            problems.push(`${name} is ${forbidden[1]} and must not be deployed.`);
        }
    }
    for (const [name, text] of sources) {
        if (!files.has(name)) {
            problems.push(`${name} is missing.`);
        } else if (files.get(name) !== text) {
            problems.push(`${name} is not what lies on disk.`);
        }
    }
    const manifest = files.get('package.xml');
    if (manifest === undefined) {
        return [...problems, 'package.xml is missing.'];
    }
    const fullName = `<fullName>${packageName.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</fullName>`;
    if (!manifest.includes(fullName)) {
        problems.push(`package.xml does not name the package: ${fullName} is missing.`);
    }
    const members = membersOf(manifest);
    problems.push(...verifyMembers(files, members), ...verifyBundles(files, members));
    return problems;
}

/** Each file is listed under its type, and each that is listed is there. */
function verifyMembers(files, members) {
    const problems = [];
    for (const [folder, [type, end]] of Object.entries(FOLDERS)) {
        const listed = members.get(type) ?? [];
        const there = [...files.keys()]
            .filter((name) => name.startsWith(`${folder}/`) && name.endsWith(end))
            .map((name) => name.slice(folder.length + 1, -end.length));
        for (const name of there.filter((member) => !listed.includes(member))) {
            problems.push(`package.xml does not list the ${type} ${name}.`);
        }
        for (const name of listed.filter((member) => !there.includes(member))) {
            problems.push(`package.xml lists the ${type} ${name}, which is not there.`);
        }
        for (const name of WITH_METADATA.includes(type) ? there : []) {
            if (!files.has(`${folder}/${name}${end}-meta.xml`)) {
                problems.push(`${folder}/${name}${end}-meta.xml is missing.`);
            }
        }
    }
    return problems;
}

function verifyBundles(files, members) {
    const problems = [];
    const bundles = new Set([...files.keys()].map((name) => /^lwc\/([^/]+)\//.exec(name)?.[1]).filter(Boolean));
    const listed = members.get('LightningComponentBundle') ?? [];
    for (const bundle of bundles) {
        if (!listed.includes(bundle)) {
            problems.push(`package.xml does not list the component ${bundle}.`);
        }
        if (!files.has(`lwc/${bundle}/${bundle}.js-meta.xml`)) {
            problems.push(`lwc/${bundle}/${bundle}.js-meta.xml is missing.`);
        }
    }
    if (listed.length === 0) {
        problems.push('package.xml lists no component.');
    }
    return problems;
}
