import title from '@salesforce/label/c.Preflight_Left_Out_Title';
import channels from '@salesforce/label/c.Preflight_Left_Out_Channels';
import keysets from '@salesforce/label/c.Preflight_Left_Out_Keysets';
import keys from '@salesforce/label/c.Preflight_Left_Out_Keys';
import more from '@salesforce/label/c.Preflight_Left_Out_More';
import noChannels from '@salesforce/label/c.Preflight_Left_Out_No_Channels';
import noKeysets from '@salesforce/label/c.Preflight_Left_Out_No_Keysets';
import noKeys from '@salesforce/label/c.Preflight_Left_Out_No_Keys';
import nextOrg from '@salesforce/label/c.Preflight_Left_Out_Next_Org';
import nextImport from '@salesforce/label/c.Preflight_Left_Out_Next_Import';

/** The words of the note on what was not read. */
export const labels = {
    title,
    channels,
    keysets,
    keys,
    more,
    noChannels,
    noKeysets,
    noKeys,
    nextOrg,
    nextImport
};
