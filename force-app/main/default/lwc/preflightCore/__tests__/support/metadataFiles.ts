import type { Source } from '../../types.js';

/** Metadata files as `sf project retrieve start` writes them. */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

export const escapeXml = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const metadata = (type: string, content: string): string =>
    `${HEAD}<${type} xmlns="${NAMESPACE}">\n${content}\n</${type}>\n`;

export function channelXml(authorizations = authorizationXml(), mode = 'Auth'): string {
    return metadata(
        'MessagingChannel',
        `    <embeddedConfig>
        <authMode>${mode}</authMode>
${authorizations}
        <verifiedUserJwtExpirationTime>60</verifiedUserJwtExpirationTime>
    </embeddedConfig>
    <masterLabel>Web Chat</masterLabel>
    <messagingChannelType>EmbeddedMessaging</messagingChannelType>`
    );
}

export const authorizationXml = (keyset = 'Prod_2026', enabled = '<enabled>true</enabled>'): string =>
    `        <messagingAuthorizations>
            <authIdentifier>Prod_Auth</authIdentifier>
            <authorizationType>PublicKeyCertificateSet</authorizationType>
            ${enabled}
            <publicKeyCertificateSetName>${keyset}</publicKeyCertificateSetName>
        </messagingAuthorizations>`;

export const keysetXml = (issuer = 'https://id.acme.com', keys = ['Chat_2026_11'], type = 'JWKS'): string =>
    metadata(
        'PublicKeyCertificateSet',
        `    <jwtIssuer>${issuer}</jwtIssuer>
    <masterLabel>Prod 2026</masterLabel>
${keys
    .map(
        (key) => `    <publicKeyCertificateSetKeys>
        <publicKeyCertificate>${key}</publicKeyCertificate>
    </publicKeyCertificateSetKeys>`
    )
    .join('\n')}
    <type>${type}</type>`
    );

export const keyXml = (jsonWebKey = '{"kty":"RSA"}', isActive = '<isActive>true</isActive>'): string =>
    metadata(
        'PublicKeyCertificate',
        `    ${isActive}
    <jsonWebKey>${escapeXml(jsonWebKey)}</jsonWebKey>
    <masterLabel>Chat 2026 11</masterLabel>`
    );

const ROOT = 'force-app/main/default';

/** One channel with its keyset and its key, in source format. */
export const projectFiles = (): Source[] => [
    { name: `${ROOT}/messagingChannels/Web_Chat.messagingChannel-meta.xml`, text: channelXml() },
    { name: `${ROOT}/PublicKeyCertificateSet/Prod_2026.PublicKeyCertificateSet-meta.xml`, text: keysetXml() },
    { name: `${ROOT}/PublicKeyCertificate/Chat_2026_11.PublicKeyCertificate-meta.xml`, text: keyXml() }
];
