import { DEFAULT_LIMITS, formatRequestProblem, readSigner, type Source, type TokenSigner } from 'c/preflightCore';
import { fill, Latest, readBytes } from 'c/preflightShared';
import { labels } from './labels.js';

/** A private key that was given: a signer is made of it, and the text is forgotten at once. */
export class SignerDesk {
    signer: TokenSigner | null = null;
    /** What it is called; '' when there is none. */
    name = '';
    /** What keeps it from signing, in words; null: nothing. */
    problem: { readonly what: string; readonly next: string } | null = null;

    onChange: () => void;
    latest = new Latest();

    /** @param onChange called after every change */
    constructor(onChange: () => void) {
        this.onChange = onChange;
    }

    async openFile(file: File): Promise<void> {
        const { name, size } = file;
        if (size > DEFAULT_LIMITS.keyBytes) {
            this.latest.stop();
            this.set(name, null, { what: fill(labels.tooLarge, name), next: labels.tooLargeNext });
            return;
        }
        await this.run(name, async () => ({ name, bytes: await readBytes(file) }));
    }

    async openText(text: string): Promise<void> {
        await this.run(labels.pasted, () => Promise.resolve({ name: labels.pasted, text }));
    }

    forget(): void {
        this.latest.stop();
        this.set('', null, null);
    }

    async run(name: string, read: () => Promise<Source>): Promise<void> {
        const isOvertaken = this.latest.begin();
        let signer: TokenSigner | null = null;
        let problem: SignerDesk['problem'] = {
            what: fill(labels.unreadable, name),
            next: labels.unreadableNext
        };
        try {
            const found = await readSigner(await read(), { subtle: globalThis.crypto.subtle, kid: null });
            if ('signer' in found) {
                signer = found.signer;
                problem = null;
            } else {
                problem = formatRequestProblem(found.problem);
            }
        } catch {
            // What was thrown may quote the file: it is not shown.
        }
        if (!isOvertaken()) {
            this.set(name, signer, problem);
        }
    }

    set(name: string, signer: TokenSigner | null, problem: SignerDesk['problem']): void {
        this.name = name;
        this.signer = signer;
        this.problem = problem;
        this.onChange();
    }
}
