import today from '@salesforce/label/c.Preflight_Validity_Today';
import thirty from '@salesforce/label/c.Preflight_Validity_Thirty';
import ten from '@salesforce/label/c.Preflight_Validity_Ten';
import picture from '@salesforce/label/c.Preflight_Validity_Picture';

/** The words of the validity. */
export const labels = { today, thirty, ten, picture };
