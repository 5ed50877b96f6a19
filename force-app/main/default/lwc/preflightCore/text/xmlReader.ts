import type { XmlElement, XmlOptions } from './xml.js';
import { decodeXmlText } from './xmlText.js';
import { endTagEnd, readStartTag, ROOT_SCOPE, type XmlScope, type XmlSlip } from './xmlTags.js';
import { shorten } from './words.js';

interface OpenElement {
    readonly name: string;
    readonly namespace: string;
    readonly isNil: boolean;
    readonly children: XmlElement[];
    text: string;
    /** As written, for the end tag. */
    readonly tag: string;
    readonly scope: XmlScope;
}

const DECLARATION = /^<\?xml[ \t\n]+version[ \t\n]*=[^?<]*\?>/;
const COMMENT = '<!--';
const CDATA = '<![CDATA[';

/** One walk over a document whose lines end in line feeds. Elements wait on a stack: depth costs no calls. */
export class XmlReader {
    private readonly text: string;
    private readonly options: XmlOptions;
    private readonly open: OpenElement[] = [];
    private root: XmlElement | null = null;
    private slip: XmlSlip | null = null;
    /** The root is of no concern. */
    private isDone = false;
    private offset = 0;

    constructor(text: string, options: XmlOptions) {
        this.text = text;
        this.options = options;
    }

    read(): { readonly root: XmlElement | null; readonly slip: XmlSlip | null; readonly isWanted: boolean } {
        this.offset = DECLARATION.exec(this.text)?.[0].length ?? 0;
        while (this.offset < this.text.length && !this.isDone && !this.slip) {
            this.readText();
            if (this.offset < this.text.length && !this.slip) {
                this.readMarkup();
            }
        }
        const last = this.open.at(-1);
        if (last) {
            this.fail(this.text.length, `the end tag </${shorten(last.tag)}>`);
        } else if (!this.root) {
            this.fail(this.text.length, 'an element');
        }
        return { root: this.root, slip: this.slip, isWanted: !this.isDone };
    }

    /** The first slip stands. */
    private fail(offset: number, expected: string): void {
        this.slip ??= { offset, expected };
    }

    private readText(): void {
        const next = this.text.indexOf('<', this.offset);
        const end = next < 0 ? this.text.length : next;
        const raw = this.text.slice(this.offset, end);
        const element = this.open.at(-1);
        if (!element) {
            const other = raw.search(/[^ \t\n]/);
            if (other >= 0) {
                this.fail(this.offset + other, this.root ? 'nothing behind the root element' : 'a tag');
            }
        } else {
            const decoded = decodeXmlText(raw);
            if (decoded.text === null) {
                this.fail(this.offset + decoded.at, decoded.expected);
            } else {
                element.text += decoded.text;
            }
        }
        this.offset = end;
    }

    private readMarkup(): void {
        const { text, offset } = this;
        if (text.startsWith(COMMENT, offset)) {
            this.readComment();
        } else if (text.startsWith(CDATA, offset)) {
            this.readCharacterData();
        } else if (text.startsWith('<?', offset)) {
            this.readInstruction();
        } else if (text.startsWith('<!', offset)) {
            // A document type could define entities that grow without end; metadata has none.
            this.fail(offset, 'no document type declaration');
        } else if (text.startsWith('</', offset)) {
            this.readEnd();
        } else {
            this.readStart();
        }
    }

    /** The offset of the next `mark`, or -1 after a complaint. */
    private find(mark: string, from: number, expected: string): number {
        const found = this.text.indexOf(mark, from);
        if (found < 0) {
            this.fail(this.offset, expected);
        }
        return found;
    }

    private readComment(): void {
        const end = this.find('--', this.offset + COMMENT.length, '--> at the end of the comment');
        if (end >= 0 && this.text[end + 2] !== '>') {
            this.fail(end, '--> at the end of the comment');
        }
        this.offset = end + 3;
    }

    private readInstruction(): void {
        if (/^<\?xml[ \t\n?]/i.test(this.text.slice(this.offset, this.offset + 6))) {
            this.fail(this.offset, 'one XML declaration at most, at the very beginning');
        }
        this.offset = this.find('?>', this.offset + 2, '?> at the end of the processing instruction') + 2;
    }

    private readCharacterData(): void {
        const element = this.open.at(-1);
        const start = this.offset + CDATA.length;
        const end = this.find(']]>', start, ']]> at the end of the CDATA section');
        if (!element) {
            this.fail(this.offset, 'a tag');
        } else if (end >= 0) {
            element.text += this.text.slice(start, end);
        }
        this.offset = end + 3;
    }

    private readStart(): void {
        const { offset, options } = this;
        if (this.root) {
            this.fail(offset, 'nothing behind the root element');
            return;
        }
        if (this.open.length >= options.nesting) {
            this.fail(offset, `at most ${options.nesting} elements inside one another`);
            return;
        }
        const read = readStartTag(this.text, offset, this.open.at(-1)?.scope ?? ROOT_SCOPE);
        if ('expected' in read) {
            this.fail(read.offset, read.expected);
            return;
        }
        const { tag, name, namespace, isNil, scope } = read;
        this.isDone = this.open.length === 0 && options.isWanted?.({ name, namespace }) === false;
        this.open.push({ name, namespace, isNil, children: [], text: '', tag, scope });
        this.offset = read.end;
        if (this.isDone || read.isEmpty) {
            this.close();
        }
    }

    private readEnd(): void {
        const tag = this.open.at(-1)?.tag;
        const end = tag === undefined ? null : endTagEnd(this.text, this.offset, tag);
        if (end === null) {
            this.fail(this.offset, tag === undefined ? 'a tag' : `the end tag </${shorten(tag)}>`);
            return;
        }
        this.offset = end;
        this.close();
    }

    private close(): void {
        const closed = this.open.pop();
        if (closed) {
            const { name, namespace, isNil, children, text } = closed;
            const element: XmlElement = { name, namespace, isNil, children, text };
            const around = this.open.at(-1);
            if (around) {
                around.children.push(element);
            } else {
                this.root = element;
            }
        }
    }
}
