const lines = [];

/** Prints a heading and keeps it for the report file. */
export function heading(text) {
    say(`\n## ${text}\n`);
}

export function say(text = '') {
    lines.push(text);
    console.log(text);
}

/** Prints rows (arrays of strings, the first is the head) as a Markdown table with aligned columns. */
export function table(head, rows) {
    const all = [head, ...rows].map((row) => row.map(String));
    const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
    const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
    say(line(all[0]));
    say(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
    for (const row of all.slice(1)) {
        say(line(row));
    }
}

/** Everything printed so far. */
export function printed() {
    return `${lines.join('\n').trim()}\n`;
}

const targets = [];

/** Keeps a target and whether it was met, for the closing table. */
export function target(what, wanted, measured, met) {
    targets.push([what, wanted, measured, met ? 'met' : 'MISSED']);
}

export function printTargets() {
    heading('Targets');
    table(['what', 'target', 'measured', ''], targets);
}
