/** Runs axe-core, the engine of @sa11y, over a page as it stands. */
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const source = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} violations: rule, what it asks for, and where
 */
export async function accessibilityViolations(page) {
    // As an expression of the debugger, not as a script of the page: its Content-Security-Policy stays as it is.
    await page.evaluate(`if (!globalThis.axe) { ${source} }`);
    const violations = await page.evaluate(async (tags) => {
        const { violations: found } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } });
        return found.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
    }, TAGS);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.join('\n    ')}`);
}
