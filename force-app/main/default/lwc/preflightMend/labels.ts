import mendTitle from '@salesforce/label/c.Preflight_Mend_Title';
import mendTitleOne from '@salesforce/label/c.Preflight_Mend_Title_One';
import mendLead from '@salesforce/label/c.Preflight_Mend_Lead';
import mendIt from '@salesforce/label/c.Preflight_Mend_It';
import mendBoth from '@salesforce/label/c.Preflight_Mend_Both';
import mendAll from '@salesforce/label/c.Preflight_Mend_All';
import convertTitle from '@salesforce/label/c.Preflight_Convert_Title';
import convertTitleMany from '@salesforce/label/c.Preflight_Convert_Title_Many';
import convertLead from '@salesforce/label/c.Preflight_Convert_Lead';
import convert from '@salesforce/label/c.Preflight_Convert';
import convertMany from '@salesforce/label/c.Preflight_Convert_Many';
import publicTitle from '@salesforce/label/c.Preflight_Public_Title';
import publicLead from '@salesforce/label/c.Preflight_Public_Lead';
import keepPublic from '@salesforce/label/c.Preflight_Public_Keep';
import exposed from '@salesforce/label/c.Preflight_Public_Exposed';
import create from '@salesforce/label/c.Preflight_Public_Create';
import steps from '@salesforce/label/c.Preflight_Mend_Steps';
import decide from '@salesforce/label/c.Preflight_Mend_Decide';
import wishTitle from '@salesforce/label/c.Preflight_Mend_Wish_Title';
import needed from '@salesforce/label/c.Preflight_Mend_Needed';
import neededNext from '@salesforce/label/c.Preflight_Mend_Needed_Next';
import thumbprint from '@salesforce/label/c.Preflight_Mend_Thumbprint';
import eachThumbprint from '@salesforce/label/c.Preflight_Mend_Each_Thumbprint';

/** The words of what can be mended. */
export const labels = {
    mendTitle,
    mendTitleOne,
    mendLead,
    mendIt,
    mendBoth,
    mendAll,
    convertTitle,
    convertTitleMany,
    convertLead,
    convert,
    convertMany,
    publicTitle,
    publicLead,
    keepPublic,
    exposed,
    create,
    steps,
    decide,
    wishTitle,
    needed,
    neededNext,
    thumbprint,
    eachThumbprint
};
