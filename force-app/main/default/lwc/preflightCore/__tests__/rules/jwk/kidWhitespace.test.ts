import { kidWhitespace } from '../../../rules/jwk/kidWhitespace.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

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
            findings: [{ path: '/kid', data: { position: 5 }, marks: '\\t' }]
        },
        {
            title: 'a character without width',
            input: jwkText({ kid: 'chat\u200b2026' }),
            findings: [{ path: '/kid', data: { position: 5 }, marks: '\u200b' }]
        }
    ],
    notApplicable: [
        { title: 'no key ID', input: jwkText({ kid: undefined }) },
        { title: 'blanks only, which is an error', input: jwkText({ kid: '  ' }) }
    ]
});
