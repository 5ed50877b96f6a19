import title from '@salesforce/label/c.Preflight_App_Title';
import line from '@salesforce/label/c.Preflight_App_Line';
import promise from '@salesforce/label/c.Preflight_App_Promise';

/** The words of the frame. */
export const labels = { title, line, promise };
