import fc from 'fast-check';
import type { JsonNode } from '../../types.js';
import { readJson } from '../../text/json.js';

const NESTING = 64;
const read = (text: string) => readJson(text, { nesting: NESTING });

/** The value as JSON.parse would give it (of duplicate names the last). */
function valueOf(node: JsonNode | null): unknown {
    if (node?.type === 'object') {
        const value: Record<string, unknown> = {};
        for (const member of node.members) {
            Object.defineProperty(value, member.name, {
                value: valueOf(member.value),
                enumerable: true,
                configurable: true,
                writable: true
            });
        }
        return value;
    }
    if (node?.type === 'array') {
        return node.items.map(valueOf);
    }
    return node === null || node.type === 'null' ? null : node.value;
}

const parses = (text: string): boolean => {
    try {
        JSON.parse(text);
        return true;
    } catch {
        return false;
    }
};

/** The problems as "kind: marked text". */
const problemsOf = (text: string) =>
    read(text).problems.map(
        ({ kind, start, end, isFatal }) => `${kind}${isFatal ? '!' : ''}: ${text.slice(start, end)}`
    );

describe('readJson on valid JSON', () => {
    it('agrees with JSON.parse on any value, whatever the spacing', () => {
        fc.assert(
            fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, space) => {
                const text = JSON.stringify(value, undefined, space);
                const { root, problems } = read(text);
                expect(problems).toEqual([]);
                expect(valueOf(root)).toEqual(JSON.parse(text));
            })
        );
    });

    it.each([
        '-0',
        '0.5e-3',
        '1E+10',
        '1e999',
        '"\\ud83d\\ude00 \\u0000 \\" \\\\ \\/ \\b\\f\\n\\r\\t"',
        '"\\ud800"',
        '"\u007f\u2028“”"',
        ' \t\r\n[ ] ',
        '{"":{"__proto__":1}}',
        '[true,false,null,{}]'
    ])('agrees with JSON.parse on %s', (text) => {
        const { root, problems } = read(text);
        expect(problems).toEqual([]);
        expect(valueOf(root)).toEqual(JSON.parse(text));
    });

    it('gives every value its place', () => {
        const text = ' {"a" : [ 1, "x\\u0041" ]}\n';
        const { root } = read(text);
        expect(root).toMatchObject({ type: 'object', start: 1, end: text.length - 1 });
        const [member] = root?.type === 'object' ? root.members : [];
        expect(text.slice(member?.nameStart, member?.nameEnd)).toBe('"a"');
        const [one, other] = member?.value.type === 'array' ? member.value.items : [];
        expect(text.slice(one?.start, one?.end)).toBe('1');
        expect(text.slice(other?.start, other?.end)).toBe('"x\\u0041"');
        expect(other).toMatchObject({ value: 'xA', isPlain: false });
    });

    it('reads a part of the text', () => {
        const text = 'JWK : {"a":1} JWT : x';
        const { root, problems, text: whole } = readJson(text, { nesting: 2, start: 6, end: 13 });
        expect(problems).toEqual([]);
        expect(root).toMatchObject({ start: 6, end: 13 });
        expect(whole).toBe(text);
    });
});

