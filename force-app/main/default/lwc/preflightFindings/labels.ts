import errors from '@salesforce/label/c.Preflight_Findings_Errors';
import warnings from '@salesforce/label/c.Preflight_Findings_Warnings';
import notices from '@salesforce/label/c.Preflight_Findings_Notices';
import more from '@salesforce/label/c.Preflight_Findings_More';

/** The words of the list of findings. */
export const labels = { errors, warnings, notices, more };
