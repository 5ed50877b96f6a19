import { formatTime } from '../text/words.js';

/** Where the web page gets the identity token from: its own backend, or for a quick try a test token in the page itself. */
export type WebPageToken =
    | { readonly endpoint: string }
    /** A compact JWS, and when it expires in milliseconds since the Unix epoch. */
    | { readonly token: string; readonly expiresAt: number };

/** Everything but printable ASCII, and of that what could end a string or a script: quotes, backslashes, `<`, `>` and `&`. */
const NOT_PLAIN = /[^ !#-%(-;=?-[\]-~]/g;

/**
 * A text as a string literal of JavaScript that may stand inside a script element of HTML: whatever the text is, it
 * ends neither the literal nor the script, and hides nothing from who reads it.
 */
function literal(text: string): string {
    const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `"${text.replace(NOT_PLAIN, escaped)}"`;
}

const GUIDE = 'https://developer.salesforce.com/docs/service/messaging-web/guide/user-verification.html';

function codeWithBackend(endpoint: string): string {
    const isElsewhere = /^(https?:)?\/\//i.test(endpoint);
    return `<!--
    User Verification for Enhanced Chat. Put this before the Code Snippet of your Embedded Service Deployment, on every
    page with the chat. Salesforce's guide: ${GUIDE}
-->
<script>
    (() => {
        // Your backend. It looks in its own session who is signed in, never in what the page says, makes the token for
        // that user with the private key, and answers with the token alone, as text.
        const TOKEN_ADDRESS = ${literal(endpoint)};

        async function passToken() {
            // "no-store": a token from the browser's cache may have expired.
            const answer = await fetch(TOKEN_ADDRESS, { cache: "no-store", credentials: "${isElsewhere ? 'include' : 'same-origin'}" });
            if (!answer.ok) {
                throw new Error("the backend answered " + answer.status);
            }
            const identityToken = (await answer.text()).trim();
            embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({
                // Exactly "JWT": there is no other type.
                identityTokenType: "JWT",
                identityToken
            });
        }

        function passTokenOrSay() {
            passToken().catch((error) => console.error("No identity token for the chat: " + error.message));
        }

        // The chat is ready, and not before. It keeps the token in the memory of this page only, so this comes again
        // after every load, and after clearSession.
        window.addEventListener("onEmbeddedMessagingReady", passTokenOrSay);

        // The token has expired and the user goes on chatting: without a new one within 30 seconds Salesforce clears
        // the session. Your backend has to answer well before that.
        window.addEventListener("onEmbeddedMessagingIdentityTokenExpired", passTokenOrSay);

        // When the user signs out of your site, call this. It clears the user's data in all tabs and windows, and with
        // true it ends the session:
        //     embeddedservice_bootstrap.userVerificationAPI.clearSession(true);
    })();
</script>
`;
}

function codeWithToken(token: string, expiresAt: number): string {
    return `<!--
    ONLY FOR A QUICK TRY ON A TEST PAGE. A token stands in this code: whoever sees the page can chat as its test user
    until ${formatTime(expiresAt)}. Take it out after the try, and never publish it.
    Put this before the Code Snippet of your Embedded Service Deployment.
-->
<script>
    window.addEventListener("onEmbeddedMessagingReady", () => {
        embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({
            identityTokenType: "JWT",
            identityToken: ${literal(token)}
        });
    });
    window.addEventListener("onEmbeddedMessagingIdentityTokenExpired", () => {
        // A real page passes a new token within 30 seconds.
        console.warn("The test token has expired: make a new one.");
    });
</script>
`;
}

/**
 * The code that hands the identity token to Enhanced Chat: HTML with one script element, for the page that has the Code
 * Snippet. It calls what Salesforce documents and nothing else.
 *
 * @see https://developer.salesforce.com/docs/service/messaging-web/references/m4w-reference/userVerificationAPI.html
 * @see https://developer.salesforce.com/docs/service/messaging-web/references/m4w-reference/event-listeners.html
 */
export function webPageCode(from: WebPageToken): string {
    return 'token' in from ? codeWithToken(from.token, from.expiresAt) : codeWithBackend(from.endpoint);
}
