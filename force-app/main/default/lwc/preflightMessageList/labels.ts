import title from '@salesforce/label/c.Preflight_Messages_Title';
import about from '@salesforce/label/c.Preflight_Messages_About';

/** The words of the list of messages. */
export const labels = { title, about };
