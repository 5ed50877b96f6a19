import { existsSync, readFileSync, statSync } from 'node:fs';
import {
    compare,
    type Comparison,
    type Organization,
    type TokenSigner
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { Problem } from './problem.js';

/** What a channel says of the tokens that a key signs. */
export interface ChannelFacts {
    /** Issuers of the keysets in use, each once. */
    readonly issuers: readonly string[];
    /** Key IDs under which the key is uploaded in them. */
    readonly kids: readonly string[];
}

function inUse({ keysets }: Comparison): Comparison['keysets'] {
    const used = keysets.filter(({ isInUse }) => isInUse);
    return used.length > 0 ? used : keysets;
}

/** What the channel's keysets say of a key. */
export function channelFacts(organization: Organization, channel: string, { publicKey }: TokenSigner): ChannelFacts {
    const candidate = { kind: 'key', kid: null, alg: null, issuer: null, ...publicKey } as const;
    const keysets = inUse(compare(organization, channel, candidate));
    const keys = keysets.flatMap((keyset) => keyset.keys).filter(({ samePublicKey }) => samePublicKey === true);
    return {
        issuers: [...new Set(keysets.flatMap(({ issuer }) => issuer ?? []))].filter((issuer) => issuer !== ''),
        kids: [...new Set(keys.flatMap(({ kid }) => kid ?? []))]
    };
}

/** The issuer, when the channel has exactly one. */
export function issuerOf({ issuers }: ChannelFacts, channel: string): string | Problem {
    const [only, ...others] = issuers;
    if (only !== undefined && others.length === 0) {
        return only;
    }
    return only === undefined
        ? {
              what: `No keyset of the channel "${channel}" has an issuer.`,
              next: 'Write the one that your tokens carry: --iss https://id.example.com'
          }
        : {
              what: `The keysets of the channel "${channel}" have ${issuers.length} issuers.`,
              next: `Choose one: ${issuers.map((issuer) => `--iss ${issuer}`).join(' or ')}`
          };
}

const LARGEST = 65_536;

/** The key ID in the JWK beside a private key, as `preflight new-key` writes them; null: there is none of this key. */
export function kidBeside(path: string, { publicKey }: TokenSigner): string | null {
    const beside = path.replace(/\.private\.pem$/, '.json');
    if (beside === path || !existsSync(beside) || statSync(beside).size > LARGEST) {
        return null;
    }
    try {
        const { kid, n, e } = JSON.parse(readFileSync(beside, 'utf8')) as Readonly<Record<string, unknown>>;
        return typeof kid === 'string' && n === publicKey.n && e === publicKey.e ? kid : null;
    } catch {
        return null;
    }
}
