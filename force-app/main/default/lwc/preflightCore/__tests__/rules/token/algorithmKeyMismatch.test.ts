import { algorithmKeyMismatch } from '../../../rules/token/algorithmKeyMismatch.js';
import { certificatePem } from '../../support/inputs.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const RS512 = jwkText({ alg: 'RS512' });

testTokenRule(algorithmKeyMismatch, {
    valid: [
        { title: 'RS256 and a key for it', keys: [jwkText()] },
        { title: 'RS512 and a key for it', header: { alg: 'RS512' }, keys: [RS512] },
        { title: 'two keys with the key ID, one of them for it', keys: [RS512, jwkText()] },
        { title: 'another key for another algorithm', keys: [jwkText({ alg: 'RS512', kid: 'other' }), jwkText()] }
    ],
    invalid: [
        {
            title: 'RS256, but a key for RS512',
            keys: [RS512],
            findings: [{ path: '/header/alg', data: { found: 'RS256', key: 'key-1.json', other: 'RS512' } }]
        },
        {
            title: 'RS512, but a key for RS256',
            header: { alg: 'RS512' },
            keys: [jwkText()],
            findings: [{ path: '/header/alg', data: { found: 'RS512', key: 'key-1.json', other: 'RS256' } }]
        },
        {
            title: 'the key that the token names is for another algorithm, another key would fit',
            keys: [jwkText({ kid: 'other' }), RS512],
            findings: [{ path: '/header/alg', data: { found: 'RS256', key: 'key-2.json', other: 'RS512' } }]
        },
        {
            title: 'a key for an algorithm that is not taken',
            keys: [jwkText({ alg: 'PS256' })],
            findings: [
                {
                    path: '/header/alg',
                    variant: 'unsupported',
                    data: { found: 'RS256', key: 'key-1.json', other: 'PS256' }
                }
            ]
        }
    ],
    notApplicable: [{ title: 'the keys of a channel are asked', hasChannel: true }],
    notChecked: [
        { title: 'no key' },
        { title: 'a certificate, which is for any algorithm', keys: [certificatePem] },
        { title: 'a key that does not say', keys: [jwkText({ alg: undefined })] },
        {
            title: 'two keys with the key ID, for another algorithm and one that does not say',
            keys: [RS512, jwkText({ alg: undefined })]
        },
        {
            title: 'the same, the other way round',
            keys: [jwkText({ alg: undefined }), RS512]
        },
        { title: 'an algorithm that is reported elsewhere', header: { alg: 'PS256' }, keys: [jwkText()] },
        { title: 'no algorithm', header: { alg: undefined }, keys: [jwkText()] },
        { title: 'a header that cannot be read', header: '[]', keys: [jwkText()] }
    ]
});
