import { XmlReader } from './xmlReader.js';

/** An element of an XML document. Names are split from their prefix, which means nothing by itself. */
export interface XmlElement {
    /** Local name. */
    readonly name: string;
    /** Namespace name; '' of none. */
    readonly namespace: string;
    /** `xsi:nil="true"`: it is there to say that there is no value. */
    readonly isNil: boolean;
    readonly children: readonly XmlElement[];
    /** Its own character data, joined, exactly as it stands there (line ends as line feeds, XML 1.0 section 2.11). */
    readonly text: string;
}

/** What keeps a text from being read. */
export interface XmlProblem {
    /** Line of the text, from 1. */
    readonly line: number;
    /** What was expected there, for a sentence: "the end tag </type>". */
    readonly expected: string;
}

export interface XmlOptions {
    /** Depth of nested elements. */
    readonly nesting: number;
    /** Asked of the root's start tag; false: nothing behind it is looked at, and the root comes back empty. */
    readonly isWanted?: (root: Pick<XmlElement, 'name' | 'namespace'>) => boolean;
}

/** Exactly one of the two is null. */
export interface XmlReading {
    readonly root: XmlElement | null;
    readonly problem: XmlProblem | null;
}

/** What XML allows as a character; with the flag u a surrogate without its partner is none (XML 1.0 section 2.2). */
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function lineAt(text: string, offset: number): number {
    return text.slice(0, offset).split('\n').length;
}

/**
 * Reads XML 1.0 with namespaces, strictly, but without document types: elements, character data, CDATA, comments,
 * processing instructions, the five predefined entities and character references. Takes time linear in the text.
 *
 * @param given the text, without byte order mark
 */
export function readXml(given: string, options: XmlOptions): XmlReading {
    const text = given.replace(/\r\n?/g, '\n');
    const { root, slip, isWanted } = new XmlReader(text, options).read();
    // Asked late: what nobody wants is not complained about.
    const odd = isWanted ? text.search(NOT_A_CHARACTER) : -1;
    const first =
        odd >= 0 && odd <= (slip?.offset ?? odd) ? { offset: odd, expected: 'characters that XML allows' } : slip;
    return first
        ? { root: null, problem: { line: lineAt(text, first.offset), expected: first.expected } }
        : { root, problem: null };
}
