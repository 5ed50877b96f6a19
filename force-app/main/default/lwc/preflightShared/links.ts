import type { ChainLinkId } from 'c/preflightCore';
import { linkLabels } from './labels.js';

/** What a link of a channel's chain stands for: "Configuration active". */
export function linkTitle(id: ChainLinkId): string {
    return linkLabels[id];
}
