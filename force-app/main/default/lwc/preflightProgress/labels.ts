import checking from '@salesforce/label/c.Preflight_Checking';
import keys from '@salesforce/label/c.Preflight_Checking_Keys';
import files from '@salesforce/label/c.Preflight_Checking_Files';

/** The words of the progress. */
export const labels = { checking, keys, files };
