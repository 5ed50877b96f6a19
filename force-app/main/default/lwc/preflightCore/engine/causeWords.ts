import type { MessageId, SetupPageId } from '../types.js';

/** What the org says of a cause, in words. */
export interface FormattedCause {
    readonly what: string;
    readonly next: string;
    /** The page of Setup where the next step is taken; null: not in Setup. */
    readonly setupPage: SetupPageId | null;
    /** The view that helps on; null: none. */
    readonly view: 'token' | 'channels' | null;
}

/** `{message}` and `{fix}` are those of the first finding, the other placeholders come from the data. */
type Words = Pick<FormattedCause, 'what' | 'next'> & Partial<FormattedCause>;

const PUBLISH = 'Publish the Embedded Service Deployment again, for its configuration is cached, and try once more.';
const RIGHT_CHANNEL = 'Make sure that this is the channel of the chat that failed; if it is, ';

const MESSAGING = { setupPage: 'messaging-settings' } as const;
const KEYSETS = { setupPage: 'user-verification' } as const;
const DEPLOYMENTS = { setupPage: 'deployments' } as const;
const TOKEN = { view: 'token' } as const;
const CHANNELS = { view: 'channels' } as const;

const PAGE: Words = {
    what: 'Your org cannot show it: the message comes from the script on your web page.',
    next: 'Follow the steps of this message in the code of your page.'
};

/** What holds for every message. */
const COMMON: Readonly<Record<string, Words>> = {
    'no-channel': {
        what: 'No channel is chosen.',
        next: 'Choose the channel of the chat that failed, and the cause is looked for in it.'
    },
    'channel-missing': {
        what: 'There is no channel {channel} in what was read.',
        next: 'Choose another channel, or refresh.'
    },
    'other-type': {
        what: 'Channel {channel} is of the type {type}, and User Verification is there for Enhanced Chat channels only.',
        next: 'Choose the Enhanced Chat channel that the failing chat uses.'
    },
    'mode-unknown': {
        what: 'Whether User Verification is on for channel {channel} was not read: its metadata has no "authMode".',
        next: 'Retrieve the metadata again, with version 62.0 or later, or look at the channel in Messaging Settings.',
        ...MESSAGING
    },
    off: {
        what: 'User Verification is off for channel {channel}, and this message comes with User Verification on.',
        next: `${RIGHT_CHANNEL}publish the Embedded Service Deployment again: the page has an older configuration.`,
        ...DEPLOYMENTS
    },
    none: {
        what: 'Channel {channel} has no User Verification Configuration.',
        next: 'Open the channel in Messaging Settings, and under User Verification Configuration click New: choose the keyset, enter a name, and tick Active.',
        ...MESSAGING
    },
    inactive: {
        what: 'Channel {channel} has one User Verification Configuration, {configurations}, and it is not active.',
        next: 'Open the channel in Messaging Settings, edit the configuration {configurations}, and tick Active.',
        ...MESSAGING
    },
    'several-inactive': {
        what: 'Channel {channel} has {count} User Verification Configurations, and none is active: {configurations}.',
        next: 'Open the channel in Messaging Settings, edit the configuration that is meant to count, and tick Active.',
        ...MESSAGING
    },
    page: PAGE
};

const SWITCH: Readonly<Record<string, Words>> = {
    off: {
        what: 'User Verification is off for channel {channel}.',
        next: 'In Messaging Settings, choose Edit in the row menu of the channel, tick Add User Verification, and publish the Embedded Service Deployment again.',
        ...MESSAGING
    },
    on: {
        what: 'User Verification is on for channel {channel}.',
        next: `${RIGHT_CHANNEL}publish the Embedded Service Deployment again: the page has an older configuration.`,
        ...DEPLOYMENTS
    }
};

