/** @jest-environment jsdom */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const METADATA = join(__dirname, '../../force-app/main/default');
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

const filesIn = (folder: string, pattern: RegExp): string[] =>
    readdirSync(join(METADATA, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => join(folder, file).replaceAll('\\', '/'))
        .filter((file) => pattern.test(file))
        .sort();
const readText = (file: string): string => readFileSync(join(METADATA, file), 'utf8');
const readXml = (file: string): Document => new DOMParser().parseFromString(readText(file), 'text/xml');
const texts = (node: ParentNode, selector: string): string[] =>
    [...node.querySelectorAll(selector)].map((element) => element.textContent.trim());

const xmlFiles = filesIn('.', /\.xml$/);
const targetsOf = (component: string): string[] =>
    texts(readXml(`lwc/${component}/${component}.js-meta.xml`), 'target');

describe('metadata', () => {
    it.each(xmlFiles)('%s is well formed and of the Metadata API', (file) => {
        const { documentElement } = readXml(file);
        expect(documentElement.querySelector('parsererror')?.textContent).toBeUndefined();
        expect(documentElement.localName).not.toBe('parsererror');
        expect(documentElement.namespaceURI).toBe(NAMESPACE);
    });

    it('carries the prefix of the package everywhere', () => {
        const names = xmlFiles
            .map((file) => file.split('/').pop() ?? '')
            // The field is part of a type that carries it.
            .filter((name) => !name.startsWith('CustomLabels.') && name !== 'Named_Credential__c.field-meta.xml');
        expect(names.filter((name) => !/^preflight/i.test(name))).toEqual([]);
    });
});

const apiVersion = (
    JSON.parse(readFileSync(join(METADATA, '../../../sfdx-project.json'), 'utf8')) as { sourceApiVersion: string }
).sourceApiVersion;

describe('components', () => {
    const bundles = readdirSync(join(METADATA, 'lwc'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

    it.each(bundles.map(({ name }) => name))('%s has its metadata, of the version of the project', (name) => {
        const metadata = readXml(`lwc/${name}/${name}.js-meta.xml`);
        expect(texts(metadata, 'apiVersion')).toEqual([apiVersion]);
        expect(texts(metadata, 'isExposed')).toEqual([String(targetsOf(name).length > 0)]);
        expect(existsSync(join(METADATA, 'lwc', name, `${name}.ts`))).toBe(true);
    });
});

describe('labels', () => {
    const labels = [...readXml('labels/CustomLabels.labels-meta.xml').querySelectorAll('labels')].map((label) => ({
        name: texts(label, 'fullName')[0] ?? '',
        note: texts(label, 'shortDescription')[0] ?? '',
        value: texts(label, 'value')[0] ?? ''
    }));
    const names = labels.map(({ name }) => name);
    const namesIn = (files: readonly string[], pattern: RegExp): string[] =>
        files.flatMap((file) => [...readText(file).matchAll(pattern)].map(([, name]) => name ?? ''));
    const components = filesIn('lwc', /(?<!\.d)\.ts$/).filter((file) => !file.includes('__tests__/'));
    const used = new Set([
        ...namesIn(components, /@salesforce\/label\/c\.(\w+)/g),
        ...namesIn(filesIn('classes', /\.cls$/), /\bSystem\.Label\.(\w+)/g)
    ]);

    it('are there for every component and class that shows them', () => {
        expect([...used].filter((name) => !names.includes(name))).toEqual([]);
    });

    it('are all shown', () => {
        expect(names.filter((name) => !used.has(name))).toEqual([]);
    });

    it('have each its own name, a value, a note for the translator, and the lengths that an org takes', () => {
        expect(new Set(names).size).toBe(names.length);
        expect(
            labels.filter(
                ({ name, note, value }) =>
                    !/^Preflight_\w+$/.test(name) ||
                    name.length > 80 ||
                    !note ||
                    note.length > 80 ||
                    !value ||
                    value.length > 1000
            )
        ).toEqual([]);
    });
});

describe('what refers to what', () => {
    const nameOf = (file: string): string => (file.split('/').pop() ?? '').split('.')[0] ?? '';
    const tabs = filesIn('tabs', /\.tab-meta\.xml$/);
    const pages = filesIn('flexipages', /\.flexipage-meta\.xml$/);
    const applications = filesIn('applications', /\.app-meta\.xml$/);
    const permissionSets = filesIn('permissionsets', /\.permissionset-meta\.xml$/);

    it('tabs show components made for a tab', () => {
        const components = tabs.flatMap((file) => texts(readXml(file), 'lwcComponent'));
        expect(components).toHaveLength(tabs.length);
        components.forEach((component) => expect(targetsOf(component)).toContain('lightning__Tab'));
    });

    it('utility bars show components made for a utility bar', () => {
        const components = pages.flatMap((file) => texts(readXml(file), 'componentName'));
        expect(components.length).toBeGreaterThan(0);
        components.forEach((component) => expect(targetsOf(component)).toContain('lightning__UtilityBar'));
    });

    it('applications have tabs and utility bars that are there', () => {
        for (const application of applications.map(readXml)) {
            expect(tabs.map(nameOf)).toEqual(expect.arrayContaining(texts(application, 'tabs')));
            expect(pages.map(nameOf)).toEqual(expect.arrayContaining(texts(application, 'utilityBar')));
        }
    });

    it('classes and pages have their metadata, of the version of the project', () => {
        for (const file of [...filesIn('classes', /\.cls$/), ...filesIn('pages', /\.page$/)]) {
            expect([file, texts(readXml(`${file}-meta.xml`), 'apiVersion')]).toEqual([file, [apiVersion]]);
        }
    });

    it('permission sets open what the component calls, and nothing else of the code', () => {
        const sets = permissionSets.map(readXml);
        const named = (selector: string): string[] => sets.flatMap((set) => texts(set, selector)).sort();
        const classes = filesIn('classes', /\.cls$/);
        const called = classes.filter((file) => /@AuraEnabled(\([^)]*\))?\s+public static/.test(readText(file)));
        expect(called.map(nameOf)).toEqual(['PreflightController']);
        expect(named('classAccesses > apexClass')).toEqual(called.map(nameOf));
        expect(named('pageAccesses > apexPage')).toEqual(filesIn('pages', /\.page$/).map(nameOf));
        expect(named('customPermissions > name')).toEqual(
            filesIn('customPermissions', /\.customPermission-meta\.xml$/).map(nameOf)
        );
        expect(named('customMetadataTypeAccesses > name')).toEqual(
            filesIn('objects', /__mdt\.object-meta\.xml$/).map(nameOf)
        );
    });

    it('permission sets grant no system permission, object or field', () => {
        for (const set of permissionSets.map(readXml)) {
            expect(texts(set, 'userPermissions, objectPermissions, fieldPermissions')).toEqual([]);
        }
    });

    it('the custom permission that Apex asks for is there', () => {
        const asked = /USE_PREFLIGHT = '(\w+)'/.exec(readText('classes/PreflightPermissions.cls'))?.[1] ?? '';
        expect(filesIn('customPermissions', /\.xml$/).map(nameOf)).toEqual([asked]);
    });

    it('Apex logs nothing, and never asks for the session of the Lightning page', () => {
        const guilty = filesIn('classes', /\.cls$/).filter((file) =>
            /\bSystem\s*\.\s*debug\b|\bUserInfo\s*\.\s*getSessionId\b/i.test(readText(file))
        );
        expect(guilty).toEqual([]);
    });

    it('the record of settings that Apex reads is there, and leaves the Visualforce page as the way', () => {
        const records = filesIn('customMetadata', /\.md-meta\.xml$/);
        expect(records).toEqual(['customMetadata/Preflight_Settings.Default.md-meta.xml']);
        expect(records.flatMap((file) => texts(readXml(file), 'values > value'))).toEqual(['']);
    });

    it('permission sets show every tab and application, and name no other', () => {
        const sets = permissionSets.map(readXml);
        expect(sets.flatMap((set) => texts(set, 'tabSettings > tab')).sort()).toEqual(tabs.map(nameOf));
        expect(sets.flatMap((set) => texts(set, 'applicationVisibilities > application')).sort()).toEqual(
            applications.map(nameOf)
        );
    });
});
