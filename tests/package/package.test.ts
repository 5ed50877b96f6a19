import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzip } from '../../scripts/package/zip.mjs';
import { removeProjects, root, smallProject } from './project';

afterAll(removeProjects);

function makePackage(project: string) {
    const output = join(project, 'dist');
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'scripts/package.mjs'), '--project', project, '--output', output],
        // No network: a proxy where nobody listens.
        {
            encoding: 'utf8',
            env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' }
        }
    );
    return { status, stdout, stderr, file: join(output, 'small-1.2.3.zip') };
}

describe('npm run package', () => {
    const made = makePackage(smallProject());

    it('says what is in the package', () => {
        expect(made.stderr).toBe('');
        expect(made.status).toBe(0);
        expect(made.stdout).toContain('small-1.2.3.zip: package Small & Simple 1.2.3');
        expect(made.stdout).toContain('1 LightningComponentBundle');
        expect(made.stdout).toContain('2 ApexClass');
        expect(made.stdout).toMatch(/9 files, \d+ bytes, zipped \d+ bytes/);
    });

    it('holds the compiled scripts, the metadata, and Apex with its tests, and nothing else', async () => {
        const files = await unzip(readFileSync(made.file));
        expect([...files.keys()]).toEqual([
            'classes/SmallReader.cls',
            'classes/SmallReader.cls-meta.xml',
            'classes/SmallReaderTest.cls',
            'classes/SmallReaderTest.cls-meta.xml',
            'labels/CustomLabels.labels',
            'lwc/small/parts/one.js',
            'lwc/small/small.js',
            'lwc/small/small.js-meta.xml',
            'package.xml'
        ]);
        expect(files.get('lwc/small/small.js')).toBe(
            "import { one } from './parts/one.js';\nexport const small = one;\n"
        );
    });

    it('names the unmanaged package, its version of the API and its components', async () => {
        const manifest = (await unzip(readFileSync(made.file))).get('package.xml');
        expect(manifest).toContain('<fullName>Small &amp; Simple</fullName>');
        expect(manifest).toContain('<version>65.0</version>');
        expect(manifest).toContain('<members>small</members>');
        expect(manifest).toContain('<members>Small_Title</members>');
    });

    it('is the same octet for octet, wherever the project lies', () => {
        // source-deploy-retrieve would take a folder of this name for the type of everything below it.
        const again = makePackage(smallProject('lwc/classes/project'));
        expect(again.stderr).toBe('');
        expect(readFileSync(again.file).equals(readFileSync(made.file))).toBe(true);
    });

    it('writes nothing when a source does not compile', () => {
        const project = smallProject();
        const source = join(project, 'force-app/main/default/lwc/small/small.ts');
        writeFileSync(source, 'export const small: number = "a";\n');
        const failed = makePackage(project);
        expect(failed.status).not.toBe(0);
        expect(failed.stdout).toContain('error TS2322');
        expect(existsSync(failed.file)).toBe(false);
    });
});
