import section from '@salesforce/label/c.Preflight_Picker_Section';
import channel from '@salesforce/label/c.Preflight_Picker_Channel';
import choose from '@salesforce/label/c.Preflight_Picker_Choose';
import none from '@salesforce/label/c.Preflight_Picker_None';
import otherType from '@salesforce/label/c.Preflight_Picker_Other_Type';
import inactive from '@salesforce/label/c.Preflight_Picker_Inactive';
import verificationOn from '@salesforce/label/c.Preflight_Picker_On';
import verificationOff from '@salesforce/label/c.Preflight_Picker_Off';
import verificationUnknown from '@salesforce/label/c.Preflight_Picker_Not_Known';
import noKeyset from '@salesforce/label/c.Preflight_Picker_No_Keyset';
import keyset from '@salesforce/label/c.Preflight_Picker_Keyset';
import keysets from '@salesforce/label/c.Preflight_Picker_Keysets';
import issuer from '@salesforce/label/c.Preflight_Picker_Issuer';
import issuers from '@salesforce/label/c.Preflight_Picker_Issuers';
import noIssuer from '@salesforce/label/c.Preflight_Picker_No_Issuer';
import good from '@salesforce/label/c.Preflight_Picker_Good';
import attention from '@salesforce/label/c.Preflight_Picker_Attention';
import broken from '@salesforce/label/c.Preflight_Picker_Broken';
import unclear from '@salesforce/label/c.Preflight_Picker_Unclear';
import refresh from '@salesforce/label/c.Preflight_Picker_Refresh';
import read from '@salesforce/label/c.Preflight_Picker_Read';
import cancel from '@salesforce/label/c.Preflight_Picker_Cancel';
import more from '@salesforce/label/c.Preflight_Picker_More';
import whatToDo from '@salesforce/label/c.Preflight_Picker_What_To_Do';
import notRead from '@salesforce/label/c.Preflight_Picker_Not_Read';
import keysAnyway from '@salesforce/label/c.Preflight_Picker_Keys_Anyway';
import readAt from '@salesforce/label/c.Preflight_Picker_Read_At';
import failedAgain from '@salesforce/label/c.Preflight_Picker_Failed_Again';
import stopped from '@salesforce/label/c.Preflight_Picker_Stopped';
import stepAccess from '@salesforce/label/c.Preflight_Step_Access';
import stepChannels from '@salesforce/label/c.Preflight_Step_Channels';
import stepConfiguration from '@salesforce/label/c.Preflight_Step_Configuration';
import stepKeys from '@salesforce/label/c.Preflight_Step_Keys';
import stepFiles from '@salesforce/label/c.Preflight_Step_Files';
import slow from '@salesforce/label/c.Preflight_Step_Slow';
import imported from '@salesforce/label/c.Preflight_Picker_Imported';
import importedAt from '@salesforce/label/c.Preflight_Picker_Imported_At';
import today from '@salesforce/label/c.Preflight_Picker_Today';
import dayAgo from '@salesforce/label/c.Preflight_Picker_Day_Ago';
import daysAgo from '@salesforce/label/c.Preflight_Picker_Days_Ago';
import readInstead from '@salesforce/label/c.Preflight_Picker_Read_Instead';
import importAgain from '@salesforce/label/c.Preflight_Picker_Import_Again';
import missingTypes from '@salesforce/label/c.Preflight_Picker_Missing_Types';
import leftOutOne from '@salesforce/label/c.Preflight_Picker_Left_Out_One';
import leftOut from '@salesforce/label/c.Preflight_Picker_Left_Out';

/** The words of the channel line. */
export const labels = {
    section,
    channel,
    choose,
    none,
    otherType,
    inactive,
    verificationOn,
    verificationOff,
    verificationUnknown,
    noKeyset,
    keyset,
    keysets,
    issuer,
    issuers,
    noIssuer,
    good,
    attention,
    broken,
    unclear,
    refresh,
    read,
    cancel,
    more,
    whatToDo,
    notRead,
    keysAnyway,
    readAt,
    failedAgain,
    stopped,
    stepAccess,
    stepChannels,
    stepConfiguration,
    stepKeys,
    stepFiles,
    slow,
    imported,
    importedAt,
    today,
    dayAgo,
    daysAgo,
    readInstead,
    importAgain,
    missingTypes,
    leftOutOne,
    leftOut
};
