import { createPositions } from '../../text/position.js';

describe('createPositions', () => {
    it.each([
        ['LF', 'ab\ncd\n\ne', ['1:1', '1:2', '1:3', '2:1', '2:2', '2:3', '3:1', '4:1', '4:2']],
        ['CRLF', 'a\r\nb', ['1:1', '1:2', '1:3', '2:1', '2:2']],
        ['CR', 'a\rb\r\r', ['1:1', '1:2', '2:1', '2:2', '3:1', '4:1']],
        ['nothing', '', ['1:1']]
    ])('counts lines that end with %s', (_title, text, expected) => {
        const position = createPositions(text);
        const found = Array.from({ length: text.length + 1 }, (_, offset) => position(offset));
        expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(expected);
        expect(found.map(({ offset }) => offset)).toEqual(found.map((_, index) => index));
    });

    it('stays inside the text', () => {
        const position = createPositions('a\nb');
        expect(position(-1)).toEqual({ offset: 0, line: 1, column: 1 });
        expect(position(9)).toEqual({ offset: 3, line: 2, column: 2 });
    });
});
