import type { Keyset, MessagingAuthorization, MessagingChannel, UploadedKey } from '../types.js';
import type { XmlElement } from '../text/xml.js';
import { withoutUser } from './wireValues.js';

/** The namespace of everything that the Metadata API reads and writes. */
export const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
    return element.children.filter(
        (child) => child.name === name && child.namespace === element.namespace && !child.isNil
    );
}

/** The text of the first child of that name, exactly as it stands there; null without one. */
function exactly(element: XmlElement, name: string): string | null {
    return childrenOf(element, name)[0]?.text ?? null;
}

/** The same for what is a name or a keyword: blanks around it are the file's layout. */
function trimmed(element: XmlElement, name: string): string {
    return (exactly(element, name) ?? '').trim();
}

/** xsd:boolean. */
function isTrue(element: XmlElement, name: string): boolean {
    return /^(?:true|1)$/.test(trimmed(element, name));
}

/** `fullName`, which files in source format leave out; '' then. */
export function fullNameOf(root: XmlElement): string {
    return trimmed(root, 'fullName');
}

function readAuthorization(element: XmlElement): MessagingAuthorization {
    return {
        name: trimmed(element, 'authIdentifier'),
        type: trimmed(element, 'authorizationType'),
        isEnabled: isTrue(element, 'enabled'),
        keyset: trimmed(element, 'publicKeyCertificateSetName') || null
    };
}

export function readChannel(root: XmlElement, name: string): MessagingChannel {
    const configurations = childrenOf(root, 'embeddedConfig');
    return {
        name,
        label: trimmed(root, 'masterLabel') || name,
        type: trimmed(root, 'messagingChannelType'),
        isActive: null,
        authMode: configurations.map((element) => trimmed(element, 'authMode')).find((mode) => mode !== '') ?? null,
        authorizations: configurations.flatMap((element) =>
            childrenOf(element, 'messagingAuthorizations').map(readAuthorization)
        )
    };
}

export function readKeyset(root: XmlElement, name: string): Keyset {
    const keys = childrenOf(root, 'publicKeyCertificateSetKeys')
        .map((element) => trimmed(element, 'publicKeyCertificate'))
        .filter((key) => key !== '');
    return {
        name,
        label: trimmed(root, 'masterLabel') || name,
        // Written "Jwks" in places.
        type: trimmed(root, 'type').toUpperCase(),
        // Compared octet for octet, so nothing of it may be lost.
        issuer: exactly(root, 'jwtIssuer'),
        endpoint: withoutUser(exactly(root, 'jwksEndPoint') ?? '') || null,
        keys: [...new Set(keys)]
    };
}

export function readUploadedKey(root: XmlElement, name: string): UploadedKey {
    return {
        name,
        label: trimmed(root, 'masterLabel') || name,
        isActive: isTrue(root, 'isActive'),
        jsonWebKey: exactly(root, 'jsonWebKey') ?? ''
    };
}

/** The types of which a manifest (package.xml) asks for every component. */
export function typesOfManifest(root: XmlElement): readonly string[] {
    return childrenOf(root, 'types')
        .filter((element) => childrenOf(element, 'members').some(({ text }) => text.trim() === '*'))
        .map((element) => trimmed(element, 'name'));
}
