import { labels } from './labels.js';

export interface TokenExample {
    readonly name: string;
    readonly text: string;
    /** The key that it is checked against. */
    readonly keyName: string;
    readonly key: string;
}

// The public half of a throw-away key, and tokens that were signed when it was made. The private half was never written down.
const KEY = {
    kty: 'RSA',
    kid: 'chat-2026-11',
    use: 'sig',
    alg: 'RS256',
    n: 'vCb2nHINyhFqG9nXTzLarg_ReCv0UDDI8C7LuZ9fgyJ-kBM6BhtIR-3mQzjyV2M8akFVQk5S03FBZg5AvFB34kfGn1kc9cfxsjyugMHcBhRHQSbpyI2XoNxkYvjl-Kkpt2ydcDJStdoO8LE8CC0Q6rx7cxqXs1KW8jhhtlTM29aCXOTjAxU5PN_Q5m8FvWWOfOOWDZMrREypkEOUu9_HqgPWVwX961e5YK-hxq8BUGQirMW0mlt_4wT0jw6zRiTg9UJ329TURUC0LqiRlHnSjrgPiU-XVeBKkqG-djcu4ZBqikIO0OQ5ntJILIdv8eX_2bWu-SaL6eUfDyCHWNnNHQ',
    e: 'AQAB',
    x5c: [
        'MIIC4DCCAcigAwIBAgIISjssHV5vcIkwDQYJKoZIhvcNAQELBQAwJjENMAsGA1UECgwEQWNtZTEVMBMGA1UEAwwMdG9rZW4gc2lnbmVyMB4XDTI2MDEwMTAwMDAwMFoXDTQ5MTIzMTAwMDAwMFowJjENMAsGA1UECgwEQWNtZTEVMBMGA1UEAwwMdG9rZW4gc2lnbmVyMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvCb2nHINyhFqG9nXTzLarg/ReCv0UDDI8C7LuZ9fgyJ+kBM6BhtIR+3mQzjyV2M8akFVQk5S03FBZg5AvFB34kfGn1kc9cfxsjyugMHcBhRHQSbpyI2XoNxkYvjl+Kkpt2ydcDJStdoO8LE8CC0Q6rx7cxqXs1KW8jhhtlTM29aCXOTjAxU5PN/Q5m8FvWWOfOOWDZMrREypkEOUu9/HqgPWVwX961e5YK+hxq8BUGQirMW0mlt/4wT0jw6zRiTg9UJ329TURUC0LqiRlHnSjrgPiU+XVeBKkqG+djcu4ZBqikIO0OQ5ntJILIdv8eX/2bWu+SaL6eUfDyCHWNnNHQIDAQABoxIwEDAOBgNVHQ8BAf8EBAMCB4AwDQYJKoZIhvcNAQELBQADggEBAFzb9kRk486DbkfWp25TNQTF0ZvHsxUTTpWxX5mm6SNay8WtvN/bXsM1YLgmvPvebnkNU4K2Df77xB1soFcmBeR3I4UPMO11VfeOPShaVpo1M4xbQAeMl3n87GDmgFA/CjtSgx3gADyc7rmG3cU2AkaluGd89jRuqtlkMk8BoSSEWObpDUJy177d095VwpJBx2J3JqUD3dCWBRIiAiSqHlRwZB0AgD7VxN9qeU0cOlBa8afM9ix0zGMtNcySrhQERBO1pQhunOi3nv74fFE+yX0SXkuevG3baWffHRnEsnVmv1ozNaLi9a/bTI7nhBWLQDguEwBoTI2f7j3TUaHDEcE='
    ]
};
/** Issued in November 2026, good until December 2049. */
const GOOD =
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImNoYXQtMjAyNi0xMSJ9.eyJzdWIiOiJjdXN0b21lci0wMDQyIiwiaXNzIjoiaHR0cHM6Ly9pZC5hY21lLmNvbSIsImlhdCI6MTc5MzYxMDAwMCwiZXhwIjoyNTIxOTI5NjAwfQ.NgJbblXvU99t3SEx65mVuT8hHoz51YN0n0TSI5WgZO-9EEKw9oBfFI0N-sO4_VsmOp8YmfHPEnjN3cQjiuC-1OIhOzlIjMR1fHvRI9Tf2-c7hSG1lTCZTlJmNiiyWGYVwMxd9CV3SnuXsjnACR2EPMxJa3EhW845u6C0LE3D2XQBJJNqeWHrj-c4WiISaPj3Jnp6zVDH-3kZVed8Ft7m_x2lJCPmTrGa1g8sSwC9tj57eVREHQgovj96ZkGpV3u0kMtDnd5JWPuyyHCVjMQFErZQ8ZKggNK8z2Yy2jSn3rFW-5vVGdp10dz8dJAv_40L9IWBKHq2zCW_DZnYMEwr_g';
/** Good for an hour of January 2026. */
const EXPIRED =
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImNoYXQtMjAyNi0xMSJ9.eyJzdWIiOiJjdXN0b21lci0wMDQyIiwiaXNzIjoiaHR0cHM6Ly9pZC5hY21lLmNvbSIsImlhdCI6MTc2NzYwMzYwMCwiZXhwIjoxNzY3NjA3MjAwfQ.Liu95ZVaPJ1Rm6tJAb9oSRvPzbkCnx8L9wWalh7tYlshenoXqS13lQ1EF9HG1SqiXnPd01CrXi3LNdXnd15nXRhvIpT43G3dMN7vHAh0xrB19m-qeGB4mSYD18yMo4xK9OAMvCfySOP-G1y4U6ws7FDDF7zxly-EEOW4pzuw5gQ3SZN3YPiuA-Y_5PPPmwnHdUUNJ5XBS5q7QCHb4qcJJiXrZ4EL3aKkjQoL78eSlI2iBK_bfRy1qzPGcPP0LEGlXIi1zzVMHpYrtroKDuZUxCUaO2Y2N3rg95fDeshqUHNcPKdfstKe3ad92Qi1GFOUMbHTjOVsTLarE1dh8EOxZQ';
/** As the good one, but signed with another throw-away key. */
const WRONG =
    'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImNoYXQtMjAyNi0xMSJ9.eyJzdWIiOiJjdXN0b21lci0wMDQyIiwiaXNzIjoiaHR0cHM6Ly9pZC5hY21lLmNvbSIsImlhdCI6MTc5MzYxMDAwMCwiZXhwIjoyNTIxOTI5NjAwfQ.dYkR1lC1D4IiiE6lFBF3KkPKGzTR8Jicvh7D0lg9UImqwqvmA5tp4NdsgWrDSrs6-fcEZlPb6-6VPPxWQlLzKP8hM11e7eke2VdGM2gn1D65ngp9rVi1PzGbgfiNHjge-7TMBUuHavvTsi-hOTNxTrQrm60ENyD_N2ZXzqNhndtCcnF5_QFzDc2_GkYCy9RXZgI_qmXpx4z9JzSMApcWOu36TpVQ11yMZC4SKXPP0B4Z75RmziB8KiB35egv64RckhYyKMv9BUsv1sR2G9Lnjz7O2QMQk1jmSmEmHVSa5vjBiskxz_AZFBMQ3xIRsXR1NGXUMPTjSZoTD8oOHJGgEA';

const TEXTS: Readonly<Record<string, readonly [string, string]>> = {
    good: [labels.exampleGood, GOOD],
    expired: [labels.exampleExpired, EXPIRED],
    wrong: [labels.exampleWrong, WRONG]
};

/** The example of that name: good, expired, or wrong. */
export function exampleOf(example: string): TokenExample {
    const [name, text] = TEXTS[example] ?? [labels.exampleGood, GOOD];
    return { name, text, keyName: labels.exampleKey, key: JSON.stringify(KEY, null, 4) };
}
