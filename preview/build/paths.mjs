import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

export const projectRoot = path.resolve(import.meta.dirname, '../..');
export const previewRoot = path.join(projectRoot, 'preview');
export const sourceRoot = path.join(projectRoot, 'force-app/main/default');
export const cacheRoot = path.join(projectRoot, 'node_modules/.cache/preflight-page');

/** @param {string} name an npm package @returns {string} its folder */
export const packageRoot = (name) => path.dirname(require.resolve(`${name}/package.json`));
