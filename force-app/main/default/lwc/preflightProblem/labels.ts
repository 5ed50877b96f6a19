import retry from '@salesforce/label/c.Preflight_Retry';

/** The words of the problem. */
export const labels = { retry };
