import { trailingData } from '../../../rules/certificate/trailingData.js';
import { jwkText, makeCertificate, makeChain, toBase64 } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const whole = makeCertificate();
const withRest = `${whole}\r\n`;
const two = makeChain().slice(0, 2);

testRule(trailingData, {
    valid: [
        { title: 'one certificate in the string', input: jwkText() },
        { title: 'two certificates in two strings', input: jwkText({ certificates: makeChain().slice(0, 2) }) }
    ],
    invalid: [
        {
            title: 'a line end that was encoded with the certificate',
            input: jwkText({ certificates: [withRest] }),
            findings: [
                {
                    path: '/x5c/0',
                    data: { which: 'The certificate in "x5c"', end: whole.length, length: 2 },
                    marks: toBase64(withRest).slice(-8)
                }
            ]
        },
        {
            title: 'two certificates in one string',
            input: jwkText({ certificates: [two.join('')] }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'certificate',
                    data: { which: 'The certificate in "x5c"', end: two[0]?.length ?? 0, length: two[1]?.length ?? 0 }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'what cannot be read', input: jwkText({ certificates: [whole.slice(0, 99)] }) }]
});
