import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of a project's package directories, without what belongs to components.
 *
 * @param {string} project folder with sfdx-project.json
 * @param {RegExp} pattern matched against the name
 * @returns {string[]} absolute paths, sorted
 */
export function sourcesOf(project, pattern) {
    const { packageDirectories } = JSON.parse(readFileSync(join(project, 'sfdx-project.json'), 'utf8'));
    return packageDirectories
        .flatMap(({ path }) => readdirSync(join(project, path), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => !/[\\/]lwc[\\/]/.test(file))
        .sort();
}
