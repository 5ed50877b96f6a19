import '../../preflightApp/__tests__/support/harness.js';
import { apexError } from '../../preflightApp/__tests__/support/apex.js';
import { obstacleOf, problemOfError } from '../problems.js';
import { readAccess, readChannels, readSelfCheck } from '../readings.js';

const SECRET = '00D000000000001!AQ4AQExample';
const UNKNOWN = 'Salesforce answered with an error that Preflight does not know.';

describe('an error of Apex', () => {
    it.each(['NO_PERMISSION', 'INVALID_SESSION', 'TIMEOUT', 'TOO_LARGE'])('says what %s is, and what to do', (code) => {
        expect(problemOfError(apexError(code, 'permission-sets'))).toEqual({
            code,
            what: `What ${code} is.`,
            next: `What to do about ${code}.`,
            setupPage: 'permission-sets'
        });
    });

    it.each([
        ['as an Error', new Error(JSON.stringify({ code: 'A', what: 'B', next: 'C' }))],
        [
            'in a list of bodies',
            { body: [{ message: 'x' }, { message: JSON.stringify({ code: 'A', what: 'B', next: 'C' }) }] }
        ],
        ['as a bare text', JSON.stringify({ code: 'A', what: 'B', next: 'C', setupPage: 'nowhere' })]
    ])('is understood %s', (_, error) => {
        expect(problemOfError(error)).toEqual({ code: 'A', what: 'B', next: 'C', setupPage: null });
    });

    it('is never shown in words that are not ours', () => {
        for (const message of [
            `System.NullPointerException: ${SECRET}`,
            JSON.stringify({ message: SECRET }),
            JSON.stringify({ code: SECRET, what: 7 }),
            JSON.stringify([SECRET]),
            'null',
            ''
        ]) {
            const problem = problemOfError({ status: 500, body: { message }, message });
            expect(problem).toMatchObject({ code: '', what: UNKNOWN, setupPage: null });
            expect(JSON.stringify(problem)).not.toContain(SECRET);
        }
        for (const thrown of [undefined, null, 7, [], {}, { body: null }, { body: [null, 'text'] }]) {
            expect(problemOfError(thrown).what).toBe(UNKNOWN);
        }
    });

    it('does not bury the page', () => {
        const long = 'a'.repeat(100_000);
        const { what, next } = problemOfError(JSON.stringify({ code: 'A', what: long, next: long }));
        expect([what.length, next.length]).toEqual([1000, 1000]);
    });

    it('leads to the permission set where the class itself is closed', () => {
        const message = "You do not have access to the Apex class named 'PreflightController'.";
        expect(problemOfError({ body: { message } })).toMatchObject({ code: 'NO_CLASS', setupPage: 'permission-sets' });
    });

    it.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'])(
        'is no answer at all: %s',
        (message) => {
            expect(problemOfError(new TypeError(message)).code).toBe('OFFLINE');
        }
    );

    it('is no answer at all while the browser is offline', () => {
        jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
        expect(problemOfError({}).code).toBe('OFFLINE');
    });
});

describe('what Apex sends', () => {
    it('is made whole', () => {
        expect(readAccess({ isReady: true, items: [{ code: 'A', state: 'odd', setupPage: 'x' }, null] })).toEqual({
            isReady: true,
            hasMessaging: true,
            items: [
                { code: 'A', state: 'unknown', title: '', detail: '', next: '', setupPage: null },
                { code: '', state: 'unknown', title: '', detail: '', next: '', setupPage: null }
            ]
        });
        expect(readSelfCheck({ items: [{ code: 'A', outcome: 'holds', title: 'T', seen: 'S' }] })).toEqual([
            { code: 'A', outcome: 'holds', title: 'T', seen: 'S', next: '', setupPage: null }
        ]);
        expect(
            readChannels({
                channels: [{ name: 'A' }, { label: 'nameless' }, { name: 'B', label: 'L', isActive: false }]
            })
        ).toEqual({
            hasMessaging: true,
            channels: [
                { name: 'A', label: 'A', type: '', isActive: null },
                { name: 'B', label: 'L', type: '', isActive: false }
            ]
        });
    });

    it.each([undefined, null, 'text', 7, []])('is not trusted to be there: %p', (wire) => {
        expect(readAccess(wire)).toEqual({ isReady: false, hasMessaging: true, items: [] });
        expect(readSelfCheck(wire)).toEqual([]);
        expect(readChannels(wire)).toEqual({ hasMessaging: true, channels: [] });
    });
});

describe('an obstacle', () => {
    it('is what is missing first, with its next step', () => {
        const item = { code: 'A', state: 'ok', title: 'T', detail: '', next: 'N', setupPage: null } as const;
        const missing = { ...item, state: 'missing', title: 'M', setupPage: 'remote-sites' } as const;
        expect(obstacleOf({ isReady: false, hasMessaging: true, items: [item, missing] })).toEqual({
            code: 'NOT_READY',
            what: 'Preflight cannot read this org yet: one thing is missing.',
            next: 'N',
            setupPage: 'remote-sites'
        });
        expect(obstacleOf({ isReady: false, hasMessaging: true, items: [missing, missing] })).toMatchObject({
            what: 'Preflight cannot read this org yet: 2 things are missing.',
            next: 'Look below what is missing, then read the org again.',
            setupPage: null
        });
        expect(obstacleOf({ isReady: false, hasMessaging: true, items: [] })?.what).toBe(
            'Preflight cannot read this org yet.'
        );
        expect(obstacleOf({ isReady: true, hasMessaging: true, items: [missing] })).toBeNull();
        expect(obstacleOf({ isReady: true, hasMessaging: false, items: [] })?.code).toBe('NO_MESSAGING');
    });
});
