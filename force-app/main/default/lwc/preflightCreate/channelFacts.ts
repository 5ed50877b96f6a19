import type { Keyset, MessagingChannel, TokenSigner } from 'c/preflightCore';
import { fill, type OrganizationView } from 'c/preflightShared';
import { labels } from './labels.js';

const SUPPORTED = 'PublicKeyCertificateSet';
/** The type of a keyset whose keys are at an Endpoint URL. */
export const ENDPOINT = 'JWKS_URL';

/** What the org says of the chosen channel; everything is empty where there is no org, or no channel. */
export interface ChannelFacts {
    readonly channel: MessagingChannel | null;
    /** The keysets that its active configurations name, or those of all when none is active. */
    readonly keysets: readonly Keyset[];
    readonly hasActiveConfiguration: boolean;
}

/** An issuer to take, and whose it is. */
export interface Offer {
    readonly value: string;
    readonly text: string;
}

export function channelFactsOf(view: OrganizationView | null, name: string): ChannelFacts {
    const { channels = [], keysets = [] } = view?.organization ?? {};
    const channel = channels.find((one) => one.name === name) ?? null;
    const usable = (channel?.authorizations ?? []).filter(({ type, keyset }) => type === SUPPORTED && keyset !== null);
    const active = usable.filter(({ isEnabled }) => isEnabled);
    const named = (active.length > 0 ? active : usable).map(({ keyset }) => keyset);
    return {
        channel,
        keysets: keysets.filter((keyset) => named.includes(keyset.name)),
        hasActiveConfiguration: active.length > 0
    };
}

/** The issuers of a channel's keysets, each once. */
export function issuersOf({ keysets }: ChannelFacts): Offer[] {
    const issuers = [...new Set(keysets.map(({ issuer }) => issuer ?? ''))].filter((issuer) => issuer.trim() !== '');
    return issuers.map((value) => {
        const names = keysets.filter(({ issuer }) => issuer === value).map(({ label, name }) => label || name);
        return { value, text: fill(labels.offer, names.join(', ')) };
    });
}

/** False: what is not found among the uploaded keys may be there all the same, or need not be there. */
export function knowsAllKeys({ organization, keyReports }: OrganizationView, { keysets }: ChannelFacts): boolean {
    const { typesRead, leftOut, keys } = organization;
    return (
        typesRead.includes('PublicKeyCertificate') &&
        !leftOut.some(({ type }) => type === 'PublicKeyCertificate') &&
        keys.every(({ name }) => Object.hasOwn(keyReports, name)) &&
        keysets.every(({ type }) => type !== ENDPOINT)
    );
}

/** An uploaded key that is the public half of what signs. */
export interface Uploaded {
    readonly name: string;
    readonly kid: string | null;
    readonly alg: string | null;
}

/** The uploaded key that belongs to a signer, one of the channel's before others; null: none is known. */
export function uploadedOf(
    view: OrganizationView | null,
    { keysets }: ChannelFacts,
    { publicKey }: TokenSigner
): Uploaded | null {
    const inChannel = keysets.flatMap(({ keys }) => keys);
    const found = (view?.organization.keys ?? []).flatMap(({ name, label }) => {
        const key = view?.keyReports[name]?.keys[0];
        const isSame = key?.publicKey?.n === publicKey.n && key.publicKey.e === publicKey.e;
        return key && isSame ? [{ fullName: name, name: label || name, kid: key.kid, alg: key.alg }] : [];
    });
    return found.find(({ fullName }) => inChannel.includes(fullName)) ?? found[0] ?? null;
}
