import open from '@salesforce/label/c.Preflight_Setup_Open';
import quickFind from '@salesforce/label/c.Preflight_Setup_Quick_Find';
import newTab from '@salesforce/label/c.Preflight_New_Tab';

/** The words of a link into Setup. */
export const labels = { open, quickFind, newTab };
