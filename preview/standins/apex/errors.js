/** Failures as the component receives them from PreflightController, in Apex's own words. */
import insufficientAccess from '@salesforce/label/c.Preflight_Error_Insufficient_Access_What';
import insufficientAccessNext from '@salesforce/label/c.Preflight_Error_Insufficient_Access_Next';
import invalidSession from '@salesforce/label/c.Preflight_Error_Invalid_Session_What';
import invalidSessionNext from '@salesforce/label/c.Preflight_Error_Invalid_Session_Next';
import loginPage from '@salesforce/label/c.Preflight_Error_Login_Page_What';
import loginPageNext from '@salesforce/label/c.Preflight_Error_Login_Page_Next';
import noPermission from '@salesforce/label/c.Preflight_Error_No_Permission_What';
import noPermissionNext from '@salesforce/label/c.Preflight_Error_No_Permission_Next';
import soapFault from '@salesforce/label/c.Preflight_Error_Soap_Fault_What';
import soapFaultNext from '@salesforce/label/c.Preflight_Error_Soap_Fault_Next';
import timeout from '@salesforce/label/c.Preflight_Error_Timeout_What';
import timeoutNext from '@salesforce/label/c.Preflight_Error_Timeout_Next';
import tooLarge from '@salesforce/label/c.Preflight_Error_Too_Large_What';
import tooLargeNext from '@salesforce/label/c.Preflight_Error_Too_Large_Next';

/**
 * @param {string} code
 * @param {string} what
 * @param {string} next
 * @param {string | null} [setupPage]
 */
export function apexError(code, what, next, setupPage = null) {
    return { body: { message: JSON.stringify({ code, what, next, setupPage }) }, ok: false, status: 500 };
}

const FAULTS = {
    timeout: ['TIMEOUT', timeout, timeoutNext, 'Read timed out'],
    'soap-fault': ['SOAP_FAULT', soapFault, soapFaultNext, 'UNKNOWN_EXCEPTION'],
    'login-page': ['LOGIN_PAGE', loginPage, loginPageNext, ''],
    'invalid-session': ['INVALID_SESSION', invalidSession, invalidSessionNext, 'INVALID_SESSION_ID', 'permission-sets'],
    'no-permission': ['NO_PERMISSION', noPermission, noPermissionNext, '', 'permission-sets'],
    'too-large': ['TOO_LARGE', tooLarge, tooLargeNext, '7000000'],
    /** What the org kind "no-access" ends with: no name of a fault. */
    'insufficient-access': [
        'INSUFFICIENT_ACCESS',
        insufficientAccess,
        insufficientAccessNext,
        'INSUFFICIENT_ACCESS',
        'permission-sets'
    ]
};

/**
 * What `?fault=…` in the page's address makes of a read.
 *
 * @param {string} name of the fault
 * @returns {ReturnType<typeof apexError> | null} null: there is no such fault
 */
export function faultOf(name) {
    if (!Object.hasOwn(FAULTS, name)) {
        return null;
    }
    const [code, what, next, detail, setupPage = null] = FAULTS[name];
    return apexError(code, what.replace('{0}', detail).trim(), next, setupPage);
}
