import fc from 'fast-check';
import type { Keyset, MessagingAuthorization, Organization, RotationOptions, RotationPlan } from '../../types.js';
import { formatRotationStep } from '../../engine/rotationWords.js';
import { planRotation } from '../../rotation/planRotation.js';
import { keys, makeJwk } from '../support/makeCertificate.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const CHANNEL = 'Web_Chat';

const oldJwk = makeJwk({ kid: 'chat-2026' });
const newJwk = makeJwk({ key: keys.other, kid: 'chat-2027' });
const third = makeJwk({ key: keys.short, kid: 'chat-2025' });
const newKey = { kid: 'chat-2027', n: String(newJwk.n), e: String(newJwk.e) };

interface Wishes {
    readonly inKeyset?: readonly string[];
    readonly uploaded?: boolean;
    readonly active?: boolean;
    readonly oldActive?: boolean;
    readonly oldThere?: boolean;
    readonly newKid?: string;
    readonly alsoIn?: readonly string[];
    readonly keyset?: Partial<Keyset>;
    readonly authorization?: Partial<MessagingAuthorization>;
    readonly authMode?: string;
    readonly leftOut?: Organization['leftOut'];
    readonly others?: Organization['keys'];
}

/** An org in which the old key verifies tokens, and whatever else is wished. */
function orgWith({
    inKeyset = ['Old'],
    uploaded = false,
    active = true,
    oldActive = true,
    oldThere = true,
    newKid = 'chat-2027',
    alsoIn = [],
    keyset = {},
    authorization = {},
    authMode = 'Auth',
    leftOut = [],
    others = []
}: Wishes = {}): Organization {
    return {
        channels: [
            {
                name: CHANNEL,
                label: 'Web Chat',
                type: 'EmbeddedMessaging',
                isActive: true,
                authMode,
                authorizations: [
                    { name: 'Main', type: 'PublicKeyCertificateSet', isEnabled: true, keyset: 'Prod', ...authorization }
                ]
            }
        ],
        keysets: [
            {
                name: 'Prod',
                label: 'Prod keys',
                type: 'JWKS',
                issuer: 'https://id.example.com',
                endpoint: null,
                keys: inKeyset,
                ...keyset
            },
            {
                name: 'Partners',
                label: 'Partner keys',
                type: 'JWKS',
                issuer: 'https://p.example.com',
                endpoint: null,
                keys: alsoIn
            }
        ],
        keys: [
            ...(oldThere
                ? [{ name: 'Old', label: 'Old key', isActive: oldActive, jsonWebKey: JSON.stringify(oldJwk) }]
                : []),
            ...(uploaded
                ? [
                      {
                          name: 'New',
                          label: 'New key',
                          isActive: active,
                          // As Salesforce writes it back: other order, so text is never compared.
                          jsonWebKey: JSON.stringify(
                              Object.fromEntries(Object.entries({ ...newJwk, kid: newKid }).reverse())
                          )
                      }
                  ]
                : []),
            ...others
        ],
        typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
        leftOut
    };
}

const options = (part: Partial<RotationOptions> = {}): RotationOptions => ({
    now: NOW,
    newKey,
    signsSince: null,
    longestLifetime: HOUR,
    ...part
});
const plan = (wishes?: Wishes, part?: Partial<RotationOptions>): RotationPlan =>
    planRotation(orgWith(wishes), CHANNEL, options(part));
/** "make-key done/made" … */
const stepsOf = ({ steps }: RotationPlan): string[] =>
    steps.map(({ id, state, variant }) => `${id} ${state}/${variant}`);
const step = (found: RotationPlan, id: string): string =>
    stepsOf(found).find((text) => text.startsWith(`${id} `)) ?? '';

const READY: Wishes = { uploaded: true, inKeyset: ['Old', 'New'] };
const SWITCHED = { signsSince: NOW - HOUR / 2 };
const OVER = { signsSince: NOW - 2 * HOUR };

