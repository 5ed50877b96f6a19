import fc from 'fast-check';
import {
    check,
    checkChannel,
    compare,
    NO_CANDIDATE,
    type ChannelReport,
    type InputReport
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import {
    keys,
    makeCertificate,
    makeJwk
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import {
    candidateIn,
    organizationOf,
    signersIn,
    UNREAD,
    type Certificate,
    type Drawn,
    type Material
} from './channelOracle.js';

/** The last one is never drawn: what is made anew gets it. */
export const NEW_KID = 'chat-new';
export const KIDS = ['chat-a', 'chat-b'] as const;
const ALL_KIDS = [...KIDS, NEW_KID] as const;
export const PAIRS = [keys.leaf, keys.other, keys.issuer];
const DAYS: Readonly<Record<Exclude<Certificate, 'none'>, number>> = { good: 400, ending: 5, expired: -3 };
const CERTIFICATES: readonly Certificate[] = ['good', 'ending', 'expired', 'none'];
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T12:00:00Z');

const texts = new Map<string, string>();
const reports = new Map<string, InputReport>();
const id = (kid: string, pair: number, certificate: Certificate): string => `${kid} ${pair} ${certificate}`;
const material: Material = {
    text: (kid, pair, certificate) => texts.get(id(kid, pair, certificate)) ?? '',
    numbers: (pair) => JSON.parse(texts.get(id(KIDS[0], pair, 'good')) ?? '') as { n: string; e: string }
};

/** No number theory, and every certificate is signed once: twenty thousand configurations are then a matter of seconds. */
export async function makeMaterial(): Promise<void> {
    for (const [pair, key] of PAIRS.entries()) {
        for (const certificate of CERTIFICATES) {
            const days = certificate === 'none' ? null : DAYS[certificate];
            const der =
                days === null
                    ? null
                    : makeCertificate({
                          key,
                          notBefore: new Date(NOW - 30 * DAY).toISOString(),
                          notAfter: new Date(NOW + days * DAY).toISOString()
                      });
            for (const kid of ALL_KIDS) {
                const jwk = makeJwk({ key, kid, ...(der !== null && { certificates: [der] }) });
                const text = JSON.stringify({ ...jwk, ...(der === null && { x5c: undefined }) });
                texts.set(id(kid, pair, certificate), text);
                const options = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
                reports.set(id(kid, pair, certificate), await check({ name: 'key', text }, options));
            }
        }
    }
}

const kids = fc.constantFrom(...KIDS);
const pairs = fc.nat({ max: PAIRS.length - 1 });
export const ISSUERS = ['https://a.example', 'https://b.example'] as const;
const issuers = fc.constantFrom(...ISSUERS);
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
    fc.oneof(
        { weight: 6, arbitrary: fc.constant(usual) },
        { weight: others.length, arbitrary: fc.constantFrom(...others) }
    );

const keyNames = ['K0', 'K1', 'K2', 'K3', 'K4'] as const;
const keysetNames = ['S0', 'S1', 'S2'] as const;

const keysetOf = (name: string): fc.Arbitrary<Drawn['keysets'][number]> =>
    fc.record({
        name: fc.constant(name),
        type: mostly<'JWKS' | 'JWKS_URL'>('JWKS', 'JWKS_URL'),
        issuer: fc.oneof({ weight: 8, arbitrary: issuers }, { weight: 1, arbitrary: fc.constant(null) }),
        endpoint: mostly<string | null>('https://a.example/keys', 'http://a.example/keys', null),
        keys: fc
            .tuple(
                fc.subarray<string>([...keyNames], { maxLength: 4 }),
                mostly<string | null>(null, 'Gone', UNREAD.key)
            )
            .map(([names, extra]) => [...names, ...(extra === null ? [] : [extra])])
    });

const anyhow: fc.Arbitrary<Drawn> = fc.record({
    mode: mostly<Drawn['mode']>('Auth', 'UnAuth'),
    authorizations: fc.array(
        fc.record({
            isEnabled: mostly(true, false),
            isSupported: mostly(true, false),
            keyset: fc.oneof(
                { weight: 8, arbitrary: fc.constantFrom(...keysetNames) },
                { weight: 1, arbitrary: fc.constantFrom('Gone', UNREAD.keyset) }
            )
        }),
        { maxLength: 3 }
    ),
    keysets: fc.tuple(...keysetNames.map(keysetOf)),
    keys: fc.tuple(
        ...keyNames.map((name) =>
            fc.record({
                name: fc.constant<string>(name),
                isActive: mostly(true, false),
                kid: kids,
                pair: pairs,
                certificate: mostly<Certificate>('good', 'ending', 'expired', 'none')
            })
        )
    ),
    candidate: fc.record({
        kind: fc.constantFrom('key' as const, 'token' as const),
        kid: kids,
        pair: pairs,
        issuer: fc.oneof({ weight: 8, arbitrary: issuers }, { weight: 1, arbitrary: fc.constant(null) })
    })
});

/** Half of them name a key that is there, or half of its truth: chance alone seldom makes a configuration that is good. */
export const drawn: fc.Arbitrary<Drawn> = fc
    .tuple(anyhow, fc.nat({ max: 2 * keyNames.length - 1 }))
    .map(([given, like]) => {
        const key = given.keys[like];
        return key ? { ...given, candidate: { ...given.candidate, kid: key.kid, pair: key.pair } } : given;
    });

/** The core's report, as a door would make it; `isAlone`: of the channel, with nothing compared. */
export function reportOf(given: Drawn, isAlone = false): ChannelReport {
    const organization = organizationOf(given, material);
    const keyReports = Object.fromEntries(
        given.keys.flatMap(({ name, kid, pair, certificate }) => {
            const report = reports.get(id(kid, pair, certificate));
            return report ? [[name, report]] : [];
        })
    );
    return checkChannel(compare(organization, 'Web_Chat', isAlone ? NO_CANDIDATE : candidateIn(given, material)), {
        now: NOW,
        keyReports,
        organization,
        ...(given.candidate.kind === 'token' && !isAlone && { signers: { known: true, value: signersIn(given) } })
    });
}
