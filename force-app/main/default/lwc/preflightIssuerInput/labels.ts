import title from '@salesforce/label/c.Preflight_Issuer_Title';
import issuer from '@salesforce/label/c.Preflight_Issuer_Input';
import help from '@salesforce/label/c.Preflight_Issuer_Help';
import placeholder from '@salesforce/label/c.Preflight_Issuer_Placeholder';
import setupTitle from '@salesforce/label/c.Preflight_Issuer_Setup_Title';
import setupIssuer from '@salesforce/label/c.Preflight_Issuer_Setup_Input';
import setupHelp from '@salesforce/label/c.Preflight_Issuer_Setup_Help';

/** The words of the issuer's input. */
export const labels = { title, issuer, help, placeholder, setupTitle, setupIssuer, setupHelp };
