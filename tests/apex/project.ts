import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

const META = `<?xml version="1.0" encoding="UTF-8"?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>
`;

/**
 * Writes a small project of Apex classes.
 *
 * @param classes name → text
 * @returns its folder
 */
export function apexProject(classes: Readonly<Record<string, string>>): string {
    const project = mkdtempSync(join(tmpdir(), 'preflight-apex-'));
    made.push(project);
    const write = (name: string, text: string): void => {
        mkdirSync(dirname(join(project, name)), { recursive: true });
        writeFileSync(join(project, name), text);
    };
    write(
        'sfdx-project.json',
        JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '65.0' })
    );
    mkdirSync(join(project, 'force-app'));
    for (const [name, text] of Object.entries(classes)) {
        write(`force-app/main/default/classes/${name}.cls`, text);
        write(`force-app/main/default/classes/${name}.cls-meta.xml`, META);
    }
    return project;
}

export function removeProjects(): void {
    made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
}
