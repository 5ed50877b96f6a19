import { timeUnreadable } from '../../../rules/certificate/timeUnreadable.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(timeUnreadable, {
    valid: [
        { title: 'dates of both forms', input: jwkWith({ notAfter: '2051-01-01' }) },
        {
            title: 'the wrong form, which is another rule',
            input: jwkWith({ raw: { notAfter: der.generalizedTime('20280101000000Z') } })
        }
    ],
    invalid: [
        {
            title: 'a month 13',
            input: jwkWith({ raw: { notAfter: der.utcTime('281301000000Z') } }),
            findings: [{ path: '/x5c/0', data: { which, field: 'end', text: '281301000000Z' } }]
        },
        {
            title: 'a time without seconds',
            input: jwkWith({ raw: { notAfter: der.utcTime('2801010000Z') } }),
            findings: [{ path: '/x5c/0', variant: 'no-seconds', data: { which, field: 'end', text: '2801010000Z' } }]
        },
        {
            title: 'a time with an offset, and one without any zone',
            input: jwkWith({
                raw: { notBefore: der.utcTime('260101000000+0100'), notAfter: der.generalizedTime('20500101000000') }
            }),
            findings: [
                { path: '/x5c/0', variant: 'no-zulu', data: { which, field: 'start', text: '260101000000+0100' } },
                { path: '/x5c/0', variant: 'no-zone', data: { which, field: 'end', text: '20500101000000' } }
            ]
        },
        {
            title: 'a 30th of February',
            input: jwkWith({ raw: { notAfter: der.utcTime('280230000000Z') } }),
            findings: [{ path: '/x5c/0', variant: 'no-such-day', data: { which, field: 'end', text: '280230000000Z' } }]
        },
        {
            title: 'a part of a second',
            input: jwkWith({ raw: { notAfter: der.generalizedTime('20500101000000.5Z') } }),
            findings: [
                { path: '/x5c/0', variant: 'fraction', data: { which, field: 'end', text: '20500101000000.5Z' } }
            ]
        },
        {
            title: 'a date as a plain text, in an issuer',
            input: jwkText({
                certificates: makeChain({ intermediate: { raw: { notAfter: der.utf8String('2028-01-01') } } })
            }),
            findings: [{ path: '/x5c/1', data: { which: 'Certificate 2 in "x5c"', field: 'end', text: '2028-01-01' } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
