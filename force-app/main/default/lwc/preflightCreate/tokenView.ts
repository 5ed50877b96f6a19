import { fill, type OrganizationView } from 'c/preflightShared';
import { issuersOf, knowsAllKeys, uploadedOf, type ChannelFacts, type Offer, type Uploaded } from './channelFacts.js';
import type { SignerSource, TokenForm } from './forms.js';
import { labels } from './labels.js';
import type { KeyDesk } from './keyDesk.js';
import type { SignerDesk } from './signerDesk.js';

/** What the form for a token shows; see `c-preflight-create-token`. */
export interface TokenFormView {
    readonly source: SignerSource;
    readonly madeKid: string;
    readonly signer: { readonly name: string; readonly bits: number; readonly problem: SignerDesk['problem'] };
    readonly sub: string;
    readonly iss: string;
    readonly issuers: readonly Offer[];
    readonly lifetime: string;
    readonly ownMinutes: string;
    readonly alg: string;
    readonly algorithms: readonly string[];
    readonly kid: string;
    readonly kidNote: string;
}

const BOTH: readonly string[] = ['RS256', 'RS512'];

/** The key that signs: as chosen, else the one that is there. */
export function sourceOf({ source }: TokenForm, made: KeyDesk, given: SignerDesk): SignerSource {
    return source ?? (made.signer === null && given.signer !== null ? 'file' : 'made');
}

/** With one issuer there is nothing to choose. */
function issuerOf(form: TokenForm, issuers: readonly Offer[]): string {
    const [only, ...others] = issuers;
    return form.iss ?? (only && others.length === 0 ? only.value : '');
}

function kidNoteOf(view: OrganizationView | null, facts: ChannelFacts, uploaded: Uploaded | null): string {
    if (uploaded) {
        return fill(labels.uploadedAs, uploaded.name);
    }
    return view && knowsAllKeys(view, facts) ? labels.notUploaded : '';
}

/** Everything that the form shows: what was typed, and in what was not what the channel and the key know. */
export function tokenViewOf(
    form: TokenForm,
    made: KeyDesk,
    given: SignerDesk,
    view: OrganizationView | null,
    facts: ChannelFacts
): TokenFormView {
    const source = sourceOf(form, made, given);
    const { signer } = source === 'made' ? made : given;
    const uploaded = signer && uploadedOf(view, facts, signer);
    const issuers = issuersOf(facts);
    const algorithms = signer?.algorithms ?? BOTH;
    const wanted = [form.alg, uploaded?.alg].find(
        (alg) => alg != null && BOTH.includes(alg) && algorithms.some((one) => one === alg)
    );
    return {
        source,
        madeKid: made.made?.kid ?? '',
        signer: { name: given.name, bits: given.signer?.bits ?? 0, problem: given.problem },
        sub: form.sub,
        iss: issuerOf(form, issuers),
        issuers,
        lifetime: form.lifetime,
        ownMinutes: form.ownMinutes,
        alg: wanted ?? algorithms[0] ?? 'RS256',
        algorithms,
        kid: form.kid ?? uploaded?.kid ?? signer?.kid ?? '',
        kidNote: signer ? kidNoteOf(view, facts, uploaded) : ''
    };
}
