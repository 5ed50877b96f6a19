import type {
    FindingData,
    Organization,
    RotationOptions,
    RotationPlan,
    RotationStep,
    RotationStepId,
    SetupPageId
} from '../types.js';
import { formatTime, shorten } from '../text/words.js';
import { rotationFacts, type RotationFacts } from './rotationFacts.js';

/** A step before its place among the others is known. */
interface Draft {
    readonly id: RotationStepId;
    readonly isDone: boolean;
    /** True: doing it now would interrupt chats. */
    readonly isEarly: boolean;
    readonly seenBy: RotationStep['seenBy'];
    readonly variant: string;
    readonly data: FindingData;
    readonly setupPage: SetupPageId | null;
}

const none = (channelName: string): RotationPlan => ({
    channelName,
    kind: 'none',
    keyset: '',
    oldKeys: [],
    steps: []
});

function makeKey({ conflict, keyset }: RotationFacts, { newKey }: RotationOptions): Draft {
    const kid = newKey?.kid ?? '';
    const variant = newKey === null ? 'none' : kid === '' ? 'no-id' : conflict ? 'conflict' : 'made';
    return {
        id: 'make-key',
        isDone: variant === 'made',
        isEarly: false,
        seenBy: 'org',
        variant,
        data: { kid: shorten(kid), keyset: keyset.label, name: conflict?.label ?? '' },
        setupPage: null
    };
}

function uploadKey({ uploaded, otherId, isPartlyRead, keyset }: RotationFacts, kid: string): Draft {
    const variant = uploaded ? 'there' : otherId ? 'other-id' : isPartlyRead ? 'not-read' : 'missing';
    return {
        id: 'upload-key',
        isDone: uploaded !== null,
        isEarly: false,
        seenBy: 'org',
        variant,
        data: { kid, name: uploaded?.label ?? otherId?.label ?? '', other: otherId?.kid ?? '', keyset: keyset.label },
        setupPage: 'user-verification'
    };
}

function activateKey({ uploaded }: RotationFacts, kid: string): Draft {
    const isActive = uploaded?.isActive === true;
    return {
        id: 'activate-key',
        isDone: isActive,
        isEarly: false,
        seenBy: 'org',
        variant: isActive ? 'active' : 'inactive',
        data: { kid, name: uploaded?.label ?? kid },
        setupPage: 'user-verification'
    };
}

function addToKeyset(
    { isInKeyset, keyset, uploaded, isEndpoint }: RotationFacts,
    kid: string,
    isTicked: boolean
): Draft {
    return {
        id: 'add-to-keyset',
        isDone: isEndpoint ? isTicked : isInKeyset,
        isEarly: false,
        seenBy: isEndpoint ? 'admin' : 'org',
        variant: isEndpoint ? 'endpoint' : isInKeyset ? 'listed' : 'missing',
        data: { kid, name: uploaded?.label ?? kid, keyset: keyset.label, endpoint: keyset.endpoint ?? '' },
        setupPage: isEndpoint ? null : 'user-verification'
    };
}

function lastSteps(
    { oldKey, isOldInKeyset, keyset, oldKeys, isEndpoint, isInKeyset }: RotationFacts,
    options: RotationOptions,
    isReady: boolean,
    kid: string
): Draft[] {
    const { signsSince, longestLifetime, now, ticked = [], oldKey: named = oldKeys[0]?.name ?? '' } = options;
    const until = signsSince === null ? null : signsSince + longestLifetime;
    const isOver = isReady && until !== null && now >= until;
    const old = oldKey?.label ?? (named || 'the old key');
    const isGone = isEndpoint ? ticked.includes('remove-old-key') : isInKeyset && !isOldInKeyset;
    const rest = oldKey?.otherKeysets ?? [];
    const isDeleted = named !== '' && (oldKey === null || !oldKey.isActive);
    const data = { kid, old, keyset: keyset.label, until: until === null ? '' : formatTime(until) };
    return [
        {
            id: 'switch-backend',
            isDone: isReady && signsSince !== null,
            isEarly: !isReady,
            seenBy: 'admin',
            variant: signsSince === null ? 'waits' : isReady ? 'since' : 'too-soon',
            data: { ...data, since: signsSince === null ? '' : formatTime(signsSince) },
            setupPage: null
        },
        {
            id: 'wait-out',
            isDone: isOver,
            isEarly: !isReady || signsSince === null,
            seenBy: 'clock',
            variant: until === null ? 'waits' : isOver ? 'over' : 'until',
            data,
            setupPage: null
        },
        {
            id: 'remove-old-key',
            isDone: isGone,
            isEarly: !isOver && !isGone,
            seenBy: isEndpoint ? 'admin' : 'org',
            variant: isEndpoint ? 'endpoint' : isGone ? (isOver ? 'gone' : 'gone-early') : isOver ? 'remove' : 'waits',
            data,
            setupPage: isEndpoint ? null : 'user-verification'
        },
        ...(isEndpoint
            ? []
            : [
                  {
                      id: 'delete-old-key' as const,
                      isDone: isGone && (isDeleted || rest.length > 0),
                      isEarly: !isOver || !isGone,
                      seenBy: 'org' as const,
                      variant: rest.length > 0 ? 'used' : isDeleted ? 'deleted' : 'delete',
                      data: { ...data, others: rest.join(', ') },
                      setupPage: 'user-verification' as const
                  }
              ])
    ];
}

/** The first step that is to be done comes next, unless it is too early for it. */
function inOrder(drafts: readonly Draft[]): RotationStep[] {
    const next = drafts.findIndex(({ isDone }) => !isDone);
    return drafts.map(({ isDone, isEarly, ...step }, index) => ({
        ...step,
        state: isDone ? 'done' : isEarly ? 'too-early' : index === next ? 'next' : 'open'
    }));
}

/**
 * What to do, in which order, so that no chat is interrupted while a channel's key changes: Salesforce has to know the new
 * key before the backend signs with it, and the old one as long as a token that it signed is good.
 *
 * @param channelName full (API) name of the MessagingChannel
 */
export function planRotation(organization: Organization, channelName: string, options: RotationOptions): RotationPlan {
    const facts = rotationFacts(organization, channelName, options);
    if (!facts) {
        return none(channelName);
    }
    const { ticked = [], newKey } = options;
    const kid = shorten(newKey?.kid ?? '') || 'the new key';
    const first = makeKey(facts, options);
    const added = addToKeyset(facts, kid, ticked.includes('add-to-keyset'));
    const setUp = facts.isEndpoint ? [first, added] : [first, uploadKey(facts, kid), activateKey(facts, kid), added];
    const isReady = setUp.every(({ isDone }) => isDone);
    return {
        channelName,
        kind: facts.isEndpoint ? 'endpoint' : 'uploaded',
        keyset: facts.keyset.label,
        oldKeys: facts.oldKeys.map(({ name, label, kid: id }) => ({ name, label, kid: id })),
        steps: inOrder([...setUp, ...lastSteps(facts, options, isReady, kid)])
    };
}
