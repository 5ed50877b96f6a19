import { readXml, type XmlElement } from '../../text/xml.js';

const options = { nesting: 5 };
const read = (text: string) => readXml(text, options);

/** Names, texts and children only. */
function outline({ name, text, children }: XmlElement): unknown {
    return children.length > 0 ? [name, ...children.map(outline)] : [name, text];
}

describe('readXml', () => {
    it.each([
        ['an empty element', '<a/>', ['a', '']],
        ['text', '<a>b</a>', ['a', 'b']],
        ['blanks and line breaks in the text', '<a> b \n\tc </a>', ['a', ' b \n\tc ']],
        ['line ends of Windows and of old Macs', '<a>b\r\nc\rd</a>', ['a', 'b\nc\nd']],
        [
            'a declaration, comments and instructions around',
            '<?xml version="1.0"?>\n<!-- a --><?b c?><d>e</d><!-- f -->\n',
            ['d', 'e']
        ],
        [
            'comments, instructions and CDATA inside',
            '<a>b<!-- c --><?d?><![CDATA[<e> &amp; ]]>f</a>',
            ['a', 'b<e> &amp; f']
        ],
        ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', ['a', '<>&"\'']],
        ['character references', '<a>&#65;&#x42;&#x1F511;&#10;&#xA0;</a>', ['a', 'AB\u{1f511}\n\u00a0']],
        ['an entity that is not resolved twice', '<a>&amp;lt;</a>', ['a', '&lt;']],
        ['children in order', '<a><b>1</b> <c/><b>2</b></a>', ['a', ['b', '1'], ['c', ''], ['b', '2']]],
        ['names beyond ASCII', '<Größe.1-a_b>c</Größe.1-a_b>', ['Größe.1-a_b', 'c']],
        ['blanks in tags', '<a \n x = "1"\ty=\'2\' ><b / ></a >'.replace('/ >', '/>'), ['a', ['b', '']]],
        ['a sign > in text and in a value', '<a x=">">></a>', ['a', '>']],
        ['elements just deep enough', '<a><b><c><d><e/></d></c></b></a>', ['a', ['b', ['c', ['d', ['e', '']]]]]]
    ])('reads %s', (_title, text, wanted) => {
        const { root, problem } = read(text);
        expect(problem).toBeNull();
        expect(root && outline(root)).toEqual(wanted);
    });

    it('knows namespaces by their name, whatever the prefix', () => {
        const { root } = read(
            '<m:a xmlns:m="urn:m" xmlns="urn:d"><b/><c xmlns=""/><m:d xmlns:m="urn:other"><m:e/></m:d><m:f/></m:a>'
        );
        const names = (element: XmlElement): string[] => [
            `${element.name} ${element.namespace}`,
            ...element.children.flatMap(names)
        ];
        expect(root && names(root)).toEqual(['a urn:m', 'b urn:d', 'c ', 'd urn:other', 'e urn:other', 'f urn:m']);
    });

    it('knows an element that says it has no value', () => {
        const { root } = read(
            '<a xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><b x:nil="true"/><b x:nil="false"/><b nil="true"/></a>'
        );
        expect(root?.children.map(({ isNil }) => isNil)).toEqual([true, false, false]);
    });

    it.each([
        ['nothing', '', 1, 'an element'],
        ['text alone', '\n\nb', 3, 'a tag'],
        ['text behind the root', '<a/>\nb', 2, 'nothing behind the root element'],
        ['a second root', '<a/><b/>', 1, 'nothing behind the root element'],
        ['a missing end tag', '<a>\n<b>', 2, 'the end tag </b>'],
        ['another end tag', '<a>\n<b></a>', 2, 'the end tag </b>'],
        ['an end tag of the same beginning', '<a></ab>', 1, 'the end tag </a>'],
        ['an end tag alone', '</a>', 1, 'a tag'],
        ['an unquoted value', '<a b=c/>', 1, 'name="value", or the end > of the tag'],
        ['an open tag', '<a b="c"', 1, 'name="value", or the end > of the tag'],
        ['an attribute twice', '<a b="1" b="2"/>', 1, 'each attribute only once'],
        ['a sign < in a value', '<a b="<"/>', 1, 'name="value", or the end > of the tag'],
        ['a sign < in text', '<a>1 < 2</a>', 1, 'a tag, or &lt; for the character <'],
        ['a bare ampersand', '<a>\n\nb & c</a>', 3, '&amp; for the character &'],
        ['an entity that nobody defined', '<a>&nbsp;</a>', 1, '&amp; for the character &'],
        ['an ampersand in a value', '<a b="&x;"/>', 1, '&amp; for the character &'],
        ['a reference to no character', '<a>&#0;</a>', 1, '&amp; for the character &'],
        ['a reference to half a character', '<a>&#xD83D;</a>', 1, '&amp; for the character &'],
        ['a reference beyond Unicode', '<a>&#x110000;</a>', 1, '&amp; for the character &'],
        ['an end of CDATA in text', '<a>]]></a>', 1, ']]&gt; instead of ]]>'],
        ['an open CDATA section', '<a><![CDATA[b</a>', 1, ']]> at the end of the CDATA section'],
        ['CDATA outside', '<![CDATA[b]]>', 1, 'a tag'],
        ['an open comment', '<a/>\n<!-- b', 2, '--> at the end of the comment'],
        ['hyphens in a comment', '<!-- b -- c --><a/>', 1, '--> at the end of the comment'],
        ['an open instruction', '<?b <a/>', 1, '?> at the end of the processing instruction'],
        [
            'a declaration further down',
            '\n<?xml version="1.0"?><a/>',
            2,
            'one XML declaration at most, at the very beginning'
        ],
        ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 1, 'no document type declaration'],
        ['a prefix without a namespace', '<m:a/>', 1, 'a namespace for each prefix'],
        ['an attribute’s prefix without a namespace', '<a x:nil="true"/>', 1, 'a namespace for each prefix'],
        ['elements too deep', '<a><b><c><d><e><f/></e></d></c></b></a>', 1, 'at most 5 elements inside one another'],
        ['a control character', '<a>\n\u0001</a>', 2, 'characters that XML allows'],
        ['half a character', '<a>\ud83d</a>', 1, 'characters that XML allows']
    ])('refuses %s', (_title, text, line, expected) => {
        expect(read(text)).toEqual({ root: null, problem: { line, expected } });
    });

    it('looks no further than the root when nobody wants it', () => {
        const isWanted = ({ name }: { name: string }) => name === 'a';
        expect(readXml('<b><broken \u0001', { ...options, isWanted })).toMatchObject({
            root: { name: 'b', children: [] },
            problem: null
        });
        expect(readXml('<a><broken', { ...options, isWanted }).problem).not.toBeNull();
    });

    it.each([
        ['many attributes', `<a ${Array.from({ length: 40_000 }, (_, n) => `b${n}="1"`).join(' ')}/>`],
        ['many blanks in a tag', `<a${' '.repeat(400_000)}=`],
        ['many children', `<a>${'<b/>'.repeat(100_000)}</a>`],
        ['many ampersands', `<a>${'&amp;'.repeat(100_000)}</a>`],
        ['many open elements', '<a>'.repeat(200_000)],
        [
            'many namespaces, declared again by every child',
            `<a ${Array.from({ length: 20_000 }, (_, n) => `xmlns:b${n}="u"`).join(' ')}>${'<b1:c xmlns:d="v"/>'.repeat(20_000)}</a>`
        ]
    ])('takes linear time with %s', (_title, text) => {
        // Quadratic, each would take minutes: the test's own time limit is the proof.
        const { root, problem } = read(text);
        expect(root === null).toBe(problem !== null);
    });
});
