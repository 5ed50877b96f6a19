import { readKeySet } from '../../jwk/keySet.js';
import { readJson } from '../../text/json.js';

const NOT_CHECKED = { known: false, reason: 'number-theory-off' } as const;

function read(text: string) {
    const { root } = readJson(text, { nesting: 64 });
    if (!root) {
        throw new Error('no JSON');
    }
    const { keysState, similarName, isSingleKey, notObjects } = readKeySet(root, '', [], NOT_CHECKED);
    return { keysState, similarName, isSingleKey, notObjects };
}

const SET = { keysState: 'array', similarName: '', isSingleKey: false, notObjects: [] };

describe('readKeySet', () => {
    it.each([
        ['{"keys":[]}', SET],
        [
            '{"keys":[{}, null, "a", [1]]}',
            {
                ...SET,
                notObjects: [
                    { index: 1, found: 'null' },
                    { index: 2, found: 'string' },
                    { index: 3, found: 'array' }
                ]
            }
        ],
        ['{"keys":1,"keys":[]}', SET],
        ['{"keys":[],"keys":{}}', { ...SET, keysState: 'not-array' }],
        ['{"Keys":[]}', { ...SET, keysState: 'absent', similarName: 'Keys' }],
        ['{"KEYS ":[],"keys":[]}', SET],
        ['{"kty":"RSA"}', { ...SET, keysState: 'absent', isSingleKey: true }],
        ['{"n":"AA"}', { ...SET, keysState: 'absent', isSingleKey: true }],
        ['{"issuer":"a"}', { ...SET, keysState: 'absent' }],
        ['[{"kty":"RSA"}]', { ...SET, keysState: 'absent' }],
        ['"keys"', { ...SET, keysState: 'absent' }]
    ])('describes %s', (text, expected) => {
        expect(read(text)).toEqual(expected);
    });
});
