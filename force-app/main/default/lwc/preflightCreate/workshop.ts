import {
    problemsOfKeyRequest,
    problemsOfTokenRequest,
    type CreatedToken,
    type TokenRequest,
    type TokenSigner
} from 'c/preflightCore';
import type { OrganizationView } from 'c/preflightShared';
import { channelFactsOf, type ChannelFacts } from './channelFacts.js';
import {
    KEY_FORM,
    keyRequestOf,
    NO_SIGNER,
    TOKEN_FORM,
    tokenRequestOf,
    without,
    wordsOf,
    type FieldProblems
} from './forms.js';
import { KeyDesk } from './keyDesk.js';
import { labels } from './labels.js';
import { publicHalfOf, type PublicKey } from './publicHalf.js';
import { SignerDesk } from './signerDesk.js';
import { TokenDesk } from './tokenDesk.js';
import { tokenViewOf, type TokenFormView } from './tokenView.js';
import { WebCode, type CodeMode } from './webCode.js';

/**
 * Everything that is made here, and the forms for it. Private keys live in here: they go into no property, no event and no
 * field that is rendered.
 */
export class Workshop {
    organization: OrganizationView | null = null;
    channelName = '';
    keyForm = KEY_FORM;
    keyProblems: FieldProblems = {};
    tokenForm = TOKEN_FORM;
    tokenProblems: FieldProblems = {};
    /** What happened last, for the live region. */
    said = '';
    code = new WebCode();
    keys: KeyDesk;
    signers: SignerDesk;
    tokens: TokenDesk;

    onChange: () => void;

    /** @param onChange called after every change that nobody here asked for */
    constructor(onChange: () => void) {
        this.onChange = onChange;
        this.keys = new KeyDesk(onChange);
        this.signers = new SignerDesk(onChange);
        this.tokens = new TokenDesk(onChange);
    }

    get facts(): ChannelFacts {
        return channelFactsOf(this.organization, this.channelName);
    }
    get tokenView(): TokenFormView {
        return tokenViewOf(this.tokenForm, this.keys, this.signers, this.organization, this.facts);
    }
    /** The key that signs; null: there is none yet. */
    get signer(): TokenSigner | null {
        return this.tokenView.source === 'file' ? this.signers.signer : this.keys.signer;
    }
    get tokenRequest(): TokenRequest {
        return tokenRequestOf(this.tokenForm, this.tokenView);
    }

    setKeyField(name: string, value: string): void {
        this.keyForm = { ...this.keyForm, [name]: value };
        this.keyProblems = without(this.keyProblems, name);
        this.onChange();
    }

    setTokenField(name: string, value: string): void {
        this.tokenForm = { ...this.tokenForm, [name]: value };
        this.tokenProblems = without(this.tokenProblems, name === 'ownMinutes' ? 'lifetime' : name);
        this.code.drop();
        if (name === 'source') {
            this.forgetKeyId();
        }
        this.onChange();
    }

    /** Looks at the whole form for a key; false: the problems are at their fields. */
    isKeyReady(): boolean {
        this.keyProblems = wordsOf(problemsOfKeyRequest(keyRequestOf(this.keyForm)));
        this.onChange();
        return Object.keys(this.keyProblems).length === 0;
    }

    async makeKey(): Promise<void> {
        this.forgetKeyId();
        this.said = '';
        await this.keys.make(keyRequestOf(this.keyForm));
        if (this.keys.privateKey !== '') {
            this.said = labels.made;
            this.onChange();
        }
    }

    cancelKey(why: string): void {
        this.said = why;
        this.keys.cancel();
    }

    dismissPrivateKey(): void {
        this.said = labels.dismissed;
        this.keys.forgetPrivateKey('saved');
    }

    forgetKey(): void {
        this.forgetKeyId();
        this.said = labels.forgotten;
        this.keys.forget();
    }

    async openSigner(given: File | string): Promise<void> {
        this.forgetKeyId();
        await (typeof given === 'string' ? this.signers.openText(given) : this.signers.openFile(given));
    }

    forgetSigner(): void {
        this.forgetKeyId();
        this.signers.forget();
    }

    /** Another key has another key ID and algorithm. */
    forgetKeyId(): void {
        this.tokenForm = { ...this.tokenForm, kid: null, alg: null };
        this.tokenProblems = without(without(this.tokenProblems, 'kid'), 'privateKey');
        this.code.drop();
    }

    /** Looks at the whole form for a token; false: the problems are at their fields. */
    isTokenReady(): boolean {
        const { signer } = this;
        const problems = wordsOf(problemsOfTokenRequest(this.tokenRequest, signer ?? NO_SIGNER));
        const privateKey = { what: labels.signerMissing, next: labels.signerMissingNext };
        this.tokenProblems = signer ? problems : { ...without(problems, 'kid'), privateKey };
        this.onChange();
        return Object.keys(this.tokenProblems).length === 0;
    }

    /** @param use gets the token, and a key that verifies it */
    makeToken(use: (token: CreatedToken, key: PublicKey) => void): void {
        const { signer, tokenView, tokenRequest } = this;
        if (signer) {
            const key = publicHalfOf(tokenView, signer, this.keys.made);
            void this.tokens.make(tokenRequest, signer, (token) => use(token, key));
        }
    }

    setEndpoint(endpoint: string): void {
        this.code.endpoint = endpoint;
        this.onChange();
    }

    setCodeMode(mode: CodeMode): void {
        this.code.drop();
        this.code.mode = mode;
        if (mode === 'test' && this.isTokenReady()) {
            this.makeToken((token) => {
                this.code.fill(token);
                this.onChange();
            });
        }
        this.onChange();
    }

    /** Forgets what must not stay when nobody looks: the private key that was made, and a token in the code. */
    leave(): void {
        if (this.keys.workingBits > 0) {
            this.cancelKey(labels.stoppedLeft);
        }
        this.said = this.keys.privateKey === '' ? this.said : '';
        this.code.drop();
        this.tokens.stop();
        this.keys.forgetPrivateKey('left');
    }

    /** Forgets everything. */
    close(): void {
        this.leave();
        this.keys.forget();
        this.signers.forget();
    }
}
