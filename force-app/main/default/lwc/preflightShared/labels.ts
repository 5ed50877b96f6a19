import day from '@salesforce/label/c.Preflight_Day';
import days from '@salesforce/label/c.Preflight_Days';
import left from '@salesforce/label/c.Preflight_Days_Left';
import leftWithYears from '@salesforce/label/c.Preflight_Days_Left_Years';
import lastDay from '@salesforce/label/c.Preflight_Days_Last';
import expired from '@salesforce/label/c.Preflight_Days_Expired';
import expiredToday from '@salesforce/label/c.Preflight_Days_Expired_Today';
import notYet from '@salesforce/label/c.Preflight_Days_Not_Yet';
import beyond from '@salesforce/label/c.Preflight_Time_Beyond';
import dated from '@salesforce/label/c.Preflight_Time_Dated';
import both from '@salesforce/label/c.Preflight_Time_Both';
import words from '@salesforce/label/c.Preflight_Time_Words';
import verification from '@salesforce/label/c.Preflight_Link_Verification';
import configuration from '@salesforce/label/c.Preflight_Link_Configuration';
import keyset from '@salesforce/label/c.Preflight_Link_Keyset';
import issuer from '@salesforce/label/c.Preflight_Link_Issuer';
import keys from '@salesforce/label/c.Preflight_Link_Keys';
import certificates from '@salesforce/label/c.Preflight_Link_Certificates';
import whereKeyset from '@salesforce/label/c.Preflight_Chain_Where_Keyset';
import whereKey from '@salesforce/label/c.Preflight_Chain_Where_Key';
import whereConfiguration from '@salesforce/label/c.Preflight_Chain_Where_Configuration';

/** The words of the days that a certificate has left. */
export const labels = { day, days, left, leftWithYears, lastDay, expired, expiredToday, notYet };

/** The words of a time. */
export const timeLabels = { beyond, dated, both, words };

/** What each link of a channel's chain stands for. */
export const linkLabels = { verification, configuration, keyset, issuer, keys, certificates };

/** Places in a channel's configuration. */
export const placeLabels = { whereKeyset, whereKey, whereConfiguration };
