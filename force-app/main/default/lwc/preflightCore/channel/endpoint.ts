/** An address that Salesforce fetches keys from. */
export function isHttps(endpoint: string | null): boolean {
    return /^https:\/\/[^/]/i.test(endpoint ?? '');
}

/** What OpenID Connect Discovery 1.0 (section 4) has at this path: it names the place of the keys, and holds none. */
export function isOpenIdConfiguration(endpoint: string | null): boolean {
    return /\/\.well-known\/(openid-configuration|oauth-authorization-server)\/?([?#]|$)/i.test(endpoint ?? '');
}
