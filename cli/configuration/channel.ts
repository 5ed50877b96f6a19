import type { MessagingChannel, Organization } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from '../problem.js';
import { nearestOf } from '../suggest.js';
import { RETRIEVE } from './configuration.js';

const MOST_NAMES = 10;

/** "Web_Chat (Web Chat)", or the name alone where the label says no more. */
export function channelWords({ name, label }: Pick<MessagingChannel, 'name' | 'label'>): string {
    return label === '' || label === name ? name : `${name} (${label})`;
}

function severalOf(word: string, channels: readonly MessagingChannel[]): Problem {
    return {
        what: `${channels.length} channels have the label "${word}".`,
        next: `Name one by its API name: ${channels.map(({ name }) => name).join(', ')}`
    };
}

function unknownChannel(word: string, channels: readonly MessagingChannel[]): Problem {
    const what = `There is no channel "${word}".`;
    if (channels.length === 0) {
        return { what: `${what} No channel was read at all.`, next: `Retrieve the channels, too: ${RETRIEVE}` };
    }
    const lower = word.toLowerCase();
    const similar = nearestOf(
        word,
        channels.flatMap(({ name, label }) => [name, label])
    );
    const near = channels.filter(
        ({ name, label }) =>
            similar.includes(name) ||
            similar.includes(label) ||
            (lower !== '' && `${name} ${label}`.toLowerCase().includes(lower))
    );
    const shown = (near.length > 0 ? near : channels).slice(0, MOST_NAMES);
    const more = near.length > 0 ? 0 : channels.length - shown.length;
    const names = shown.map(channelWords).join(', ') + (more > 0 ? `, and ${more} more` : '');
    return { what, next: near.length > 0 ? `Did you mean ${names}?` : `The channels are: ${names}` };
}

/** The channel of that API name, else the only one of that label. */
export function findChannel({ channels }: Organization, word: string): MessagingChannel | Problem {
    const named = channels.find(({ name }) => name === word);
    if (named) {
        return named;
    }
    const labelled = channels.filter(({ label }) => label === word);
    const [only] = labelled;
    if (only && labelled.length === 1) {
        return only;
    }
    return only ? severalOf(word, labelled) : unknownChannel(word, channels);
}
