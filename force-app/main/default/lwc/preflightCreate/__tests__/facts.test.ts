import { channelOf, organization } from '../../preflightApp/__tests__/support/organizations.js';
import '../../preflightApp/__tests__/support/harness.js';
import type { Keyset, Organization } from 'c/preflightCore';
import type * as Facts from '../channelFacts.js';
import type * as Steps from '../steps.js';

// After the harness, which puts the real words in place.
const { channelFactsOf, issuersOf, knowsAllKeys } = jest.requireActual<typeof Facts>('../channelFacts.ts');
const { stepsOf } = jest.requireActual<typeof Steps>('../steps.ts');

const keysetOf = (name: string, part: Partial<Keyset> = {}): Keyset => ({
    name,
    label: name.replaceAll('_', ' '),
    type: 'JWKS',
    issuer: 'https://id.acme.com/',
    endpoint: null,
    keys: [],
    ...part
});
const configuration = (keyset: string | null, isEnabled = true, type = 'PublicKeyCertificateSet'): object => ({
    name: 'A',
    type,
    isEnabled,
    keyset
});
const factsWith = (
    authorizations: readonly object[],
    keysets: readonly Keyset[],
    authMode = 'Auth'
): Facts.ChannelFacts =>
    channelFactsOf(
        {
            organization: organization({
                channels: [channelOf('Web_Chat', null, { authorizations, authMode } as never)],
                keysets
            })
        } as never,
        'Web_Chat'
    );

describe('what the chosen channel offers', () => {
    it('are the issuers of its active keysets, each once', () => {
        const facts = factsWith(
            [configuration('One'), configuration('Two'), configuration('Three'), configuration('Off', false)],
            [
                keysetOf('One'),
                keysetOf('Two'),
                keysetOf('Three', { issuer: 'https://other.example' }),
                keysetOf('Off', { issuer: 'off' }),
                keysetOf('Elsewhere', { issuer: 'elsewhere' })
            ]
        );
        expect(issuersOf(facts)).toEqual([
            { value: 'https://id.acme.com/', text: 'keyset One, Two' },
            { value: 'https://other.example', text: 'keyset Three' }
        ]);
    });

    it.each<[string, readonly object[], readonly Keyset[], readonly string[]]>([
        [
            'those of all where none is active',
            [configuration('Off', false)],
            [keysetOf('Off')],
            ['https://id.acme.com/']
        ],
        ['none of a blank issuer', [configuration('One')], [keysetOf('One', { issuer: ' ' })], []],
        ['none of another kind', [configuration('One', true, 'AuthProvider')], [keysetOf('One')], []],
        ['none of a keyset that is not there', [configuration('Gone')], [keysetOf('One')], []],
        ['none where there is nothing', [], [], []]
    ])('are %s', (_what, authorizations, keysets, issuers) => {
        expect(issuersOf(factsWith(authorizations, keysets)).map(({ value }) => value)).toEqual(issuers);
    });

    it('is nothing without a channel or an org', () => {
        expect(channelFactsOf(null, 'Web_Chat')).toEqual({ channel: null, keysets: [], hasActiveConfiguration: false });
    });
});

describe('what is not among the uploaded keys', () => {
    const read = organization();
    const keyReports = Object.fromEntries(read.keys.map(({ name }) => [name, {}]));
    const facts = (type = 'JWKS'): Facts.ChannelFacts => factsWith([configuration('One')], [keysetOf('One', { type })]);

    it.each<[string, Partial<Organization>, object, Facts.ChannelFacts, boolean]>([
        ['is not uploaded', {}, keyReports, facts(), true],
        ['may be, before all are checked', {}, {}, facts(), false],
        ['may be, where keys were not read', { typesRead: ['MessagingChannel'] }, keyReports, facts(), false],
        [
            'may be, where some were left out',
            { leftOut: [{ type: 'PublicKeyCertificate', name: 'A' }] },
            keyReports,
            facts(),
            false
        ],
        ['need not be, where they are at an endpoint', {}, keyReports, facts('JWKS_URL'), false]
    ])('%s', (_what, part, reports, ofChannel, expected) => {
        const view = { organization: { ...read, ...part }, keyReports: reports };
        expect(knowsAllKeys(view as never, ofChannel)).toBe(expected);
    });
});

describe('the steps after a key was made', () => {
    const texts = (facts: Facts.ChannelFacts): string[] =>
        stepsOf(facts, 'a.json').map(({ text, setupPage }) => `${setupPage ?? '-'}: ${text}`);

    it('are all of them without a channel', () => {
        expect(texts(channelFactsOf(null, ''))).toEqual([
            'user-verification: Click New Key: a name, an API name, Active, and the file a.json.',
            expect.stringMatching(/^user-verification: Click New Keyset: .* the type Keys, and this key\.$/),
            expect.stringMatching(/^messaging-settings: In the row of your channel .* Add User Verification\.$/),
            expect.stringMatching(/^messaging-settings: Open the channel, and under User Verification Configuration/),
            'deployments: Publish the Embedded Service Deployment again.',
            expect.stringMatching(/^-: Have Preflight read the org again .* test token below\.$/)
        ]);
    });

    it('are the two that are left where the channel is set up', () => {
        expect(texts(factsWith([configuration('Prod_2026')], [keysetOf('Prod_2026')]))).toEqual([
            'user-verification: Click New Key: a name, an API name, Active, and the file a.json.',
            'user-verification: Open the keyset Prod 2026 and add the key. Its JSON Web Key Issuer is https://id.acme.com/: your tokens carry exactly that as iss.',
            expect.stringMatching(/^-: Have Preflight read the org again/)
        ]);
    });

    it('name the channel where verification is off', () => {
        const steps = texts(factsWith([], [], 'UnAuth'));
        expect(steps).toContainEqual(
            expect.stringMatching(/^messaging-settings: In the row of the channel Web Chat open/)
        );
    });

    it('upload nothing where the keys are at an endpoint', () => {
        const served = keysetOf('Served', { type: 'JWKS_URL', endpoint: 'https://id.acme.com/keys' });
        expect(texts(factsWith([configuration('Served')], [served]))).toEqual([
            '-: The keyset Served takes its keys from https://id.acme.com/keys. Add the key to the key set that is served there.',
            expect.stringMatching(/^-: Have Preflight read the org again/)
        ]);
    });

    it('ask for the issuer that a keyset lacks', () => {
        const steps = texts(factsWith([configuration('One')], [keysetOf('One', { issuer: null })]));
        expect(steps[1]).toMatch(
            /^user-verification: Open the keyset One, add the key, and enter the JSON Web Key Issuer/
        );
    });
});
