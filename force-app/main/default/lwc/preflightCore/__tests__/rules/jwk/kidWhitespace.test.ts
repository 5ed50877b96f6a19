import { kidWhitespace } from '../../../rules/jwk/kidWhitespace.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

/** Marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm. */
const BIDIRECTIONAL = [...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];

testRule(kidWhitespace, {
    valid: [
        { title: 'a key ID', input: jwkText() },
        { title: 'a blank between words', input: jwkText({ kid: 'chat key' }) },
        { title: 'letters beyond ASCII', input: jwkText({ kid: 'schlüssel-🔑' }) }
    ],
    invalid: [
        {
            title: 'a blank in front',
            input: jwkText({ kid: ' chat-2026-11' }),
            findings: [{ path: '/kid', variant: 'leading', marks: ' ' }]
        },
        {
            title: 'blanks behind',
            input: jwkText({ kid: 'chat-2026-11\u00a0 ' }),
            findings: [{ path: '/kid', variant: 'trailing', marks: '\u00a0 ' }]
        },
        {
            title: 'a line break at the end',
            input: jwkText({ kid: 'chat-2026-11\n' }),
            findings: [{ path: '/kid', variant: 'trailing', marks: '\\n' }]
        },
        {
            title: 'a tab inside',
            input: jwkText({ kid: 'chat\t2026' }),
            findings: [{ path: '/kid', data: { position: 5, character: 'U+0009, tab' }, marks: '\\t' }]
        },
        {
            title: 'a character without width',
            input: jwkText({ kid: 'chat\u200b2026' }),
            findings: [{ path: '/kid', data: { position: 5, character: 'U+200B, zero-width space' }, marks: '\u200b' }]
        },
        {
            title: 'a no-break space inside',
            input: jwkText({ kid: 'chat\u00a02026' }),
            findings: [{ path: '/kid', variant: 'inside', data: { position: 5, character: 'U+00A0, no-break space' } }]
        },
        ...BIDIRECTIONAL.flatMap((character) => [
            {
                title: `U+${(character.codePointAt(0) ?? 0).toString(16)}, which turns what follows`,
                input: jwkText({ kid: `chat${character}2026` }),
                findings: [{ path: '/kid', marks: character }]
            }
        ]),
        ...['\u00ad', '\ufe0f', '\u202e', '\u{e0041}', '\u2800', '\u3164'].map((character) => ({
            title: `U+${(character.codePointAt(0) ?? 0).toString(16)} at the end`,
            input: jwkText({ kid: `a${character}` }),
            findings: [{ path: '/kid', variant: 'trailing' }]
        }))
    ],
    notApplicable: [
        { title: 'no key ID', input: jwkText({ kid: undefined }) },
        { title: 'blanks only, which is an error', input: jwkText({ kid: '  ' }) }
    ]
});