describe('readJson on everything else', () => {
    const token = fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"b":',
        "'c'",
        '“d”',
        'true',
        'None',
        'x',
        '1',
        '-',
        '.5',
        ' ',
        '\n',
        '\\',
        '\\u0061',
        '//',
        '/*',
        '*/',
        '#',
        '\u00a0',
        '\u0000',
        '\ufeff',
        '{"a":1}',
        '[1]'
    );

    it('has a problem exactly when JSON.parse throws', () => {
        fc.assert(
            fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
                const text = tokens.join('');
                const { problems, root } = read(text);
                expect(problems.length === 0).toBe(parses(text));
                expect(root === null).toBe(problems.some(({ isFatal }) => isFatal));
                expect(problems.slice(0, -1).some(({ isFatal }) => isFatal)).toBe(false);
                expect(problems.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
            }),
            { numRuns: 2000 }
        );
    });

    it('has a problem exactly when JSON.parse throws, for any damage to a good text', () => {
        const good = JSON.stringify(
            { kty: 'RSA', n: 'abc_-', x5c: ['MII+/='], e: 65537, ext: true, o: null },
            undefined,
            1
        );
        const place = fc.nat(good.length);
        const inserted = fc.oneof(token, fc.string({ unit: 'binary', maxLength: 3 }));
        fc.assert(
            fc.property(place, fc.nat(4), inserted, (at, removed, text) => {
                const damaged = good.slice(0, at) + text + good.slice(at + removed);
                expect(read(damaged).problems.length === 0).toBe(parses(damaged));
            }),
            { numRuns: 2000 }
        );
    });

    // The slips that people make, what is said of each, and what is read all the same.
    it.each<[string, string, readonly string[], unknown]>([
        ['a line comment', '{ // key\n"a":1}', ['comment: // key'], { a: 1 }],
        ['a block comment', '{/* x */"a":/**/1}', ['comment: /* x */', 'comment: /**/'], { a: 1 }],
        ['a hash comment', '# key\n{"a":1}#', ['comment: # key', 'comment: #'], { a: 1 }],
        ['a trailing comma', '{"a":[1,],}', ['trailing-comma: ,', 'trailing-comma: ,'], { a: [1] }],
        ['commas too many', '[,1,, ,2]', ['extra-comma: ,', 'extra-comma: , ,'], [1, 2]],
        ['nothing but a comma', '[,]', ['extra-comma: ,'], []],
        [
            'a missing comma',
            '{"a":"x"\n"b":["y" "z"]}',
            ['missing-comma: "', 'missing-comma: "'],
            { a: 'x', b: ['y', 'z'] }
        ],
        [
            'a missing comma before an unquoted name',
            '{"a":1 b:2}',
            ['missing-comma: b', 'unquoted-name: b'],
            { a: 1, b: 2 }
        ],
        [
            'single quotes',
            "{'a':'it\\'s \"'}",
            ["single-quotes: 'a'", "single-quotes: 'it\\'s \"'", "bad-escape: \\'"],
            { a: 'it\'s "' }
        ],
        ['back quotes', '{`a`:1}', ['single-quotes: `a`'], { a: 1 }],
        [
            'typographic quotes',
            '{“a”:„b“,«c»:‘d’}',
            [
                'typographic-quotes: “a”',
                'typographic-quotes: „b“',
                'typographic-quotes: «c»',
                'typographic-quotes: ‘d’'
            ],
            { a: 'b', c: 'd' }
        ],
        [
            'a typographic quote at one end',
            '{“a":"b”,"c":"d”}',
            ['typographic-quotes: “a"', 'typographic-quotes: "b”', 'typographic-quotes: "d”'],
            { a: 'b', c: 'd' }
        ],
        [
            'an unquoted name',
            '{kty:1,x5t#S256:2}',
            ['unquoted-name: kty', 'unquoted-name: x5t#S256'],
            { kty: 1, 'x5t#S256': 2 }
        ],
        [
            'unquoted text',
            '{"kty":RSA,"e":2026-x}',
            ['unquoted-text: RSA', 'unquoted-text: 2026-x'],
            { kty: 'RSA', e: '2026-x' }
        ],
        ['line breaks in a string', '["a\nb\r\nc"]', ['control-character: \n'], ['a\nb\r\nc']],
        [
            'a control character between tokens',
            '[\u00001\u0001]',
            ['control-character: \u0000', 'control-character: \u0001'],
            [1]
        ],
        ['bad escapes', '["\\x41\\-\\u12"]', ['bad-escape: \\x41'], ['A-u12']],
        ['a line continuation', '["a\\\nb"]', ['control-character: \n', 'bad-escape: \\\n'], ['ab']],
        [
            'numbers of other languages',
            '[+1,007,.5,5.,0x10,1_000,12n,-.5,1f]',
            ['+1', '007', '.5', '5.', '0x10', '1_000', '12n', '-.5', '1f'].map((n) => `number-form: ${n}`),
            [1, 7, 0.5, 5, 16, 1000, 12, -0.5, 1]
        ],
        [
            'literals of other languages',
            '[True,FALSE,None,NaN,undefined,-Infinity]',
            ['True', 'FALSE', 'None', 'NaN', 'undefined', '-Infinity'].map((n) => `literal-form: ${n}`),
            [true, false, null, null, null, null]
        ],
        [
            'no-break spaces',
            '\ufeff{\u00a0\u200b"a":1}',
            ['space-character: \ufeff', 'space-character: \u00a0\u200b'],
            { a: 1 }
        ],
        ['text after the value', '{"a":1} }\n', ['text-after-value: }'], { a: 1 }],
        ['a closing brace that is missing', '{"a":{"b":1}', ['unexpected-end: '], { a: { b: 1 } }],
        ['an end after a comma', '[1,', ['unexpected-end: '], [1]]
    ])('reads past %s', (_title, text, problems, value) => {
        expect(problemsOf(text)).toEqual(problems);
        expect(valueOf(read(text).root)).toEqual(value);
    });

    it.each([
        ['nothing', '', 'unexpected-end!: '],
        ['an opening brace', '{', 'unexpected-end!: '],
        ['an end after the colon', '{"a":', 'unexpected-end!: '],
        ['an end in a name', '{"a', 'unclosed-string!: "a'],
        ['an end in an escape', '["\\', 'unclosed-string!: "\\'],
        ['a quote that is missing at the end of a line', '{"a": "b,\n "c": "d"}', 'unclosed-string!: "b,'],
        ['quotes inside a string', '{"a":"my "chat" key"}', 'unexpected-character!: c'],
        ['a missing value', '{"a":,"b":1}', 'unexpected-character!: ,'],
        ['a missing colon', '{"a" "b"}', 'unexpected-character!: "'],
        ['an equals sign', '{"a"="b"}', 'unexpected-character!: ='],
        ['a bracket that is missing', '{"a":["b"}', 'unexpected-character!: }'],
        ['two numbers', '[1 2]', 'unexpected-character!: 2'],
        ['plain words', 'hello world', 'unexpected-character!: h'],
        ['a placeholder', '{"a":<key>}', 'unexpected-character!: <'],
        ['a face', '{"a":\u{1f600}}', 'unexpected-character!: \u{1f600}']
    ])('stops at %s', (_title, text, problem) => {
        expect(problemsOf(text)).toEqual([problem]);
        expect(read(text).root).toBeNull();
    });

    it('says what was expected', () => {
        const expected = (text: string) => read(text).problems.at(-1)?.expected;
        expect(expected('{"a" 1}')).toBe('a colon');
        expect(expected('{"a":1 2}')).toBe('a comma or a closing brace');
        expect(expected('["a"}')).toBe('a comma or a closing bracket');
        expect(expected('{1')).toBe('a name in double quotes');
        expect(expected('{;')).toBe('a name in double quotes');
        expect(expected('{"a":')).toBe('a value, such as text in double quotes');
    });

    it('finds names twice in one object, escaped ones too', () => {
        const text = '{"alg":1,"x":[{"alg":2,"a/~":3,"a\\u002f~":4}],"\\u0061lg":5,"alg":6}';
        expect(
            read(text).duplicates.map((found) => [found.pointer, found.name, text.slice(found.start, found.end)])
        ).toEqual([
            ['/x/0/a~1~0', 'a/~', '"a\\u002f~"'],
            ['/alg', 'alg', '"\\u0061lg"'],
            ['/alg', 'alg', '"alg"']
        ]);
    });
});

