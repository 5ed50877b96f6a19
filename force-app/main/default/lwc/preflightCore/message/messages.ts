import type { KnownMessage, RuleSource } from '../types.js';

const HELP: RuleSource = {
    name: 'Salesforce Help',
    section: 'Troubleshoot User Verification',
    url: 'https://help.salesforce.com/'
};
const GUIDE: RuleSource = {
    name: 'Salesforce Developers',
    section: 'Enhanced Web Chat',
    url: 'https://developer.salesforce.com/docs/service/messaging-web/overview'
};

const CONSOLE = 'The browser’s console';
const NETWORK = 'The network tab of the browser’s developer tools';
const ORG = 'Your org: the MessagingPlatformKey of a messaging user';

const CHECK_TOKEN = 'Under Check a token, check a token that your server made for a test user';
const PUBLISH = 'Publish the Embedded Service Deployment again: its configuration is cached.';
/** Both are what the page's script says of one and the same thing. */
const OFF: Omit<KnownMessage, 'id' | 'text'> = {
    shownIn: CONSOLE,
    causes: [
        'User Verification is off for the channel (its "authMode" is UnAuth).',
        'It is on, but the Embedded Service Deployment was not published again since: the page still has the old configuration.'
    ],
    next: [
        'In Messaging Settings, choose Edit in the row menu of the channel, and tick Add User Verification. The pencil of a section on the channel’s own page hides this box.',
        PUBLISH
    ],
    setupPage: 'messaging-settings',
    view: null,
    source: GUIDE
};

/** Every message of Salesforce that is known to Preflight, by where it shows: what it means, and what to do. */
export const knownMessages: readonly KnownMessage[] = [
    {
        id: 'verification-not-enabled',
        text: 'User Verification isn’t enabled in Messaging Settings.',
        ...OFF
    },
    {
        id: 'invalid-authentication-mode',
        text: 'Invalid user verification authentication mode: UnAuth',
        ...OFF
    },
    {
        id: 'invalid-identity-token',
        text: 'Invalid identity token passed into the setIdentityToken method.',
        shownIn: CONSOLE,
        causes: [
            'The token’s payload cannot be decoded.',
            'The token’s "exp" is missing, is not a number, or has passed.',
            'The "identityTokenType" that the page passes is not exactly JWT.'
        ],
        next: [
            `${CHECK_TOKEN}: it says what is wrong with the payload and with "exp".`,
            'In the page, pass "identityTokenType": "JWT", in capital letters, beside the "identityToken".'
        ],
        setupPage: null,
        view: 'token',
        source: GUIDE
    },
    {
        id: 'unsupported-identity-token',
        text: 'Unsupported identity token. Only JWT-based identity tokens are supported.',
        shownIn: CONSOLE,
        causes: ['The "identityTokenType" that the page passes to setIdentityToken is not JWT.'],
        next: ['In the page, pass "identityTokenType": "JWT" beside the "identityToken".'],
        setupPage: null,
        view: null,
        source: GUIDE
    },
    {
        id: 'invoked-before-ready',
        text: 'Method can’t be invoked before the onEmbeddedMessagingReady event is fired.',
        shownIn: CONSOLE,
        causes: ['The page called setIdentityToken too early, before the chat was ready.'],
        next: ['In the page, call setIdentityToken from a listener of the event onEmbeddedMessagingReady.'],
        setupPage: null,
        view: null,
        source: GUIDE
    },
    {
        id: 'token-renewal-timeout',
        text: 'Failed to fetch authenticated JWT due to setIdentityToken timeout or other error.',
        shownIn: CONSOLE,
        causes: ['The page passed no new token within 30 seconds after its last one had expired.'],
        next: [
            'In the page, listen for the event onEmbeddedMessagingIdentityTokenExpired, get a new token from your server, and pass it to setIdentityToken within 30 seconds.',
            'See in the network tab how long your server takes, and that its answer is not an old token from the cache (304).'
        ],
        setupPage: null,
        view: null,
        source: GUIDE
    },
    {
        id: 'no-active-auth-schemes',
        text: 'User verification configuration has no active AuthSchemes.',
        shownIn: NETWORK,
        causes: [
            'User Verification is on for the channel (its "authMode" is Auth), but none of its User Verification Configurations is active.'
        ],
        next: [
            'Open the channel in Messaging Settings, and go to User Verification Configuration.',
            'Edit the configuration that is meant to count, and tick Active. If there is none, click New: choose the keyset, enter a name, and tick Active.'
        ],
        setupPage: 'messaging-settings',
        view: null,
        source: HELP
    },
    {
        id: 'set-auth-mode-to-false',
        text: 'Set the auth mode to false',
        shownIn: NETWORK,
        causes: [
            'User Verification is on for the channel, but no keyset is attached to it. So the page asked for a guest’s access (unauthenticated/access-token), and got BAD_REQUEST.'
        ],
        next: [
            'Do not do what the message says: with User Verification off, every customer is a guest.',
            'Open the channel in Messaging Settings, and under User Verification Configuration edit the configuration, or click New: choose the keyset, and tick Active.',
            PUBLISH
        ],
        setupPage: 'messaging-settings',
        view: null,
        source: HELP
    },
    {
        id: 'event-stream-unauthorized',
        text: '401 on /eventrouter/v1/sse',
        shownIn: NETWORK,
        causes: [
            'The keyset’s JSON Web Key Issuer is not the "iss" of the tokens.',
            'The keyset’s Endpoint URL is wrong.'
        ],
        next: [
            `${CHECK_TOKEN}, with the channel chosen: it compares "iss" with the issuer, character by character.`,
            'If the keyset is of the type Endpoint URL, open that address in a browser: it has to begin with https:// and to answer {"keys":[…]}.'
        ],
        setupPage: 'user-verification',
        view: 'token',
        source: HELP
    },
    {
        id: 'guest-conversations',
        text: 'Conversations of guests (/UNAUTH/NA/), although nothing failed',
        shownIn: ORG,
        causes: [
            'Salesforce refused the token: because of its "kid", its "iss", its signature, or the "x5c" of the uploaded key.',
            'The page got a token from the browser’s cache (304) that had expired.'
        ],
        next: [
            'Under Channels, see whether anything in the channel’s row is broken.',
            `${CHECK_TOKEN}, with the channel chosen.`,
            'See in the network tab that your server’s answer with the token is not from the cache (304).'
        ],
        setupPage: null,
        view: 'token',
        source: HELP
    }
];