const OF_MESSAGE: Readonly<Partial<Record<MessageId, Readonly<Record<string, Words>>>>> = {
    'verification-not-enabled': SWITCH,
    'invalid-authentication-mode': SWITCH,
    'no-active-auth-schemes': {
        active: {
            what: 'The User Verification Configuration {configurations} of channel {channel} is active.',
            next: `${RIGHT_CHANNEL}publish the Embedded Service Deployment again: its configuration is cached.`,
            ...DEPLOYMENTS
        },
        'several-active': {
            what: 'Of the User Verification Configurations of channel {channel}, these are active: {configurations}.',
            next: `${RIGHT_CHANNEL}publish the Embedded Service Deployment again: its configuration is cached.`,
            ...DEPLOYMENTS
        },
        unsupported: {
            what: 'What is active in channel {channel} is not for a keyset: {configurations}. Whether Salesforce counts it is not documented.',
            next: 'Open the channel in Messaging Settings, delete it, and add a User Verification Configuration with New that names a keyset.',
            ...MESSAGING
        }
    },
    'set-auth-mode-to-false': {
        attached: {
            what: 'A keyset is attached to channel {channel}: the configuration {configurations} is active and names {keysets}.',
            next: PUBLISH,
            ...DEPLOYMENTS
        },
        unread: {
            what: 'The keyset that channel {channel} names, {keysets}, was not read, so nobody knows whether it is there.',
            next: 'Add the PublicKeyCertificateSet files to the import, or look under Enhanced Chat User Verification.',
            ...KEYSETS
        },
        missing: {
            what: 'The configuration {configurations} of channel {channel} names the keyset {keysets}, which does not exist.',
            next: 'Open the channel in Messaging Settings, edit the configuration {configurations}, and choose a keyset that exists.',
            ...MESSAGING
        },
        unnamed: {
            what: 'The configuration {configurations} of channel {channel} names no keyset.',
            next: 'Open the channel in Messaging Settings, edit the configuration {configurations}, and choose the keyset.',
            ...MESSAGING
        }
    },
    'event-stream-unauthorized': {
        finding: { what: '{message}', next: '{fix}', ...KEYSETS },
        same: {
            what: 'The issuer of the keyset {keysets} is that of the token that was checked, and the keys are uploaded: there is no endpoint to be wrong.',
            next: PUBLISH,
            ...DEPLOYMENTS
        },
        endpoint: {
            what: 'The issuer is right. The keys of {keysets} are at an endpoint, and Preflight opens no addresses.',
            next: 'Open the keyset’s Endpoint URL in a browser: it has to answer {"keys":[…]} with the key that signs your tokens.',
            ...KEYSETS
        },
        issuer: {
            what: 'Channel {channel} expects the issuer {issuers}. Whether your tokens carry it, the org cannot show.',
            next: 'Check a token of a test user, with this channel chosen: its "iss" is compared character by character.',
            ...TOKEN
        },
        'issuer-and-endpoint': {
            what: 'Channel {channel} expects the issuer {issuers}, and the keys of {keysets} are at an endpoint. The org shows neither your tokens’ "iss" nor what the endpoint answers.',
            next: 'Check a token of a test user, with this channel chosen, and open the keyset’s Endpoint URL in a browser.',
            ...TOKEN
        },
        'no-keyset': {
            what: 'Channel {channel} has no keyset that could be looked at.',
            next: 'See under Channels what is missing before it, and mend that first.',
            ...CHANNELS
        }
    },
    'invalid-identity-token': {
        page: {
            what: 'Your org cannot show it: the script on your web page looks at the token before Salesforce does.',
            next: 'Check a token of a test user: it says what is wrong with the payload and with "exp". If nothing is, look at "identityTokenType" in the page.',
            ...TOKEN
        }
    },
    'guest-conversations': {
        broken: {
            what: 'Channel {channel} breaks at {link}. {message}',
            next: '{fix}',
            ...CHANNELS
        },
        partly: {
            what: 'Nothing in channel {channel} is broken, as far as it could be looked at. What could not: {open}.',
            next: 'See under Channels what is missing, and check a token of a test user with this channel chosen.',
            ...TOKEN
        },
        sound: {
            what: 'It is not the configuration: in channel {channel} nothing is broken, from verification to certificates.',
            next: 'Check a token of a test user with this channel chosen. If it is good, see that your page gets no old token from the cache (304).',
            ...TOKEN
        }
    }
};

/** The words of a variant, which those of the message go before. */
export function causeWords(id: MessageId, variant: string): FormattedCause {
    const words = OF_MESSAGE[id]?.[variant] ?? COMMON[variant] ?? PAGE;
    return { setupPage: null, view: null, ...words };
}
