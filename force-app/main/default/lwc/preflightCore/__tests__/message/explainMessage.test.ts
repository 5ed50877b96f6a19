import fc from 'fast-check';
import { explainMessage, MESSAGE_LIMIT } from '../../message/explainMessage.js';
import { knownMessages } from '../../message/messages.js';
import type { MessageId } from '../../types.js';

/** "id whole" or "id part" of all matches, best first. */
const told = (text: string): string[] => explainMessage(text).map(({ message, match }) => `${message.id} ${match}`);
/** What the text holds where the first match is. */
const excerpt = (text: string): string | undefined => {
    const [match] = explainMessage(text);
    return match && text.slice(match.start, match.end);
};

const SCHEMES = 'User verification configuration has no active AuthSchemes.';
const READY = 'Method can’t be invoked before the onEmbeddedMessagingReady event is fired.';
const UNSUPPORTED = 'Unsupported identity token. Only JWT-based identity tokens are supported.';

describe('a whole message', () => {
    it.each(knownMessages.map(({ id, text }) => [id, text]))('%s', (id, text) => {
        expect(told(text)).toEqual([`${id} whole`]);
    });

    it.each<[string, MessageId, string]>([
        ['in small letters', 'no-active-auth-schemes', SCHEMES.toLowerCase()],
        ['in capital letters', 'set-auth-mode-to-false', 'SET THE AUTH MODE TO FALSE'],
        ['without its dot', 'unsupported-identity-token', UNSUPPORTED.slice(0, -1)],
        ['with more dots and blanks', 'no-active-auth-schemes', `  ${SCHEMES.replaceAll(' ', '   ')}...\n`],
        ['over several lines', 'invoked-before-ready', READY.replace(' before', '\r\n\tbefore')],
        ['with a straight apostrophe', 'invoked-before-ready', READY.replace('’', "'")],
        [
            'with another apostrophe',
            'verification-not-enabled',
            'User Verification isn`t enabled in Messaging Settings.'
        ],
        ['without an apostrophe', 'verification-not-enabled', 'User Verification isnt enabled in Messaging Settings'],
        ['spelt out', 'verification-not-enabled', 'User verification is not enabled in Messaging Settings'],
        ['as HTML', 'invoked-before-ready', `<li>${READY.replace('’', '&rsquo;')}</li>`],
        ['as HTML, by number', 'invoked-before-ready', READY.replace('’', '&#8217;')],
        ['as HTML in HTML', 'invoked-before-ready', READY.replace('’', '&amp;#x27;')],
        ['with hard blanks', 'no-active-auth-schemes', SCHEMES.replaceAll(' ', '\u00a0')],
        ['with blanks that nobody sees', 'no-active-auth-schemes', SCHEMES.replace('AuthSchemes', 'Auth\u200bSchemes')],
        ['in an address', 'set-auth-mode-to-false', 'https://x.example/?error=Set%20the%20auth%20mode%20to%20false'],
        ['in JSON', 'no-active-auth-schemes', JSON.stringify({ message: SCHEMES, errorCode: 'BAD_REQUEST' })],
        ['in JSON with escapes', 'invoked-before-ready', `{"m":"${READY.replace('’', '\\u2019')}\\n"}`],
        [
            'in JSON in JSON in JSON',
            'invoked-before-ready',
            JSON.stringify(JSON.stringify({ text: `{"m":"Error:\\n${READY.replace('’', '\\u2019')}"}` }))
        ],
        [
            'in JSON over lines',
            'invoked-before-ready',
            JSON.stringify({ m: `"${READY.replace(' be ', '\n  be ').replace('’', "'")}"` })
        ],
        [
            'in the console of Chrome',
            'invalid-identity-token',
            [
                '12:01:33.417 bootstrap.min.js:1  [Messaging] Invalid identity token passed into the setIdentityToken method.',
                'error @ bootstrap.min.js:1',
                'EmbeddedMessagingUserVerification.setIdentityToken @ bootstrap.min.js:1',
                '(anonymous) @ chat.js:401'
            ].join('\n')
        ],
        [
            'in the console of Firefox, as an error with its stack',
            'token-renewal-timeout',
            [
                'Error: Failed to fetch authenticated JWT due to setIdentityToken timeout or other error. Clearing the messaging session on all tabs.',
                '    error https://acme.my.site.com/ESWWeb/assets/js/bootstrap.min.js:1:24117',
                '    send https://acme.my.site.com/ESWWeb/assets/js/bootstrap.min.js:1:30011'
            ].join('\n')
        ],
        [
            'in a log line with words before and behind it',
            'invalid-authentication-mode',
            '2026-11-23T12:00:00.000Z ERROR chat[4711]: "Invalid user verification authentication mode: UnAuth" (request 8f)'
        ],
        ['as BAD_REQUEST', 'set-auth-mode-to-false', '{"error":"BAD_REQUEST","message":"Set the auth mode to false"}'],
        [
            'in a HAR',
            'set-auth-mode-to-false',
            JSON.stringify({
                log: {
                    entries: [
                        {
                            request: {
                                method: 'POST',
                                url: 'https://x.salesforce-scrt.com/authorization/unauthenticated/access-token'
                            },
                            response: { status: 400, content: { text: '{"message":"Set the auth mode to false"}' } }
                        }
                    ]
                }
            })
        ]
    ])('%s', (_title, id, text) => {
        expect(told(text)[0]).toBe(`${id} whole`);
        expect(told(text)).toHaveLength(1);
    });

    it('knows where it is in the text as it was given', () => {
        expect(excerpt(`[12:00] ${SCHEMES} (x)`)).toBe(SCHEMES);
        expect(excerpt(`{"m":"${READY.replace('’', '\\u2019')}"}`)).toBe(READY.replace('’', '\\u2019'));
        expect(excerpt('GET https://x.example/eventrouter/v1/sse 401')).toBe('/eventrouter/v1/sse');
        expect(excerpt('“user VERIFICATION\nconfiguration has no active AuthSchemes”')).toBe(
            'user VERIFICATION\nconfiguration has no active AuthSchemes'
        );
        expect(excerpt('v2/iamessage/UNAUTH/NA/uid:0f9')).toBe('UNAUTH/NA');
    });

    it('is named once, at its first place', () => {
        const [match, ...others] = explainMessage(`x ${SCHEMES}\n${SCHEMES}\nno active AuthSchemes`);
        expect([match?.start, others]).toEqual([2, []]);
    });
});

