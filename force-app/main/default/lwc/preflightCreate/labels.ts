import noCrypto from '@salesforce/label/c.Preflight_Create_No_Crypto';
import noCryptoNext from '@salesforce/label/c.Preflight_Create_No_Crypto_Next';
import keyFailed from '@salesforce/label/c.Preflight_Create_Key_Failed';
import keyFailedNext from '@salesforce/label/c.Preflight_Create_Key_Failed_Next';
import tokenFailed from '@salesforce/label/c.Preflight_Create_Token_Failed';
import tokenFailedNext from '@salesforce/label/c.Preflight_Create_Token_Failed_Next';
import commonName from '@salesforce/label/c.Preflight_Create_Default_Name';
import sub from '@salesforce/label/c.Preflight_Create_Default_Sub';
import made from '@salesforce/label/c.Preflight_Create_Said_Made';
import dismissed from '@salesforce/label/c.Preflight_Create_Said_Dismissed';
import stopped from '@salesforce/label/c.Preflight_Create_Said_Stopped';
import stoppedLeft from '@salesforce/label/c.Preflight_Create_Said_Stopped_Left';
import forgotten from '@salesforce/label/c.Preflight_Create_Said_Forgotten';
import emptyTitle from '@salesforce/label/c.Preflight_Create_Empty_Title';
import emptySetup from '@salesforce/label/c.Preflight_Create_Empty_Setup';
import emptyPrivate from '@salesforce/label/c.Preflight_Create_Empty_Private';
import emptySign from '@salesforce/label/c.Preflight_Create_Empty_Sign';
import emptyOpenSsl from '@salesforce/label/c.Preflight_Create_Empty_OpenSSL';
import pasted from '@salesforce/label/c.Preflight_Create_Pasted';
import unreadable from '@salesforce/label/c.Preflight_Create_Signer_Unreadable';
import unreadableNext from '@salesforce/label/c.Preflight_Create_Signer_Unreadable_Next';
import tooLarge from '@salesforce/label/c.Preflight_Create_Signer_Too_Large';
import tooLargeNext from '@salesforce/label/c.Preflight_Create_Signer_Too_Large_Next';
import signerMissing from '@salesforce/label/c.Preflight_Create_Signer_Missing';
import signerMissingNext from '@salesforce/label/c.Preflight_Create_Signer_Missing_Next';
import uploadedAs from '@salesforce/label/c.Preflight_Create_Kid_Uploaded';
import notUploaded from '@salesforce/label/c.Preflight_Create_Kid_Not_Uploaded';
import offer from '@salesforce/label/c.Preflight_Create_Issuer_Offer';
import stepUpload from '@salesforce/label/c.Preflight_Create_Step_Upload';
import stepEndpoint from '@salesforce/label/c.Preflight_Create_Step_Endpoint';
import stepKeyset from '@salesforce/label/c.Preflight_Create_Step_Keyset';
import stepKeysetNoIssuer from '@salesforce/label/c.Preflight_Create_Step_Keyset_No_Issuer';
import stepNewKeyset from '@salesforce/label/c.Preflight_Create_Step_New_Keyset';
import stepVerification from '@salesforce/label/c.Preflight_Create_Step_Verification';
import stepVerificationOf from '@salesforce/label/c.Preflight_Create_Step_Verification_Of';
import stepConfiguration from '@salesforce/label/c.Preflight_Create_Step_Configuration';
import stepPublish from '@salesforce/label/c.Preflight_Create_Step_Publish';
import stepToken from '@salesforce/label/c.Preflight_Create_Step_Token';

/** The words of the view Create. */
export const labels = {
    noCrypto,
    noCryptoNext,
    keyFailed,
    keyFailedNext,
    tokenFailed,
    tokenFailedNext,
    commonName,
    sub,
    made,
    dismissed,
    stopped,
    stoppedLeft,
    forgotten,
    emptyTitle,
    emptySetup,
    emptyPrivate,
    emptySign,
    emptyOpenSsl,
    pasted,
    unreadable,
    unreadableNext,
    tooLarge,
    tooLargeNext,
    signerMissing,
    signerMissingNext,
    uploadedAs,
    notUploaded,
    offer,
    stepUpload,
    stepEndpoint,
    stepKeyset,
    stepKeysetNoIssuer,
    stepNewKeyset,
    stepVerification,
    stepVerificationOf,
    stepConfiguration,
    stepPublish,
    stepToken
};
