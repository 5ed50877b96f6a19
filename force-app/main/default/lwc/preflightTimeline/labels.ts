import title from '@salesforce/label/c.Preflight_Timeline_Title';
import expired from '@salesforce/label/c.Preflight_Timeline_Expired';
import notBegun from '@salesforce/label/c.Preflight_Timeline_Not_Begun';
import ten from '@salesforce/label/c.Preflight_Timeline_Ten';
import thirty from '@salesforce/label/c.Preflight_Timeline_Thirty';
import later from '@salesforce/label/c.Preflight_Timeline_Later';
import soonest from '@salesforce/label/c.Preflight_Timeline_Soonest';
import picture from '@salesforce/label/c.Preflight_Timeline_Picture';
import today from '@salesforce/label/c.Preflight_Timeline_Today';
import legendTen from '@salesforce/label/c.Preflight_Timeline_Legend_Ten';
import legendThirty from '@salesforce/label/c.Preflight_Timeline_Legend_Thirty';
import legendGood from '@salesforce/label/c.Preflight_Timeline_Legend_Good';
import legendAttention from '@salesforce/label/c.Preflight_Timeline_Legend_Attention';
import legendBlocked from '@salesforce/label/c.Preflight_Timeline_Legend_Blocked';
import shown from '@salesforce/label/c.Preflight_Timeline_Shown';
import all from '@salesforce/label/c.Preflight_Timeline_All';
import notDated from '@salesforce/label/c.Preflight_Timeline_Not_Dated';
import notDatedOne from '@salesforce/label/c.Preflight_Timeline_Not_Dated_One';

/** The words of the timeline. */
export const labels = {
    title,
    expired,
    notBegun,
    ten,
    thirty,
    later,
    soonest,
    picture,
    today,
    legendTen,
    legendThirty,
    legendGood,
    legendAttention,
    legendBlocked,
    shown,
    all,
    notDated,
    notDatedOne
};
