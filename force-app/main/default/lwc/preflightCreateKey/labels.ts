import title from '@salesforce/label/c.Preflight_Create_Key_Title';
import lead from '@salesforce/label/c.Preflight_Create_Key_Lead';
import forTests from '@salesforce/label/c.Preflight_Create_Key_For_Tests';
import commonName from '@salesforce/label/c.Preflight_Create_Key_Common_Name';
import commonNameHelp from '@salesforce/label/c.Preflight_Create_Key_Common_Name_Help';
import days from '@salesforce/label/c.Preflight_Create_Key_Days';
import daysHelp from '@salesforce/label/c.Preflight_Create_Key_Days_Help';
import bits from '@salesforce/label/c.Preflight_Create_Key_Bits';
import bitsOption from '@salesforce/label/c.Preflight_Create_Key_Bits_Option';
import bitsHelp from '@salesforce/label/c.Preflight_Create_Key_Bits_Help';
import alg from '@salesforce/label/c.Preflight_Create_Key_Alg';
import algHelp from '@salesforce/label/c.Preflight_Create_Key_Alg_Help';
import kid from '@salesforce/label/c.Preflight_Create_Key_Kid';
import kidHelp from '@salesforce/label/c.Preflight_Create_Key_Kid_Help';
import kidPlaceholder from '@salesforce/label/c.Preflight_Create_Key_Kid_Placeholder';
import more from '@salesforce/label/c.Preflight_Create_Key_More';
import organization from '@salesforce/label/c.Preflight_Create_Key_Organization';
import organizationalUnit from '@salesforce/label/c.Preflight_Create_Key_Unit';
import country from '@salesforce/label/c.Preflight_Create_Key_Country';
import make from '@salesforce/label/c.Preflight_Create_Key_Make';
import makeAnother from '@salesforce/label/c.Preflight_Create_Key_Make_Another';
import working from '@salesforce/label/c.Preflight_Create_Key_Working';
import workingLong from '@salesforce/label/c.Preflight_Create_Key_Working_Long';
import cancel from '@salesforce/label/c.Preflight_Create_Key_Cancel';
import problemOne from '@salesforce/label/c.Preflight_Create_Problem';
import problems from '@salesforce/label/c.Preflight_Create_Problems';

/** The words of the form for a test key. */
export const labels = {
    title,
    lead,
    forTests,
    commonName,
    commonNameHelp,
    days,
    daysHelp,
    bits,
    bitsOption,
    bitsHelp,
    alg,
    algHelp,
    kid,
    kidHelp,
    kidPlaceholder,
    more,
    organization,
    organizationalUnit,
    country,
    make,
    makeAnother,
    working,
    workingLong,
    cancel,
    problemOne,
    problems
};
