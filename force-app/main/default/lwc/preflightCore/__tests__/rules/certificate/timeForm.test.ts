import { timeForm } from '../../../rules/certificate/timeForm.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(timeForm, {
    valid: [
        { title: 'UTCTime up to 2049', input: jwkWith({ notAfter: '2049-12-31T23:59:59Z' }) },
        {
            title: 'GeneralizedTime before 1950, which UTCTime cannot say',
            input: jwkWith({ raw: { notBefore: der.generalizedTime('19491231235959Z') } })
        },
        { title: 'GeneralizedTime from 2050 on', input: jwkWith({ notAfter: '2050-01-01' }) }
    ],
    invalid: [
        {
            title: 'GeneralizedTime for 2028',
            input: jwkWith({ raw: { notAfter: der.generalizedTime('20280101000000Z') } }),
            findings: [{ path: '/x5c/0', data: { which, field: 'end', text: '20280101000000Z' } }]
        },
        {
            title: 'GeneralizedTime for the first second of 1950',
            input: jwkWith({ raw: { notBefore: der.generalizedTime('19500101000000Z') } }),
            findings: [{ path: '/x5c/0', data: { which, field: 'start', text: '19500101000000Z' } }]
        },
        {
            title: 'GeneralizedTime for both dates, up to the last second of 2049',
            input: jwkWith({
                raw: {
                    notBefore: der.generalizedTime('20260101000000Z'),
                    notAfter: der.generalizedTime('20491231235959Z')
                }
            }),
            findings: [
                { path: '/x5c/0', data: { which, field: 'start', text: '20260101000000Z' } },
                { path: '/x5c/0', data: { which, field: 'end', text: '20491231235959Z' } }
            ]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
