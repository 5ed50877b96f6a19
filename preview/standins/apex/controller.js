/**
 * PreflightController of an org that is not there: answers from metadata files, through the core. `?org=` in the page's
 * address chooses what kind of org it is, `?fault=` what goes wrong when it is read.
 */
import configuration from '/configuration.js';
import { compare, formatImportProblem, readConfiguration } from 'c/preflightCore';
import { accessOf, selfCheckOf } from './access.js';
import { apexError, FAULTS } from './errors.js';

/** Milliseconds that a slow org takes for a read. */
const SLOW = 4000;
/** `MessagingChannel.IsActive`, which no metadata file tells: in the demo org all channels but these are active. */
const INACTIVE = ['Campaign_2025'];

const EMPTY = { channels: [], keysets: [], keys: [], typesRead: [], leftOut: [] };

export const methods = {
    async describeAccess() {
        refuseWithout('use');
        return accessOf({ kind: orgKind(), configuration, problems: readFiles().problems.map(formatImportProblem) });
    },
    async selfCheck() {
        refuseWithout('use');
        return selfCheckOf({ configuration, organization: organization() });
    },
    async listChannels() {
        refuseWithout('use');
        const hasMessaging = orgKind() !== 'no-messaging';
        const { channels } = organization();
        return {
            hasMessaging,
            channels: channels.map(({ name, label, type, isActive }) => ({ name, label, type, isActive }))
        };
    },
    async readOrganization() {
        await read();
        return organization();
    },
    compareKey: ({ channelName, key }) => compareWith(channelName, key, 'key'),
    compareToken: ({ channelName, token }) => compareWith(channelName, token, 'token')
};

async function compareWith(channelName, facts, kind) {
    await read();
    const { kid = null, alg = null, n = null, e = null, issuer = null } = facts ?? {};
    const isKey = kind === 'key';
    return compare(organization(), channelName, { kind, kid, alg, n: isKey ? n : null, e: isKey ? e : null, issuer });
}

/** Everything that a read of the Metadata API can end with instead of an answer. */
async function read() {
    refuseWithout('use');
    refuseWithout('access');
    const fault = addressed('fault');
    if (fault === 'slow') {
        await new Promise((resolve) => {
            setTimeout(resolve, SLOW);
        });
    }
    if (Object.hasOwn(FAULTS, fault)) {
        throw apexError(...FAULTS[fault]);
    }
    if (configuration.problem) {
        throw apexError('UNREACHABLE', configuration.problem.what, configuration.problem.next);
    }
}

function refuseWithout(right) {
    if (right === 'use' && addressed('fault') === 'no-permission') {
        throw apexError(...FAULTS['no-permission']);
    }
    if (right === 'access' && ['none', 'no-access'].includes(orgKind())) {
        throw apexError(
            'NO_API_ACCESS',
            'This org cannot be read from here.',
            'Import the files that the Salesforce CLI retrieves.'
        );
    }
}

/** Read at each call: a fault that is taken out of the address is gone. */
const addressed = (name) => new URLSearchParams(globalThis.location.search).get(name) ?? '';
const orgKind = () => addressed('org') || 'demo';

let files = null;

function readFiles() {
    files ??= readConfiguration(configuration.files);
    return files;
}

function organization() {
    if (orgKind() !== 'demo') {
        return EMPTY;
    }
    const read = readFiles().organization;
    return { ...read, channels: read.channels.map((channel) => ({ ...channel, isActive: isActive(channel.name) })) };
}

const isActive = (name) => (configuration.kind === 'demo' ? !INACTIVE.includes(name) : null);
