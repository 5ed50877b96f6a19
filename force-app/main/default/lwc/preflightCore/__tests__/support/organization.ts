import type {
    Candidate,
    Keyset,
    MessagingAuthorization,
    MessagingChannel,
    Organization,
    UploadedKey
} from '../../types.js';

/** Small configurations for tests. The numbers are no real keys: comparing does not ask. */

export const ISSUER = 'https://id.acme.com';
export const numbers = {
    first: '0oc5fH0bQ1ZyxPtw8w',
    second: 'k7hYxQz_-W3vJm2nLw',
    third: 'vT9-pR4_qLs8dXe1Gw'
} as const;

/** The JSON of an uploaded key; undefined leaves a member out. */
export function uploadedJwk(members: Readonly<Record<string, unknown>> = {}): string {
    return JSON.stringify({ kty: 'RSA', kid: 'chat-2026-11', alg: 'RS256', n: numbers.first, e: 'AQAB', ...members });
}

export function uploadedKey(name = 'Chat_2026_11', changes: Partial<UploadedKey> = {}): UploadedKey {
    return { name, label: name.replaceAll('_', ' '), isActive: true, jsonWebKey: uploadedJwk(), ...changes };
}

/** Another key pair under another key ID. */
export const otherKey = (changes: Partial<UploadedKey> = {}): UploadedKey =>
    uploadedKey('Chat_2027_05', {
        jsonWebKey: uploadedJwk({ kid: 'chat-2027-05', n: numbers.second }),
        ...changes
    });

export function keyset(name = 'Prod_2026', changes: Partial<Keyset> = {}): Keyset {
    return {
        name,
        label: name.replaceAll('_', ' '),
        type: 'JWKS',
        issuer: ISSUER,
        endpoint: null,
        keys: ['Chat_2026_11'],
        ...changes
    };
}

export const endpointKeyset = (changes: Partial<Keyset> = {}): Keyset =>
    keyset('Endpoint', { type: 'JWKS_URL', endpoint: 'https://id.acme.com/jwks.json', keys: [], ...changes });

export function authorization(
    name = 'Prod_Auth',
    changes: Partial<MessagingAuthorization> = {}
): MessagingAuthorization {
    return { name, type: 'PublicKeyCertificateSet', isEnabled: true, keyset: 'Prod_2026', ...changes };
}

export function channel(changes: Partial<MessagingChannel> = {}): MessagingChannel {
    return {
        name: 'Web_Chat',
        label: 'Web Chat',
        type: 'EmbeddedMessaging',
        isActive: true,
        authMode: 'Auth',
        authorizations: [authorization()],
        ...changes
    };
}

/** One channel in which everything is in order, with changes. */
export function organization(changes: Partial<Organization> = {}): Organization {
    return {
        channels: [channel()],
        keysets: [keyset()],
        keys: [uploadedKey()],
        typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
        leftOut: [],
        ...changes
    };
}

/** A channel with these authorizations, in that organization. */
export const withAuthorizations = (
    authorizations: readonly MessagingAuthorization[],
    changes: Partial<Organization> = {}
): Organization => organization({ channels: [channel({ authorizations })], ...changes });

/** A channel whose keyset is at an endpoint. */
export const withEndpoint = (changes: Partial<Keyset> = {}): Organization =>
    withAuthorizations([authorization('Prod_Auth', { keyset: 'Endpoint' })], { keysets: [endpointKeyset(changes)] });

/** The key of `uploadedKey()`, with the issuer of `keyset()`. */
export function keyCandidate(changes: Partial<Candidate> = {}): Candidate {
    return { kind: 'key', kid: 'chat-2026-11', alg: 'RS256', n: numbers.first, e: 'AQAB', issuer: ISSUER, ...changes };
}

/** A key that nobody uploaded. */
export const newKey = (changes: Partial<Candidate> = {}): Candidate =>
    keyCandidate({ kid: 'chat-2028-01', n: numbers.third, ...changes });

/** A token that names the key of `uploadedKey()`. */
export function tokenCandidate(changes: Partial<Candidate> = {}): Candidate {
    return { kind: 'token', kid: 'chat-2026-11', alg: 'RS256', n: null, e: null, issuer: ISSUER, ...changes };
}
