/** Failures as the component receives them from PreflightController. */

/**
 * @param {string} code
 * @param {string} what
 * @param {string} next
 * @param {string | null} [setupPage]
 */
export function apexError(code, what, next, setupPage = null) {
    return { body: { message: JSON.stringify({ code, what, next, setupPage }) }, ok: false, status: 500 };
}

/** What `?fault=…` in the page's address makes of a read, by its name. */
export const FAULTS = {
    timeout: [
        'TIMEOUT',
        'Salesforce did not answer in time.',
        'Try again. If it stays slow, import the files that the Salesforce CLI retrieves.'
    ],
    'soap-fault': [
        'SOAP_FAULT',
        'The Metadata API refused the request: UNKNOWN_EXCEPTION.',
        'Try again. If it happens again, import the files that the Salesforce CLI retrieves.'
    ],
    'login-page': [
        'LOGIN_PAGE',
        'Salesforce answered with its login page instead of data.',
        'Log out and in again, then try again.'
    ],
    'invalid-session': [
        'INVALID_SESSION',
        'Salesforce does not accept the session that Preflight reads with.',
        'Log out and in again. If that does not help, ask your administrator to set up a Named Credential for Preflight.',
        'named-credentials'
    ],
    'no-permission': [
        'NO_PERMISSION',
        'You may not use Preflight in this org.',
        'Ask your administrator to assign the permission set "Preflight" to you.',
        'permission-sets'
    ],
    'too-large': [
        'TOO_LARGE',
        'The answer of the Metadata API is larger than Apex can take in.',
        'Import the files that the Salesforce CLI retrieves.'
    ]
};
