import { byteOrderMark } from '../../../rules/input/byteOrderMark.js';
import { jwkText } from '../../support/makeCertificate.js';
import { certificatePem, utf16, utf8 } from '../../support/inputs.js';
import { makeToken } from '../../support/makeToken.js';
import { testRule } from '../../support/testRule.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const key = jwkText();
const accented = jwkText({ kid: 'Schlüssel' });

testRule(byteOrderMark, {
    valid: [
        { title: 'plain UTF-8', input: { bytes: utf8(accented) } },
        { title: 'pasted text', input: accented }
    ],
    invalid: [
        {
            title: 'a byte order mark in pasted text',
            input: `\ufeff${key}`,
            findings: [{ path: '', variant: 'utf-8', marks: '{' }]
        },
        {
            title: 'a byte order mark in a file',
            input: { bytes: utf8(`\ufeff${key}`) },
            findings: [{ path: '', variant: 'utf-8', marks: '{' }]
        },
        {
            title: 'UTF-16 as Windows PowerShell writes it',
            input: { bytes: utf16(`\ufeff${key}`) },
            findings: [{ path: '', variant: 'utf-16', marks: '{' }]
        },
        {
            title: 'UTF-16BE without a byte order mark',
            input: { bytes: utf16(key, 'be') },
            findings: [{ path: '', variant: 'utf-16', marks: '{' }]
        },
        {
            title: 'Latin-1',
            input: { bytes: accented },
            findings: [{ path: '', variant: 'latin-1', marks: '{' }]
        }
    ],
    notApplicable: [{ title: 'a certificate in PEM', input: `\ufeff${certificatePem}` }]
});

testTokenRule(byteOrderMark, {
    valid: [{ title: 'a token' }, { title: 'a token with accents around it', token: `Jeton créé : ${makeToken()}` }],
    invalid: [
        {
            title: 'a byte order mark before a token',
            token: `\ufeff${makeToken()}`,
            findings: [{ path: '', variant: 'token' }]
        },
        {
            title: 'a token in UTF-16, pasted as it stands there',
            token: utf16(makeToken()),
            findings: [{ path: '', variant: 'token-utf-16' }]
        }
    ],
    notApplicable: [{ title: 'nothing where a token belongs', token: '' }]
});
