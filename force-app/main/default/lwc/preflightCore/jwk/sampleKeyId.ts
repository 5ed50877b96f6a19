const LONGEST = 60;
const BRACKETED = /^(?:<.*>|\{.*\}|\[.*\]|\$\{?\w+\}?|%\w+%)$/;
/** Letters and digits of sample values, without what separates words. */
const SAMPLES: ReadonlySet<string> = new Set([
    ...['kid', 'keyid', 'yourkid', 'yourkeyid', 'mykid', 'mykeyid', 'yourkey', 'yourkeyidentifier', 'keyidentifier'],
    ...['uniquekeyid', 'theid', 'string', 'value', 'example', 'examplekid', 'examplekeyid', 'placeholder', 'changeme'],
    ...['todo', 'tbd', 'xxx', 'xxxx', 'undefined', 'null', 'none', 'nan', 'objectobject']
]);

/** True for a key ID that looks like a sample which was to be replaced. */
export function isSampleKeyId(kid: string): boolean {
    const text = kid.trim();
    return (
        text.length <= LONGEST &&
        (BRACKETED.test(text) ||
            /^(?:\.{2,}|\u2026)$/.test(text) ||
            SAMPLES.has(text.toLowerCase().replace(/[^a-z0-9]/g, '')))
    );
}

/** What stands between the quotes of b'…', as Python prints bytes; null: it is no such text, or blank. */
export function textOfBytes(text: string): string | null {
    const inside = /^\s*b(['"])([^'"\\]+)\1\s*$/.exec(text)?.[2] ?? '';
    return inside.trim() === '' ? null : inside;
}
