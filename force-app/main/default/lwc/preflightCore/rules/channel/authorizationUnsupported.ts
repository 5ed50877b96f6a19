import type { Rule } from '../../types.js';
import { countingAuthorizations } from '../../channel/subject.js';
import { shorten } from '../../text/words.js';

/** AuthProvider is in the metadata, but not supported. */
export const authorizationUnsupported: Rule<'channel'> = {
    id: 'channel.authorization-unsupported',
    severity: 'error',
    title: 'A User Verification Configuration is not for a keyset',
    source: { name: 'Salesforce Help', section: 'User Verification', url: 'https://help.salesforce.com/' },
    asks: ['T6'],
    who: 'setup',
    message:
        'User Verification Configuration {configuration} is of the type {type}; only keysets (PublicKeyCertificateSet) are supported.',
    why: 'Salesforce verifies tokens with the keys of a keyset. A configuration of another type verifies none.',
    fix: 'Open the channel in Messaging Settings, delete the configuration {configuration}, and add one with New that names a keyset.',
    variants: {
        untyped: {
            message:
                'User Verification Configuration {configuration} does not say what it is for; it takes a keyset (PublicKeyCertificateSet).'
        }
    },
    setupPage: 'messaging-settings',
    appliesTo: ({ comparison }) => comparison.authorizations.length > 0,
    check: ({ comparison }) =>
        countingAuthorizations(comparison)
            .filter(({ isSupported }) => !isSupported)
            .map((authorization) => ({
                path: `/authorizations/${comparison.authorizations.indexOf(authorization)}/type`,
                ...(authorization.type === '' && { variant: 'untyped' }),
                data: {
                    configuration: shorten(authorization.name || 'without a name'),
                    ...(authorization.type !== '' && { type: shorten(authorization.type) })
                }
            }))
};
