import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Reads all files of a folder: path with forward slashes → octets. */
function readFolder(folder) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
        files
            .map((entry) => join(entry.parentPath, entry.name))
            .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)])
    );
}

/**
 * Converts force-app to the metadata format, as `sf project convert source --package-name` does, but on Node 20
 * and without a network. The Apex tests go along: a production org takes no Apex without them.
 *
 * The project is copied first: source-deploy-retrieve tells the type of a file from all folders above it, so a clone
 * below a folder named `lwc` or `classes` would become one bundle with everything in it.
 *
 * @param {string} project folder with sfdx-project.json and .forceignore
 * @param {string} packageName full name of the unmanaged package
 * @returns {Promise<Map<string, Buffer>>} the package's files
 */
export async function convert(project, packageName) {
    // No log file in the user's home, no telemetry.
    Object.assign(process.env, { SF_DISABLE_LOG_FILE: 'true', SF_DISABLE_TELEMETRY: 'true' });
    const { ComponentSet, MetadataConverter } = require('@salesforce/source-deploy-retrieve');
    const { sourceApiVersion } = JSON.parse(readFileSync(join(project, 'sfdx-project.json'), 'utf8'));

    const work = mkdtempSync(join(tmpdir(), 'preflight-'));
    try {
        for (const part of ['sfdx-project.json', '.forceignore', 'force-app']) {
            cpSync(join(project, part), join(work, part), { recursive: true });
        }
        const fsPaths = ['main', 'test']
            .map((part) => join(work, 'force-app', part))
            .filter((path) => existsSync(path));
        const components = ComponentSet.fromSource({ fsPaths });
        components.sourceApiVersion = sourceApiVersion;
        const { packagePath } = await new MetadataConverter().convert(components, 'metadata', {
            type: 'directory',
            outputDirectory: join(work, 'converted'),
            packageName
        });
        return readFolder(packagePath);
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
}
