import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../run.mjs';
import { sourcesOf } from './sources.mjs';

const require = createRequire(import.meta.url);
/** Critical, high and moderate. */
const SEVEREST = 3;
const CHECKED = /\.(cls|trigger|page|component)$|-meta\.xml$/;

/**
 * Checks a project with the rules of PMD.
 *
 * PMD passes over a file that it cannot parse and only logs it: what it logs as an error counts as a problem.
 *
 * @param {string} project folder with sfdx-project.json
 * @param {string} java command
 * @returns {Promise<string[]>} what is wrong, of severity 1 to 3
 */
export async function checkRules(project, java) {
    const { CodeAnalyzer, CodeAnalyzerConfig, EventType, LogLevel } = require('@salesforce/code-analyzer-core');
    const { createEnginePlugin } = require('@salesforce/code-analyzer-pmd-engine');
    const logs = mkdtempSync(join(tmpdir(), 'preflight-pmd-'));
    const settings = JSON.parse(readFileSync(join(root, 'config/code-analyzer.json'), 'utf8'));
    const problems = [];
    try {
        const analyzer = new CodeAnalyzer(
            CodeAnalyzerConfig.fromObject(
                {
                    ...settings,
                    log_folder: logs,
                    engines: { cpd: { disable_engine: true }, pmd: { java_command: java } }
                },
                project
            )
        );
        analyzer.onEvent(EventType.EngineLogEvent, ({ logLevel, message }) => {
            if (logLevel === LogLevel.Error) {
                problems.push(message);
            }
        });
        await analyzer.addEnginePlugin(createEnginePlugin());
        const workspace = await analyzer.createWorkspace([project], sourcesOf(project, CHECKED));
        const rules = await analyzer.selectRules(['pmd'], { workspace });
        const results = await analyzer.run(rules, { workspace });
        for (const violation of results.getViolations()) {
            const place = violation.getPrimaryLocation();
            const severity = violation.getRule().getSeverityLevel();
            if (severity <= SEVEREST) {
                problems.push(
                    `${relative(project, place.getFile() ?? '')}:${place.getStartLine()} ` +
                        `${violation.getRule().getName()} (severity ${severity}): ${violation.getMessage()}`
                );
            }
        }
        return problems;
    } finally {
        rmSync(logs, { recursive: true, force: true });
    }
}
