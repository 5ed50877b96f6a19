import type { CreatedToken, RequestProblem, TokenRequest, TokenSigner } from '../types.js';
import { encodeBase64Url } from '../text/base64.js';
import { encodeUtf8 } from '../text/octets.js';
import { problem, problemsOfKeyId, problemsOfText } from './keyRequest.js';

/** Longer ones are slips; no limit is documented. */
const LONGEST_CLAIM = 1000;
/** Seconds: no maximum is documented either, but a test token that lasts longer than a week is a danger. */
const LONGEST_LIFETIME = 7 * 86_400;

/** Everything that is wrong with a request for a token, at once; empty: it can be made. */
export function problemsOfTokenRequest(
    { sub, iss, lifetime, alg, kid }: TokenRequest,
    { algorithms }: Pick<TokenSigner, 'algorithms'>
): readonly RequestProblem[] {
    const isLifetime = Number.isInteger(lifetime) && lifetime >= 1 && lifetime <= LONGEST_LIFETIME;
    return [
        ...problemsOfText('sub', sub, LONGEST_CLAIM),
        ...problemsOfText('iss', iss, LONGEST_CLAIM),
        ...(isLifetime ? [] : [problem('lifetime', 'out-of-range')]),
        ...(algorithms.includes(alg) ? [] : [problem('alg', 'other-algorithm', { algorithms: algorithms.join(', ') })]),
        ...problemsOfKeyId(kid)
    ];
}

function encode(value: Readonly<Record<string, string | number>>): string {
    return encodeBase64Url(encodeUtf8(JSON.stringify(value)));
}

/**
 * Makes and signs a token: header alg, kid, typ; claims sub, iss, iat, exp (RFC 7519 sections 4.1 and 5.1).
 *
 * @param now milliseconds since the Unix epoch
 * @throws an Error when the request has problems (see `problemsOfTokenRequest`), and what the signer throws
 */
export async function createToken(
    request: TokenRequest,
    signer: TokenSigner,
    { now }: { readonly now: number }
): Promise<CreatedToken> {
    const [found] = problemsOfTokenRequest(request, signer);
    if (found) {
        throw new Error(`There is a problem with ${found.field}.`);
    }
    const { sub, iss, lifetime, alg, kid } = request;
    const iat = Math.floor(now / 1000);
    const exp = iat + lifetime;
    const signingInput = `${encode({ alg, kid, typ: 'JWT' })}.${encode({ sub, iss, iat, exp })}`;
    const signature = await signer.sign(alg, signingInput);
    return { token: `${signingInput}.${signature}`, issuedAt: iat * 1000, expiresAt: exp * 1000 };
}
