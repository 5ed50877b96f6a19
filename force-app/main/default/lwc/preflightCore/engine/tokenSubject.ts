import type { Fact, InputReport, OpenedSignature, Token, TokenKey, TokenOptions, TokenSubject } from '../types.js';
import { issuerDifference } from '../channel/issuerDifference.js';
import { hmacSecretOf } from '../signature/hmacSecret.js';
import { openSignature } from '../signature/openSignature.js';
import { modulusOctets, prepare, verifyToken, type Verifiable } from '../signature/verifyToken.js';
import { valueOf } from '../text/member.js';
import { givenKeys, type GivenKey } from './givenKeys.js';

/** What the rules look at, and the given keys behind it. */
export interface TokenFacts {
    readonly subject: TokenSubject;
    /** In the order of `subject.keys`. */
    readonly given: readonly GivenKey[];
    /** Of the keys that count those that verify the token; all that count when none does. */
    readonly deciding: readonly GivenKey[];
}

const NOT_TRIED: Fact<boolean> = { known: false, reason: 'limit' };
const UNREADABLE: Fact<boolean> = { known: false, reason: 'unreadable' };

type Subtle = SubtleCrypto | undefined;

async function verifyAll(
    subtle: Subtle,
    verifiable: Fact<Verifiable>,
    keys: readonly GivenKey[]
): Promise<ReadonlyMap<GivenKey, Fact<boolean>>> {
    const facts = keys.map(async (key): Promise<[GivenKey, Fact<boolean>]> => {
        if (!verifiable.known) {
            return [key, verifiable];
        }
        return [key, key.numbers ? await verifyToken(subtle, verifiable.value, key.numbers) : UNREADABLE];
    });
    return new Map(await Promise.all(facts));
}

const isTrue = (fact: Fact<boolean> | undefined): boolean => fact?.known === true && fact.value;
const isFalse = (fact: Fact<boolean> | undefined): boolean => fact?.known === true && !fact.value;

function jwkTextOf({ input }: GivenKey): string | null {
    return input.kind === 'jwk' && input.text !== '' ? input.text : null;
}

/** Keys that a signature is opened with: of more there is no need. */
const MOST_OPENED = 32;

/** What a signature is that verifies with no key: opened with those that count, then with the others. */
async function opened(subtle: Subtle, token: Token, keys: readonly GivenKey[]): Promise<OpenedSignature | null> {
    for (const { name, numbers } of keys.slice(0, MOST_OPENED)) {
        // eslint-disable-next-line no-await-in-loop -- the first one that made it is enough
        const found = numbers && (await openSignature(subtle, token, numbers));
        if (found) {
            return { key: name, ...found };
        }
    }
    return null;
}

function tokenKeyOf({ name, input, report, numbers }: GivenKey, verifies: Fact<boolean> | undefined): TokenKey {
    return {
        name,
        input: input.name,
        publicKey: numbers && `${numbers.n} ${numbers.e}`,
        kid: report?.kid ?? null,
        alg: report?.alg ?? null,
        octets: numbers && modulusOctets(numbers),
        isRefused: report?.verdict === 'blocked',
        verifies: verifies ?? NOT_TRIED
    };
}

function againstOf(inputs: readonly InputReport[], { hasChannel }: TokenOptions): TokenSubject['against'] {
    return inputs.length > 0 ? 'keys' : hasChannel ? 'channel' : 'nothing';
}

/** Computes what takes crypto, so that the rules can stay plain functions: no more than a good token needs. */
export async function tokenFacts(token: Token, options: TokenOptions): Promise<TokenFacts> {
    const { subtle, keys: inputs = [] } = options;
    const kid = valueOf(token.kid);
    const given = givenKeys(inputs);
    const named = kid === null ? [] : given.filter(({ report }) => report?.kid === kid);
    const used = named.length > 0 ? named : given;
    const verifiable = given.length > 0 ? prepare(token) : null;
    const ofUsed = verifiable ? await verifyAll(subtle, verifiable, used) : new Map<GivenKey, Fact<boolean>>();
    const signing = used.filter((key) => isTrue(ofUsed.get(key)));
    const hasFailed = used.some((key) => isFalse(ofUsed.get(key))) && signing.length === 0;
    // Only where the named key does not verify it is there a reason to ask which other one does.
    const others = hasFailed && verifiable ? given.filter((key) => !ofUsed.has(key)) : [];
    const ofOthers = verifiable && others.length > 0 ? await verifyAll(subtle, verifiable, others) : null;
    const isNobodys = hasFailed && !others.some((key) => isTrue(ofOthers?.get(key)));
    const keys = given.map((key) => tokenKeyOf(key, ofUsed.get(key) ?? ofOthers?.get(key)));
    const usedSet = new Set(used);
    const isUsed = given.map((key) => usedSet.has(key));
    const expectedIssuer = options.issuer === undefined || options.issuer === '' ? null : options.issuer;
    const subject: TokenSubject = {
        token,
        against: againstOf(inputs, options),
        keys,
        usedKeys: keys.filter((_, index) => isUsed[index]),
        expectedIssuer,
        issuerDifference: expectedIssuer === null ? null : issuerDifference(expectedIssuer, valueOf(token.iss)),
        opened: isNobodys ? await opened(subtle, token, [...used, ...others]) : null,
        hmacSecret: await hmacSecretOf(
            subtle,
            token,
            used.map((key) => ({
                certificate: key.report?.certificate?.der ?? null,
                numbers: key.numbers,
                jwk: jwkTextOf(key)
            }))
        )
    };
    return { subject, given, deciding: signing.length > 0 ? signing : used };
}
