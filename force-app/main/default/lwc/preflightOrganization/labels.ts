import noClass from '@salesforce/label/c.Preflight_Org_No_Class';
import noClassNext from '@salesforce/label/c.Preflight_Org_No_Class_Next';
import offline from '@salesforce/label/c.Preflight_Org_Offline';
import offlineNext from '@salesforce/label/c.Preflight_Org_Offline_Next';
import unknown from '@salesforce/label/c.Preflight_Org_Unknown';
import unknownNext from '@salesforce/label/c.Preflight_Org_Unknown_Next';
import notReady from '@salesforce/label/c.Preflight_Org_Not_Ready';
import notReadyNext from '@salesforce/label/c.Preflight_Org_Not_Ready_Next';
import missingOne from '@salesforce/label/c.Preflight_Org_Missing_One';
import missing from '@salesforce/label/c.Preflight_Org_Missing';
import noMessaging from '@salesforce/label/c.Preflight_Org_No_Messaging';
import noMessagingNext from '@salesforce/label/c.Preflight_Org_No_Messaging_Next';
import crashed from '@salesforce/label/c.Preflight_Crashed';
import crashedNext from '@salesforce/label/c.Preflight_Crashed_Next';
import nothing from '@salesforce/label/c.Preflight_Import_Nothing';
import nothingNext from '@salesforce/label/c.Preflight_Import_Nothing_Next';
import noInflate from '@salesforce/label/c.Preflight_Import_No_Inflate';
import noInflateNext from '@salesforce/label/c.Preflight_Import_No_Inflate_Next';
import unreadable from '@salesforce/label/c.Preflight_Import_Unreadable';
import unreadableNext from '@salesforce/label/c.Preflight_Import_Unreadable_Next';
import tooMany from '@salesforce/label/c.Preflight_Import_Too_Many';
import tooManyNext from '@salesforce/label/c.Preflight_Import_Too_Many_Next';

/** The words of what keeps an org from being read, and files from being imported. */
export const labels = {
    noClass,
    noClassNext,
    offline,
    offlineNext,
    unknown,
    unknownNext,
    notReady,
    notReadyNext,
    missingOne,
    missing,
    noMessaging,
    noMessagingNext,
    crashed,
    crashedNext,
    nothing,
    nothingNext,
    noInflate,
    noInflateNext,
    unreadable,
    unreadableNext,
    tooMany,
    tooManyNext
};
