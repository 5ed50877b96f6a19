import compareKeyMethod from '@salesforce/apex/PreflightController.compareKey';
import compareTokenMethod from '@salesforce/apex/PreflightController.compareToken';
import countConversationsMethod from '@salesforce/apex/PreflightController.countConversations';
import describeAccessMethod from '@salesforce/apex/PreflightController.describeAccess';
import listChannelsMethod from '@salesforce/apex/PreflightController.listChannels';
import readOrganizationMethod from '@salesforce/apex/PreflightController.readOrganization';
import selfCheckMethod from '@salesforce/apex/PreflightController.selfCheck';
import { readComparison, readOrganization, type Candidate, type Comparison, type Organization } from 'c/preflightCore';
import {
    readAccess,
    readChannels,
    readConversations,
    readSelfCheck,
    type AccessReport,
    type ConversationCounts,
    type ListedChannels,
    type SelfCheckItem
} from './readings.js';

/** What works and what is missing for this user in this org. Makes no callout, so it answers at once. */
export async function askAccess(): Promise<AccessReport> {
    return readAccess(await describeAccessMethod<unknown>());
}

/** Tries in the org what the code relies on. */
export async function askSelfCheck(): Promise<readonly SelfCheckItem[]> {
    return readSelfCheck(await selfCheckMethod<unknown>());
}

/** The org's messaging channels. */
export async function askChannels(): Promise<ListedChannels> {
    return readChannels(await listChannelsMethod<unknown>());
}

/** @param channelName what this channel needs is read first when a limit is near */
export async function askOrganization(channelName: string | null): Promise<Organization> {
    return readOrganization(await readOrganizationMethod<unknown>({ channelName }));
}

/**
 * Has Apex compare a key or a token with a channel. Member by member: nothing but these public facts leaves the browser, of
 * a token its key ID, its algorithm and its issuer.
 */
export async function askComparison(channelName: string, candidate: Candidate): Promise<Comparison> {
    const { kind, kid, alg, n, e, issuer } = candidate;
    const comparison =
        kind === 'token'
            ? await compareTokenMethod<unknown>({ channelName, token: { kid, alg, issuer } })
            : await compareKeyMethod<unknown>({ channelName, key: { kid, alg, n, e, issuer } });
    return readComparison(comparison);
}

/** Has Apex count a channel's last conversations; counts only come back. */
export async function askConversations(channelName: string): Promise<ConversationCounts> {
    return readConversations(await countConversationsMethod<unknown>({ channelName }));
}
