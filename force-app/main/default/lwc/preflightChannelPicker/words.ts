import { formatTime, type ChainLink, type ChannelReport, type MetadataType } from 'c/preflightCore';
import type { ListedChannel, Step } from 'c/preflightOrganization';
import { fill, linkLook, numeral, plural, type Look, type OrganizationView } from 'c/preflightShared';
import { labels } from './labels.js';

/** An entry of lightning-combobox. */
export interface Option {
    readonly label: string;
    readonly value: string;
    readonly description: string;
}

/** How a channel stands, in words and by an icon with a word of its own. */
export interface ChannelWords {
    readonly look: Look;
    readonly word: string;
    readonly text: string;
}

/** The only type of channel that User Verification is for. */
const ENHANCED_CHAT = 'EmbeddedMessaging';
const DAY = 86_400_000;
const ALL_TYPES: readonly MetadataType[] = ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'];

/** What is said elsewhere may be a heading: here another sentence follows. */
export function asSentence(text: string): string {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Enhanced Chat first; the others can be looked at, and say what they are. */
export function optionsOf(channels: readonly ListedChannel[]): Option[] {
    const isOurs = ({ type }: ListedChannel): boolean => type === ENHANCED_CHAT;
    const sorted = [...channels].sort(
        (one, other) => Number(isOurs(other)) - Number(isOurs(one)) || one.label.localeCompare(other.label)
    );
    return sorted.map((channel) => {
        const { name, label, type, isActive } = channel;
        return {
            value: name,
            label: isOurs(channel) || type === '' ? label : fill(labels.otherType, label, type),
            description: [name === label ? '' : name, isActive === false ? labels.inactive : '']
                .filter(Boolean)
                .join(' · ')
        };
    });
}

const WORDS: Readonly<Record<ChainLink['state'], string>> = {
    broken: labels.broken,
    'not-checked': labels.unclear,
    attention: labels.attention,
    good: labels.good
};

/** A chain is as good as its worst link. */
function standing(links: ChannelReport['links']): Pick<ChannelWords, 'look' | 'word'> {
    const states = ['broken', 'not-checked', 'attention'] as const;
    const worst = states.find((state) => links.some((link) => link.state === state)) ?? 'good';
    return { look: linkLook(worst), word: WORDS[worst] };
}

/** "verification on · keyset Prod 2026 · issuer https://id.acme.com", with what the channel's chain comes to. */
export function channelWords({ comparison: { channel, keysets }, links }: ChannelReport): ChannelWords {
    const mode = channel?.authMode ?? null;
    const inUse = keysets.filter(({ isInUse }) => isInUse);
    const names = inUse.map(({ name, label }) => label || name);
    const issuers = [...new Set(inUse.map((keyset) => keyset.issuer?.trim() ?? '').filter(Boolean))];
    const verification =
        mode === null ? labels.verificationUnknown : mode === 'Auth' ? labels.verificationOn : labels.verificationOff;
    const keyset =
        names.length === 0
            ? labels.noKeyset
            : fill(names.length === 1 ? labels.keyset : labels.keysets, names.join(', '));
    const issuer =
        issuers.length === 0
            ? labels.noIssuer
            : fill(issuers.length === 1 ? labels.issuer : labels.issuers, issuers.join(', '));
    return {
        ...standing(links),
        text: [verification, keyset, ...(names.length === 0 ? [] : [issuer])].join(' · ')
    };
}

/** What is being done, and how far it is. */
export function stepWords({ kind, done, total }: Step): string {
    switch (kind) {
        case 'access':
            return labels.stepAccess;
        case 'channels':
            return labels.stepChannels;
        case 'configuration':
            return labels.stepConfiguration;
        case 'keys':
            return fill(labels.stepKeys, numeral(Math.min(done + 1, total)), numeral(total));
        case 'files':
        default:
            return fill(labels.stepFiles, numeral(Math.min(done + 1, total)), numeral(total));
    }
}

/** Where the configuration on show comes from, and how old it is. */
export function originWords({ source, readAt }: OrganizationView, now: number): string {
    if (source === 'org') {
        return readAt === null ? '' : fill(labels.readAt, formatTime(readAt));
    }
    if (readAt === null) {
        return labels.imported;
    }
    const days = Math.max(0, Math.floor((now - readAt) / DAY));
    return fill(
        labels.importedAt,
        formatTime(readAt),
        days === 0 ? labels.today : plural(days, labels.dayAgo, labels.daysAgo)
    );
}

/** What of the configuration is not known, and how to get it; '' when all of it is. */
export function gapWords({ source, organization, keyReports }: OrganizationView, isReading: boolean): string {
    const { leftOut, typesRead, keys } = organization;
    const missing = ALL_TYPES.filter((type) => !typesRead.includes(type));
    return [
        source === 'import' && missing.length > 0 ? fill(labels.missingTypes, missing.join(', ')) : '',
        leftOut.length > 0 ? plural(leftOut.length, labels.leftOutOne, labels.leftOut) : '',
        !isReading && keys.some(({ name }) => !Object.hasOwn(keyReports, name)) ? labels.stopped : ''
    ]
        .filter(Boolean)
        .join(' ');
}
