// Reads [{ file, code }] from standard input and writes the messages of each as JSON. A process of its own, because
// Jest cannot load ESLint's configuration, which is an ES module.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({
    // The files do not exist, so rules that need their types cannot run; the boundaries need none.
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId.startsWith('preflight/') || ruleId === 'no-restricted-syntax'
});
const results = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
    const [result] = await eslint.lintText(code, { filePath: file, warnIgnored: true });
    results.push(result.messages.map(({ ruleId, message }) => (ruleId === null ? message : `${ruleId}: ${message}`)));
}
process.stdout.write(JSON.stringify(results));