describe('readJson in bounded time and depth', () => {
    it('finds names twice however many members there are, and names the first fifty', () => {
        const names = Array.from({ length: 200 }, (_, index) => `"m${index}":1`).join();
        const found = (text: string) => read(text).duplicates.map(({ name }) => name);
        expect(found(`{${names},"m0":2,"m39":2,"m40":2,"m199":2}`)).toEqual(['m0', 'm39', 'm40', 'm199']);
        const many = (count: number) => `{${Array.from({ length: count }, () => '"a":1').join()}}`;
        expect([50, 51, 52].map((count) => found(many(count)).length)).toEqual([49, 50, 50]);
    });

    it('reads to the limit of nesting and no deeper', () => {
        const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
        expect(readJson(nested(64), { nesting: 64 }).problems).toEqual([]);
        expect(readJson(nested(65), { nesting: 64 }).problems).toEqual([
            { kind: 'too-deep', start: 64, end: 65, expected: 'at most 64 levels', isFatal: true }
        ]);
        expect(readJson('{"a":'.repeat(1e5), { nesting: Infinity }).problems.at(-1)?.kind).toBe('too-deep');
    });

    const size = 1 << 20;
    const key = `{"kty":"RSA","kid":"k","n":"${'A'.repeat(342)}","x5c":["${'M'.repeat(1100)}"]}`;
    it.each([
        ['keys', `[${Array.from({ length: 700 }, () => key).join()}]`],
        ['commas', `[${','.repeat(size)}`],
        ['single quotes', "'a' ".repeat(size / 4)],
        ['lists of single quotes', `[${"'a',".repeat(size / 4)}`],
        ['backslashes', `"${'\\'.repeat(size)}`],
        ['escaped quotes', `["${'\\"'.repeat(size / 2)}"]`],
        ['escapes', `["${'\\u0041'.repeat(size / 6)}"]`],
        ['line breaks in many strings', `[${'"\n",'.repeat(size / 4)}`],
        ['typographic quotes', `[${'"a”,'.repeat(size / 4)}`],
        ['openings', '“'.repeat(size)],
        ['unclosed comments', '/*'.repeat(size / 2)],
        ['slashes', '/'.repeat(size)],
        ['digits', '1'.repeat(size)],
        ['underscores', '_'.repeat(size)],
        ['no-break spaces', '\u00a0 '.repeat(size / 2)],
        ['duplicates', `{${'"a":1,'.repeat(size / 6)}`],
        ['a long name over many duplicates', `{"${'x'.repeat(size / 2)}":{${'"a":1,'.repeat(size / 12)}`],
        ['missing commas', `[${'"a" '.repeat(size / 4)}`],
        ['words', `{${'a '.repeat(size / 2)}`],
        ['unquoted text', `[${'a,'.repeat(size / 2)}`],
        ['one word and blanks', `[${'a' + ' '.repeat(size)}`]
    ])('reads a mebibyte of %s in a moment', (_title, text) => {
        expect(() => read(text)).not.toThrow();
        const { problems, duplicates } = read(text);
        expect(problems.length).toBeLessThanOrEqual(501);
        expect(duplicates.length).toBeLessThanOrEqual(50);
    });
});
