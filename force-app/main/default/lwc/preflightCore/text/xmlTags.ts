import { decodeXmlText } from './xmlText.js';

/** Namespace names by prefix ('' is the default one), on top of those that the elements around declare. */
export interface XmlScope {
    readonly declared: ReadonlyMap<string, string>;
    readonly around: XmlScope | null;
}

/** What an XML document is wrong with, and where. */
export interface XmlSlip {
    readonly offset: number;
    readonly expected: string;
}

export interface XmlTag {
    /** The name as written, with its prefix. */
    readonly tag: string;
    readonly name: string;
    readonly namespace: string;
    readonly isNil: boolean;
    readonly isEmpty: boolean;
    readonly scope: XmlScope;
    /** The offset behind it. */
    readonly end: number;
}

interface Attribute {
    readonly prefix: string;
    readonly name: string;
    readonly value: string;
}

/** Bound without being declared (Namespaces in XML 1.0 section 3). */
export const ROOT_SCOPE: XmlScope = {
    declared: new Map([
        ['', ''],
        ['xml', 'http://www.w3.org/XML/1998/namespace']
    ]),
    around: null
};
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const NAME = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*';
const TAG = new RegExp(`(?:(${NAME}):)?(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(`[ \\t\\n]+(?:(${NAME}):)?(${NAME})[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const TAG_END = /[ \t\n]*(\/?)>/y;

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
    pattern.lastIndex = offset;
    return pattern.exec(text);
}

function readAttributes(
    text: string,
    start: number
): { readonly attributes: readonly Attribute[]; readonly end: number } | XmlSlip {
    const attributes: Attribute[] = [];
    const seen = new Set<string>();
    let end = start;
    for (let match = matchAt(ATTRIBUTE, text, end); match; match = matchAt(ATTRIBUTE, text, end)) {
        const [all, prefix = '', name = '', quoted, apostrophed] = match;
        const value = decodeXmlText(quoted ?? apostrophed ?? '');
        if (value.text === null) {
            return { offset: end, expected: value.expected };
        }
        if (seen.has(`${prefix}:${name}`)) {
            return { offset: end, expected: 'each attribute only once' };
        }
        seen.add(`${prefix}:${name}`);
        attributes.push({ prefix, name, value: value.text });
        end += all.length;
    }
    return { attributes, end };
}

function declare(attributes: readonly Attribute[], around: XmlScope): XmlScope {
    const declared = attributes.flatMap(({ prefix, name, value }): [string, string][] =>
        prefix === 'xmlns' ? [[name, value]] : prefix === '' && name === 'xmlns' ? [['', value]] : []
    );
    return declared.length > 0 ? { declared: new Map(declared), around } : around;
}

/** The namespace that a prefix stands for; undefined when none was declared. */
function namespaceOf(prefix: string, scope: XmlScope): string | undefined {
    for (let one: XmlScope | null = scope; one; one = one.around) {
        const found = one.declared.get(prefix);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

function isNilled({ prefix, name, value }: Attribute, scope: XmlScope): boolean {
    return (
        name === 'nil' && prefix !== '' && namespaceOf(prefix, scope) === SCHEMA_INSTANCE && /^(?:true|1)$/.test(value)
    );
}

/** Reads the start tag whose `<` is at the offset. */
export function readStartTag(text: string, offset: number, around: XmlScope): XmlTag | XmlSlip {
    const match = matchAt(TAG, text, offset + 1);
    if (!match) {
        return { offset, expected: 'a tag, or &lt; for the character <' };
    }
    const [tag, prefix = '', name = ''] = match;
    const read = readAttributes(text, offset + 1 + tag.length);
    if ('expected' in read) {
        return read;
    }
    const closing = matchAt(TAG_END, text, read.end);
    if (!closing) {
        return { offset: read.end, expected: 'name="value", or the end > of the tag' };
    }
    const scope = declare(read.attributes, around);
    const namespace = namespaceOf(prefix, scope);
    const isBound = read.attributes.every(
        (attribute) => attribute.prefix === 'xmlns' || namespaceOf(attribute.prefix, scope) !== undefined
    );
    if (namespace === undefined || !isBound) {
        return { offset, expected: 'a namespace for each prefix' };
    }
    return {
        tag,
        name,
        namespace,
        isNil: read.attributes.some((attribute) => isNilled(attribute, scope)),
        isEmpty: closing[1] === '/',
        scope,
        end: read.end + closing[0].length
    };
}

/** The offset behind the end tag of that name; null when there is none at the offset. */
export function endTagEnd(text: string, offset: number, tag: string): number | null {
    const end = offset + 2 + tag.length;
    const closing = text.startsWith(`</${tag}`, offset) ? matchAt(TAG_END, text, end) : null;
    return closing?.[1] === '' ? end + closing[0].length : null;
}
