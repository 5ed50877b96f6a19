import title from '@salesforce/label/c.Preflight_Changes_Title';
import titleMade from '@salesforce/label/c.Preflight_Changes_Title_Made';
import exposed from '@salesforce/label/c.Preflight_Public_Exposed';
import compare from '@salesforce/label/c.Preflight_Changes_Compare';
import save from '@salesforce/label/c.Preflight_Changes_Save';
import saveAll from '@salesforce/label/c.Preflight_Changes_Save_All';
import next from '@salesforce/label/c.Preflight_Changes_Next';
import open from '@salesforce/label/c.Preflight_Changes_Open';

/** The words of what was changed. */
export const labels = { title, titleMade, exposed, compare, save, saveAll, next, open };
