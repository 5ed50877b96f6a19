import { createKey, type CreatedKey, type KeyRequest, type RandomOctets, type TokenSigner } from 'c/preflightCore';
import { Latest } from 'c/preflightShared';

/** What may be seen of a key that was made. */
export interface MadeKey extends Omit<CreatedKey, 'privateKey' | 'signer'> {
    readonly bits: number;
    readonly commonName: string;
    readonly days: number;
}

/** Why the private key is gone; '' while it is there. */
export type Gone = '' | 'saved' | 'left';

/** Longer requests would be refused by the browser. */
const MOST_OCTETS = 65_536;

const random: RandomOctets = (count) =>
    String.fromCharCode(...globalThis.crypto.getRandomValues(new Uint8Array(Math.min(count, MOST_OCTETS))));

/** The key that was made, and how far its making is. Holds the private key until it is forgotten; the newest key wins. */
export class KeyDesk {
    made: MadeKey | null = null;
    /** Signs, and cannot be exported; null: there is no key. */
    signer: TokenSigner | null = null;
    /** PKCS#8 in PEM; '' when it is forgotten. */
    privateKey = '';
    /** True: it was saved or copied. */
    isTaken = false;
    gone: Gone = '';
    /** Size of the key that is being made; 0: none is. */
    workingBits = 0;
    isFailed = false;

    onChange: () => void;
    latest = new Latest();

    /** @param onChange called after every change */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    get isAtRisk(): boolean {
        return this.privateKey !== '' && !this.isTaken;
    }

    /** Makes a key in the place of the one that was there. */
    async make(request: KeyRequest): Promise<void> {
        this.clear();
        const isOvertaken = this.latest.begin();
        this.workingBits = request.bits;
        this.onChange();
        try {
            const { subtle } = globalThis.crypto;
            const { privateKey, signer, ...facts } = await createKey(request, { now: Date.now(), subtle, random });
            if (isOvertaken()) {
                return;
            }
            const { bits, days, subject } = request;
            this.made = { ...facts, bits, days, commonName: subject.commonName };
            this.signer = signer;
            this.privateKey = privateKey;
        } catch {
            // What was thrown may quote the key: it is not shown.
            if (isOvertaken()) {
                return;
            }
            this.isFailed = true;
        }
        this.workingBits = 0;
        this.onChange();
    }

    /** Stops the making of a key. What the browser is still at is ignored. */
    cancel(): void {
        this.latest.stop();
        this.workingBits = 0;
        this.onChange();
    }

    take(): void {
        this.isTaken = true;
    }

    /** Forgets the private key; the key goes on signing. */
    forgetPrivateKey(why: Gone): void {
        if (this.privateKey !== '') {
            this.privateKey = '';
            this.gone = why;
            this.onChange();
        }
    }

    /** Forgets the whole key. */
    forget(): void {
        this.clear();
        this.onChange();
    }

    clear(): void {
        this.latest.stop();
        this.made = null;
        this.signer = null;
        this.privateKey = '';
        this.isTaken = false;
        this.gone = '';
        this.workingBits = 0;
        this.isFailed = false;
    }
}