describe('several messages', () => {
    it('come whole ones first, in the order of the text', () => {
        const text = [
            'Failed to fetch authenticated JWT',
            'GET https://x.salesforce-scrt.com/eventrouter/v1/sse 401 (Unauthorized)',
            SCHEMES
        ].join('\n');
        expect(told(text)).toEqual([
            'event-stream-unauthorized whole',
            'no-active-auth-schemes whole',
            'token-renewal-timeout part'
        ]);
    });

    it('do not share a place: the one that fits best has it', () => {
        expect(told(UNSUPPORTED)).toEqual(['unsupported-identity-token whole']);
        expect(told(`${UNSUPPORTED} Invalid identity token passed into the method.`)).toEqual([
            'unsupported-identity-token whole',
            'invalid-identity-token part'
        ]);
    });
});

describe('a part of a message', () => {
    it.each<[MessageId, string]>([
        ['no-active-auth-schemes', 'no active AuthSchemes'],
        ['no-active-auth-schemes', 'there are no active auth schemes'],
        ['no-active-auth-schemes', 'User verification configuration has no active AuthScheme'],
        ['no-active-auth-schemes', 'verification configuration of the user has not got any active AuthSchemes'],
        ['set-auth-mode-to-false', 'auth mode to false'],
        ['set-auth-mode-to-false', 'Please set auth mode = false'],
        [
            'set-auth-mode-to-false',
            'POST https://x.example/iamessage/api/v2/authorization/unauthenticated/access-token 400 (Bad Request)'
        ],
        ['verification-not-enabled', 'User Verification isn’t enabled'],
        [
            'verification-not-enabled',
            'User Verification is currently not enabled in the Messaging Settings of this channel'
        ],
        ['invalid-authentication-mode', 'authentication mode: UnAuth'],
        ['invalid-authentication-mode', 'Invalid user verification authentication mode: undefined'],
        ['invalid-identity-token', 'Invalid identity token'],
        [
            'invalid-identity-token',
            'Invalid identity token parameter passed into the setIdentityToken method. Specify a valid object containing the token data.'
        ],
        ['unsupported-identity-token', 'Unsupported identity token'],
        ['unsupported-identity-token', 'Only JWT-based identity tokens are supported'],
        ['invoked-before-ready', 'Method cannot be called before onEmbeddedMessagingReady event fired'],
        ['token-renewal-timeout', 'Failed to fetch authenticated JWT'],
        ['token-renewal-timeout', 'setIdentityToken timeout'],
        ['token-renewal-timeout', 'fetch authenticated JWT due to some setIdentityToken timeout'],
        ['event-stream-unauthorized', '401'],
        ['event-stream-unauthorized', 'HTTP/1.1 401 Unauthorized'],
        ['event-stream-unauthorized', ' Status Code: 401 '],
        ['event-stream-unauthorized', 'https://x.example/eventrouter/v1/sse?id=1'],
        ['event-stream-unauthorized', '/eventrouter/v1/sse unauthorized'],
        ['event-stream-unauthorized', 'sse:1 Failed to load resource: the server responded with a status of 401 ()'],
        ['set-auth-mode-to-false', 'POST https://x.example/authorization/unauthenticated/access-token 512 400'],
        ['guest-conversations', 'v2/iamessage/UNAUTH/']
    ])('%s: %s', (id, text) => {
        expect(told(text)).toEqual([`${id} part`]);
    });
});

