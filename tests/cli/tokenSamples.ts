import { generateKeyPairSync } from 'node:crypto';
import {
    makeCertificate,
    makeJwk
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeCertificate.js';
import {
    makeToken,
    type TokenRecipe
} from '../../force-app/main/default/lwc/preflightCore/__tests__/support/makeToken.js';
import { channelXml, keysetXml, keyXml, placed, type Files } from './sampleOrg.js';

export const ISSUER = 'https://id.example.com';
export const SUB = 'customer-4711-of-example';
/** A claim that nobody registered, and that says something about a person. */
export const TIER = 'platinum-since-1999';

/** A key pair made for this run only. */
export interface Signer {
    readonly kid: string;
    /** The key to upload, as JSON text. */
    readonly jwk: string;
    readonly privateKey: string;
}

export function makeSigner(kid: string, from = '2026-09-24T12:00:00Z', to = '2027-11-23T12:00:00Z'): Signer {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const certificate = makeCertificate({ key, subject: `O=Example Org, CN=${kid}`, notBefore: from, notAfter: to });
    return { kid, jwk: JSON.stringify(makeJwk({ key, kid, certificates: [certificate] })), privateKey: key };
}

/** Each of the first three is uploaded somewhere, the stranger nowhere. */
export const signers = {
    chat: makeSigner('chat-2026'),
    portal: makeSigner('portal-2026'),
    spare: makeSigner('spare-2027'),
    stranger: makeSigner('stranger')
};

/** A token of one of them, good for an hour from the clock of the samples on, but for the changes of the recipe. */
export function signed(by: Signer, { header = {}, claims = {}, ...recipe }: TokenRecipe = {}): string {
    return makeToken({
        ...recipe,
        header: typeof header === 'string' ? header : { kid: by.kid, ...header },
        claims: typeof claims === 'string' ? claims : { iss: ISSUER, sub: SUB, tier: TIER, ...claims },
        signedWith: by.privateKey
    });
}

/** Channels whose keys are those of the signers. */
export function makeTokenOrg(): Files {
    return placed({
        'Web_Chat.channel': channelXml({ label: 'Web Chat', authMode: 'Auth', keyset: 'Prod_2026' }),
        'Portal.channel': channelXml({ label: 'Portal', authMode: 'Auth', keyset: 'Portal' }),
        'Partner.channel': channelXml({ label: 'Partner', authMode: 'Auth', keyset: 'Endpoint' }),
        'Guest.channel': channelXml({ label: 'Guest', authMode: 'UnAuth' }),
        'Prod_2026.keyset': keysetXml({ issuer: ISSUER, keys: ['Chat_2026'] }),
        'Portal.keyset': keysetXml({ issuer: ISSUER, keys: ['Portal_2026'] }),
        'Endpoint.keyset': keysetXml({ issuer: ISSUER, endpoint: 'https://partner.example.com/jwks' }),
        'Chat_2026.key': keyXml(signers.chat.jwk),
        'Portal_2026.key': keyXml(signers.portal.jwk),
        'Spare.key': keyXml(signers.spare.jwk)
    });
}
