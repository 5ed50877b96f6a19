import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(__dirname, '../..');

const made: string[] = [];

const APEX_METADATA = `<?xml version="1.0" encoding="UTF-8"?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>65.0</apiVersion>
    <status>Active</status>
</ApexClass>
`;

/** A small project with one component, which has a module of its own, a type file and a test, and one class with its test. */
const files: Readonly<Record<string, string>> = {
    'package.json': '{ "name": "small", "version": "1.2.3", "type": "module" }',
    'sfdx-project.json': JSON.stringify({
        packageDirectories: [{ path: 'force-app', default: true }],
        name: 'Small & Simple',
        namespace: '',
        sourceApiVersion: '65.0'
    }),
    'tsconfig.json': JSON.stringify({
        compilerOptions: { target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', types: [], newLine: 'lf' },
        include: ['force-app/main/default/lwc/**/*.ts'],
        exclude: ['**/__tests__/**']
    }),
    'force-app/main/default/lwc/small/small.ts': `import { one } from './parts/one.js';\nexport const small: number = one;\n`,
    'force-app/main/default/lwc/small/parts/one.ts': `import type { One } from './types.js';\nexport const one: One = 1;\n`,
    'force-app/main/default/lwc/small/parts/types.d.ts': 'export type One = 1;\n',
    'force-app/main/default/lwc/small/small.js-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>65.0</apiVersion>
    <isExposed>false</isExposed>
</LightningComponentBundle>
`,
    'force-app/main/default/lwc/small/__tests__/small.test.ts': 'throw new Error("never compiled");\n',
    'force-app/main/default/classes/SmallReader.cls': 'public with sharing class SmallReader {\n}\n',
    'force-app/main/default/classes/SmallReader.cls-meta.xml': APEX_METADATA,
    'force-app/test/default/classes/SmallReaderTest.cls': '@IsTest\nprivate class SmallReaderTest {\n}\n',
    'force-app/test/default/classes/SmallReaderTest.cls-meta.xml': APEX_METADATA,
    'force-app/main/default/labels/CustomLabels.labels-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata">
    <labels>
        <fullName>Small_Title</fullName>
        <language>en_US</language>
        <protected>false</protected>
        <shortDescription>Title</shortDescription>
        <value>Small</value>
    </labels>
</CustomLabels>
`
};

/**
 * Writes the small project.
 *
 * @param below folders between the temporary folder and the project
 * @returns its folder
 */
export function smallProject(below = 'project'): string {
    const base = mkdtempSync(join(tmpdir(), 'preflight-test-'));
    made.push(base);
    const project = join(base, below);
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(project, name)), { recursive: true });
        writeFileSync(join(project, name), text);
    }
    cpSync(join(root, '.forceignore'), join(project, '.forceignore'));
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    return project;
}

export function removeProjects(): void {
    made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
}
