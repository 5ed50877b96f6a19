import number from '@salesforce/label/c.Preflight_Finding_Number';
import place from '@salesforce/label/c.Preflight_Finding_Place';
import show from '@salesforce/label/c.Preflight_Finding_Show';
import next from '@salesforce/label/c.Preflight_Finding_Next';
import nextOf from '@salesforce/label/c.Preflight_Finding_Next_Of';
import mend from '@salesforce/label/c.Preflight_Finding_Mend';
import mendName from '@salesforce/label/c.Preflight_Finding_Mend_Name';
import more from '@salesforce/label/c.Preflight_Finding_More';

/** The words of a finding. */
export const labels = { number, place, show, next, nextOf, mend, mendName, more };
