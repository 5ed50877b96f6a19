/** Any request is either refused in words or gives a key that is ready and a certificate that says what was asked for. */
import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import {
    check,
    createKey,
    createToken,
    formatRequestProblem,
    problemsOfKeyRequest,
    problemsOfTokenRequest,
    type KeyRequest,
    type TokenRequest
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { random, requestOf, subtle } from '../make/support.js';

const now = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;
const TIMEOUT = 120_000;

/** Letters of many scripts, without blanks and without what cannot be seen. */
const word = (maxLength: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...'aZ09.,+"\\<>;#=/éßŁ山😀'), minLength: 1, maxLength });
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), word(300));
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
    fc.option(value, { nil: undefined });

const validRequests: fc.Arbitrary<KeyRequest> = fc.record({
    bits: fc.constant(2048 as const),
    alg: fc.constantFrom('RS256' as const, 'RS512' as const),
    kid: fc.option(word(40).map((text) => `chat-${text}`)),
    subject: fc
        .record({
            commonName: word(64),
            organization: optional(word(64)),
            country: optional(fc.constantFrom('DE', 'US'))
        })
        .map(({ commonName, organization, country }) => ({
            commonName,
            ...(organization === undefined ? {} : { organization }),
            ...(country === undefined ? {} : { country })
        })),
    days: fc.integer({ min: 11, max: 3650 })
});

describe('any valid request for a key', () => {
    it(
        'gives a key that is ready, and a certificate with its names, its times and its key',
        async () => {
            await fc.assert(
                fc.asyncProperty(validRequests, async (request) => {
                    expect(problemsOfKeyRequest(request)).toEqual([]);
                    const made = await createKey(request, { now, subtle, random });
                    const report = await check({ name: made.fileName, text: made.jwk }, { now, subtle });
                    const findings = report.findings.concat(report.keys.flatMap((key) => key.findings));
                    // Nothing but the short validity that was asked for.
                    const isShort = request.days <= 30;
                    expect(findings.map(({ ruleId }) => ruleId)).toEqual(
                        isShort ? ['certificate.expires-within-thirty-days'] : []
                    );
                    expect(report).toMatchObject({
                        verdict: isShort ? 'attention' : 'ready',
                        isPrivate: false
                    });
                    expect(made.kid).toBe(request.kid ?? made.thumbprint);
                    const certificate = new X509Certificate(made.certificate);
                    const { commonName, organization, country } = request.subject;
                    const { subject } = certificate.toLegacyObject();
                    expect([subject.CN, subject.O, subject.C]).toEqual([commonName, organization, country]);
                    expect(Date.parse(certificate.validTo)).toBe(now + request.days * DAY);
                    expect(Date.parse(certificate.validFrom)).toBeLessThan(now);
                    expect(certificate.verify(certificate.publicKey)).toBe(true);
                    expect(certificate.publicKey.export({ format: 'jwk' })).toMatchObject(made.signer.publicKey);
                }),
                { numRuns: 12 }
            );
        },
        TIMEOUT
    );
});

describe('any request at all', () => {
    it('for a key has problems with words for each, or none', () => {
        const requests = fc.record({
            bits: fc.oneof(fc.constantFrom(2048, 3072, 4096), fc.double()),
            alg: fc.oneof(fc.constantFrom('RS256', 'RS512'), anyText),
            kid: fc.option(anyText),
            subject: fc.record({ commonName: anyText, organization: anyText, country: anyText }),
            days: fc.oneof(fc.integer(), fc.double())
        });
        fc.assert(
            fc.property(requests, (request) => {
                for (const problem of problemsOfKeyRequest(request as KeyRequest)) {
                    const { what, next } = formatRequestProblem(problem);
                    expect(`${what} ${next}`).toMatch(/^[A-Z].*\.$/s);
                    expect(`${what} ${next}`).not.toMatch(/[{}]|undefined|cannot be used/);
                }
            }),
            { numRuns: 300 }
        );
    });

    it('for a token gives those claims, or problems with words', async () => {
        const { signer } = await createKey(requestOf(), { now, subtle, random });
        const requests: fc.Arbitrary<TokenRequest> = fc.record({
            sub: anyText,
            iss: anyText,
            lifetime: fc.oneof(fc.integer({ min: -5, max: 700_000 }), fc.double()),
            alg: fc.constantFrom('RS256' as const, 'RS512' as const),
            kid: anyText
        });
        await fc.assert(
            fc.asyncProperty(requests, async (request) => {
                const problems = problemsOfTokenRequest(request, signer);
                if (problems.length > 0) {
                    expect(problems.map(formatRequestProblem).every(({ what, next }) => what && next)).toBe(true);
                    await expect(createToken(request, signer, { now })).rejects.toThrow('There is a problem with');
                    return;
                }
                const { token } = await createToken(request, signer, { now });
                const [header = '', claims = ''] = token.split('.');
                const { sub, iss, lifetime, alg, kid } = request;
                const read = (segment: string): unknown => JSON.parse(Buffer.from(segment, 'base64url').toString());
                expect(read(header)).toEqual({ alg, kid, typ: 'JWT' });
                expect(read(claims)).toEqual({ sub, iss, iat: now / 1000, exp: now / 1000 + lifetime });
            }),
            { numRuns: 60 }
        );
    });
});
