import type { TokenReport } from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { moment } from './moment.js';
import { paragraph, type Page } from './parts.js';
import { plain } from './terminal.js';
import type { CheckedToken } from './tokenChecking.js';
import { verifierNames } from './tokenFit.js';

type Decoded = TokenReport['header'];

/** RFC 7519 section 4.1. Any other name may itself say something about a person. */
const REGISTERED: readonly string[] = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'];
/** Those that have a line of their own. */
const SHOWN: readonly string[] = ['iss', 'sub', 'exp', 'nbf', 'iat'];
const LABEL = 14;
const LONGEST = 60;

/** Names of the registered claims that are there, in the order of the RFC. */
export function registeredClaims({ payload }: TokenReport): string[] {
    return REGISTERED.filter((name) => payload?.members.some((member) => member.name === name));
}

function has(decoded: Decoded, name: string): boolean {
    return decoded?.members.some((member) => member.name === name) ?? false;
}

function short(text: string, longest = LONGEST): string {
    return plain(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}

/** What a member says; else whether it is missing, or there but not what it should be. */
function said(decoded: Decoded, name: string, words: string | null): string {
    if (words !== null) {
        return words;
    }
    return has(decoded, name) ? 'there, but cannot be read' : 'missing';
}

function headerWords({ header, alg, kid, typ }: TokenReport): string {
    return [
        `alg ${said(header, 'alg', alg && short(alg))}`,
        `kid ${said(header, 'kid', kid === null ? null : `"${short(kid)}"`)}`,
        `typ ${said(header, 'typ', typ && short(typ))}`
    ].join(', ');
}

/** Which claims are there; what they say is nobody's business but the token's owner's. */
function claimsWords(token: TokenReport): string {
    const { payload } = token;
    const named = registeredClaims(token).filter((name) => !SHOWN.includes(name));
    const others = new Set(payload?.members.map(({ name }) => name).filter((name) => !REGISTERED.includes(name))).size;
    const also = [...named, ...(others > 0 ? [`${others} other${others === 1 ? '' : 's'}`] : [])];
    return `sub is ${has(payload, 'sub') ? 'there' : 'missing'}${also.length > 0 ? `; also ${also.join(', ')}` : ''}`;
}

/** Which key verifies it, and where that key is. */
function signatureWords({ token, compared }: CheckedToken): string {
    const uploaded = compared?.signers.known ? compared.signers.value : null;
    const given = verifierNames(token);
    const verifying = [...(given === '' ? [] : [given]), ...(uploaded ?? []).map((name) => `the uploaded key ${name}`)];
    if (verifying.length > 0) {
        return `verifies with ${verifying.join(' and ')}`;
    }
    const failing = [
        ...(token.keys.some(({ verifies }) => verifies === false) ? ['a given key'] : []),
        ...(uploaded === null ? [] : ['an uploaded key'])
    ];
    return failing.length > 0 ? `does not verify with ${failing.join(', nor with ')}` : 'not checked';
}

/** What the header and the claims say, a line each: only what may stand in the log of a pipeline. */
export function tokenLines(checked: CheckedToken, now: number, { paint, width }: Page): string[] {
    const { token } = checked;
    const { payload } = token;
    if (token.header === null && payload === null) {
        return [];
    }
    const time = (name: string, value: number | null): string =>
        said(payload, name, value === null ? null : moment(value, now));
    const rows: [string, string][] = [
        ['Header', headerWords(token)],
        ['Issuer', said(payload, 'iss', token.issuer === null ? null : short(token.issuer, width - LABEL))],
        ['Claims', claimsWords(token)],
        ['Issued', time('iat', token.issuedAt)],
        ...(has(payload, 'nbf') ? ([['Not before', time('nbf', token.notBefore)]] as [string, string][]) : []),
        ['Expires', time('exp', token.expiresAt)],
        ['Signature', signatureWords(checked)]
    ];
    return [
        ...rows.flatMap(([name, words]) =>
            paragraph(plain(words), width, LABEL, `  ${paint('dim', name.padEnd(LABEL - 2))}`)
        ),
        ''
    ];
}
