import { webPageCode, type CreatedToken } from 'c/preflightCore';
import { clockTime } from 'c/preflightShared';

export type CodeMode = 'backend' | 'test';

/** The address of the backend where none was typed. */
const ENDPOINT = '/chat-token';

/** The code for the web page: with the address of the backend, or for a quick try with a test token in it. */
export class WebCode {
    endpoint = ENDPOINT;
    mode: CodeMode = 'backend';
    /** The code with a test token in it; '' when there is none. */
    testCode = '';
    /** When that token expires, in words. */
    until = '';

    get code(): string {
        return this.mode === 'test' ? this.testCode : webPageCode({ endpoint: this.endpoint.trim() || ENDPOINT });
    }

    fill({ token, expiresAt }: CreatedToken): void {
        this.testCode = webPageCode({ token, expiresAt });
        this.until = clockTime(expiresAt, Date.now());
    }

    /** Forgets the test token. */
    drop(): void {
        this.mode = 'backend';
        this.testCode = '';
        this.until = '';
    }
}
