import day from '@salesforce/label/c.Preflight_Day';
import days from '@salesforce/label/c.Preflight_Days';
import left from '@salesforce/label/c.Preflight_Days_Left';
import leftWithYears from '@salesforce/label/c.Preflight_Days_Left_Years';
import lastDay from '@salesforce/label/c.Preflight_Days_Last';
import expired from '@salesforce/label/c.Preflight_Days_Expired';
import expiredToday from '@salesforce/label/c.Preflight_Days_Expired_Today';
import notYet from '@salesforce/label/c.Preflight_Days_Not_Yet';

/** The words of the days that a certificate has left. */
export const labels = { day, days, left, leftWithYears, lastDay, expired, expiredToday, notYet };
