import { byteOrderMark } from '../../../rules/input/byteOrderMark.js';
import { jwkText } from '../../support/makeCertificate.js';
import { certificatePem, utf16, utf8 } from '../../support/inputs.js';
import { testRule } from '../../support/testRule.js';

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
