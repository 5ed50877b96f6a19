import { certificatesIn } from '../../certificate/pkcs7.js';
import { makeCertificate, makeChain } from '../support/makeCertificate.js';
import * as der from '../support/derWriter.js';
import { pkcs7, pkcs12, pkcs8 } from '../support/otherObjects.js';

const one = makeCertificate();
const chain = makeChain();
/** With open lengths outside, as Java and Windows write it. */
const open = `\x30\x80${der.oid('1.2.840.113549.1.7.2')}\xa0\x80\x30\x80${der.integer(1)}${der.set()}${der.sequence(
    der.oid('1.2.840.113549.1.7.1')
)}\xa0\x80${chain.join('')}\0\0${der.set()}\0\0\0\0\0\0`;
const withOthers = pkcs7(der.tagged(1, der.integer(1)), one);

describe('the certificates in a piece of DER', () => {
    it.each<[title: string, octets: string, found: readonly string[]]>([
        ['one', one, [one]],
        ['several in a row', chain.join(''), chain],
        ['one and other octets: a whole', `${one}\x01\x02`, [`${one}\x01\x02`]],
        ['a bundle of one', pkcs7(one), [one]],
        ['a bundle in its own order', pkcs7(...[...chain].reverse()), [...chain].reverse()],
        ['a bundle of open length', open, chain],
        ['a bundle with certificates of another kind', withOthers, [one]],
        ['a bundle of none', pkcs7(), []],
        ['a bundle that is cut off', pkcs7(...chain).slice(0, -400), []],
        ['other PKCS#7', der.sequence(der.oid('1.2.840.113549.1.7.3'), der.tagged(0, der.sequence(one))), []],
        ['a keystore', pkcs12(), []],
        ['a private key', pkcs8(), []],
        ['nothing', '', []]
    ])('%s', (_title, octets, found) => {
        expect(certificatesIn(octets)).toEqual(found);
    });

    it('are a hundred at most, or as many as are wanted', () => {
        const many = Array.from({ length: 120 }, (_unused, index) =>
            makeCertificate({ serialNumber: `01${index + 100}` })
        );
        expect(certificatesIn(pkcs7(...many))).toHaveLength(100);
        expect(certificatesIn(pkcs7(...many), 120)).toHaveLength(120);
        // In a row what is beyond cannot be left out without a word: it stays with the others.
        expect(certificatesIn(many.join(''))).toEqual([many.join('')]);
    });
});
