import { readJson } from '../../text/json.js';
import { escapePointer, memberOf, nodeAt } from '../../text/pointer.js';

const rootOf = (text: string) => {
    const { root } = readJson(text, { nesting: 64 });
    if (!root) {
        throw new Error('The text of a test must be JSON.');
    }
    return root;
};

describe('JSON pointers', () => {
    // https://www.rfc-editor.org/rfc/rfc6901#section-5
    const example = '{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\\\j":5,"k\\"l":6," ":7,"m~n":8}';
    it.each([
        ['/foo/0', '"bar"'],
        ['/foo', '["bar","baz"]'],
        ['', example],
        ['/', '0'],
        ['/a~1b', '1'],
        ['/c%d', '2'],
        ['/e^f', '3'],
        ['/g|h', '4'],
        ['/i\\j', '5'],
        ['/k"l', '6'],
        ['/ ', '7'],
        ['/m~0n', '8']
    ])('"%s" leads to %s', (pointer, text) => {
        const found = nodeAt(rootOf(example), pointer);
        expect(example.slice(found?.node.start, found?.node.end)).toBe(text);
    });

    it.each(['foo', '/bar', '/foo/2', '/foo/01', '/foo/-', '/foo/0/x', '/foo/length', '/toString', '/foo/99999999999'])(
        '"%s" leads nowhere',
        (pointer) => {
            expect(nodeAt(rootOf(example), pointer)).toBeNull();
        }
    );

    it('gives the member with its name', () => {
        expect(nodeAt(rootOf('{"a":[{"b":1}]}'), '/a/0/b')?.member).toMatchObject({
            name: 'b',
            nameStart: 7,
            nameEnd: 10
        });
        expect(nodeAt(rootOf('[1]'), '/0')?.member).toBeUndefined();
    });

    it('escapes names, and "~01" stays "~1"', () => {
        expect(escapePointer('a/b~c')).toBe('a~1b~0c');
        expect(nodeAt(rootOf('{"~1":1}'), `/${escapePointer('~1')}`)?.node).toMatchObject({ value: 1 });
    });

    it.each([2, 100])('takes the last of duplicates, also among %i members', (count) => {
        const names = Array.from({ length: count }, (_, index) => `"n${index}":0`);
        const root = rootOf(`{"a":1,${names.join()},"a":2}`);
        expect(root.type === 'object' && memberOf(root, 'a')?.value).toMatchObject({ value: 2 });
        expect(root.type === 'object' && memberOf(root, 'n1')?.value).toMatchObject({ value: 0 });
        expect(root.type === 'object' && memberOf(root, 'b')).toBeUndefined();
    });
});
