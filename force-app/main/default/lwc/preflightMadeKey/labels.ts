import title from '@salesforce/label/c.Preflight_Create_Made_Title';
import kid from '@salesforce/label/c.Preflight_Create_Made_Kid';
import facts from '@salesforce/label/c.Preflight_Create_Made_Facts';
import day from '@salesforce/label/c.Preflight_Create_Made_Day';
import days from '@salesforce/label/c.Preflight_Create_Made_Days';
import gone from '@salesforce/label/c.Preflight_Create_Gone_Title';
import goneSaved from '@salesforce/label/c.Preflight_Create_Gone_Saved';
import goneLeft from '@salesforce/label/c.Preflight_Create_Gone_Left';
import goneNext from '@salesforce/label/c.Preflight_Create_Gone_Next';
import jwk from '@salesforce/label/c.Preflight_Create_Jwk_Title';
import jwkLead from '@salesforce/label/c.Preflight_Create_Jwk_Lead';
import jwkDownload from '@salesforce/label/c.Preflight_Create_Jwk_Download';
import jwkText from '@salesforce/label/c.Preflight_Create_Jwk_Text';
import certificate from '@salesforce/label/c.Preflight_Create_Certificate_Download';
import certificateSaved from '@salesforce/label/c.Preflight_Create_Downloaded';
import check from '@salesforce/label/c.Preflight_Create_Check';
import steps from '@salesforce/label/c.Preflight_Create_Steps_Title';
import forget from '@salesforce/label/c.Preflight_Create_Forget';
import forgetHelp from '@salesforce/label/c.Preflight_Create_Forget_Help';

/** The words of a key that was made. */
export const labels = {
    title,
    kid,
    facts,
    day,
    days,
    gone,
    goneSaved,
    goneLeft,
    goneNext,
    jwk,
    jwkLead,
    jwkDownload,
    jwkText,
    certificate,
    certificateSaved,
    check,
    steps,
    forget,
    forgetHelp
};
