import { isToken, problemOfOrg } from '../../cli/targetOrg/fault.js';
import { organizationOf } from '../../cli/targetOrg/records.js';

function failure(name: string, message = 'failed', members: object = {}): Error {
    return Object.assign(new Error(message), { name, ...members });
}

describe('what went wrong between here and an org', () => {
    it.each([
        ['an alias that is not there', failure('NamedOrgNotFoundError'), 'not logged in', 'sf org list'],
        ['a session that ended', failure('sf:INVALID_SESSION_ID'), 'has expired', 'sf org login web --alias acme'],
        [
            'a login that cannot be renewed',
            failure('RefreshTokenAuthError', 'expired access/refresh token'),
            'has expired',
            'login web'
        ],
        ['a login that was withdrawn', failure('invalid_grant'), 'has expired', 'login web'],
        [
            'a JWT as session',
            failure('Error', 'SOAP API does not support JWT-based access tokens. You must'),
            'JWT-based',
            'External Client App'
        ],
        ['a user without API', failure('sf:API_DISABLED_FOR_ORG'), 'may not use the API', 'API Enabled'],
        ['a user without permission', failure('sf:INSUFFICIENT_ACCESS'), 'may not read metadata', 'Modify Metadata'],
        ['an org with an old API', failure('sf:UNSUPPORTED_API_VERSION'), 'older than version 62.0', 'sf org display'],
        ['an org that does not know the types', failure('sf:INVALID_TYPE'), 'older than version 62.0', 'Winter'],
        [
            'no such address',
            failure('FetchError', 'x', { code: 'ENOTFOUND' }),
            'is not known to this network',
            'My Domain'
        ],
        [
            'nobody at that address',
            failure('FetchError', 'connect ECONNREFUSED 127.0.0.1:9'),
            'cannot be reached',
            'HTTPS_PROXY'
        ],
        [
            'a certificate of a proxy',
            failure('FetchError', 'x', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
            'cannot be reached',
            'NODE_EXTRA_CA_CERTS'
        ],
        ['too slow', failure('AbortError'), 'did not answer in time', '--metadata DIR'],
        [
            'under repair',
            failure('ERROR_HTTP_503', '<html>'),
            'cannot answer at the moment: ERROR_HTTP_503',
            'status.salesforce.com'
        ],
        ['broken XML', failure('Error', 'Unclosed root tag\nLine: 0'), 'something unreadable', 'sf org open'],
        [
            'something else',
            failure('sf:UNKNOWN_EXCEPTION', 'An unexpected error occurred'),
            'refused: An unexpected',
            'Try again'
        ],
        ['something that is no error', 'Hello', 'refused: Hello', 'Try again']
    ])('%s', (_title, error, what, next) => {
        const problem = problemOfOrg(error, 'acme');
        expect(problem.what).toContain('"acme"');
        expect(problem.what).toContain(what);
        expect(problem.next).toContain(next);
    });

    it('never repeats a session, and nothing at length', () => {
        const session = '00D5g000004XXXX!AQEAQFx.y_Z123456789';
        const jwt = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.${'c2ln'.repeat(20)}`;
        const { what } = problemOfOrg(failure('Error', `${session} and ${jwt} ${'x'.repeat(1000)}`), 'acme');
        expect(what).toContain('… and …');
        expect(what).not.toMatch(/AQEAQ|c2ln/);
        expect(what.length).toBeLessThan(300);
        expect([session, jwt].map(isToken)).toEqual([true, true]);
        expect(['acme', 'admin@acme.example', '00D', 'eyJ'].map(isToken)).toEqual([false, false, false, false]);
    });
});

describe('the records of the Metadata API', () => {
    const NONE = { MessagingChannel: [], PublicKeyCertificateSet: [], PublicKeyCertificate: [] };

    it('may hold one element, several, or none', () => {
        const authorization = (name: string) => ({ authIdentifier: name, enabled: 'true', authorizationType: 'x' });
        const channel = (fullName: string, messagingAuthorizations: unknown) => ({
            fullName,
            embeddedConfig: { authMode: 'Auth', messagingAuthorizations }
        });
        const { channels } = organizationOf(
            NONE,
            {
                ...NONE,
                MessagingChannel: [
                    channel('None', undefined),
                    channel('One', authorization('a')),
                    channel('Two', [authorization('a'), authorization('b')])
                ]
            },
            new Map([['One', false]])
        );
        expect(channels.map(({ name, isActive, authorizations }) => [name, isActive, authorizations.length])).toEqual([
            ['None', null, 0],
            ['One', false, 1],
            ['Two', null, 2]
        ]);
    });

    it('keep an issuer as it stands, blanks and all', () => {
        const { keysets } = organizationOf(
            NONE,
            {
                ...NONE,
                PublicKeyCertificateSet: [
                    { fullName: 'A', type: 'Jwks', jwtIssuer: ' https://id.example.com\n' },
                    { fullName: 'B', type: 'JWKS_URL', jwtIssuer: { _: 'x', $: { a: 'b' } }, jwksEndPoint: '' }
                ]
            },
            new Map()
        );
        expect(keysets).toMatchObject([
            { name: 'A', label: 'A', type: 'JWKS', issuer: ' https://id.example.com\n', keys: [] },
            { name: 'B', issuer: 'x', endpoint: null }
        ]);
    });

    it('that are listed, but do not come, are left out and not missing', () => {
        const { keys, leftOut, typesRead } = organizationOf(
            { ...NONE, PublicKeyCertificate: ['A', 'B'] },
            { ...NONE, PublicKeyCertificate: [{ $: { 'xsi:nil': 'true' } }, { fullName: 'B' }, 'text', null] },
            new Map()
        );
        expect(keys.map(({ name }) => name)).toEqual(['B']);
        expect(leftOut).toEqual([{ type: 'PublicKeyCertificate', name: 'A' }]);
        expect(typesRead).toHaveLength(3);
    });
});
