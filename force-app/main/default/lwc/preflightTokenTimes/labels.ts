import title from '@salesforce/label/c.Preflight_Token_Times';
import issued from '@salesforce/label/c.Preflight_Token_Times_Issued';
import notBefore from '@salesforce/label/c.Preflight_Token_Times_Not_Before';
import now from '@salesforce/label/c.Preflight_Token_Times_Now';
import expires from '@salesforce/label/c.Preflight_Token_Times_Expires';
import good from '@salesforce/label/c.Preflight_Token_Times_Good';
import expired from '@salesforce/label/c.Preflight_Token_Times_Expired';
import notYet from '@salesforce/label/c.Preflight_Token_Times_Not_Yet';
import noEnd from '@salesforce/label/c.Preflight_Token_Times_No_End';
import farEnd from '@salesforce/label/c.Preflight_Token_Times_Far_End';
import reversed from '@salesforce/label/c.Preflight_Token_Times_Reversed';

/** The words of a token's times. */
export const labels = { title, issued, notBefore, now, expires, good, expired, notYet, noEnd, farEnd, reversed };
