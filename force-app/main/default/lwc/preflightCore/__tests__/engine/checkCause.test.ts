import { NO_CANDIDATE } from '../../channel/candidate.js';
import { checkCause, formatCause } from '../../engine/checkCause.js';
import { setupPages } from '../../engine/setupPages.js';
import { knownMessages } from '../../message/messages.js';
import type { CauseCheck, Candidate, ChannelReport, MessageId, Organization } from '../../types.js';
import {
    authorization,
    channel,
    endpointKeyset,
    keyset,
    organization,
    tokenCandidate,
    uploadedKey,
    withAuthorizations,
    withEndpoint
} from '../support/organization.js';
import { runChannel } from '../support/testChannelRule.js';

const reportOf = (given: Organization, candidate: Candidate = NO_CANDIDATE, name = 'Web_Chat'): ChannelReport =>
    runChannel({ title: '', organization: given, channel: name, candidate });
const withChannel = (changes: Parameters<typeof channel>[0]): Organization =>
    organization({ channels: [channel(changes)] });

const OFF = withChannel({ authMode: 'UnAuth' });
const UNKNOWN_MODE = withChannel({ authMode: null });
const NONE = withAuthorizations([]);
const INACTIVE = withAuthorizations([authorization('Prod_Auth', { isEnabled: false })]);
const TWO_INACTIVE = withAuthorizations([
    authorization('Old', { isEnabled: false }),
    authorization('New', { isEnabled: false })
]);
const PROVIDER = withAuthorizations([authorization('Sso', { type: 'AuthProvider', keyset: null })]);

type Row = readonly [
    id: MessageId,
    title: string,
    report: ChannelReport,
    state: CauseCheck['state'],
    /** What it says, in part. */
    what: string,
    next: string,
    leadsTo: string | null
];

const SEND_AGAIN = 'publish the Embedded Service Deployment again';