describe('an event stream that is refused', () => {
    it.each([
        [
            'Chrome’s console',
            'GET https://x.salesforce-scrt.com/eventrouter/v1/sse?_ts=1764&channelId=9 401 (Unauthorized)'
        ],
        ['Firefox’s console', 'GET https://x.salesforce-scrt.com/eventrouter/v1/sse\n[HTTP/2 401  120ms]'],
        [
            'the list of headers',
            'Request URL: https://x.example/eventrouter/v1/sse\nRequest Method: GET\nStatus Code: 401 Unauthorized'
        ],
        ['the same in two columns', 'Request URL\nhttps://x.example/eventrouter/v1/sse\nStatus Code\n401 Unauthorized'],
        [
            'curl',
            '> GET /eventrouter/v1/sse HTTP/2\n> Host: x.example\n> accept: text/event-stream\n>\n< HTTP/2 401 \n< date: Mon'
        ],
        ['JSON', '{"path":"\\/eventrouter\\/v1\\/sse","status":401}'],
        ['JSON, the status first', '{"status": 401, "error": "Unauthorized", "path": "/eventrouter/v1/sse"}'],
        ['JSON in JSON', JSON.stringify('{"path":"/eventrouter/v1/sse","statusCode":"401"}')],
        ['an escaped address', 'redirect=https%3A%2F%2Fx.example%2Feventrouter%2Fv1%2Fsse 401'],
        ['words', 'We see a 401 on /eventrouter/v1/sse.'],
        ['a line with other numbers in front', 'GET https://x.example/eventrouter/v1/sse 429 410 401'],
        ['a line with other numbers behind', 'GET https://x.example/eventrouter/v1/sse 401 429'],
        ['a number that is no status', 'GET https://x.example/eventrouter/v1/sse 601\nStatus Code: 401'],
        ['the last status before it', '{"a":{"status":200},"b":{"status":401,"path":"/eventrouter/v1/sse"}}'],
        [
            'a HAR, among others',
            JSON.stringify(
                {
                    entries: [
                        { request: { url: 'https://x.example/config' }, response: { status: 200 } },
                        {
                            request: {
                                url: 'https://x.example/eventrouter/v1/sse',
                                headers: [{ name: 'referer', value: `https://shop.example/${'a'.repeat(1500)}` }]
                            },
                            response: { status: 401, bodySize: 200 }
                        },
                        { request: { url: 'https://x.example/other' }, response: { status: 200 } }
                    ]
                },
                null,
                2
            )
        ]
    ])('%s', (_title, text) => {
        expect(told(text)).toEqual(['event-stream-unauthorized whole']);
    });

    it.each([
        ['another status', 'GET https://x.example/eventrouter/v1/sse 200 (OK)'],
        ['another status in JSON', '{"url":"https://x.example/eventrouter/v1/sse","status":200,"size":401}'],
        [
            'another request',
            'GET https://x.example/eventrouter/v1/sse 200\nGET https://x.example/services/data/v62.0 401 (Unauthorized)'
        ],
        [
            'another request in a HAR',
            '{"url":"https://x.example/eventrouter/v1/sse"},{"url":"https://x.example/","status":401}'
        ],
        ['a time', '12:00:00.401 connected to https://x.example:401/eventrouter/v1/sse now'],
        ...[400, 402, 403, 404, 409, 410, 418, 429, 500, 503].map((status): [string, string] => [
            `${status}`,
            `GET https://x.example/eventrouter/v1/sse ${status}`
        ]),
        ['403 before another number', 'GET https://x.example/eventrouter/v1/sse 200 403'],
        ['401 where a message of 400 is', 'POST https://x.example/authorization/unauthenticated/access-token 401'],
        ['403 where a message of 400 is', 'POST https://x.example/authorization/unauthenticated/access-token 403'],
        ['403 in JSON', '{"url":"https://x.example/eventrouter/v1/sse","status":403}'],
        ['403 as a header says it', 'https://x.example/eventrouter/v1/sse\nHTTP/2 403'],
        ['a length', 'GET https://x.example/eventrouter/v1/sse took 401.5'],
        ['another path', 'GET https://x.example/eventrouter/v1/sse-list 401'],
        ['no status', 'We open an EventSource on /eventrouter/v1/sse and wait.']
    ])('is not seen in %s', (_title, text) => {
        expect(told(text)).toEqual([]);
    });
});

