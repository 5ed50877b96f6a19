/** The org as the screen knows it: read through Apex or imported, every key checked, one key compared with a channel. */
export { ChannelComparer, type TokenQuestion } from './channelComparer.js';
export {
    ConversationCounter,
    NOT_COUNTED,
    type ConversationsByChannel,
    type ConversationsState
} from './conversations.js';
export type { ImportNote } from './importFiles.js';
export { OrganizationStore } from './organizationStore.js';
export { NOT_READY, NOTHING_TO_IMPORT } from './problems.js';
export type {
    AccessItem,
    AccessReport,
    ConversationCounts,
    ConversationDay,
    ListedChannel,
    SelfCheckItem
} from './readings.js';
export { channelsOf, NOTHING_READ, type OrganizationState, type Phase, type SelfCheck, type Step } from './state.js';
