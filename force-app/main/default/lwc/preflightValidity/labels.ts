import today from '@salesforce/label/c.Preflight_Validity_Today';
import thirty from '@salesforce/label/c.Preflight_Validity_Thirty';
import ten from '@salesforce/label/c.Preflight_Validity_Ten';
import picture from '@salesforce/label/c.Preflight_Validity_Picture';
import day from '@salesforce/label/c.Preflight_Day';
import days from '@salesforce/label/c.Preflight_Days';
import left from '@salesforce/label/c.Preflight_Days_Left';
import leftWithYears from '@salesforce/label/c.Preflight_Days_Left_Years';
import lastDay from '@salesforce/label/c.Preflight_Days_Last';
import expired from '@salesforce/label/c.Preflight_Days_Expired';
import expiredToday from '@salesforce/label/c.Preflight_Days_Expired_Today';
import notYet from '@salesforce/label/c.Preflight_Days_Not_Yet';

/** The words of the validity. */
export const labels = {
    today,
    thirty,
    ten,
    picture,
    day,
    days,
    left,
    leftWithYears,
    lastDay,
    expired,
    expiredToday,
    notYet
};
