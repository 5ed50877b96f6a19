import title from '@salesforce/label/c.Preflight_Explain_Title';
import input from '@salesforce/label/c.Preflight_Explain_Input';
import placeholder from '@salesforce/label/c.Preflight_Explain_Placeholder';
import help from '@salesforce/label/c.Preflight_Explain_Help';
import cut from '@salesforce/label/c.Preflight_Explain_Cut';
import clear from '@salesforce/label/c.Preflight_Input_Clear';
import token from '@salesforce/label/c.Preflight_Explain_Token';
import tokenNext from '@salesforce/label/c.Preflight_Explain_Token_Next';
import privateLabel from '@salesforce/label/c.Preflight_Verdict_Private';
import privateNext from '@salesforce/label/c.Preflight_Verdict_Private_Next';
import privateKeep from '@salesforce/label/c.Preflight_Private_Keep';
import privateSeen from '@salesforce/label/c.Preflight_Private_Seen';
import open from '@salesforce/label/c.Preflight_Message_Open';
import tokenView from '@salesforce/label/c.Preflight_View_Token';
import found from '@salesforce/label/c.Preflight_Explain_Found';
import foundOne from '@salesforce/label/c.Preflight_Explain_Found_One';
import none from '@salesforce/label/c.Preflight_Explain_None';
import noneNext from '@salesforce/label/c.Preflight_Explain_None_Next';
import find from '@salesforce/label/c.Preflight_Explain_Find';
import findOpen from '@salesforce/label/c.Preflight_Explain_Find_Open';
import findConsole from '@salesforce/label/c.Preflight_Explain_Find_Console';
import findNetwork from '@salesforce/label/c.Preflight_Explain_Find_Network';
import findOrg from '@salesforce/label/c.Preflight_Explain_Find_Org';
import all from '@salesforce/label/c.Preflight_Messages_All';

/** The words of the view. */
export const labels = {
    title,
    input,
    placeholder,
    help,
    cut,
    clear,
    token,
    tokenNext,
    private: privateLabel,
    privateNext,
    privateKeep,
    privateSeen,
    open,
    tokenView,
    found,
    foundOne,
    none,
    noneNext,
    find,
    findOpen,
    findConsole,
    findNetwork,
    findOrg,
    all
};
