import verifies from '@salesforce/label/c.Preflight_Channel_Verifies';
import remark from '@salesforce/label/c.Preflight_Channel_Remark';
import remarks from '@salesforce/label/c.Preflight_Channel_Remarks';
import off from '@salesforce/label/c.Preflight_Channel_Off';
import broken from '@salesforce/label/c.Preflight_Channel_Broken';
import needs from '@salesforce/label/c.Preflight_Channel_Needs';
import endpoint from '@salesforce/label/c.Preflight_Channel_Endpoint';
import checking from '@salesforce/label/c.Preflight_Channel_Checking';
import unknown from '@salesforce/label/c.Preflight_Channel_Unknown';
import verify from '@salesforce/label/c.Preflight_Channels_Verify';
import verifyOne from '@salesforce/label/c.Preflight_Channels_Verify_One';
import verifyOneNot from '@salesforce/label/c.Preflight_Channels_Verify_One_Not';
import needOne from '@salesforce/label/c.Preflight_Channels_Need_One';
import need from '@salesforce/label/c.Preflight_Channels_Need';
import openOne from '@salesforce/label/c.Preflight_Channels_Open_One';
import open from '@salesforce/label/c.Preflight_Channels_Open';
import filter from '@salesforce/label/c.Preflight_Channels_Filter';
import nothing from '@salesforce/label/c.Preflight_Channels_Nothing';
import more from '@salesforce/label/c.Preflight_Channels_More';
import others from '@salesforce/label/c.Preflight_Channels_Others';
import othersAbout from '@salesforce/label/c.Preflight_Channels_Others_About';
import noType from '@salesforce/label/c.Preflight_Channels_No_Type';
import empty from '@salesforce/label/c.Preflight_Channels_Empty';
import emptyOrg from '@salesforce/label/c.Preflight_Channels_Empty_Org';
import emptyImport from '@salesforce/label/c.Preflight_Channels_Empty_Import';

/** The words of the view of channels. */
export const labels = {
    verify,
    verifyOne,
    verifyOneNot,
    needOne,
    need,
    openOne,
    open,
    filter,
    nothing,
    more,
    others,
    othersAbout,
    noType,
    empty,
    emptyOrg,
    emptyImport
};

/** How a channel stands, in words. */
export const standingLabels = { verifies, remark, remarks, off, broken, needs, endpoint, checking, unknown };
