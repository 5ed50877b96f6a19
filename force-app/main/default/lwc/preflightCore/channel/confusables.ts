/**
 * Characters that look like others: a fixed table, the same in Apex (`PreflightCharacters`), so that both name the same
 * kind of difference. Written as escapes: nobody could review the characters themselves. Those that cannot be seen stand
 * in text/invisible.ts.
 */

// Cyrillic small а с ԁ е һ і ј ӏ о р ѕ ԛ ѵ ԝ х у, then capital А В С Е Н І Ј К М О Р Ѕ Т Х У Ѵ Ԝ.
const CYRILLIC =
    '\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u0440\u0455\u051b\u0475\u051d\u0445\u0443' +
    '\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425\u0423\u0474\u051c';
const CYRILLIC_AS = 'acdehijlopsqvwxyABCEHIJKMOPSTXYVW';

// Greek small α ι κ ν ο ρ υ χ γ, then capital Α Β Ε Ζ Η Ι Κ Μ Ν Ο Ρ Τ Υ Χ.
const GREEK =
    '\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u03c7\u03b3' +
    '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7';
const GREEK_AS = 'aikvopuxyABEZHIKMNOPTYX';

// Latin: dotless ı, script ɑ, script ɡ, long ſ, iota ɩ.
const LATIN = '\u0131\u0251\u0261\u017f\u0269';
const LATIN_AS = 'iagsi';

// Hyphens, dashes and the minus sign.
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63';
// Fraction slash, division slash, big solidus, and the slashes of other scripts.
const SLASHES = '\u2044\u2215\u29f8\u2571';
// One dot leader, middle dots, bullet operator, ideographic full stop, Arabic and small full stops.
const DOTS = '\u2024\u00b7\u2219\u22c5\u3002\uff61\u06d4\ufe52';
// Ratio, modifier letter colons, Armenian full stop, Hebrew punctuation, presentation forms.
const COLONS = '\u2236\ua789\u02d0\u0589\u05c3\ufe13\ufe55';

/** Full-width ! to ~ (U+FF01 to U+FF5E) stand for the ASCII characters 0xFEE0 below them. */
const FULL_WIDTH = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)).join('');
const FULL_WIDTH_AS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');

/** Each character of `LOOK_ALIKES` looks like the one at the same offset in `LOOK_ALIKES_AS`. */
export const LOOK_ALIKES: string = CYRILLIC + GREEK + LATIN + DASHES + SLASHES + DOTS + COLONS + FULL_WIDTH;
export const LOOK_ALIKES_AS: string =
    CYRILLIC_AS +
    GREEK_AS +
    LATIN_AS +
    '-'.repeat(DASHES.length) +
    '/'.repeat(SLASHES.length) +
    '.'.repeat(DOTS.length) +
    ':'.repeat(COLONS.length) +
    FULL_WIDTH_AS;

/** One white-space or control character: of Unicode's white space all, of the controls C0, DEL and C1. */
export const WHITE_SPACE_CHARACTER: RegExp =
    /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
export const WHITE_SPACE: RegExp = new RegExp(`${WHITE_SPACE_CHARACTER.source}+`, 'g');
