import lead from '@salesforce/label/c.Preflight_Rotation_Lead';
import newKey from '@salesforce/label/c.Preflight_Rotation_New_Key';
import newKeyHelp from '@salesforce/label/c.Preflight_Rotation_New_Key_Help';
import noKey from '@salesforce/label/c.Preflight_Rotation_No_Key';
import onView from '@salesforce/label/c.Preflight_Rotation_On_View';
import uploaded from '@salesforce/label/c.Preflight_Rotation_Uploaded';
import oldKey from '@salesforce/label/c.Preflight_Rotation_Old_Key';
import lifetime from '@salesforce/label/c.Preflight_Rotation_Lifetime';
import lifetimeHelp from '@salesforce/label/c.Preflight_Rotation_Lifetime_Help';
import minutes15 from '@salesforce/label/c.Preflight_Rotation_Minutes';
import hour from '@salesforce/label/c.Preflight_Rotation_Hour';
import hours from '@salesforce/label/c.Preflight_Rotation_Hours';
import create from '@salesforce/label/c.Preflight_Rotation_Create';
import check from '@salesforce/label/c.Preflight_Rotation_Check';
import steps from '@salesforce/label/c.Preflight_Rotation_Steps';
import done from '@salesforce/label/c.Preflight_Rotation_Done';
import next from '@salesforce/label/c.Preflight_Rotation_Next';
import open from '@salesforce/label/c.Preflight_Rotation_Open';
import early from '@salesforce/label/c.Preflight_Rotation_Early';
import byOrg from '@salesforce/label/c.Preflight_Rotation_By_Org';
import byImport from '@salesforce/label/c.Preflight_Rotation_By_Import';
import byClock from '@salesforce/label/c.Preflight_Rotation_By_Clock';
import byAdmin from '@salesforce/label/c.Preflight_Rotation_By_Admin';
import signs from '@salesforce/label/c.Preflight_Rotation_Signs';
import since from '@salesforce/label/c.Preflight_Rotation_Since';
import sinceHelp from '@salesforce/label/c.Preflight_Rotation_Since_Help';
import tick from '@salesforce/label/c.Preflight_Rotation_Tick';
import copy from '@salesforce/label/c.Preflight_Rotation_Copy';
import copied from '@salesforce/label/c.Preflight_Rotation_Copied';
import copyFailed from '@salesforce/label/c.Preflight_Rotation_Copy_Failed';
import none from '@salesforce/label/c.Preflight_Rotation_None';
import progress from '@salesforce/label/c.Preflight_Rotation_Progress';
import complete from '@salesforce/label/c.Preflight_Rotation_Complete';
import title from '@salesforce/label/c.Preflight_Rotation_Title';

/** The words of a change of keys. */
export const labels = {
    lead,
    newKey,
    newKeyHelp,
    noKey,
    onView,
    uploaded,
    oldKey,
    lifetime,
    lifetimeHelp,
    minutes15,
    hour,
    hours,
    create,
    check,
    steps,
    done,
    next,
    open,
    early,
    byOrg,
    byImport,
    byClock,
    byAdmin,
    signs,
    since,
    sinceHelp,
    tick,
    copy,
    copied,
    copyFailed,
    none,
    progress,
    complete,
    title
};
