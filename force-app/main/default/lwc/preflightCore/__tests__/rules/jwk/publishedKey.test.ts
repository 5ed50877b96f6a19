import { publishedKey } from '../../../rules/jwk/publishedKey.js';
import { jwkText } from '../../support/makeCertificate.js';
import { testRule } from '../../support/testRule.js';

/** RFC 7515 appendix A.2. */
const N =
    'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZ' +
    'S-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2' +
    'R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcD' +
    'TW9gb54h4FRWyuXpoQ';
/** The RS256 example of jwt.io. */
const JWT_IO =
    'u1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gunVTLw7onLRnrq0_IzW7yWR7QkrmBL7jTKEn5u-qKhbwKfBstIs-bMY2Zkp18g' +
    'nTxKLxoS2tFczGkPLPgizskuemMghRniWaoLcyehkd3qqGElvW_VDL5AaWTg0nLVkjRo9z-40RQzuVaE8AkAFmxZzow3x-VJYKdjykkJ0iT9' +
    'wCS0DRTXu269V264Vf_3jvredZiKRkgwlL9xNAwxXFg0x_XFw005UWVRIkdgcKWTjpBP2dPwVZ4WWC-9aGVd-Gyn1o0CLelf4rEjGoXbAAEg' +
    'AqeGUxrcIlbjXfbcmw';

testRule(publishedKey, {
    valid: [
        { title: 'a key of one’s own', input: jwkText() },
        { title: 'a published modulus with another exponent, which is another key', input: jwkText({ n: N, e: 'Aw' }) }
    ],
    invalid: [
        {
            title: 'the key of RFC 7515, appendix A.2',
            input: jwkText({ n: N }),
            findings: [{ path: '/n', data: { source: 'RFC 7515, appendix A.2' } }]
        },
        {
            title: 'the same in other base64',
            input: jwkText({ n: Buffer.from(N, 'base64url').toString('base64') }),
            findings: [{ path: '/n', data: { source: 'RFC 7515, appendix A.2' } }]
        },
        {
            title: 'the example of jwt.io',
            input: jwkText({ n: JWT_IO }),
            findings: [{ path: '/n', data: { source: 'the RS256 example of jwt.io' } }]
        }
    ],
    notApplicable: [
        { title: 'no modulus', input: jwkText({ n: undefined }) },
        { title: 'a modulus that cannot be read', input: jwkText({ n: '!' }) }
    ]
});
