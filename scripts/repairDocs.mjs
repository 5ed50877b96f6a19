const GENERATED = '<!-- Written by `npm run docs` from the core’s repairs. Change those, not this page. -->';

const escape = (text) => text.replace(/[\\`*_<|]/g, (character) => `\\${character}`);

const ASKS = {
    kid: 'It asks which key ID; `--kid`, `--kid-from-thumbprint`.',
    alg: 'It asks which algorithm; `--alg`.',
    keyFromCertificate: 'Where key and certificate are two different pairs, it asks; `--key-from-certificate`.',
    use: 'Only when you choose so; `--use`.',
    duplicates: 'Of two values it asks which one counts; `--duplicates`.',
    placeholders: 'Only when you choose so; `--strip-samples`.'
};

function section({ id, title, what, mends, asks, sentences }) {
    return [
        `## ${id}`,
        '',
        `**${escape(title)}.** ${escape(what)}`,
        '',
        ...(asks ? [ASKS[asks], ''] : []),
        `Mends ${mends.map((rule) => `[${rule}](rules/${rule}.md)`).join(', ')}.`,
        '',
        `Says: ${Object.values(sentences)
            .map((sentence) => `_${escape(sentence)}_`)
            .join(' ')}`,
        ''
    ];
}

/**
 * The page of what Preflight mends by itself.
 *
 * @param core the core's public door
 */
export function repairsPage({ repairs }) {
    return [
        GENERATED,
        '',
        '# What Preflight mends',
        '',
        `Preflight has ${repairs.length} repairs. In the view Check a key they are one click; \`preflight fix\` does the same. A repair never`,
        'invents ([why](decisions/0016-a-repair-never-invents.md)): what only you can know is asked. After a repair all rules run again, and',
        'members that nobody repairs stay as they were. They run in this order.',
        '',
        ...repairs.flatMap(section),
        'All rules: [rules](rules/README.md). In the app: [admin guide](admin-guide.md#let-preflight-mend-it).',
        ''
    ].join('\n');
}
