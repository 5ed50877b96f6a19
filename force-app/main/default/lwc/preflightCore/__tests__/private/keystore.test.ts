import { contentOfStore } from '../../private/keystore.js';
import { run } from '../support/testRule.js';
import { javaStore, pkcs12Store } from '../support/keystores.js';

const stores: readonly (readonly [title: string, octets: string, expected: ReturnType<typeof contentOfStore>])[] = [
    ['a JKS with a trusted certificate', javaStore([2]), 'trusted-only'],
    ['a JKS with three of them', javaStore([2, 2, 2]), 'trusted-only'],
    ['a JCEKS with one', javaStore([2], '\xce\xce\xce\xce'), 'trusted-only'],
    ['a JKS with a private key', javaStore([1]), 'private'],
    ['a private key behind trusted certificates', javaStore([2, 2, 1]), 'private'],
    ['a secret key in a JCEKS', javaStore([2, 3], '\xce\xce\xce\xce'), 'private'],
    ['an empty one', javaStore([]), 'private'],
    ['one that is cut off', javaStore([2, 2]).slice(0, 900), 'private'],
    ['a PKCS#12 with certificates', pkcs12Store('certificates'), 'trusted-only'],
    ['a PKCS#12 with certificates, encrypted', pkcs12Store('encrypted'), 'trusted-only'],
    ['a PKCS#12 with a key', pkcs12Store('encrypted', 'key'), 'private'],
    ['a PKCS#12 with a key that is not encrypted', pkcs12Store('certificates', 'bareKey'), 'private'],
    ['a PKCS#12 with a secret', pkcs12Store('secret'), 'private'],
    ['a PKCS#12 with nothing in it', pkcs12Store(), 'private']
];

it.each(stores)('%s: %s', async (_title, octets, expected) => {
    expect(contentOfStore(octets)).toBe(expected);
    const base64 = Buffer.from(octets, 'latin1').toString('base64');
    for (const input of [{ bytes: octets }, base64, `{"store":"${base64}"}`]) {
        const report = await run({ title: '', input });
        expect(report.isPrivate).toBe(expected === 'private');
    }
});

it('says what a truststore is', async () => {
    const { kind, findings } = await run({ title: '', input: { bytes: javaStore([2, 2]) } });
    expect([kind, findings.map(({ ruleId, variant }) => [ruleId, variant])]).toEqual([
        'binary',
        [['input.not-json', 'truststore']]
    ]);
});
