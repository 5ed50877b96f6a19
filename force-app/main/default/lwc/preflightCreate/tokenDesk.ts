import { createToken, type CreatedToken, type TokenRequest, type TokenSigner } from 'c/preflightCore';
import { Latest } from 'c/preflightShared';

/** Makes tokens. It keeps none: who asked gets it, unless something else was asked for in the meantime. */
export class TokenDesk {
    isWorking = false;
    isFailed = false;

    onChange: () => void;
    latest = new Latest();

    /** @param onChange called after every change */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    async make(request: TokenRequest, signer: TokenSigner, use: (token: CreatedToken) => void): Promise<void> {
        const isOvertaken = this.latest.begin();
        this.set(true, false);
        let token: CreatedToken | null = null;
        try {
            token = await createToken(request, signer, { now: Date.now() });
        } catch {
            // Said in our own words.
        }
        if (isOvertaken()) {
            return;
        }
        this.set(false, token === null);
        if (token) {
            use(token);
        }
    }

    /** What is being made is ignored. */
    stop(): void {
        this.latest.stop();
        this.set(false, false);
    }

    set(isWorking: boolean, isFailed: boolean): void {
        this.isWorking = isWorking;
        this.isFailed = isFailed;
        this.onChange();
    }
}
