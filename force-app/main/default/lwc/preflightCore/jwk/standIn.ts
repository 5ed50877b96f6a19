/** What a program printed in the place of a value that it did not print. */
export interface StandIn {
    /** What stands there, in a form that shows nothing of the value. */
    readonly found: string;
    /** What prints such words. */
    readonly program: string;
    /** What prints the value. */
    readonly printer: string;
}

const CONSOLE = { program: 'console.log', printer: 'JSON.stringify(key)' };
const SCRIPT = { program: 'JavaScript', printer: 'JSON.stringify(key)' };
const DOTNET = { program: 'PowerShell', printer: 'ConvertTo-Json -Depth 10' };
const JAVA = { program: 'Java', printer: 'the JSON writer of your library' };
const PYTHON = { program: 'Python', printer: 'json.dumps(key)' };
const EITHER = { program: 'console.log or PHP', printer: 'JSON.stringify(key), in PHP with json_encode($key)' };

/** Longer texts are values: every expression below is tried on short ones only. */
const LONGEST = 400;

/** '' shows the text itself: names of types and nothing else. */
const STAND_INS: readonly (readonly [text: RegExp, found: string, by: Omit<StandIn, 'found'>])[] = [
    [/^Array$/, 'Array', EITHER],
    [/^Object$/, '[Object]', CONSOLE],
    [/^\[Array(?:\(\d+\))?\]$/, '[Array]', CONSOLE],
    [/^\[Object(?:: null prototype)?\]$/, '[Object]', CONSOLE],
    [/^\[Circular(?: \*\d+)?\]$/, '[Circular]', CONSOLE],
    [/^<Buffer\b/, '<Buffer …>', CONSOLE],
    [/^(?:Uint8Array|ArrayBuffer|Array)\(\d+\)/, 'Array(…)', CONSOLE],
    [/^(?:\.{3}|\u2026) ?\d+ more (?:items?|characters?|bytes?)\]?$/, '… more items', CONSOLE],
    [/^\[object [A-Z]\w{0,20}\]$/, '', SCRIPT],
    [/^System\.[A-Z]\w{0,20}(?:\[\])?$/, '', DOTNET],
    [/^System\.[A-Z][\w.`,[\]]*$/, 'System.…', DOTNET],
    [/^Newtonsoft\.[\w.]+$/, 'Newtonsoft.…', DOTNET],
    [/^@\{[^}]*\}$/, '@{…}', DOTNET],
    [/^\[+(?:[BCDFIJSZ]|L[\w.$]+;)@[0-9a-f]{1,8}$/, '[…@…]', JAVA],
    [/^[a-z][\w$]*(?:\.[\w$]+)+@[0-9a-f]{1,8}$/, '…@…', JAVA],
    [/^<[\w. ()=,'"<>-]* at 0x[0-9a-f]+>$/i, '<… at 0x…>', PYTHON],
    [/^<Certificate\(/, '<Certificate …>', PYTHON],
    [/^#<[A-Z]/, '#<…>', { program: 'Ruby', printer: 'JSON.generate(key)' }],
    [/^(?:&\{|\(?0xc0[0-9a-f]{8}\)?$)/, '&{…}', { program: 'Go', printer: 'json.Marshal(key)' }]
];

/**
 * What a text is that stands in the place of a value; null when it is none of these.
 *
 * @param isBare it stands there without quotes: of the programs below only console.log leaves them out
 */
export function standInOf(text: string, isBare = false): StandIn | null {
    if (text.length > LONGEST) {
        return null;
    }
    const plain = text.trim();
    const known = STAND_INS.find(([pattern]) => pattern.test(plain));
    if (!known) {
        return null;
    }
    const [, found, by] = known;
    return isBare && by === EITHER ? { found: '[Array]', ...CONSOLE } : { found: found === '' ? plain : found, ...by };
}
