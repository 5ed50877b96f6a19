/** Nothing may be loaded from elsewhere, nothing may be sent anywhere, and nobody may frame the page. */
const CONTENT_SECURITY_POLICY = [
    "default-src 'none'",
    "script-src 'self'",
    // LWC's synthetic shadow adds <style> elements, and base components set style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'"
].join('; ');

export const SECURITY_HEADERS = {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    // Sources change under the page, and keys must not come back from a cache.
    'cache-control': 'no-store'
};
