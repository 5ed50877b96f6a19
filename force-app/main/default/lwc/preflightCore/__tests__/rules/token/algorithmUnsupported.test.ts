import { createPublicKey } from 'node:crypto';
import { algorithmUnsupported } from '../../../rules/token/algorithmUnsupported.js';
import { certificatePem } from '../../support/inputs.js';
import { jwkText, keys, makeCertificate } from '../../support/makeCertificate.js';
import { testTokenRule } from '../../support/testTokenRule.js';

const found = (variant: string, data: Record<string, string>) => [{ path: '/header/alg', variant, data }];
const invalid = (alg: string, variant: string, data: Record<string, string> = { found: alg }) => ({
    title: alg,
    header: { alg },
    findings: found(variant, data)
});
const publicKey = createPublicKey(keys.leaf);
const der = publicKey.export({ type: 'spki', format: 'der' });

/** Signed with a public key as the secret: what an attacker does who knows no more. */
const confused = (title: string, secret: string | Buffer, words: string, alg = 'HS256') => ({
    title,
    header: { alg },
    secret,
    keys: [jwkText()],
    findings: found('hmac-public-key', { found: alg, secret: words })
});

testTokenRule(algorithmUnsupported, {
    valid: [{ title: 'RS256' }, { title: 'RS512', header: { alg: 'RS512' } }],
    invalid: [
        { ...invalid('none', 'none'), signature: '' },
        invalid('None', 'none'),
        invalid('nOnE', 'none'),
        invalid('NONE', 'none'),
        invalid('HS256', 'hmac'),
        invalid('hs512', 'hmac'),
        confused('the certificate in PEM form as secret', certificatePem, 'the certificate in PEM form'),
        confused(
            'the certificate as secret',
            Buffer.from(makeCertificate(), 'latin1'),
            'the certificate in binary form',
            'HS384'
        ),
        confused(
            'the public key in PEM form as secret',
            publicKey.export({ type: 'spki', format: 'pem' }),
            'the public key in PEM form',
            'HS512'
        ),
        confused('the public key as secret', der, 'the public key in binary form'),
        confused('the whole JWK as secret', jwkText(), 'the text of the JWK'),
        {
            title: 'another secret, though a key is given',
            header: { alg: 'HS256' },
            secret: 'another secret',
            keys: [jwkText()],
            findings: found('hmac', { found: 'HS256' })
        },
        invalid('rs256', 'spelling', { found: 'rs256', meant: 'RS256' }),
        invalid('SHA512withRSAEncryption', 'spelling', { found: 'SHA512withRSAEncryption', meant: 'RS512' }),
        invalid('RS256 ', 'spelling', { found: 'RS256 ', meant: 'RS256' }),
        invalid('RS384', 'rsa-other'),
        invalid('PS256', 'rsa-other'),
        invalid('ES256', 'elliptic'),
        invalid('EdDSA', 'elliptic'),
        invalid('RSA-OAEP', 'other'),
        invalid('RSA', 'other'),
        invalid('a text that is far too long', 'other', { found: 'a text that is…' })
    ],
    notApplicable: [
        { title: 'no algorithm', header: { alg: undefined } },
        { title: 'a blank algorithm', header: { alg: '' } },
        { title: 'a list', header: { alg: ['none'] } },
        { title: 'a header that cannot be read', header: '[]' }
    ]
});
