import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeProjects, root, smallProject } from './project';

afterAll(removeProjects);

const bundle = 'force-app/main/default/lwc/small';
const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });
const checkBuild = (project: string) => node(join(root, 'scripts/check-build.mjs'), project);

function builtProject(): string {
    const project = smallProject();
    const built = node(join(root, 'node_modules/typescript/bin/tsc'), '-p', project);
    expect(built.stdout).toBe('');
    return project;
}

it('is content with a fresh build', () => {
    const { status, stdout } = checkBuild(builtProject());
    expect(stdout).toBe('All 2 compiled files are up to date.\n');
    expect(status).toBe(0);
});

it('names each file that was not built, is out of date, or has lost its source', () => {
    const project = builtProject();
    rmSync(join(project, bundle, 'parts/one.js'));
    writeFileSync(join(project, bundle, 'small.ts'), 'export const small: number = 2;\n');
    writeFileSync(join(project, bundle, 'parts/gone.js'), '');
    writeFileSync(join(project, bundle, '__tests__/data.js'), '');
    const { status, stderr } = checkBuild(project);
    expect(status).toBe(1);
    expect(stderr.split('\n').slice(0, 3).sort()).toEqual([
        `${bundle}/parts/gone.js has no .ts: delete it`,
        `${bundle}/parts/one.js is missing`,
        `${bundle}/small.js is not what its .ts compiles to`
    ]);
    expect(stderr).toContain('Run: npm run build');
});