describe('the whole way, step by step', () => {
    it.each<[string, Wishes, Partial<RotationOptions>, string[]]>([
        [
            'nothing is there yet',
            {},
            { newKey: null },
            [
                'make-key next/none',
                'upload-key open/missing',
                'activate-key open/inactive',
                'add-to-keyset open/missing',
                'switch-backend too-early/waits',
                'wait-out too-early/waits',
                'remove-old-key too-early/waits',
                'delete-old-key too-early/delete'
            ]
        ],
        [
            'the new key is made',
            {},
            {},
            [
                'make-key done/made',
                'upload-key next/missing',
                'activate-key open/inactive',
                'add-to-keyset open/missing',
                'switch-backend too-early/waits',
                'wait-out too-early/waits',
                'remove-old-key too-early/waits',
                'delete-old-key too-early/delete'
            ]
        ],
        [
            'it is uploaded, but not active',
            { uploaded: true, active: false },
            {},
            [
                'make-key done/made',
                'upload-key done/there',
                'activate-key next/inactive',
                'add-to-keyset open/missing',
                'switch-backend too-early/waits',
                'wait-out too-early/waits',
                'remove-old-key too-early/waits',
                'delete-old-key too-early/delete'
            ]
        ],
        [
            'it is in the keyset beside the old one',
            READY,
            {},
            [
                'make-key done/made',
                'upload-key done/there',
                'activate-key done/active',
                'add-to-keyset done/listed',
                'switch-backend next/waits',
                'wait-out too-early/waits',
                'remove-old-key too-early/waits',
                'delete-old-key too-early/delete'
            ]
        ],
        [
            'the backend signs with it',
            READY,
            SWITCHED,
            [
                'make-key done/made',
                'upload-key done/there',
                'activate-key done/active',
                'add-to-keyset done/listed',
                'switch-backend done/since',
                'wait-out next/until',
                'remove-old-key too-early/waits',
                'delete-old-key too-early/delete'
            ]
        ],
        [
            'the last old token has expired',
            READY,
            OVER,
            [
                'make-key done/made',
                'upload-key done/there',
                'activate-key done/active',
                'add-to-keyset done/listed',
                'switch-backend done/since',
                'wait-out done/over',
                'remove-old-key next/remove',
                'delete-old-key too-early/delete'
            ]
        ],
        [
            'the old key has left the keyset',
            { ...READY, inKeyset: ['New'] },
            { ...OVER, oldKey: 'Old' },
            [
                'make-key done/made',
                'upload-key done/there',
                'activate-key done/active',
                'add-to-keyset done/listed',
                'switch-backend done/since',
                'wait-out done/over',
                'remove-old-key done/gone',
                'delete-old-key next/delete'
            ]
        ],
        [
            'everything is done',
            { ...READY, inKeyset: ['New'], oldActive: false },
            { ...OVER, oldKey: 'Old' },
            [
                'make-key done/made',
                'upload-key done/there',
                'activate-key done/active',
                'add-to-keyset done/listed',
                'switch-backend done/since',
                'wait-out done/over',
                'remove-old-key done/gone',
                'delete-old-key done/deleted'
            ]
        ]
    ])('%s', (_, wishes, part, expected) => {
        expect(stepsOf(plan(wishes, part))).toEqual(expected);
    });
});

