import check from '@salesforce/label/c.Preflight_Channel_Check';
import selected from '@salesforce/label/c.Preflight_Channel_Selected';
import rotate from '@salesforce/label/c.Preflight_Rotation_Fold';
import also from '@salesforce/label/c.Preflight_Channel_Also';

/** The words of a channel. */
export const labels = { check, selected, rotate, also };
