import { typeUnexpected } from '../../../rules/token/typeUnexpected.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const valid = (typ: string) => ({ title: typ, header: { typ } });
const invalid = (typ: string, variant?: string, found = typ) => ({
    title: typ,
    header: { typ },
    findings: [{ path: '/header/typ', ...(variant !== undefined && { variant }), data: { found } }]
});

testTokenRule(typeUnexpected, {
    valid: [valid('JWT'), valid('jwt'), valid('application/jwt'), valid('Application/JWT')],
    invalid: [
        invalid('JWS'),
        invalid('JOSE'),
        invalid('text/jwt'),
        invalid('JWT '),
        invalid('at+jwt', 'other-purpose'),
        invalid('application/at+jwt', 'other-purpose', 'application/at…'),
        invalid('a text that is far too long', undefined, 'a text that is…')
    ],
    notApplicable: [
        { title: 'no type', header: { typ: undefined } },
        { title: 'a blank type', header: { typ: ' ' } },
        { title: 'a type that is a number', header: { typ: 1 } },
        { title: 'a header that cannot be read', header: '[]' }
    ]
});
