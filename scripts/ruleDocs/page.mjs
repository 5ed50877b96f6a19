import { checkPrimeSync } from 'node:crypto';
import { showComparison } from './comparison.mjs';
import { showText } from './example.mjs';
import { showToken } from './token.mjs';
import { FAMILIES, howSure, inSalesforce, SEVERITIES } from './words.mjs';

export const GENERATED = '<!-- Written by `npm run docs` from the rule and its test. Change those, not this page. -->';

/** Characters that Markdown would take for its own, in text that is prose. */
function escape(text) {
    return text.replace(/[\\`*_<]/g, (character) => `\\${character}`);
}

function escapeCell(text) {
    return escape(text).replaceAll('|', '\\|');
}

function quote(text) {
    return `> ${escape(text)}`;
}

/** How an input that is octets is described: nobody can read them. */
function describeBytes(bytes, report) {
    return { language: 'text', text: `A file of ${bytes.length} octets (${report.kind}).` };
}

function fence({ language, text }) {
    const ticks = text.includes('```') ? '````' : '```';
    return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
}

function conditions(given) {
    return [
        ...(given.purpose === 'endpoint' ? ['purpose *endpoint*'] : []),
        ...(given.at ? [`the clock at ${given.at}`] : []),
        ...Object.entries(given.options?.limits ?? {}).map(([name, limit]) => `the limit *${name}* at ${limit}`)
    ].join(', ');
}

/** A key, a certificate or whatever else the case gives for one,, and what is found in it. */
async function inputExample(rule, given, core) {
    // Node's own primality test: the same answers, sooner.
    const report = await core.run({ ...given, options: { isProbablePrime: checkPrimeSync, ...given.options } });
    const findings = [report, ...report.keys].flatMap((part) => part.findings.filter((f) => f.ruleId === rule.id));
    const marks = findings.flatMap(({ range }) =>
        range ? [{ start: range.start.offset, end: range.end.offset }] : []
    );
    const isShown = typeof given.input === 'string' || report.text !== '';
    const text = typeof given.input === 'string' ? given.input : report.text;
    return { shown: isShown ? showText(text, marks) : describeBytes(given.input.bytes, report), findings };
}

/** A configuration, and what is found in it. */
function channelExample(rule, given, core) {
    const { comparison, findings } = core.runChannel(given);
    const shown = { language: 'text', text: showComparison(comparison) };
    return { shown, findings: findings.filter(({ ruleId }) => ruleId === rule.id) };
}

/** A token, and what is found in it. */
async function tokenExample(rule, given, core) {
    const report = await core.runToken(given);
    const shown = { language: 'text', text: showToken(given, report, core) };
    return { shown, findings: report.findings.filter(({ ruleId }) => ruleId === rule.id) };
}

function exampleOf(given) {
    return 'organization' in given ? channelExample : 'input' in given ? inputExample : tokenExample;
}

async function example(heading, rule, given, core) {
    const isOfChannel = 'organization' in given;
    const { shown, findings } = await exampleOf(given)(rule, given, core);
    const said = conditions(given);
    return [
        `### ${heading}: ${escape(given.title)}`,
        ...(said ? [`With ${said}:`] : []),
        fence(shown),
        ...findings.slice(0, 3).map((finding) => {
            const { message, fix } = core.formatFinding(finding);
            // Nobody sees a comparison as JSON: its places say nothing to a reader.
            const place = finding.path && !isOfChannel ? ` (at \`${finding.path}\`)` : '';
            return `${quote(message)}${place}\n>\n${quote(`Next: ${fix}`)}`;
        }),
        ...(findings.length > 3 ? [`… and ${findings.length - 3} more of the same kind.`] : [])
    ].join('\n\n');
}

function messages(rule) {
    const variants = Object.entries(rule.variants ?? {}).filter(([, { message }]) => message !== rule.message);
    const own = quote(rule.message);
    if (variants.length === 0) {
        return own;
    }
    const rows = variants.map(([name, { message }]) => `| ${name} | ${escapeCell(message)} |`);
    return [
        own,
        'In these cases it has better words:',
        ['| Case | Message |', '| --- | --- |', ...rows].join('\n')
    ].join('\n\n');
}

function hasPlaceholders(rule) {
    const texts = [rule, ...Object.values(rule.variants ?? {})].map(({ message, fix }) => `${message} ${fix ?? ''}`);
    return texts.some((text) => /\{\w+\}/.test(text));
}

function fixes(rule) {
    const own = Object.entries(rule.variants ?? {}).filter(([, { fix }]) => fix !== undefined && fix !== rule.fix);
    const rows = own.map(([name, { fix }]) => `- *${name}*: ${escape(fix)}`);
    return [escape(rule.fix), ...(rows.length > 0 ? [rows.join('\n')] : [])].join('\n\n');
}

/** Who takes the next step; a variant may be for somebody else. */
function actors({ who, variants = {} }, { formatActor }) {
    const others = Object.values(variants).flatMap((variant) => variant.who ?? []);
    return `Who acts: ${[...new Set([who, ...others])].map(formatActor).join(', or ')}.`;
}

/** Which repairs mend it, where any does; a repair may not mend every case of a defect. */
function mending(rule, core) {
    const found = core.repairsFor(rule.id).map((id) => core.repairById(id));
    return found.length === 0
        ? []
        : [
              'Preflight can mend this by itself in most cases (**Mend this**, or `preflight fix`):',
              found
                  .map(
                      ({ id, what, asks }) =>
                          `- [${id}](../repairs.md#${id}): ${escape(what)}${asks ? ' It asks first.' : ''}`
                  )
                  .join('\n')
          ];
}

/**
 * The page of one rule in Markdown.
 *
 * @param rule the rule
 * @param cases its test's tables
 * @param core the public door of the core, `run`, `runChannel`, `runToken`, and `partsOf`
 */
export async function rulePage(rule, cases, core) {
    const [family] = rule.id.split('.');
    const severity = SEVERITIES[rule.severity];
    const [wrong] = cases.invalid;
    const [right] = cases.valid;
    return [
        GENERATED,
        `# ${escape(rule.title)}`,
        `\`${rule.id}\` looks at ${FAMILIES[family].looksAt}.`,
        `**${severity.word}**: ${severity.means}`,
        '## Why it matters',
        escape(rule.why),
        '## What Preflight says',
        messages(rule),
        '## What to do',
        actors(rule, core),
        fixes(rule),
        ...(hasPlaceholders(rule) ? ['(Words in braces are filled from what is checked.)'] : []),
        ...mending(rule, core),
        '## Examples',
        ...(wrong ? [await example('Found', rule, wrong, core)] : []),
        ...(right ? [await example('Fine', rule, right, core)] : []),
        '## In Salesforce',
        inSalesforce(rule, core),
        '## How sure this is',
        howSure(rule),
        '[All rules](README.md)',
        ''
    ].join('\n\n');
}

function amount(rules) {
    return `${rules.length} rule${rules.length === 1 ? '' : 's'}`;
}

/** The index of all rules in Markdown. */
export function indexPage(rules, questions) {
    const row = ({ id, severity, title, asks }) =>
        `| [${id}](${id}.md) | ${SEVERITIES[severity].word.toLowerCase()} | ${escapeCell(title)} | ${asks.join(' ')} |`;
    const sections = Object.entries(FAMILIES).flatMap(([family, { title, looksAt }]) => {
        const own = rules.filter(({ id }) => id.startsWith(`${family}.`));
        return own.length === 0
            ? []
            : [
                  `## ${title}`,
                  `${amount(own)} for ${looksAt}.`,
                  ['| Rule | Severity | Defect | Answers |', '| --- | --- | --- | --- |', ...own.map(row)].join('\n')
              ];
    });
    const answered = questions.map(({ id, text }) => {
        const ids = rules.filter((rule) => rule.asks.includes(id)).map((rule) => `[${rule.id}](${rule.id}.md)`);
        return `- **${id}** ${text}\n  ${ids.join(', ')}`;
    });
    return [
        GENERATED,
        '# The rules',
        `Preflight has ${amount(rules)}. One rule looks for one defect and has one severity:`,
        Object.values(SEVERITIES)
            .map(({ word, means }) => `- **${word}**: ${means}`)
            .join('\n'),
        'Every rule ends as *failed*, *passed*, *not applicable* or *not checked*: silence is never a pass.',
        ...sections,
        '## Salesforce’s questions',
        'The checklist answers the questions of Salesforce’s page *Troubleshoot User Verification*. An error of one of these rules answers with *no*.',
        answered.join('\n'),
        ''
    ].join('\n\n');
}
