import what from '@salesforce/label/c.Preflight_Create_Unsaved';
import next from '@salesforce/label/c.Preflight_Create_Unsaved_Next';
import go from '@salesforce/label/c.Preflight_Create_Unsaved_Go';
import stay from '@salesforce/label/c.Preflight_Create_Unsaved_Stay';

/** The words of the question before a private key is lost. */
export const labels = { what, next, go, stay };
