import text from '@salesforce/label/c.Preflight_Editor_Text';

/** The words of the editor. */
export const labels = { text };
