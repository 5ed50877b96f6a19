import title from '@salesforce/label/c.Preflight_Issuer_Title';
import issuer from '@salesforce/label/c.Preflight_Issuer_Input';
import help from '@salesforce/label/c.Preflight_Issuer_Help';
import placeholder from '@salesforce/label/c.Preflight_Issuer_Placeholder';

/** The words of the issuer's input. */
export const labels = { title, issuer, help, placeholder };
