import name from '@salesforce/label/c.Preflight_Chain_Name';
import good from '@salesforce/label/c.Preflight_Chain_Good';
import attention from '@salesforce/label/c.Preflight_Chain_Attention';
import broken from '@salesforce/label/c.Preflight_Chain_Broken';
import notChecked from '@salesforce/label/c.Preflight_Chain_Not_Checked';
import aboutVerification from '@salesforce/label/c.Preflight_Chain_About_Verification';
import aboutConfiguration from '@salesforce/label/c.Preflight_Chain_About_Configuration';
import aboutKeyset from '@salesforce/label/c.Preflight_Chain_About_Keyset';
import aboutIssuer from '@salesforce/label/c.Preflight_Chain_About_Issuer';
import aboutKeys from '@salesforce/label/c.Preflight_Chain_About_Keys';
import aboutCertificates from '@salesforce/label/c.Preflight_Chain_About_Certificates';
import on from '@salesforce/label/c.Preflight_Chain_On';
import off from '@salesforce/label/c.Preflight_Chain_Off';
import unknown from '@salesforce/label/c.Preflight_Chain_Unknown';
import none from '@salesforce/label/c.Preflight_Chain_None';
import noneActive from '@salesforce/label/c.Preflight_Chain_None_Active';
import activeMany from '@salesforce/label/c.Preflight_Chain_Active_Many';
import keysets from '@salesforce/label/c.Preflight_Chain_Keysets';
import keysetMissing from '@salesforce/label/c.Preflight_Chain_Keyset_Missing';
import keysetUnnamed from '@salesforce/label/c.Preflight_Chain_Keyset_Unnamed';
import notRead from '@salesforce/label/c.Preflight_Chain_Not_Read';
import noIssuer from '@salesforce/label/c.Preflight_Chain_No_Issuer';
import issuers from '@salesforce/label/c.Preflight_Chain_Issuers';
import keysActive from '@salesforce/label/c.Preflight_Chain_Keys_Active';
import keysMissing from '@salesforce/label/c.Preflight_Chain_Keys_Missing';
import keysUnread from '@salesforce/label/c.Preflight_Chain_Keys_Unread';
import atEndpoint from '@salesforce/label/c.Preflight_Chain_At_Endpoint';
import soonest from '@salesforce/label/c.Preflight_Chain_Soonest';
import checking from '@salesforce/label/c.Preflight_Chain_Checking';
import noCertificate from '@salesforce/label/c.Preflight_Chain_No_Certificate';
import active from '@salesforce/label/c.Preflight_Chain_Active';
import inactive from '@salesforce/label/c.Preflight_Chain_Inactive';
import unsupported from '@salesforce/label/c.Preflight_Chain_Unsupported';
import named from '@salesforce/label/c.Preflight_Chain_Named';
import ofKeyset from '@salesforce/label/c.Preflight_Chain_Of_Keyset';
import holdsKeys from '@salesforce/label/c.Preflight_Chain_Holds_Keys';
import holdsEndpoint from '@salesforce/label/c.Preflight_Chain_Holds_Endpoint';
import keyFacts from '@salesforce/label/c.Preflight_Chain_Key_Facts';
import noKeyId from '@salesforce/label/c.Preflight_Chain_No_Key_Id';
import keyMissing from '@salesforce/label/c.Preflight_Chain_Key_Missing';
import more from '@salesforce/label/c.Preflight_Chain_More';
import reasonEndpoint from '@salesforce/label/c.Preflight_Chain_Reason_Endpoint';
import reasonChecking from '@salesforce/label/c.Preflight_Chain_Reason_Checking';
import reasonNotRead from '@salesforce/label/c.Preflight_Chain_Reason_Not_Read';

/** The words of a channel’s chain. */
export const labels = {
    name,
    good,
    attention,
    broken,
    notChecked,
    aboutVerification,
    aboutConfiguration,
    aboutKeyset,
    aboutIssuer,
    aboutKeys,
    aboutCertificates,
    reasonEndpoint,
    reasonChecking,
    reasonNotRead,
    on,
    off,
    unknown,
    none,
    noneActive,
    activeMany,
    keysets,
    keysetMissing,
    keysetUnnamed,
    notRead,
    noIssuer,
    issuers,
    keysActive,
    keysMissing,
    keysUnread,
    atEndpoint,
    soonest,
    checking,
    noCertificate,
    active,
    inactive,
    unsupported,
    named,
    ofKeyset,
    holdsKeys,
    holdsEndpoint,
    keyFacts,
    noKeyId,
    keyMissing,
    more
};
