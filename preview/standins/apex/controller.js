/**
 * PreflightController of an org that is not there: answers from metadata files, through the core. `?org=` in the page's
 * address chooses what kind of org it is, `?fault=` what goes wrong when it is read.
 */
import configuration from '/configuration.js';
import { compare, formatImportProblem, readConfiguration } from 'c/preflightCore';
import { accessOf } from './access.js';
import { conversationsOf } from './conversations.js';
import { apexError, faultOf } from './errors.js';
import { selfCheckOf } from './selfCheck.js';

/** Milliseconds that a slow org takes for a read. */
const SLOW = 4000;
/** `MessagingChannel.IsActive`, which no metadata file tells: in the demo org all channels but these are active. */
const INACTIVE = ['Campaign_2025'];

const EMPTY = { channels: [], keysets: [], keys: [], typesRead: [], leftOut: [] };

export const methods = {
    /** Not refused without the permission: it is what tells that it is missing. */
    async describeAccess() {
        const kind = fault() === 'no-permission' ? 'no-permission' : orgKind();
        return accessOf(kind, configuration, readFiles().problems.map(formatImportProblem));
    },
    async selfCheck() {
        demandPermission();
        return selfCheckOf(configuration, organization());
    },
    async listChannels() {
        demandPermission();
        const channels = organization().channels.map(({ name, label, type, isActive }) => ({
            name,
            label,
            type,
            isActive
        }));
        return { hasMessaging: orgKind() !== 'no-messaging', channels };
    },
    async readOrganization() {
        await read();
        return organization();
    },
    compareKey: ({ channelName, key }) => compareWith(channelName, key, 'key'),
    compareToken: ({ channelName, token }) => compareWith(channelName, token, 'token'),
    async countConversations({ channelName }) {
        await read();
        return conversationsOf(configuration, channelName, new Date());
    }
};

async function compareWith(channelName, facts, kind) {
    await read();
    const { kid = null, alg = null, n = null, e = null, issuer = null } = facts ?? {};
    const isKey = kind === 'key';
    return compare(organization(), channelName, { kind, kid, alg, n: isKey ? n : null, e: isKey ? e : null, issuer });
}

/** A read of the Metadata API, with everything that it may end with instead of an answer. */
async function read() {
    demandPermission();
    if (fault() === 'slow') {
        await new Promise((resolve) => {
            setTimeout(resolve, SLOW);
        });
    }
    const failure = faultOf(['none', 'no-access'].includes(orgKind()) ? 'insufficient-access' : fault());
    if (failure) {
        throw failure;
    }
    if (configuration.problem) {
        throw apexError('UNREACHABLE', configuration.problem.what, configuration.problem.next);
    }
}

function demandPermission() {
    if (fault() === 'no-permission') {
        throw faultOf('no-permission');
    }
}

/** Read at each call: a fault that is taken out of the address is gone. */
const addressed = (name) => new URLSearchParams(globalThis.location.search).get(name) ?? '';
const orgKind = () => addressed('org') || 'demo';
const fault = () => addressed('fault');

let files = null;

function readFiles() {
    files ??= readConfiguration(configuration.files);
    return files;
}

function organization() {
    if (orgKind() !== 'demo') {
        return EMPTY;
    }
    const found = readFiles().organization;
    return { ...found, channels: found.channels.map((channel) => ({ ...channel, isActive: isActive(channel.name) })) };
}

const isActive = (name) => (configuration.kind === 'demo' ? !INACTIVE.includes(name) : null);
