import title from '@salesforce/label/c.Preflight_Differ_Title';
import keyset from '@salesforce/label/c.Preflight_Differ_Keyset';
import tokens from '@salesforce/label/c.Preflight_Differ_Tokens';
import place from '@salesforce/label/c.Preflight_Differ_Place';
import end from '@salesforce/label/c.Preflight_Differ_End';
import nothing from '@salesforce/label/c.Preflight_Differ_Nothing';
import blank from '@salesforce/label/c.Preflight_Differ_Blank';
import unseen from '@salesforce/label/c.Preflight_Differ_Unseen';
import setupTitle from '@salesforce/label/c.Preflight_Differ_Setup_Title';
import setup from '@salesforce/label/c.Preflight_Differ_Setup';
import setupPlace from '@salesforce/label/c.Preflight_Differ_Setup_Place';
import token from '@salesforce/label/c.Preflight_Differ_Token';

/** The words of two issuers that differ. */
export const labels = {
    title,
    keyset,
    tokens,
    place,
    end,
    nothing,
    blank,
    unseen,
    setupTitle,
    setup,
    setupPlace,
    token
};
