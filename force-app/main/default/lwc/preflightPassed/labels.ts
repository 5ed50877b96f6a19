import passedOne from '@salesforce/label/c.Preflight_Passed_One';
import passed from '@salesforce/label/c.Preflight_Passed';
import lead from '@salesforce/label/c.Preflight_Passed_Lead';
import notCheckedOne from '@salesforce/label/c.Preflight_Not_Checked_One';
import notChecked from '@salesforce/label/c.Preflight_Not_Checked';
import notApplicableOne from '@salesforce/label/c.Preflight_Not_Applicable_One';
import notApplicable from '@salesforce/label/c.Preflight_Not_Applicable';

/** The words of the passed checks. */
export const labels = { passedOne, passed, lead, notCheckedOne, notChecked, notApplicableOne, notApplicable };
