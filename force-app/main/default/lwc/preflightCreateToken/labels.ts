import title from '@salesforce/label/c.Preflight_Create_Token_Title';
import lead from '@salesforce/label/c.Preflight_Create_Token_Lead';
import signer from '@salesforce/label/c.Preflight_Create_Token_Signer';
import signerMade from '@salesforce/label/c.Preflight_Create_Token_Signer_Made';
import signerFile from '@salesforce/label/c.Preflight_Create_Token_Signer_File';
import signerNone from '@salesforce/label/c.Preflight_Create_Token_Signer_None';
import sub from '@salesforce/label/c.Preflight_Create_Token_Sub';
import subHelp from '@salesforce/label/c.Preflight_Create_Token_Sub_Help';
import iss from '@salesforce/label/c.Preflight_Create_Token_Iss';
import issHelp from '@salesforce/label/c.Preflight_Create_Token_Iss_Help';
import issHelpNoChannel from '@salesforce/label/c.Preflight_Create_Token_Iss_Help_No_Channel';
import lifetime from '@salesforce/label/c.Preflight_Create_Token_Lifetime';
import minutes from '@salesforce/label/c.Preflight_Create_Token_Lifetime_Minutes';
import hour from '@salesforce/label/c.Preflight_Create_Token_Lifetime_Hour';
import own from '@salesforce/label/c.Preflight_Create_Token_Lifetime_Own';
import ownMinutes from '@salesforce/label/c.Preflight_Create_Token_Own_Minutes';
import alg from '@salesforce/label/c.Preflight_Create_Token_Alg';
import kid from '@salesforce/label/c.Preflight_Create_Token_Kid';
import kidHelp from '@salesforce/label/c.Preflight_Create_Token_Kid_Help';
import make from '@salesforce/label/c.Preflight_Create_Token_Make';
import problemOne from '@salesforce/label/c.Preflight_Create_Problem';
import problems from '@salesforce/label/c.Preflight_Create_Problems';

/** The words of the form for a test token. */
export const labels = {
    title,
    lead,
    signer,
    signerMade,
    signerFile,
    signerNone,
    sub,
    subHelp,
    iss,
    issHelp,
    issHelpNoChannel,
    lifetime,
    minutes,
    hour,
    own,
    ownMinutes,
    alg,
    kid,
    kidHelp,
    make,
    problemOne,
    problems
};
