import type { MessagingChannel, Organization } from 'c/preflightCore';
import { goodKey, makeCertificate, makeJwk, print } from './reports.js';

/** A channel with one active configuration that names a keyset. */
export const channelOf = (
    name: string,
    keyset: string | null,
    part: Partial<MessagingChannel> = {}
): MessagingChannel => ({
    name,
    label: name.replaceAll('_', ' '),
    type: 'EmbeddedMessaging',
    isActive: true,
    authMode: 'Auth',
    authorizations: [{ name: `${name}_Auth`, type: 'PublicKeyCertificateSet', isEnabled: true, keyset }],
    ...part
});

/** Two channels for Enhanced Chat, one of them without verification, one for SMS, and two keys in one keyset. */
export const organization = (part: Partial<Organization> = {}): Organization => ({
    channels: [
        channelOf('Sms', null, { type: 'Text', label: 'Text messages', authMode: null, authorizations: [] }),
        channelOf('Web_Chat', 'Prod_2026'),
        channelOf('Guest_Chat', null, { authMode: 'UnAuth', authorizations: [] })
    ],
    keysets: [
        {
            name: 'Prod_2026',
            label: 'Prod 2026',
            type: 'JWKS',
            issuer: 'https://id.acme.com/',
            endpoint: null,
            keys: ['Chat_2026_11', 'Chat_2025']
        }
    ],
    keys: [
        { name: 'Chat_2026_11', label: 'Chat 2026 11', isActive: true, jsonWebKey: print(goodKey()) },
        {
            name: 'Chat_2025',
            label: 'Chat 2025',
            isActive: true,
            jsonWebKey: print(
                makeJwk({ kid: 'chat-2025', certificates: [makeCertificate({ notAfter: '2026-12-10' })] })
            )
        }
    ],
    typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
    leftOut: [],
    ...part
});

/** As `listChannels` answers for it. */
export const listed = ({ channels }: Organization): object => ({
    hasMessaging: true,
    channels: channels.map(({ name, label, type, isActive }) => ({ name, label, type, isActive }))
});

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const xml = (type: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${NAMESPACE}>${inner}</${type}>`;

/** The same as the files that a retrieve writes, by path. */
export function metadataOf({ channels, keysets, keys }: Organization): Record<string, string> {
    return Object.fromEntries([
        ...channels.map(({ name, label, type, authMode, authorizations }) => [
            `messagingChannels/${name}.messagingChannel-meta.xml`,
            xml(
                'MessagingChannel',
                `${
                    authMode === null
                        ? ''
                        : `<embeddedConfig><authMode>${authMode}</authMode>${authorizations
                              .map(
                                  (entry) =>
                                      `<messagingAuthorizations><authIdentifier>${entry.name}</authIdentifier>` +
                                      `<authorizationType>${entry.type}</authorizationType><enabled>${entry.isEnabled}</enabled>` +
                                      `<publicKeyCertificateSetName>${entry.keyset ?? ''}</publicKeyCertificateSetName></messagingAuthorizations>`
                              )
                              .join('')}</embeddedConfig>`
                }<masterLabel>${label}</masterLabel><messagingChannelType>${type}</messagingChannelType>`
            )
        ]),
        ...keysets.map(({ name, label, type, issuer, keys: names }) => [
            `PublicKeyCertificateSet/${name}.PublicKeyCertificateSet-meta.xml`,
            xml(
                'PublicKeyCertificateSet',
                `<jwtIssuer>${issuer ?? ''}</jwtIssuer><masterLabel>${label}</masterLabel>${names
                    .map(
                        (key) =>
                            `<publicKeyCertificateSetKeys><publicKeyCertificate>${key}</publicKeyCertificate></publicKeyCertificateSetKeys>`
                    )
                    .join('')}<type>${type}</type>`
            )
        ]),
        ...keys.map(({ name, label, isActive, jsonWebKey }) => [
            `PublicKeyCertificate/${name}.PublicKeyCertificate-meta.xml`,
            xml(
                'PublicKeyCertificate',
                `<isActive>${isActive}</isActive><jsonWebKey>${escape(jsonWebKey)}</jsonWebKey><masterLabel>${label}</masterLabel>`
            )
        ])
    ]) as Record<string, string>;
}
