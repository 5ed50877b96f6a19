import { serialNumber } from '../../../rules/certificate/serialNumber.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(serialNumber, {
    valid: [
        { title: 'a number of 4 bytes', input: jwkText() },
        { title: 'the number 1', input: jwkWith({ serialNumber: '01' }) },
        { title: 'a number of 20 bytes', input: jwkWith({ serialNumber: '7f'.repeat(20) }) },
        {
            title: 'a root with the number 0',
            input: jwkText({ certificates: makeChain({ root: { serialNumber: '00' } }) })
        }
    ],
    invalid: [
        {
            title: 'a number of 21 bytes',
            input: jwkWith({ serialNumber: `00${'ff'.repeat(20)}` }),
            findings: [{ path: '/x5c/0', variant: 'too-long', data: { which, octets: 21, most: 20 } }]
        },
        {
            title: 'the number 0',
            input: jwkWith({ serialNumber: '00' }),
            findings: [{ path: '/x5c/0', variant: 'zero', data: { which } }]
        },
        {
            title: 'a negative number',
            input: jwkWith({ serialNumber: 'ff01' }),
            findings: [{ path: '/x5c/0', variant: 'negative', data: { which } }]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});
