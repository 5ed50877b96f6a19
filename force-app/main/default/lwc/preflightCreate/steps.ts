import type { SetupPageId } from 'c/preflightCore';
import { fill } from 'c/preflightShared';
import { ENDPOINT, type ChannelFacts } from './channelFacts.js';
import { labels } from './labels.js';

/** One thing to do after a key was made, and the page of Setup where it is done. */
export interface Step {
    readonly key: string;
    readonly text: string;
    readonly setupPage: SetupPageId | null;
}

function keysetSteps({ keysets }: ChannelFacts): string[] {
    return keysets
        .filter(({ type }) => type !== ENDPOINT)
        .map(({ label, name, issuer }) =>
            issuer?.trim()
                ? fill(labels.stepKeyset, label || name, issuer)
                : fill(labels.stepKeysetNoIssuer, label || name)
        );
}

function channelSteps({ channel, hasActiveConfiguration }: ChannelFacts): string[] {
    const isOn = channel?.authMode === 'Auth';
    const verification = channel ? fill(labels.stepVerificationOf, channel.label) : labels.stepVerification;
    return [...(isOn ? [] : [verification]), ...(hasActiveConfiguration ? [] : [labels.stepConfiguration])];
}

/**
 * What is left to do until tokens of a new key are accepted, in order: with the names of the chosen channel and its
 * keysets where there is one, and without what is done already.
 *
 * @param fileName the file with the key
 */
export function stepsOf(facts: ChannelFacts, fileName: string): Step[] {
    const served = facts.keysets.filter(({ type }) => type === ENDPOINT);
    const isServedOnly = facts.keysets.length > 0 && served.length === facts.keysets.length;
    const inKeysets = keysetSteps(facts);
    const onChannel = channelSteps(facts);
    const step = (setupPage: SetupPageId | null, texts: readonly string[]): Step[] =>
        texts.map((text) => ({ key: text, text, setupPage }));
    return [
        ...step('user-verification', isServedOnly ? [] : [fill(labels.stepUpload, fileName)]),
        ...step(
            null,
            served.map(({ label, name, endpoint }) => fill(labels.stepEndpoint, label || name, endpoint ?? ''))
        ),
        ...step('user-verification', facts.keysets.length > 0 ? inKeysets : [labels.stepNewKeyset]),
        ...step('messaging-settings', onChannel),
        ...step('deployments', onChannel.length > 0 ? [labels.stepPublish] : []),
        ...step(null, [labels.stepToken])
    ];
}
