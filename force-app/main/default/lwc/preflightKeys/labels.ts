import ready from '@salesforce/label/c.Preflight_State_Ready';
import attention from '@salesforce/label/c.Preflight_State_Attention';
import blocked from '@salesforce/label/c.Preflight_State_Blocked';
import privateKey from '@salesforce/label/c.Preflight_State_Private';
import working from '@salesforce/label/c.Preflight_State_Working';
import failed from '@salesforce/label/c.Preflight_State_Failed';
import title from '@salesforce/label/c.Preflight_Keys_Title';
import unused from '@salesforce/label/c.Preflight_Keys_Unused';
import inactive from '@salesforce/label/c.Preflight_Keys_Inactive';
import privateCount from '@salesforce/label/c.Preflight_Keys_Private_Count';
import key from '@salesforce/label/c.Preflight_Keys_Key';
import kid from '@salesforce/label/c.Preflight_Keys_Kid';
import keysets from '@salesforce/label/c.Preflight_Keys_Keysets';
import channels from '@salesforce/label/c.Preflight_Keys_Channels';
import active from '@salesforce/label/c.Preflight_Keys_Active';
import days from '@salesforce/label/c.Preflight_Keys_Days';
import verdict from '@salesforce/label/c.Preflight_Keys_Verdict';
import action from '@salesforce/label/c.Preflight_Keys_Action';
import yes from '@salesforce/label/c.Preflight_Keys_Yes';
import no from '@salesforce/label/c.Preflight_Keys_No';
import open from '@salesforce/label/c.Preflight_Keys_Open';
import openKey from '@salesforce/label/c.Preflight_Keys_Open_Key';
import noKeyset from '@salesforce/label/c.Preflight_Keys_No_Keyset';
import noKeysetRead from '@salesforce/label/c.Preflight_Keys_No_Keyset_Read';
import noChannel from '@salesforce/label/c.Preflight_Keys_No_Channel';
import notKnown from '@salesforce/label/c.Preflight_Keys_Not_Known';
import unreadable from '@salesforce/label/c.Preflight_Keys_Unreadable';
import hidden from '@salesforce/label/c.Preflight_Keys_Hidden';
import privateReason from '@salesforce/label/c.Preflight_Keys_Private_Reason';
import several from '@salesforce/label/c.Preflight_Keys_Several';
import search from '@salesforce/label/c.Preflight_Keys_Search';
import searchHint from '@salesforce/label/c.Preflight_Keys_Search_Hint';
import found from '@salesforce/label/c.Preflight_Keys_Found';
import noneFound from '@salesforce/label/c.Preflight_Keys_None_Found';
import sort from '@salesforce/label/c.Preflight_Keys_Sort';
import ascending from '@salesforce/label/c.Preflight_Keys_Ascending';
import descending from '@salesforce/label/c.Preflight_Keys_Descending';
import table from '@salesforce/label/c.Preflight_Keys_Table';
import empty from '@salesforce/label/c.Preflight_Keys_Empty';
import emptyOrg from '@salesforce/label/c.Preflight_Keys_Empty_Org';
import emptyImport from '@salesforce/label/c.Preflight_Keys_Empty_Import';
import many from '@salesforce/label/c.Preflight_List';
import one from '@salesforce/label/c.Preflight_List_One';
import countReady from '@salesforce/label/c.Preflight_List_Ready';
import countAttention from '@salesforce/label/c.Preflight_List_Attention';
import countBlocked from '@salesforce/label/c.Preflight_List_Blocked';
import countWorking from '@salesforce/label/c.Preflight_List_Working';
import showMore from '@salesforce/label/c.Preflight_List_More';

/** The words of the view of keys. */
export const labels = {
    title,
    unused,
    inactive,
    privateCount,
    key,
    kid,
    keysets,
    channels,
    active,
    days,
    verdict,
    action,
    yes,
    no,
    open,
    openKey,
    noKeyset,
    noKeysetRead,
    noChannel,
    notKnown,
    unreadable,
    hidden,
    privateReason,
    several,
    search,
    searchHint,
    found,
    noneFound,
    sort,
    ascending,
    descending,
    table,
    empty,
    emptyOrg,
    emptyImport,
    many,
    one,
    countReady,
    countAttention,
    countBlocked,
    countWorking,
    showMore
};

/** A key's verdict in one word. */
export const stateLabels = { ready, attention, blocked, private: privateKey, working, failed };
