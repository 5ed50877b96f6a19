import drop from '@salesforce/label/c.Preflight_Drop_Here';
import files from '@salesforce/label/c.Preflight_Drop_Files';

/** The words of the drop zone. */
export const labels = { drop, files };