describe('a platform key', () => {
    it.each([
        ['of a guest', 'v2/iamessage/UNAUTH/NA/uid:5c1e7f0a', ['guest-conversations whole']],
        [
            'of a guest in JSON',
            '{"MessagingPlatformKey":"v2\\/iamessage\\/UNAUTH\\/NA\\/uid:1"}',
            ['guest-conversations whole']
        ],
        ['of a guest in small letters', 'v2/iamessage/unauth/na/uid:1', ['guest-conversations whole']],
        ['of a verified user', 'v2/iamessage/AUTH/Prod_Auth/uid:4711', []],
        ['of a verified user called NA', 'v2/iamessage/AUTH/NA/uid:4711', []],
        ['of a configuration with a like name', 'v2/iamessage/AUTH/UNAUTH/uid:NA/', []]
    ])('%s', (_title, text, matches) => {
        expect(told(text)).toEqual(matches);
    });
});

describe('nothing', () => {
    it.each([
        '',
        '   \n',
        'active',
        'User Verification',
        'User Verification Configuration',
        'setIdentityToken',
        'onEmbeddedMessagingReady',
        'AuthSchemes',
        'UnAuth',
        'token',
        'false',
        'BAD_REQUEST',
        '400',
        '1401',
        'Unauthorized',
        'The quick brown fox jumps over the lazy dog.',
        'Hello, my chat does not work since yesterday. Could you please have a look?',
        'Set the debug mode to false and try again.',
        'Set the auth mode to Auth in Messaging Settings.',
        'Set the mode to false',
        'To turn on User Verification, open Messaging Settings and edit the channel.',
        'User Verification is enabled in Messaging Settings.',
        'Identity verification is not enabled in settings',
        'Email verification isn’t enabled for this user in Settings',
        'The user verification configuration is active.',
        'Pass the identity token into the setIdentityToken method.',
        'Call setIdentityToken after the onEmbeddedMessagingReady event is fired.',
        'This method can’t be invoked before the constructor.',
        'Can’t call setHiddenPrechatFields before the onEmbeddedMessagingReady event is fired.',
        'window.addEventListener("onEmbeddedMessagingReady", () => {\n  embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({ identityTokenType: "JWT", identityToken: token });\n});',
        'Identity token has expired. Closing the chat window and clearing the user session in all tabs.',
        'Failed to retrieve auth mode flag: settings is undefined',
        'TypeError: Failed to fetch',
        'Failed to fetch data due to network timeout or other error',
        'Unsupported JWT token: only signed tokens are supported',
        'Invalid authentication mode',
        'Invalid user authentication',
        'Invalid token: the token was not found',
        'An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation',
        'INVALID_SESSION_ID: Session expired or invalid',
        'INVALID_LOGIN: Invalid username, password, security token; or user locked out.',
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: insufficient access rights on cross-reference id',
        'invalid_grant: user hasn’t approved this consumer',
        'Error: OAUTH_APPROVAL_ERROR_GENERIC : An unexpected error has occurred during authentication. Please try again.',
        '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]',
        '{"status":401,"error":"Unauthorized","path":"/services/data/v62.0/query"}',
        'GET https://x.example/services/data 401 (Unauthorized)',
        'GET https://x.example/sse 401 (Unauthorized)',
        'POST https://x.example/authorization/unauthenticated/access-token 201 (Created)',
        '{"kty":"RSA","kid":"chat-2026-11","alg":"RS256","n":"0oc5fH0bQ1ZyxPtw8w","e":"AQAB","x5c":["MIIC"]}',
        '<html><body><h1>Service unavailable</h1><p>Try again in a few minutes.</p></body></html>'
    ])('is found in: %s', (text) => {
        expect(told(text)).toEqual([]);
    });
});