const rows: readonly Row[] = [
    ...(['verification-not-enabled', 'invalid-authentication-mode'] as const).flatMap((id): Row[] => [
        [
            id,
            'off',
            reportOf(OFF),
            'confirmed',
            'User Verification is off for channel Web Chat.',
            'tick Add User Verification',
            'messaging-settings'
        ],
        [
            id,
            'on',
            reportOf(organization()),
            'ruled-out',
            'User Verification is on for channel Web Chat.',
            SEND_AGAIN,
            'deployments'
        ],
        [
            id,
            'a mode that was not read',
            reportOf(UNKNOWN_MODE),
            'not-checked',
            'was not read',
            'version 62.0',
            'messaging-settings'
        ]
    ]),
    [
        'no-active-auth-schemes',
        'one that is not active',
        reportOf(INACTIVE),
        'confirmed',
        'Channel Web Chat has one User Verification Configuration, Prod_Auth, and it is not active.',
        'tick Active',
        'messaging-settings'
    ],
    [
        'no-active-auth-schemes',
        'two that are not active',
        reportOf(TWO_INACTIVE),
        'confirmed',
        'has 2 User Verification Configurations, and none is active: Old and New.',
        'tick Active',
        'messaging-settings'
    ],
    [
        'no-active-auth-schemes',
        'none',
        reportOf(NONE),
        'confirmed',
        'has no User Verification Configuration.',
        'click New',
        'messaging-settings'
    ],
    [
        'no-active-auth-schemes',
        'one that is active',
        reportOf(organization()),
        'ruled-out',
        'The User Verification Configuration Prod_Auth of channel Web Chat is active.',
        SEND_AGAIN,
        'deployments'
    ],
    [
        'no-active-auth-schemes',
        'two that are active',
        reportOf(withAuthorizations([authorization('A'), authorization('B')])),
        'ruled-out',
        'these are active: A and B',
        SEND_AGAIN,
        'deployments'
    ],
    [
        'no-active-auth-schemes',
        'one of another kind',
        reportOf(PROVIDER),
        'not-checked',
        'not for a keyset: Sso',
        'delete it',
        'messaging-settings'
    ],
    [
        'no-active-auth-schemes',
        'verification off',
        reportOf(OFF),
        'ruled-out',
        'is off for channel Web Chat',
        SEND_AGAIN,
        'deployments'
    ],
    [
        'no-active-auth-schemes',
        'a mode that was not read',
        reportOf(UNKNOWN_MODE),
        'not-checked',
        '"authMode"',
        'Retrieve',
        'messaging-settings'
    ],
    [
        'set-auth-mode-to-false',
        'a keyset that does not exist',
        reportOf(organization({ keysets: [] })),
        'confirmed',
        'Prod_Auth of channel Web Chat names the keyset Prod_2026, which does not exist',
        'choose a keyset that exists',
        'messaging-settings'
    ],
    [
        'set-auth-mode-to-false',
        'no keyset named',
        reportOf(withAuthorizations([authorization('Prod_Auth', { keyset: null })])),
        'confirmed',
        'Prod_Auth of channel Web Chat names no keyset',
        'choose the keyset',
        'messaging-settings'
    ],
    [
        'set-auth-mode-to-false',
        'a configuration of another kind',
        reportOf(PROVIDER),
        'confirmed',
        'Sso of channel Web Chat names no keyset',
        'choose the keyset',
        'messaging-settings'
    ],
    [
        'set-auth-mode-to-false',
        'no configuration',
        reportOf(NONE),
        'confirmed',
        'has no User Verification Configuration',
        'choose the keyset',
        'messaging-settings'
    ],
    [
        'set-auth-mode-to-false',
        'an inactive configuration',
        reportOf(INACTIVE),
        'confirmed',
        'and it is not active',
        'tick Active',
        'messaging-settings'
    ],
    [
        'set-auth-mode-to-false',
        'a keyset',
        reportOf(organization()),
        'ruled-out',
        'Prod_Auth is active and names Prod_2026',
        'Publish the Embedded',
        'deployments'
    ],
    [
        'set-auth-mode-to-false',
        'a keyset beside one that is missing',
        reportOf(withAuthorizations([authorization('Old', { keyset: 'Gone' }), authorization()])),
        'ruled-out',
        'Prod_Auth is active and names Prod_2026',
        'Publish',
        'deployments'
    ],
    [
        'set-auth-mode-to-false',
        'keysets that were not read',
        reportOf(organization({ keysets: [], typesRead: ['MessagingChannel'] })),
        'not-checked',
        'Prod_2026, was not read',
        'PublicKeyCertificateSet',
        'user-verification'
    ],
    ['set-auth-mode-to-false', 'verification off', reportOf(OFF), 'ruled-out', 'is off', SEND_AGAIN, 'deployments'],
    ['event-stream-unauthorized', 'verification off', reportOf(OFF), 'ruled-out', 'is off', SEND_AGAIN, 'deployments'],
    [
        'event-stream-unauthorized',
        'no issuer',
        reportOf(organization({ keysets: [keyset('Prod_2026', { issuer: null })] })),
        'confirmed',
        'Prod 2026',
        'JSON Web Key Issuer',
        'user-verification'
    ],
    [
        'event-stream-unauthorized',
        'a blank behind the issuer',
        reportOf(organization({ keysets: [keyset('Prod_2026', { issuer: 'https://id.acme.com ' })] })),
        'confirmed',
        'Prod 2026',
        'if it is without the blanks',
        'user-verification'
    ],
    [
        'event-stream-unauthorized',
        'another issuer than the token’s',
        reportOf(organization(), tokenCandidate({ issuer: 'https://id.acme.com/' })),
        'confirmed',
        'slash at the end',
        'JSON Web Key Issuer',
        'user-verification'
    ],
    [
        'event-stream-unauthorized',
        'an endpoint without https',
        reportOf(withEndpoint({ endpoint: 'http://id.acme.com/jwks' })),
        'confirmed',
        'begins with http://',
        'https://',
        'user-verification'
    ],
    [
        'event-stream-unauthorized',
        'the token’s issuer',
        reportOf(organization(), tokenCandidate()),
        'ruled-out',
        'no endpoint to be wrong',
        'Publish',
        'deployments'
    ],
    [
        'event-stream-unauthorized',
        'the token’s issuer and an endpoint',
        reportOf(withEndpoint(), tokenCandidate()),
        'not-checked',
        'The issuer is right. The keys of Endpoint are at an endpoint',
        'in a browser',
        'user-verification'
    ],
    [
        'event-stream-unauthorized',
        'no token',
        reportOf(organization()),
        'not-checked',
        'expects the issuer "https://id.acme.com"',
        'Check a token',
        'token'
    ],
    [
        'event-stream-unauthorized',
        'no token, and an endpoint',
        reportOf(withEndpoint()),
        'not-checked',
        'the keys of Endpoint are at an endpoint',
        'Check a token',
        'token'
    ],
    [
        'event-stream-unauthorized',
        'no token, and two issuers',
        reportOf(
            withAuthorizations([authorization(), authorization('B', { keyset: 'Endpoint' })], {
                keysets: [keyset(), endpointKeyset({ issuer: 'https://id.acme.org' })]
            })
        ),
        'not-checked',
        'expects the issuer "https://id.acme.com" or "https://id.acme.org"',
        'Check a token',
        'token'
    ],
    [
        'event-stream-unauthorized',
        'no keyset',
        reportOf(NONE),
        'not-checked',
        'no keyset that could be looked at',
        'Channels',
        'channels'
    ],
    [
        'guest-conversations',
        'verification off',
        reportOf(OFF),
        'confirmed',
        'breaks at User Verification. User Verification is off',
        'tick Add User Verification',
        'channels'
    ],
    [
        'guest-conversations',
        'an inactive configuration',
        reportOf(INACTIVE),
        'confirmed',
        'breaks at its User Verification Configuration.',
        'tick Active',
        'channels'
    ],
    [
        'guest-conversations',
        'a missing keyset',
        reportOf(organization({ keysets: [] })),
        'confirmed',
        'breaks at its keyset.',
        'choose a keyset',
        'channels'
    ],
    [
        'guest-conversations',
        'another issuer',
        reportOf(organization(), tokenCandidate({ issuer: 'https://id.acme.org' })),
        'confirmed',
        'breaks at its issuer.',
        'JSON Web Key Issuer',
        'channels'
    ],
    [
        'guest-conversations',
        'a key that is not active',
        reportOf(organization({ keys: [uploadedKey('Chat_2026_11', { isActive: false })] })),
        'confirmed',
        'breaks at its keys.',
        'ctive',
        'channels'
    ],
    [
        'guest-conversations',
        'keys that were not checked',
        reportOf(organization()),
        'not-checked',
        'What could not: the certificates of its keys.',
        'check a token',
        'token'
    ]
];

