import title from '@salesforce/label/c.Preflight_App_Title';
import line from '@salesforce/label/c.Preflight_App_Line';
import promise from '@salesforce/label/c.Preflight_App_Promise';
import views from '@salesforce/label/c.Preflight_Views';
import key from '@salesforce/label/c.Preflight_View_Key';
import token from '@salesforce/label/c.Preflight_View_Token';
import channels from '@salesforce/label/c.Preflight_View_Channels';
import keys from '@salesforce/label/c.Preflight_View_Keys';
import create from '@salesforce/label/c.Preflight_View_Create';
import message from '@salesforce/label/c.Preflight_View_Message';
import emptyChannels from '@salesforce/label/c.Preflight_View_Channels_Empty';
import emptyKeys from '@salesforce/label/c.Preflight_View_Keys_Empty';
import emptyNext from '@salesforce/label/c.Preflight_View_Empty_Next';
import emptyReading from '@salesforce/label/c.Preflight_View_Empty_Reading';

/** The words of the frame. */
export const labels = {
    title,
    line,
    promise,
    views,
    key,
    token,
    channels,
    keys,
    create,
    message,
    emptyChannels,
    emptyKeys,
    emptyNext,
    emptyReading
};