describe('what else may be', () => {
    it.each<[string, Wishes, Partial<RotationOptions>, string]>([
        ['a new key without a key ID', {}, { newKey: { ...newKey, kid: '' } }, 'make-key next/no-id'],
        ['a key ID that another key has', {}, { newKey: { ...newKey, kid: 'chat-2026' } }, 'make-key next/conflict'],
        ['uploaded under another key ID', { uploaded: true, newKid: 'x' }, {}, 'upload-key next/other-id'],
        [
            'keys that were not read',
            { leftOut: [{ type: 'PublicKeyCertificate', name: 'Z' }] },
            {},
            'upload-key next/not-read'
        ],
        ['uploaded into another keyset', { uploaded: true, alsoIn: ['New'] }, {}, 'add-to-keyset next/missing'],
        ['a backend that signs too soon', {}, SWITCHED, 'switch-backend too-early/too-soon'],
        [
            'an old key that left too early',
            { ...READY, inKeyset: ['New'] },
            { ...SWITCHED, oldKey: 'Old' },
            'remove-old-key done/gone-early'
        ],
        [
            'an old key that another keyset lists',
            { ...READY, inKeyset: ['New'], alsoIn: ['Old'] },
            { ...OVER, oldKey: 'Old' },
            'delete-old-key done/used'
        ],
        [
            'an old key that was deleted',
            { ...READY, inKeyset: ['New'], oldThere: false },
            { ...OVER, oldKey: 'Old' },
            'delete-old-key done/deleted'
        ],
        ['the wait to the millisecond', READY, { signsSince: NOW - HOUR }, 'wait-out done/over'],
        ['a millisecond before', READY, { signsSince: NOW - HOUR + 1 }, 'wait-out next/until']
    ])('%s', (_, wishes, part, expected) => {
        expect(step(plan(wishes, part), expected.split(' ')[0] ?? '')).toBe(expected);
    });

    it('lets the admin say which of several keys goes', () => {
        const others = [{ name: 'Older', label: 'Older key', isActive: true, jsonWebKey: JSON.stringify(third) }];
        const found = plan({ ...READY, inKeyset: ['Old', 'Older', 'New'], others }, { ...OVER, oldKey: 'Older' });
        expect(found.oldKeys).toEqual([
            { name: 'Old', label: 'Old key', kid: 'chat-2026' },
            { name: 'Older', label: 'Older key', kid: 'chat-2025' }
        ]);
        const remove = found.steps.find(({ id }) => id === 'remove-old-key');
        expect(remove?.data).toMatchObject({ old: 'Older key', keyset: 'Prod keys' });
    });

    it('takes the admin’s word for what is behind an endpoint', () => {
        const keyset = { type: 'JWKS_URL', endpoint: 'https://id.example.com/jwks', keys: [] };
        expect(plan({ keyset }).kind).toBe('endpoint');
        expect(stepsOf(plan({ keyset }))).toEqual([
            'make-key done/made',
            'add-to-keyset next/endpoint',
            'switch-backend too-early/waits',
            'wait-out too-early/waits',
            'remove-old-key too-early/endpoint'
        ]);
        const ticked = ['add-to-keyset', 'remove-old-key'] as const;
        expect(plan({ keyset }, { ...OVER, ticked }).steps.every(({ state }) => state === 'done')).toBe(true);
    });

    it.each<[string, Wishes]>([
        ['verification is off', { authMode: 'UnAuth' }],
        ['no configuration is active', { authorization: { isEnabled: false } }],
        ['the configuration is of another type', { authorization: { type: 'AuthProvider' } }],
        ['there is no keyset', { authorization: { keyset: null } }],
        ['the keyset does not exist', { authorization: { keyset: 'Gone' } }]
    ])('has nothing to rotate where %s', (_, wishes) => {
        expect(plan(wishes)).toEqual({ channelName: CHANNEL, kind: 'none', keyset: '', oldKeys: [], steps: [] });
    });

    it('has nothing to rotate in a channel that is not there', () => {
        expect(planRotation(orgWith(), 'Other', options()).kind).toBe('none');
    });
});

describe('whatever the org shows', () => {
    const wishes = fc.record({
        inKeyset: fc.subarray(['Old', 'New']),
        uploaded: fc.boolean(),
        active: fc.boolean(),
        oldActive: fc.boolean(),
        oldThere: fc.boolean(),
        newKid: fc.constantFrom('chat-2027', 'chat-2026', 'x'),
        alsoIn: fc.subarray(['Old', 'New'])
    });
    const parts = fc.record({
        newKey: fc.constantFrom(null, newKey, { ...newKey, kid: '' }, { ...newKey, kid: 'chat-2026' }),
        signsSince: fc.option(fc.integer({ min: NOW - 4 * HOUR, max: NOW + HOUR })),
        longestLifetime: fc.integer({ min: 0, max: 3 * HOUR }),
        oldKey: fc.constantFrom('Old', 'Other')
    });

    it('the old key is never to be removed before the new one verifies tokens and the wait is over', () => {
        fc.assert(
            fc.property(wishes, parts, (wished, part) => {
                const { steps } = plan(wished, part);
                const remove = steps.find(({ id }) => id === 'remove-old-key');
                if (remove?.state === 'next' || remove?.state === 'open') {
                    const before = steps.slice(0, steps.indexOf(remove));
                    expect(before.every(({ state }) => state === 'done')).toBe(true);
                    expect(part.signsSince === null ? NaN : part.signsSince + part.longestLifetime).toBeLessThanOrEqual(
                        NOW
                    );
                    expect(wished).toMatchObject({ uploaded: true, active: true });
                    expect(wished.inKeyset).toContain('New');
                }
            })
        );
    });

    it('at most one step is next, and every step has words without a gap', () => {
        fc.assert(
            fc.property(wishes, parts, (wished, part) => {
                const { steps } = plan(wished, part);
                expect(steps.filter(({ state }) => state === 'next').length).toBeLessThanOrEqual(1);
                for (const one of steps) {
                    const { title, what } = formatRotationStep(one);
                    expect(title).not.toBe('');
                    expect(what).toMatch(/\.$/);
                    expect(what).not.toMatch(/\{|undefined|null/);
                }
            })
        );
    });
});
