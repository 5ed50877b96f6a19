import { x5cEmpty } from '../../../rules/jwk/x5cEmpty.js';
import { jwkText, makeJwk } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const x5c = makeJwk().x5c as string[];

testRule(x5cEmpty, {
    valid: [{ title: 'a certificate', input: jwkText() }],
    invalid: [
        { title: 'an empty list', input: jwkText({ x5c: [] }), findings: [{ path: '/x5c', marks: '[]' }] },
        {
            title: 'an empty string',
            input: jwkText({ x5c: [''] }),
            findings: [{ path: '/x5c/0', variant: 'string', data: { number: 1 }, marks: '""' }]
        },
        {
            title: 'a blank in front of the certificate',
            input: jwkText({ x5c: [' ', ...x5c, ''] }),
            findings: [
                { path: '/x5c/0', variant: 'string', data: { number: 1 } },
                { path: '/x5c/2', variant: 'string', data: { number: 3 } }
            ]
        },
        {
            title: 'an empty string outside of a list',
            input: jwkText({ x5c: '' }),
            findings: [{ path: '/x5c', marks: '""' }]
        }
    ],
    notApplicable: [
        { title: 'no "x5c"', input: jwkText({ x5c: undefined }) },
        { title: 'null', input: jwkText({ x5c: null }) }
    ]
});
