import number from '@salesforce/label/c.Preflight_Finding_Number';
import place from '@salesforce/label/c.Preflight_Finding_Place';
import show from '@salesforce/label/c.Preflight_Finding_Show';
import next from '@salesforce/label/c.Preflight_Finding_Next';
import more from '@salesforce/label/c.Preflight_Finding_More';

/** The words of a finding. */
export const labels = { number, place, show, next, more };
