import type { MessageId } from '../types.js';

/** What tells a message by its words; the words themselves are those of its text. */
export interface Pattern {
    /** Without these words a sentence says something else. */
    readonly needed: string;
    /** Pieces that are enough, word by word: what people type of it. */
    readonly pieces: readonly string[];
}

/** The messages that are sentences. The others are told by an address or a key: see `sightings.ts`. */
export const patterns: Readonly<Partial<Record<MessageId, Pattern>>> = {
    'verification-not-enabled': { needed: 'user verification not enabled', pieces: [] },
    'invalid-authentication-mode': { needed: 'mode', pieces: ['authentication mode UnAuth'] },
    'invalid-identity-token': { needed: 'invalid token', pieces: ['Invalid identity token'] },
    'unsupported-identity-token': { needed: 'identity token', pieces: ['Unsupported identity token'] },
    'invoked-before-ready': { needed: 'method before', pieces: [] },
    'token-renewal-timeout': {
        needed: 'JWT',
        pieces: ['Failed to fetch authenticated JWT', 'setIdentityToken timeout']
    },
    'no-active-auth-schemes': { needed: 'AuthSchemes', pieces: ['no active AuthSchemes', 'active AuthSchemes'] },
    'set-auth-mode-to-false': { needed: 'auth mode false', pieces: [] }
};
