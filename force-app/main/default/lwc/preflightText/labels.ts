import copy from '@salesforce/label/c.Preflight_Create_Copy';
import download from '@salesforce/label/c.Preflight_Create_Download';
import copied from '@salesforce/label/c.Preflight_Create_Copied';
import notCopied from '@salesforce/label/c.Preflight_Create_Not_Copied';
import downloaded from '@salesforce/label/c.Preflight_Create_Downloaded';

/** The words of a text to copy and to save. */
export const labels = { copy, download, copied, notCopied, downloaded };
