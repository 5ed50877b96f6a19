import title from '@salesforce/label/c.Preflight_Token_Key_Title';
import none from '@salesforce/label/c.Preflight_Token_Key_None';
import noneHint from '@salesforce/label/c.Preflight_Token_Key_None_Hint';
import noneHintChannel from '@salesforce/label/c.Preflight_Token_Key_None_Hint_Channel';
import view from '@salesforce/label/c.Preflight_Token_Key_View';
import file from '@salesforce/label/c.Preflight_Token_Key_File';
import fileNamed from '@salesforce/label/c.Preflight_Token_Key_File_Named';
import channel from '@salesforce/label/c.Preflight_Token_Key_Channel';
import otherHint from '@salesforce/label/c.Preflight_Token_Key_Other_Hint';
import choose from '@salesforce/label/c.Preflight_Token_Key_Choose';
import drop from '@salesforce/label/c.Preflight_Token_Key_Drop';

/** The words of the key to check against. */
export const labels = {
    title,
    none,
    noneHint,
    noneHintChannel,
    view,
    file,
    fileNamed,
    channel,
    otherHint,
    choose,
    drop
};
