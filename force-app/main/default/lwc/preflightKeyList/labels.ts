import one from '@salesforce/label/c.Preflight_List_One';
import many from '@salesforce/label/c.Preflight_List';
import files from '@salesforce/label/c.Preflight_List_Files';
import keysInFiles from '@salesforce/label/c.Preflight_List_Keys_In_Files';
import countReady from '@salesforce/label/c.Preflight_List_Ready';
import countAttention from '@salesforce/label/c.Preflight_List_Attention';
import countBlocked from '@salesforce/label/c.Preflight_List_Blocked';
import countFailed from '@salesforce/label/c.Preflight_List_Failed';
import countWorking from '@salesforce/label/c.Preflight_List_Working';
import filter from '@salesforce/label/c.Preflight_List_Filter';
import nothing from '@salesforce/label/c.Preflight_List_Nothing';
import more from '@salesforce/label/c.Preflight_List_More';
import ready from '@salesforce/label/c.Preflight_State_Ready';
import attention from '@salesforce/label/c.Preflight_State_Attention';
import blocked from '@salesforce/label/c.Preflight_State_Blocked';
import privateLabel from '@salesforce/label/c.Preflight_State_Private';
import working from '@salesforce/label/c.Preflight_State_Working';
import failed from '@salesforce/label/c.Preflight_State_Failed';

/** The words of the list of keys. */
export const labels = {
    one,
    many,
    files,
    keysInFiles,
    countReady,
    countAttention,
    countBlocked,
    countFailed,
    countWorking,
    filter,
    nothing,
    more,
    ready,
    attention,
    blocked,
    private: privateLabel,
    working,
    failed
};
