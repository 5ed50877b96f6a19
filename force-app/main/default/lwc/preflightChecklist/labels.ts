import title from '@salesforce/label/c.Preflight_Checklist_Title';
import yes from '@salesforce/label/c.Preflight_Answer_Yes';
import no from '@salesforce/label/c.Preflight_Answer_No';
import notChecked from '@salesforce/label/c.Preflight_Answer_Not_Checked';
import unanswered from '@salesforce/label/c.Preflight_Checklist_Unanswered';
import open from '@salesforce/label/c.Preflight_Checklist_Open';
import more from '@salesforce/label/c.Preflight_Checklist_More';

/** The words of the checklist. */
export const labels = { title, yes, no, notChecked, unanswered, open, more };