const page = [
    'invalid-identity-token',
    'unsupported-identity-token',
    'invoked-before-ready',
    'token-renewal-timeout'
] as const;

describe('the cause of a message, looked for in the org', () => {
    it.each(rows.map((row) => [`${row[0]}: ${row[1]}`, row] as const))('%s', (_title, row) => {
        const [id, , report, state, what, next, leadsTo] = row;
        const check = checkCause(id, report);
        const words = formatCause(id, check);
        expect(check.state).toBe(state);
        expect(words.what).toContain(what);
        expect(words.next).toContain(next);
        expect(words.view ?? words.setupPage).toBe(leadsTo);
        expect(check.findings.length > 0).toBe(state === 'confirmed');
        expect(words.what + words.next).not.toMatch(/\{\w+\}|undefined|\s{2}|\.\./);
    });

    it('is broken where a certificate is', () => {
        const report = reportOf(organization());
        const finding = {
            ruleId: 'certificate.expired',
            severity: 'error',
            path: '/x5c/0',
            data: { key: 'Chat_2026_11', days: 3, notAfter: '2026-11-20 12:00 UTC' }
        } as const;
        const links = report.links.map((link) =>
            link.id === 'certificates' ? { ...link, state: 'broken' as const, findings: [finding] } : link
        );
        const check = checkCause('guest-conversations', { ...report, links });
        expect(check).toMatchObject({ state: 'confirmed', findings: [finding] });
        expect(formatCause('guest-conversations', check).what).toContain('breaks at the certificates of its keys. ');
    });

    it('is not the configuration when all of it is good', () => {
        const report = reportOf(organization());
        const links = report.links.map((link) => ({ ...link, state: 'good' as const }));
        const check = checkCause('guest-conversations', { ...report, links });
        expect(check).toMatchObject({ state: 'ruled-out', findings: [] });
        expect(formatCause('guest-conversations', check)).toMatchObject({ view: 'token' });
    });

    it.each(page)('cannot be seen there: %s', (id) => {
        const check = checkCause(id, reportOf(INACTIVE));
        expect(check).toMatchObject({ state: 'not-checked', findings: [] });
        expect(formatCause(id, check).what).toContain('Your org cannot show it');
        expect(checkCause(id, null)).toMatchObject({ state: 'not-checked', variant: check.variant });
        expect(formatCause(id, check).view).toBe(id === 'invalid-identity-token' ? 'token' : null);
    });

    const others = knownMessages.map(({ id }) => id).filter((id) => !page.some((one) => one === id));
    it.each(others)('is not looked for without a channel: %s', (id) => {
        const check = checkCause(id, null);
        expect(check).toEqual({ state: 'not-checked', variant: 'no-channel', data: {}, findings: [] });
        expect(formatCause(id, check).what).toBe('No channel is chosen.');
    });

    it.each(others)('is not looked for in a channel that is none, or no Enhanced Chat: %s', (id) => {
        const missing = checkCause(id, reportOf(organization(), NO_CANDIDATE, 'Nowhere'));
        expect([missing.state, formatCause(id, missing).what]).toEqual([
            'not-checked',
            'There is no channel Nowhere in what was read.'
        ]);
        const other = checkCause(id, reportOf(withChannel({ type: 'Facebook', authMode: null })));
        expect(other.state).toBe('not-checked');
        expect(formatCause(id, other).what).toContain('is of the type Facebook');
    });

    it.each(knownMessages.map(({ id }) => id))('always has words, a next step, and a page that there is: %s', (id) => {
        for (const given of [
            organization(),
            OFF,
            NONE,
            INACTIVE,
            PROVIDER,
            UNKNOWN_MODE,
            withEndpoint(),
            organization({ keysets: [], keys: [] })
        ]) {
            for (const candidate of [NO_CANDIDATE, tokenCandidate()]) {
                const check = checkCause(id, reportOf(given, candidate));
                const { what, next, setupPage } = formatCause(id, check);
                expect(what).toMatch(/^[A-Z].+[.]$/s);
                expect(next).toMatch(/^[A-Z].+[.]$/s);
                expect(setupPage === null || setupPage in setupPages).toBe(true);
            }
        }
    });
});
