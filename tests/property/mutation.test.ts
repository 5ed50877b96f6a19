import fc from 'fast-check';
import type { InputReport } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { expectSound, goodDer, goodKey, goodMembers, mutate, mutations, runText, type Members } from './support.js';

jest.setTimeout(60_000);

const der = goodDer.toString('latin1');

function keyWithCertificate(octets: string): string {
    return JSON.stringify({ ...goodMembers, x5c: [Buffer.from(octets, 'latin1').toString('base64')] });
}

/** A certificate whose issuer has another name than its subject is somebody else's to verify: nothing here can tell. */
function claimsAnotherIssuer({ keys }: InputReport): boolean {
    const certificate = keys[0]?.certificate;
    return certificate !== null && certificate !== undefined && certificate.issuer !== certificate.subject;
}

it('starts from a key that is ready', async () => {
    expect((await runText(goodKey)).verdict).toBe('ready');
    expect((await runText(keyWithCertificate(der))).verdict).toBe('ready');
});

describe('a good key that was changed', () => {
    it('is ready only with the same public key and certificate', async () => {
        await fc.assert(
            fc.asyncProperty(mutations(goodKey.length), async (mutation) => {
                const text = mutate(goodKey, mutation);
                const report = await runText(text);
                expectSound(report);
                if (report.verdict === 'ready' && !claimsAnotherIssuer(report)) {
                    const { n, e, x5c } = JSON.parse(text) as Members;
                    expect({ n, e, x5c }).toEqual({ n: goodMembers.n, e: goodMembers.e, x5c: goodMembers.x5c });
                }
            }),
            { numRuns: 300 }
        );
    });

    it('changed in several places ends in findings', async () => {
        const several = fc.array(mutations(goodKey.length), { minLength: 2, maxLength: 6 });
        await fc.assert(
            fc.asyncProperty(several, async (list) => {
                const text = list.reduce(
                    (changed, mutation) => mutate(changed, { ...mutation, at: mutation.at % (changed.length || 1) }),
                    goodKey
                );
                expectSound(await runText(text, { numberTheory: false }));
            }),
            { numRuns: 300 }
        );
    });
});

describe('a good self-signed certificate that was changed', () => {
    it('is never ready', async () => {
        await fc.assert(
            fc.asyncProperty(mutations(der.length), async (mutation) => {
                const changed = mutate(der, mutation);
                const report = await runText(keyWithCertificate(changed), { numberTheory: false });
                expectSound(report);
                if (changed !== der && !claimsAnotherIssuer(report)) {
                    expect(report.verdict).not.toBe('ready');
                }
            }),
            { numRuns: 500 }
        );
    });

    it('is noticed in every octet, whichever bit flips', async () => {
        const unnoticed: string[] = [];
        for (let at = 0; at < der.length; at++) {
            const bit = (at * 5) % 8;
            const report = await runText(keyWithCertificate(mutate(der, { kind: 'flip', at, bit })), {
                numberTheory: false
            });
            if (report.verdict === 'ready') {
                unnoticed.push(`octet ${at}, bit ${bit}`);
            }
        }
        expect(unnoticed).toEqual([]);
    });
});
