import {
    check,
    compare,
    NO_CANDIDATE,
    type ChainLink,
    type ChainLinkId,
    type ChannelReport,
    type Finding,
    type InputReport,
    type Keyset,
    type MessagingChannel,
    type Organization,
    type UploadedKey
} from 'c/preflightCore';
import type { OrganizationView } from 'c/preflightShared';
import { NOW } from '../../../preflightApp/__tests__/support/harness.js';
import { goodKey, makeCertificate, makeJwk } from '../../../preflightApp/__tests__/support/reports.js';

export const channel = (name: string, changes: Partial<MessagingChannel> = {}): MessagingChannel => ({
    name,
    label: name.replaceAll('_', ' '),
    type: 'EmbeddedMessaging',
    isActive: true,
    authMode: 'Auth',
    authorizations: [{ name: `${name}_Auth`, type: 'PublicKeyCertificateSet', isEnabled: true, keyset: 'Prod_2026' }],
    ...changes
});

export const keyset = (name: string, changes: Partial<Keyset> = {}): Keyset => ({
    name,
    label: name.replaceAll('_', ' '),
    type: 'JWKS',
    issuer: 'https://id.acme.com',
    endpoint: null,
    keys: ['Chat_2026'],
    ...changes
});

export const uploadedKey = (name: string, changes: Partial<UploadedKey> = {}): UploadedKey => ({
    name,
    label: name.replaceAll('_', ' '),
    isActive: true,
    jsonWebKey: JSON.stringify(goodKey()),
    ...changes
});

/** The text of a key whose certificate ends on that day: "2026-12-05". */
export const keyUntil = (notAfter: string, kid = 'chat-1'): string =>
    JSON.stringify(makeJwk({ certificates: [makeCertificate({ notAfter })], kid }));

export const organizationOf = (changes: Partial<Organization> = {}): Organization => ({
    channels: [channel('Web_Chat')],
    keysets: [keyset('Prod_2026')],
    keys: [uploadedKey('Chat_2026')],
    typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
    leftOut: [],
    ...changes
});

/** What the core says of each uploaded key, as `checkUploadedKeys` does. */
export async function keyReportsOf(keys: readonly UploadedKey[]): Promise<Record<string, InputReport>> {
    const entries = await Promise.all(
        keys.map(async ({ name, jsonWebKey }) => {
            const options = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };
            return [name, await check({ name, text: jsonWebKey }, options)] as const;
        })
    );
    return Object.fromEntries(entries);
}

const LINKS: readonly ChainLinkId[] = ['verification', 'configuration', 'keyset', 'issuer', 'keys', 'certificates'];

/** A channel's report with links as they are wanted; the others are good. */
export function channelReport(
    organization: Organization,
    name: string,
    links: Partial<Record<ChainLinkId, Partial<ChainLink>>> = {}
): ChannelReport {
    const all = LINKS.map((id): ChainLink => ({ id, state: 'good', data: {}, findings: [], ...links[id] }));
    const has = (state: ChainLink['state']): boolean => all.some((link) => link.state === state);
    return {
        comparison: compare(organization, name, NO_CANDIDATE),
        fit: has('broken') ? 'does-not-fit' : has('not-checked') ? 'unknown' : 'fits',
        findings: all.flatMap(({ findings }) => findings),
        outcomes: [],
        checklist: {},
        links: all
    };
}

/** A view of the organization in which every link of every channel is good, but for changes. */
export async function viewOf(
    organization: Organization,
    changes: Partial<OrganizationView> = {}
): Promise<OrganizationView> {
    return {
        source: 'org',
        readAt: NOW,
        organization,
        keyReports: await keyReportsOf(organization.keys),
        channelReports: organization.channels.map(({ name }) => channelReport(organization, name)),
        checkedAt: NOW,
        ...changes
    };
}

export const finding = (changes: Partial<Finding> = {}): Finding => ({
    ruleId: 'jwk.kid-blank',
    severity: 'error',
    path: '',
    data: {},
    ...changes
});
