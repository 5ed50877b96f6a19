import { notDer } from '../../../rules/certificate/notDer.js';
import * as der from '../../support/derWriter.js';
import { jwkText, jwkWith, makeCertificate, publicKeyInfo, keys, toBase64 } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

const which = 'The certificate in "x5c"';
const whole = makeCertificate();
/** The same elements; the outermost one ends where the next two zero octets stand. */
const openEnded = `\x30\x80${whole.slice(4)}\0\0`;
const longLength = `\x30${der.length(whole.length - 4, 4)}${whole.slice(4)}`;

testRule(notDer, {
    valid: [
        { title: 'a certificate in DER', input: jwkText() },
        { title: 'a serial number whose first octet is needed', input: jwkWith({ serialNumber: '00ff' }) }
    ],
    invalid: [
        {
            title: 'a serial number with a superfluous zero octet',
            input: jwkWith({ serialNumber: '007f' }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'non-minimal-integer',
                    data: { which, offset: 15, expected: 'an INTEGER without superfluous leading bytes' },
                    marks: toBase64(makeCertificate({ serialNumber: '007f' })).slice(20, 24)
                }
            ]
        },
        {
            title: 'a length that is left open',
            input: jwkText({ certificates: [openEnded] }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'indefinite-length',
                    data: { which, offset: 1, expected: 'a definite length' }
                }
            ]
        },
        {
            title: 'a length in four octets where two do',
            input: jwkText({ certificates: [longLength] }),
            findings: [
                {
                    path: '/x5c/0',
                    variant: 'long-length',
                    data: { which, offset: 1, expected: 'the length in as few bytes as possible' }
                }
            ]
        },
        {
            title: 'a unique identifier in pieces',
            input: jwkWith({ raw: { uniqueIds: der.tagged(1, der.bitString('')) } }),
            findings: [{ path: '/x5c/0', variant: 'constructed' }]
        },
        {
            title: 'a signature with unused bits',
            input: jwkWith({ raw: { signature: der.bitString('\x10'.repeat(256), 3) } }),
            findings: [{ path: '/x5c/0', variant: 'unused-bits' }]
        },
        {
            title: 'a modulus with two zero octets in front',
            input: jwkWith({ raw: { publicKey: withTwoZeros() } }),
            findings: [{ path: '/x5c/0', variant: 'non-minimal-integer' }]
        }
    ],
    notApplicable: [{ title: 'what cannot be read', input: jwkText({ certificates: [whole.slice(0, 99)] }) }]
});

function withTwoZeros(): string {
    const modulus = publicKeyInfo(keys.leaf).slice(-5 - 257, -5);
    return der.sequence(
        der.sequence(der.oid('1.2.840.113549.1.1.1'), der.nothing()),
        der.bitString(der.sequence(der.integer(`\0${modulus}`), der.integer(65537)))
    );
}
