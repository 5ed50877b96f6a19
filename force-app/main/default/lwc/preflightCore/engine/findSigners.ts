import type { CheckOptions, Fact, InputReport, Source } from '../types.js';
import { decodeSource } from '../input/decode.js';
import { prepare, verifyToken, type Verifiable } from '../signature/verifyToken.js';
import { valueOf } from '../text/member.js';
import { utf8Length } from '../text/octets.js';
import { readToken } from '../token/readToken.js';
import { DEFAULT_LIMITS } from './check.js';
import { numbersOf } from './givenKeys.js';
import type { KeyReports } from './keyReports.js';
import { inSlices } from './slices.js';

/** Settings of a search for the keys that verify a token; as in `CheckOptions`. */
export type FindOptions = Pick<CheckOptions, 'subtle' | 'limits' | 'pause' | 'isCancelled' | 'onProgress'>;

type Entry = readonly [name: string, report: InputReport];

function hasKid([, { keys }]: Entry, kid: string | null): boolean {
    return kid !== null && keys.some((key) => key.kid === kid);
}

async function verifies([, { keys }]: Entry, verifiable: Verifiable, subtle: SubtleCrypto): Promise<boolean> {
    const facts = await Promise.all(
        keys.map(async (key) => {
            const numbers = numbersOf(key);
            return numbers ? verifyToken(subtle, verifiable, numbers) : null;
        })
    );
    return facts.some((fact) => fact?.known === true && fact.value);
}

/**
 * Which uploaded keys verify a token: those with its key ID are tried first; when none of them does, all are, since the
 * private half of another one may have signed it.
 *
 * @param source the token, as for `checkToken`
 * @param keyReports by the name of the uploaded key, as `checkUploadedKeys` gives them
 * @returns names of keys; not known when the token cannot be read, by an algorithm that is not verified, without crypto
 * @throws an Error named AbortError when `options.isCancelled` returned true
 */
export async function findSigners(
    source: Source,
    keyReports: KeyReports,
    options: FindOptions
): Promise<Fact<readonly string[]>> {
    const { tokenBytes, nesting } = { ...DEFAULT_LIMITS, ...options.limits };
    const { subtle } = options;
    const byteLength = 'bytes' in source ? source.bytes.length : utf8Length(source.text);
    if (byteLength > tokenBytes) {
        return { known: false, reason: 'unreadable' };
    }
    const token = readToken(decodeSource(source).text, nesting);
    const verifiable = prepare(token);
    if (!verifiable.known) {
        return verifiable;
    }
    if (!subtle) {
        return { known: false, reason: 'no-crypto' };
    }
    const kid = valueOf(token.kid);
    const entries = Object.entries(keyReports);
    const named = entries.filter((entry) => hasKid(entry, kid));
    const others = entries.filter((entry) => !hasKid(entry, kid));
    const tryAll = (list: readonly Entry[], done: number): Promise<string[]> =>
        inSlices(
            list,
            {
                ...options,
                // One signature takes a tenth of a millisecond: larger slices will do.
                now: 0,
                numberTheory: false,
                onProgress: (count) => options.onProgress?.(done + count, entries.length)
            },
            async (slice) => {
                const found = await Promise.all(slice.map((entry) => verifies(entry, verifiable.value, subtle)));
                return slice.map(([name], index) => (found[index] ? name : ''));
            }
        );
    const signers = (await tryAll(named, 0)).filter((name) => name !== '');
    const found = signers.length > 0 ? signers : await tryAll(others, named.length);
    return { known: true, value: found.filter((name) => name !== '') };
}
