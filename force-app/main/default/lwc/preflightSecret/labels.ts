import title from '@salesforce/label/c.Preflight_Create_Secret_Title';
import warning from '@salesforce/label/c.Preflight_Create_Secret_Warning';
import where from '@salesforce/label/c.Preflight_Create_Secret_Where';
import until from '@salesforce/label/c.Preflight_Create_Secret_Until';
import copy from '@salesforce/label/c.Preflight_Create_Secret_Copy';
import download from '@salesforce/label/c.Preflight_Create_Secret_Download';
import show from '@salesforce/label/c.Preflight_Create_Secret_Show';
import hide from '@salesforce/label/c.Preflight_Create_Secret_Hide';
import text from '@salesforce/label/c.Preflight_Create_Secret_Text';
import saved from '@salesforce/label/c.Preflight_Create_Secret_Saved';
import copied from '@salesforce/label/c.Preflight_Create_Secret_Copied';
import notCopied from '@salesforce/label/c.Preflight_Create_Secret_Not_Copied';
import downloaded from '@salesforce/label/c.Preflight_Create_Secret_Downloaded';

/** The words of a private key that is shown once. */
export const labels = {
    title,
    warning,
    where,
    until,
    copy,
    download,
    show,
    hide,
    text,
    saved,
    copied,
    notCopied,
    downloaded
};
