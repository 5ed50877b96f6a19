import title from '@salesforce/label/c.Preflight_Access_Title';
import lead from '@salesforce/label/c.Preflight_Access_Lead';
import asking from '@salesforce/label/c.Preflight_Access_Asking';
import ok from '@salesforce/label/c.Preflight_Access_Ok';
import missing from '@salesforce/label/c.Preflight_Access_Missing';
import unknown from '@salesforce/label/c.Preflight_Access_Unknown';
import next from '@salesforce/label/c.Preflight_Finding_Next';
import selfCheck from '@salesforce/label/c.Preflight_Self_Check';
import selfCheckLead from '@salesforce/label/c.Preflight_Self_Check_Lead';
import selfCheckRun from '@salesforce/label/c.Preflight_Self_Check_Run';
import selfCheckRunning from '@salesforce/label/c.Preflight_Self_Check_Running';
import selfCheckDone from '@salesforce/label/c.Preflight_Self_Check_Done';
import holds from '@salesforce/label/c.Preflight_Self_Check_Holds';
import fails from '@salesforce/label/c.Preflight_Self_Check_Fails';
import untried from '@salesforce/label/c.Preflight_Self_Check_Untried';

/** The words of the access panel. */
export const labels = {
    title,
    lead,
    asking,
    ok,
    missing,
    unknown,
    next,
    selfCheck,
    selfCheckLead,
    selfCheckRun,
    selfCheckRunning,
    selfCheckDone,
    holds,
    fails,
    untried
};
