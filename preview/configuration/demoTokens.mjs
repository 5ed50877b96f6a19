/** Tokens of the demo org, for trying "Check a token": one that is good, and one for each usual reason why a token is not. */

const DAY = 24 * 60 * 60;
const HOUR = 60 * 60;

/** The channel that they are for is Web Chat EU. */
const ISSUER = 'https://id.acme.example';
const KEY = 'Portal_2026_11';

/** @typedef {{ label: string, signer?: string, claims?(midnight: number): object }} Recipe `claims` replaces some of them */

/** @type {Readonly<Record<string, Recipe>>} by file name */
const RECIPES = {
    'web-chat-eu': { label: 'good' },
    /** Names the channel's key, but next year's key signed it: what is left of many a rotation. */
    'web-chat-eu-wrong-key': { label: 'wrong key', signer: 'Spare_2027' },
    'web-chat-eu-issuer-slash': { label: 'issuer with a slash', claims: () => ({ iss: `${ISSUER}/` }) },
    'web-chat-eu-expired': {
        label: 'expired',
        claims: (midnight) => ({ iat: midnight - DAY, exp: midnight - HOUR })
    },
    'web-chat-eu-milliseconds': { label: 'milliseconds', claims: (midnight) => ({ exp: (midnight + DAY) * 1000 }) }
};

/** @type {readonly { name: string, label: string }[]} what there is, in the order to try it */
export const demoTokenNames = Object.entries(RECIPES).map(([name, { label }]) => ({ name, label }));

/**
 * @param {ReadonlyMap<string, Awaited<ReturnType<typeof import('./demoKey.mjs').demoKey>>>} keys the demo org's keys by name
 * @param {number} now milliseconds since the Unix epoch: they are made at midnight (UTC) and last for the day
 * @returns {{ name: string, text: string }[]} without a line end, which would not belong to the token
 */
export function demoTokens(keys, now) {
    const midnight = Math.floor(now / 1000 / DAY) * DAY;
    const { kid, alg } = keys.get(KEY);
    return Object.entries(RECIPES).map(([name, { signer = KEY, claims }]) => ({
        name,
        text: keys
            .get(signer)
            .signToken(
                { alg, kid, typ: 'JWT' },
                { iss: ISSUER, sub: 'customer-4711', iat: midnight, exp: midnight + DAY, ...claims?.(midnight) }
            )
    }));
}
