import type { MetadataType } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { ConfigurationReading } from '../configuration/configuration.js';
import { nearestOf } from '../suggest.js';
import { connect, NotInstalledError, type Org } from './connect.js';
import { AnswerError, isToken, problemOfOrg } from './fault.js';
import { organizationOf, type MetadataNames } from './records.js';

/** One `listMetadata` takes three queries, one `readMetadata` ten names: both are limits of the Metadata API. */
const TYPES: readonly MetadataType[] = ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'];
const NAMES_A_READ = 10;

type Members = Readonly<Record<string, unknown>>;

function listOf(value: unknown): readonly Members[] {
    const items: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
    return items.filter((item): item is Members => typeof item === 'object' && item !== null);
}

/** The names of all components, by type. */
async function listNames(org: Org): Promise<MetadataNames> {
    const answer = await org.invoke('listMetadata', {
        queries: TYPES.map((type) => ({ type })),
        asOfVersion: org.version
    });
    const listed = listOf(answer['result']);
    const namesOf = (type: MetadataType): string[] =>
        listed.flatMap(({ type: found, fullName }) =>
            found === type && typeof fullName === 'string' ? [fullName] : []
        );
    return {
        MessagingChannel: namesOf('MessagingChannel'),
        PublicKeyCertificateSet: namesOf('PublicKeyCertificateSet'),
        PublicKeyCertificate: namesOf('PublicKeyCertificate')
    };
}

async function readComponents(org: Org, type: MetadataType, names: readonly string[]): Promise<Members[]> {
    const records: Members[] = [];
    for (let start = 0; start < names.length; start += NAMES_A_READ) {
        const answer = await org.invoke('readMetadata', { type, fullNames: names.slice(start, start + NAMES_A_READ) });
        const [result] = listOf(answer['result']);
        if (result === undefined) {
            throw new AnswerError('no result');
        }
        records.push(...listOf(result['records']));
    }
    return records;
}

/**
 * Reads the configuration of an org that the sf CLI is logged in to.
 *
 * @param alias alias or username, as `sf` knows it
 */
export async function readOrg(alias: string): Promise<ConfigurationReading> {
    if (isToken(alias)) {
        return {
            organization: null,
            problems: [
                {
                    what: 'What follows --target-org is a session, not an alias. It may be in the history of your shell now.',
                    next: 'End that session in the org. Then log in: sf org login web --alias ALIAS'
                }
            ]
        };
    }
    let known: readonly string[] = [];
    try {
        const org = await connect(alias, (names) => {
            known = names;
        });
        const names = await listNames(org);
        const [channels, keysets, keys, isActive] = await Promise.all([
            readComponents(org, 'MessagingChannel', names.MessagingChannel),
            readComponents(org, 'PublicKeyCertificateSet', names.PublicKeyCertificateSet),
            readComponents(org, 'PublicKeyCertificate', names.PublicKeyCertificate),
            names.MessagingChannel.length > 0 ? org.activeChannels() : new Map<string, boolean>()
        ]);
        const records = { MessagingChannel: channels, PublicKeyCertificateSet: keysets, PublicKeyCertificate: keys };
        const organization = organizationOf(names, records, isActive);
        return { from: 'org', name: alias, organization, problems: [] };
    } catch (error) {
        if (error instanceof NotInstalledError) {
            return { organization: null, problems: [error.problem] };
        }
        const problem = problemOfOrg(error, alias);
        const [meant] = known.includes(alias) ? [] : nearestOf(alias, known);
        return {
            organization: null,
            problems: [
                meant === undefined
                    ? problem
                    : { ...problem, next: `Did you mean --target-org ${meant}?\n${problem.next}` }
            ]
        };
    }
}
