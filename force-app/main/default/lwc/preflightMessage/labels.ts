import whole from '@salesforce/label/c.Preflight_Message_Whole';
import part from '@salesforce/label/c.Preflight_Message_Part';
import shown from '@salesforce/label/c.Preflight_Message_Shown';
import cause from '@salesforce/label/c.Preflight_Message_Cause';
import causes from '@salesforce/label/c.Preflight_Message_Causes';
import steps from '@salesforce/label/c.Preflight_Message_Steps';
import inOrg from '@salesforce/label/c.Preflight_Message_Org';
import inChannel from '@salesforce/label/c.Preflight_Message_Channel';
import confirmed from '@salesforce/label/c.Preflight_Message_Confirmed';
import ruledOut from '@salesforce/label/c.Preflight_Message_Ruled_Out';
import notChecked from '@salesforce/label/c.Preflight_Message_Not_Checked';
import reading from '@salesforce/label/c.Preflight_Message_Reading';
import readingNext from '@salesforce/label/c.Preflight_Message_Reading_Next';
import notRead from '@salesforce/label/c.Preflight_Message_Not_Read';
import notReadNext from '@salesforce/label/c.Preflight_Message_Not_Read_Next';
import next from '@salesforce/label/c.Preflight_Finding_Next';
import open from '@salesforce/label/c.Preflight_Message_Open';
import token from '@salesforce/label/c.Preflight_View_Token';
import channels from '@salesforce/label/c.Preflight_View_Channels';
import source from '@salesforce/label/c.Preflight_Rule_Source';
import newTab from '@salesforce/label/c.Preflight_New_Tab';

/** The words of an explained message. */
export const labels = {
    whole,
    part,
    shown,
    cause,
    causes,
    steps,
    inOrg,
    inChannel,
    confirmed,
    ruledOut,
    notChecked,
    reading,
    readingNext,
    notRead,
    notReadNext,
    next,
    open,
    source,
    newTab
};

/** What the views are called that a message leads to. */
export const viewLabels = { token, channels };
