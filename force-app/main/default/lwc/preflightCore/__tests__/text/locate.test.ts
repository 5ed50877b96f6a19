import { readJson } from '../../text/json.js';
import { locate } from '../../text/locate.js';

const marked = (text: string, pointer: string, at?: { start: number; end: number }) => {
    const found = locate(readJson(text, { nesting: 64 }), pointer, at);
    return found && text.slice(found.start, found.end);
};

describe('locate', () => {
    const text = '{ "kid": "k1", "x5c": ["AB\\u0043\\/D", 5], "o": {"a": []}, "e": AQAB }';

    it.each([
        ['', text],
        ['/kid', '"k1"'],
        ['/x5c', '["AB\\u0043\\/D", 5]'],
        ['/x5c/1', '5'],
        ['/e', 'AQAB']
    ])('"%s" is %s', (pointer, expected) => {
        expect(marked(text, pointer)).toBe(expected);
    });

    it.each([
        ['/alg', 0],
        ['/o/b', text.indexOf('{"a"')],
        ['/o/b/c/0', text.indexOf('{"a"')],
        ['/x5c/7', text.indexOf('[')],
        ['/kid/x', text.indexOf('"k1"')],
        ['no pointer', 0]
    ])('"%s" is missing: the opening of what is there', (pointer, start) => {
        expect(locate(readJson(text, { nesting: 64 }), pointer)).toEqual({ start, end: start + 1 });
    });

    it.each([
        ['/kid', 0, 1, 'k'],
        ['/kid', 1, 2, '1'],
        ['/x5c/0', 1, 2, 'B'],
        ['/x5c/0', 2, 3, '\\u0043'],
        ['/x5c/0', 3, 4, '\\/'],
        ['/x5c/0', 2, 5, '\\u0043\\/D'],
        ['/e', 0, 2, 'AQ']
    ])('%s from %i to %i is %s', (pointer, start, end, expected) => {
        expect(marked(text, pointer, { start, end })).toBe(expected);
    });

    it('shows a place without length by what follows it', () => {
        expect(marked(text, '/kid', { start: 0, end: 0 })).toBe('k');
        expect(marked(text, '/kid', { start: 2, end: 2 })).toBe('"');
        expect(marked(text, '/x5c/0', { start: 5, end: 5 })).toBe('"');
        expect(marked(text, '/kid', { start: 9, end: 99 })).toBe('"');
    });

    it('counts in a string with other quotes, raw line breaks and bad escapes', () => {
        const slips = "{'a':'x\ny\\'z\\\nw'}";
        expect(marked(slips, '/a', { start: 2, end: 3 })).toBe('y');
        expect(marked(slips, '/a', { start: 3, end: 4 })).toBe("\\'");
        expect(marked(slips, '/a', { start: 4, end: 5 })).toBe('z');
        expect(marked(slips, '/a', { start: 5, end: 6 })).toBe('\\\nw');
    });

    it('gives the whole value when a part is asked of what is no string', () => {
        expect(marked(text, '/x5c/1', { start: 0, end: 1 })).toBe('5');
    });

    it('gives null when nothing could be read', () => {
        expect(marked('{', '/a')).toBeNull();
    });
});
