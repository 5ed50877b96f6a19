const FORBIDDEN = [
    [/\.tsx?$/, 'TypeScript'],
    [/\.map$/, 'a source map'],
    [/(^|\/)(__tests__|__mocks__|test|tests)\//, 'a test'],
    [/\.test\.\w+$/, 'a test'],
    [/(^|\/)[jt]sconfig\.json$/, 'a configuration file'],
    [/(^|\/)\./, 'a hidden file'],
    [/(^|\/)node_modules\//, 'an npm package']
];

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
 * @param {Map<string, string>} scripts the compiled scripts that must be in it, by their path below `lwc/`, and their text
 * @returns {string[]} what is wrong, in sentences
 */
export function verify(files, packageName, scripts) {
    const problems = [];
    for (const name of files.keys()) {
        const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(name));
        if (forbidden) {
            problems.push(`${name} is ${forbidden[1]} and must not be deployed.`);
        }
    }
    for (const [name, text] of scripts) {
        if (!files.has(`lwc/${name}`)) {
            problems.push(`lwc/${name} is missing.`);
        } else if (files.get(`lwc/${name}`) !== text) {
            problems.push(`lwc/${name} is not the compiled script.`);
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
    const bundles = new Set([...files.keys()].map((name) => /^lwc\/([^/]+)\//.exec(name)?.[1]).filter(Boolean));
    const listed = membersOf(manifest).get('LightningComponentBundle') ?? [];
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
