import title from '@salesforce/label/c.Preflight_Import_Title';
import lead from '@salesforce/label/c.Preflight_Import_Lead';
import command from '@salesforce/label/c.Preflight_Import_Command';
import copy from '@salesforce/label/c.Preflight_Import_Copy';
import copied from '@salesforce/label/c.Preflight_Import_Copied';
import notCopied from '@salesforce/label/c.Preflight_Import_Not_Copied';
import drop from '@salesforce/label/c.Preflight_Import_Drop';
import files from '@salesforce/label/c.Preflight_Import_Files';
import folder from '@salesforce/label/c.Preflight_Import_Folder';
import stays from '@salesforce/label/c.Preflight_Import_Stays';
import notesOne from '@salesforce/label/c.Preflight_Import_Note';
import notes from '@salesforce/label/c.Preflight_Import_Notes';
import moreNotes from '@salesforce/label/c.Preflight_Import_More_Notes';

/** The words of the import. */
export const labels = {
    title,
    lead,
    command,
    copy,
    copied,
    notCopied,
    drop,
    files,
    folder,
    stays,
    notesOne,
    notes,
    moreNotes
};
