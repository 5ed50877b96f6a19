import title from '@salesforce/label/c.Preflight_Diff_Title';
import removed from '@salesforce/label/c.Preflight_Diff_Removed';
import added from '@salesforce/label/c.Preflight_Diff_Added';
import skipped from '@salesforce/label/c.Preflight_Diff_Skipped';
import skippedOne from '@salesforce/label/c.Preflight_Diff_Skipped_One';
import more from '@salesforce/label/c.Preflight_Diff_More';

/** The words of a comparison of two texts. */
export const labels = { title, removed, added, skipped, skippedOne, more };
