/** The forms in which a text stands inside another one, made the other way round: as programs and people write them. */
export type Wrap = (text: string) => string;

const lines = (text: string, mark: (line: string, index: number) => string): string =>
    text.split('\n').map(mark).join('\n');
const entities = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** RFC 2045 section 6.7: no line is longer than 76 characters. */
function quotedPrintable(text: string): string {
    return text
        .replace(/=/g, '=3D')
        .split('\n')
        .map((line) => line.replace(/.{70}(?=...)/g, (part) => `${part}=\r\n`))
        .join('\r\n');
}

const metadata: Wrap = (text) => `<?xml version="1.0" encoding="UTF-8"?>
<PublicKeyCertificate xmlns="http://soap.sforce.com/2006/04/metadata">
    <description>Signs &amp; verifies</description>
    <isActive>true</isActive>
    <jsonWebKey>${entities(text)}</jsonWebKey>
    <masterLabel>Chat 2026</masterLabel>
</PublicKeyCertificate>
`;

/** Of any text. */
export const textWraps: Readonly<Record<string, Wrap>> = {
    'metadata file': metadata,
    'metadata file with CDATA': (text) =>
        `<PublicKeyCertificate><jsonWebKey><![CDATA[${text}]]></jsonWebKey></PublicKeyCertificate>`,
    'answer of the Metadata API': (text) =>
        `<env:Envelope xmlns:env="e"><env:Body><r><records><jsonWebKey>${entities(text)}</jsonWebKey></records></r></env:Body></env:Envelope>`,
    entities,
    'web page': (text) => `<!DOCTYPE html>\n<html><body><pre>${entities(text)}</pre></body></html>`,
    colours: (text) => `\x1b[1;39m${text.replace(/"(\w+)":/g, '\x1b[0m\x1b[34;1m"$1"\x1b[0m\x1b[1;39m:')}\x1b[0m`,
    'colours as ^[': (text) => `^[[1;39m${text.replace(/:/g, ':^[[0m')}^[[0m`,
    'percent-encoding': encodeURIComponent,
    'form field': (text) => encodeURIComponent(text).replaceAll('%20', '+'),
    'quoted-printable': quotedPrintable,
    'line numbers of cat': (text) => lines(text, (line, index) => `${String(index + 1).padStart(6)}\t${line}`),
    'line numbers of grep': (text) => lines(text, (line, index) => `key.json:${index + 1}:${line}`),
    'line numbers of an editor': (text) => lines(text, (line, index) => `${String(index + 7).padStart(4)} | ${line}`),
    'quoted mail': (text) => lines(text, (line) => `> ${line}`),
    'mail quoted twice': (text) => lines(text, (line) => `>> ${line}`),
    'prompt of Python': (text) => lines(text, (line, index) => `${index === 0 ? '>>>' : '...'} ${line}`),
    table: (text) => `+-----+\n${lines(text, (line) => `| ${line} |`)}\n+-----+`,
    patch: (text) => `--- /dev/null\n+++ b/key.json\n@@ -0,0 +1 @@\n${lines(text, (line) => `+${line}`)}`,
    'comment of a shell': (text) => lines(text, (line) => `# ${line}`),
    'comment of Java': (text) => `/**\n${lines(text, (line) => ` * ${line}`)}\n */`,
    'field of CSV': (text) => `"${text.replaceAll('"', '""')}"`,
    'string of JSON': (text) => JSON.stringify(text),
    'string in an object': (text) => JSON.stringify({ SecretString: text }),
    'variable of a shell': (text) => `export CHAT_JWK=${JSON.stringify(text)}\n`,
    'inside of a string': (text) => JSON.stringify(text).slice(1, -1)
};

/** Of JSON only. */
export const jsonWraps: Readonly<Record<string, Wrap>> = {
    key: (text) => `{"key":${text},"attributes":{"enabled":true}}`,
    jwk: (text) => `{"jwk": ${text}}`,
    'by its ID': (text) => `{"chat-2026-11":${text}}`,
    'data of an answer': (text) => `{"request_id":"1","data":{"public":${text},"version":1},"warnings":null}`,
    'a list of answers': (text) => `[{"key":${text}}]`,
    base64: (text) => Buffer.from(text, 'utf8').toString('base64'),
    'base64 in an object': (text) =>
        JSON.stringify({
            apiVersion: 'v1',
            kind: 'Secret',
            data: { jwk: Buffer.from(text, 'utf8').toString('base64') }
        })
};

type Members = Readonly<Record<string, unknown>>;

function php(value: unknown, indent = ''): string {
    if (Array.isArray(value)) {
        return `array (\n${value.map((item, index) => `${indent}  ${index} => ${php(item, `${indent}  `)},\n`).join('')}${indent})`;
    }
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).map(
            ([name, item]) => `${indent}  '${name}' => ${php(item, `${indent}  `)},\n`
        );
        return `array (\n${entries.join('')}${indent})`;
    }
    return `'${String(value)}'`;
}

function printR(value: unknown, indent = ''): string {
    return typeof value === 'object' && value !== null
        ? `Array\n${indent}(\n${Object.entries(value)
              .map(([name, item]) => `${indent}    [${name}] => ${printR(item, `${indent}        `)}\n`)
              .join('')}${indent})\n`
        : String(value);
}

function varDump(value: unknown, indent = ''): string {
    if (typeof value !== 'object' || value === null) {
        return `string(${String(value).length}) "${String(value)}"`;
    }
    const entries = Object.entries(value).map(
        ([name, item]) =>
            `${indent}  [${Array.isArray(value) ? name : `"${name}"`}]=>\n${indent}  ${varDump(item, `${indent}  `)}\n`
    );
    return `array(${entries.length}) {\n${entries.join('')}${indent}}`;
}

function yaml(value: unknown, indent = ''): string {
    if (Array.isArray(value)) {
        return value.map((item) => `\n${indent}- ${yaml(item, `${indent}  `).trimStart()}`).join('');
    }
    if (typeof value === 'object' && value !== null) {
        return Object.entries(value)
            .map(([name, item]) => {
                const written = yaml(item, `${indent}  `);
                return `\n${indent}${name}:${written.startsWith('\n') ? written : ` ${written}`}`;
            })
            .join('');
    }
    return String(value);
}

const ruby = (value: unknown): string => JSON.stringify(value).replace(/"(\w+)":/g, ':$1=>');

/** Of a key as a value of another language. */
export const valueWraps: Readonly<Record<string, (members: Members) => string>> = {
    'var_export of PHP': (members) => php(members),
    'print_r of PHP': (members) => printR(members),
    'var_dump of PHP': (members) => varDump(members),
    'an array of PHP': (members) =>
        `$key = ${JSON.stringify(members).replaceAll('{', '[').replaceAll('}', ']').replaceAll('":', '" => ')};`,
    'inspect of Ruby': ruby,
    'inspect of Ruby with texts': (members) => JSON.stringify(members).replaceAll('":', '" => '),
    'a map of Elixir': (members) => `%{${JSON.stringify(members).slice(1).replaceAll('":', '" => ')}`,
    'a hash of Perl': (members) =>
        `$VAR1 = ${JSON.stringify(members, undefined, 10).replaceAll('":', '" =>').replaceAll('"', "'")};\n`,
    YAML: (members) => `---${yaml(members)}\n`,
    variables: (members) =>
        Object.entries(members)
            .map(([name, value]) => `export ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
            .join('\n'),
    'YAML of a key set': (members) => `keys:${yaml([members], '  ')}\n`,
    'YAML with quotes and comments': (members) => `# the key\n${yaml({ ...members, kid: "'chat-2026-11' # its ID" })}\n`
};
