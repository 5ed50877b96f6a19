import vm from 'node:vm';
import fc from 'fast-check';
import { webPageCode } from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';

/** Pieces that end strings, scripts, comments and lines, or begin something else. */
const hostile = fc.constantFrom(
    ...[
        '"',
        "'",
        '`',
        '\\',
        '\\"',
        '</script>',
        '</SCRIPT >',
        '<!--',
        '-->',
        '<script>',
        ']]>',
        '*/',
        '//',
        '${alert(1)}'
    ],
    ...['\n', '\r', '\u2028', '\u2029', '\u202e', '\0', '\ud800', '&quot;', '&lt;', ');alert(1);(', '"+alert(1)+"']
);
const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(hostile, fc.string({ maxLength: 6 })), { maxLength: 12 }).map((pieces) => pieces.join(''))
);

/** The only script element of an HTML text, by the rules of the HTML standard for where a script begins and ends. */
function onlyScript(code: string): string {
    const withoutComment = code.replace(/^<!--[\s\S]*?-->/, '');
    expect(withoutComment.match(/<\/?script|<!--|-->/gi)).toEqual(['<script', '</script']);
    return withoutComment.slice(withoutComment.indexOf('>') + 1, withoutComment.indexOf('</script'));
}

describe('any value in the code for the web page', () => {
    it('comes out as it went in, and does nothing else: an address', () => {
        fc.assert(
            fc.property(texts, (endpoint) => {
                const asked: unknown[] = [];
                const listeners: (() => void)[] = [];
                vm.runInNewContext(onlyScript(webPageCode({ endpoint })), {
                    window: { addEventListener: (_type: string, listener: () => void) => listeners.push(listener) },
                    fetch: (address: string) => {
                        asked.push(address);
                        return new Promise(() => {});
                    },
                    alert: () => asked.push('alert')
                });
                listeners.forEach((listener) => listener());
                // The second event comes while the first token is on its way.
                expect(asked).toEqual([endpoint]);
            }),
            { numRuns: 500 }
        );
    });

    it('comes out as it went in, and does nothing else: a token', () => {
        fc.assert(
            fc.property(texts, fc.oneof(fc.integer(), fc.double()), (token, expiresAt) => {
                const passed: unknown[] = [];
                const listeners: (() => void)[] = [];
                vm.runInNewContext(onlyScript(webPageCode({ token, expiresAt })), {
                    window: { addEventListener: (_type: string, listener: () => void) => listeners.push(listener) },
                    embeddedservice_bootstrap: {
                        userVerificationAPI: {
                            setIdentityToken: ({ identityToken }: { identityToken: string }) =>
                                passed.push(identityToken)
                        }
                    },
                    console: { warn: () => undefined },
                    alert: () => passed.push('alert')
                });
                listeners.forEach((listener) => listener());
                expect(passed).toEqual([token]);
            }),
            { numRuns: 500 }
        );
    });

    it('comes out as it went in, and does nothing else: a My Domain', async () => {
        await fc.assert(
            fc.asyncProperty(texts, async (myDomainUrl) => {
                const passed: unknown[] = [];
                const listeners: (() => void)[] = [];
                vm.runInNewContext(onlyScript(webPageCode({ endpoint: '/t', myDomainUrl })), {
                    window: { addEventListener: (_type: string, listener: () => void) => listeners.push(listener) },
                    embeddedservice_bootstrap: {
                        userVerificationAPI: {
                            setIdentityToken: (given: { myDomainUrl?: string }) => passed.push(given.myDomainUrl ?? '')
                        }
                    },
                    fetch: async () => ({ ok: true, text: async () => 'a.b.c' }),
                    console: { error: (words: string) => passed.push(words) },
                    alert: () => passed.push('alert')
                });
                listeners[0]?.();
                await new Promise((done) => setTimeout(done));
                expect(passed).toEqual([myDomainUrl]);
            }),
            { numRuns: 200 }
        );
    });

    it('stands there in printable ASCII, on the lines that it stands on anyway', () => {
        fc.assert(
            fc.property(texts, (endpoint) => {
                const code = webPageCode({ endpoint });
                expect(code).toMatch(/^[\n -~]*$/);
                expect(code.split('\n')).toHaveLength(webPageCode({ endpoint: '' }).split('\n').length);
            }),
            { numRuns: 500 }
        );
    });
});