describe('whatever is given', () => {
    it('is looked at up to the limit', () => {
        expect(told(`${'x '.repeat(MESSAGE_LIMIT / 2)}${SCHEMES}`)).toEqual([]);
        expect(told(`${'x'.repeat(MESSAGE_LIMIT - SCHEMES.length - 1)} ${SCHEMES}`)).toEqual([
            'no-active-auth-schemes whole'
        ]);
    });

    it('never throws, and says where in the text', () => {
        const piece = fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.constantFrom(...knownMessages.map(({ text }) => text)),
            fc.constantFrom(
                '\\',
                '\\u',
                '\\ud83d',
                '&',
                '&#',
                '&#999999;',
                '&amp;',
                '%',
                '%2f',
                '"',
                '\n',
                '401',
                'sse',
                '/eventrouter/v1/sse',
                '/UNAUTH/NA'
            )
        );
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
                const text = pieces.join(' ');
                const matches = explainMessage(text);
                const ids = matches.map(({ message }) => message.id);
                expect(new Set(ids).size).toBe(ids.length);
                for (const { start, end } of matches) {
                    expect(start).toBeGreaterThanOrEqual(0);
                    expect(end).toBeGreaterThan(start);
                    expect(end).toBeLessThanOrEqual(text.length);
                }
            })
        );
    });

    it('finds a whole message among anything', () => {
        const sentences = knownMessages.filter(
            ({ id }) => !['event-stream-unauthorized', 'guest-conversations'].includes(id)
        );
        fc.assert(
            fc.property(fc.constantFrom(...sentences), fc.string(), fc.string(), ({ id, text }, before, behind) => {
                const matches = explainMessage(`${before}\n${text}\n${behind}`);
                expect(matches.map(({ message, match }) => [message.id, match])).toContainEqual([id, 'whole']);
            })
        );
    });

    it.each([
        ['words of a message', 'verification user active no configuration AuthSchemes '],
        ['words in their order', 'invalid identity token passed into the '],
        ['backslashes', '\\'],
        ['half escapes', '\\u00'],
        ['ampersands', '&amp;'],
        ['numbers', '401 '],
        ['numbers without blanks', '401,'],
        ['addresses', '/eventrouter/v1/sse '],
        ['names of addresses', 'sse '],
        ['keys', '/UNAUTH/NA'],
        ['letters', 'a'],
        ['blanks', ' '],
        ['states', '"status":'],
        ['quotes', '"url" : ']
    ])('takes linear time: %s', (_title, piece) => {
        const fill = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        const times = [0, 1, 2].map(() => {
            const start = performance.now();
            explainMessage(fill(MESSAGE_LIMIT));
            return performance.now() - start;
        });
        // Some 60 ms; in quadratic time it would be minutes.
        expect(Math.min(...times)).toBeLessThan(2000);
    });
});
