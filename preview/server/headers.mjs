/**
 * Nothing may be loaded from elsewhere, nothing may be sent anywhere, and nobody may frame the page. Only when it talks to
 * an Apex server it may ask its own server, which passes the calls on.
 */
const contentSecurityPolicy = (connectSource) =>
    [
        "default-src 'none'",
        "script-src 'self'",
        // LWC's synthetic shadow adds <style> elements, and base components set style attributes.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        `connect-src ${connectSource}`,
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'"
    ].join('; ');

/** @param {boolean} talksToApex @returns {Record<string, string>} headers of every answer */
export function securityHeaders(talksToApex) {
    return {
        'content-security-policy': contentSecurityPolicy(talksToApex ? "'self'" : "'none'"),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        // Sources change under the page, and keys must not come back from a cache.
        'cache-control': 'no-store'
    };
}
