import { validityLong } from '../../../rules/certificate/validityLong.js';
import { jwkText, jwkWith, makeChain } from '../../support/makeCertificate.js';
import { run, testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';

testRule(validityLong, {
    valid: [
        { title: 'two years', input: jwkText() },
        { title: '30 years', input: jwkWith({ notBefore: '2026-01-01', notAfter: '2056-01-01' }) },
        {
            title: '30 years with eight leap days',
            input: jwkWith({ notBefore: '2012-01-12T17:27:44Z', notAfter: '2042-01-12T17:27:44Z' })
        },
        { title: '30 years from a leap day', input: jwkWith({ notBefore: '2024-02-29', notAfter: '2054-03-01' }) },
        {
            title: 'a root of 40 years',
            input: jwkText({ certificates: makeChain({ root: { notBefore: '2020-01-01', notAfter: '2060-01-01' } }) })
        }
    ],
    invalid: [
        {
            title: '30 years and a second',
            input: jwkWith({ notBefore: '2012-01-12T17:27:44Z', notAfter: '2042-01-12T17:27:45Z' }),
            findings: [{ path: '/x5c/0', data: { which, years: 30, notAfter: '2042-01-12 17:27 UTC' } }]
        },
        {
            title: '31 years less a day',
            input: jwkWith({ notBefore: '2026-01-02', notAfter: '2057-01-01' }),
            findings: [{ path: '/x5c/0', data: { which, years: 30, notAfter: '2057-01-01 00:00 UTC' } }]
        },
        {
            title: '31 years',
            input: jwkWith({ notBefore: '2026-01-01', notAfter: '2057-01-02' }),
            findings: [{ path: '/x5c/0', data: { which, years: 31, notAfter: '2057-01-02 00:00 UTC' } }]
        },
        {
            title: 'exactly 31 years',
            input: jwkWith({ notBefore: '2026-01-01', notAfter: '2057-01-01' }),
            findings: [{ path: '/x5c/0', data: { which, years: 31, notAfter: '2057-01-01 00:00 UTC' } }]
        },
        {
            title: 'the last second of the year 9998',
            input: jwkWith({ notBefore: '2026-01-01', notAfter: '9998-12-31T23:59:59Z' }),
            findings: [{ path: '/x5c/0', data: { which, years: 7972, notAfter: '9998-12-31 23:59 UTC' } }]
        },
        {
            title: 'the first second of the year 9999',
            input: jwkWith({ notBefore: '2026-01-01', notAfter: '9999-01-01' }),
            findings: [
                { path: '/x5c/0', variant: 'no-expiry', data: { which, years: 7973, notAfter: '9999-01-01 00:00 UTC' } }
            ]
        },
        {
            title: 'no expiry at all',
            input: jwkWith({ notBefore: '2026-01-01', notAfter: '9999-12-31T23:59:59Z' }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'no-expiry',
                    data: { which, years: 7973, notAfter: '9999-12-31 23:59 UTC' }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'a key without x5c', input: jwkText({ x5c: undefined }) }]
});

if (!('preflightCases' in globalThis)) {
    it.each([
        ['9998-12-31T23:59:59Z', undefined],
        ['9999-01-01', 'no-expiry']
    ])('says of a certificate until %s whether it ever expires', async (notAfter, variant) => {
        const { keys } = await run({ title: '', input: jwkWith({ notBefore: '2026-01-01', notAfter }) });
        const found = keys.flatMap(({ findings }) => findings).find(({ ruleId }) => ruleId === validityLong.id);
        expect(found).toMatchObject({ ruleId: validityLong.id });
        expect(found?.variant).toBe(variant);
    });
}
