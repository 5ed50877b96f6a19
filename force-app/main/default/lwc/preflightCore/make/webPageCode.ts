import { formatTime } from '../text/words.js';

/** Where the web page gets the identity token from: its own backend, or for a quick try a test token in the page itself. */
export type WebPageToken =
    | {
          readonly endpoint: string;
          /** With client v2: the tokens are sessions of this org (SalesforceSessionToken), and no JWTs. */
          readonly myDomainUrl?: string;
      }
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

function codeWithBackend(endpoint: string, myDomainUrl: string): string {
    const isElsewhere = /^(https?:)?\/\//i.test(endpoint);
    return `<!--
    User Verification for Enhanced Chat. Put this before the Code Snippet of your Embedded Service Deployment, on every
    page with the chat. Salesforce's guide: ${GUIDE}
-->
<script>
    (() => {
        // Your backend. It looks in its own session who is signed in, never in what the page says, makes a new token for
        // that user with the private key, each time, and answers with the token alone, as text.
        const TOKEN_ADDRESS = ${literal(endpoint)};

        // "JWT": a token that your backend signs. Client v2 also knows "SalesforceSessionToken", which needs the URL of
        // your org's My Domain beside it. The names are exactly these.
        const TOKEN_TYPE = ${literal(myDomainUrl === '' ? 'JWT' : 'SalesforceSessionToken')};
        const MY_DOMAIN_URL = ${literal(myDomainUrl)};

        // A brake. Salesforce also says "expired" of a token that it has just refused, and says so at once: a page that
        // always passes another one goes round and round, and freezes. So three a minute at most, then none.
        const MOST_TOKENS = 3;
        const MINUTE = 60000;
        const LONGEST_WAIT = 30000;
        const attempts = [];
        const passed = new Set();
        let isStopped = false;

        // Called once, when no more tokens are passed until the page is loaded again. Tell your monitoring here: the
        // reason, never a token.
        function onStopped(reason) {
            console.error("No more identity tokens for the chat: " + reason);
        }

        function stop(reason) {
            if (!isStopped) {
                isStopped = true;
                onStopped(reason);
            }
        }

        // Whether a token may be asked for now, and none is on its way.
        function mayAsk(now) {
            while (attempts.length > 0 && now - attempts[0].at >= MINUTE) {
                attempts.shift();
            }
            if (isStopped || attempts.some(({ isOpen, at }) => isOpen && now - at < LONGEST_WAIT)) {
                return false;
            }
            if (attempts.length >= MOST_TOKENS && attempts.some(({ isPassed }) => isPassed)) {
                stop("Salesforce did not take those of the last minute. Check one of them with Preflight.");
            }
            return attempts.length < MOST_TOKENS;
        }

        async function askForToken() {
            // "no-store": a token from the browser's cache may have expired.
            const answer = await fetch(TOKEN_ADDRESS, { cache: "no-store", credentials: "${isElsewhere ? 'include' : 'same-origin'}" });
            if (!answer.ok) {
                throw new Error("the backend answered " + answer.status);
            }
            return (await answer.text()).trim();
        }

        async function passToken() {
            const attempt = { at: Date.now(), isOpen: true, isPassed: false };
            if (!mayAsk(attempt.at)) {
                return;
            }
            attempts.push(attempt);
            let identityToken;
            try {
                identityToken = await askForToken();
            } finally {
                attempt.isOpen = false;
            }
            if (passed.has(identityToken)) {
                stop("the backend answered with one that was passed before. It has to make a new one each time.");
            }
            if (isStopped) {
                return;
            }
            passed.add(identityToken);
            attempt.isPassed = true;
            const isTaken = embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({
                identityTokenType: TOKEN_TYPE,
                identityToken,
                ...(MY_DOMAIN_URL && { myDomainUrl: MY_DOMAIN_URL })
            });
            // Client v2 says no more than this.
            if (isTaken === false) {
                throw new Error('the chat did not take it: look at its "exp"');
            }
        }

        function passTokenOrSay() {
            passToken().catch((error) => console.error("No identity token for the chat: " + error.message));
        }

        // The chat is ready, and not before. It keeps the token in the memory of this page only, so this comes again
        // after every load, and after clearSession.
        window.addEventListener("onEmbeddedMessagingReady", passTokenOrSay);

        // The token has expired and the user goes on chatting: without a new one within 30 seconds Salesforce clears
        // the session. Your backend has to answer well before that. It also comes when a token was refused.
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
    (() => {
        let isPassed = false;
        let isSaid = false;
        window.addEventListener("onEmbeddedMessagingReady", () => {
            if (!isPassed) {
                isPassed = true;
                embeddedservice_bootstrap.userVerificationAPI.setIdentityToken({
                    identityTokenType: "JWT",
                    identityToken: ${literal(token)}
                });
            }
        });
        window.addEventListener("onEmbeddedMessagingIdentityTokenExpired", () => {
            // A real page passes a new token within 30 seconds. Salesforce also says it of a token that it has refused.
            if (!isSaid) {
                isSaid = true;
                console.warn("The test token has expired, or Salesforce refused it: check it, or make a new one.");
            }
        });
    })();
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
    return 'token' in from
        ? codeWithToken(from.token, from.expiresAt)
        : codeWithBackend(from.endpoint, from.myDomainUrl ?? '');
}
