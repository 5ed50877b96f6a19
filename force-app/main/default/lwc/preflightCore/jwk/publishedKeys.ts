/**
 * RSA keys whose private half anybody can look up, by RFC 7638 thumbprint (SHA-256, base64url). Each was found with its private
 * half, and the two belong together: 2^(e·d) ≡ 2 (mod n).
 */
const SOURCES: Readonly<Record<string, string>> = {
    IsUn6_e04MaShXFIISMp4kG62LWzMIPy_MvSA5pJgX8: 'RFC 7515, appendix A.2',
    'xtIsOV1FqKH77AI_A3jdTg5QfdabzqI-LNpYTPi0IgI': 'RFC 7516, appendix A.1',
    _K0fXS8wlsT7Tn3vvZrs9qdKUIqi5AxQ5EVk41xi_BM: 'RFC 7516, appendix A.2',
    'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs': 'RFC 7517, appendix A.2',
    'D8R4-FeTJfzuDUy8bZ0c4hcwpul-Q11gCPs3mw6-R9Q': 'RFC 7517, appendix C.1',
    '9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI': 'RFC 7520, section 3.4',
    'h_jutvC-jg3Nwueq8LmdSybXykVsBwk4_5u5Y9JiS7E': 'RFC 7520, section 5.1',
    'Rt-IyDEhXohvTl_ozKQ9YGflXGuDb3uu3QmqN2LoMwM': 'RFC 7520, section 5.2',
    oGDmHqCJ7yzMkWEkrlZVHkvrHIyQwtlDmeq5ForUHeY: 'the RS256 example of jwt.io',
    zFHVsM9dc4OlHIwvEnVqfKzRj1ujqYGsZnXAcgn_CqI: 'the former RS256 example of jwt.io'
};

/** Where the private half of a key is printed; null of every other key. */
export function sourceOfPublishedKey(thumbprint: string): string | null {
    return Object.hasOwn(SOURCES, thumbprint) ? (SOURCES[thumbprint] ?? null) : null;
}
