import pasted from '@salesforce/label/c.Preflight_Pasted';
import edited from '@salesforce/label/c.Preflight_Edited';
import exampleGood from '@salesforce/label/c.Preflight_Example_Name_Good';
import exampleBroken from '@salesforce/label/c.Preflight_Example_Name_Broken';
import exampleSet from '@salesforce/label/c.Preflight_Example_Name_Set';
import cleared from '@salesforce/label/c.Preflight_Cleared';
import mended from '@salesforce/label/c.Preflight_Undo_Mended';
import paired from '@salesforce/label/c.Preflight_Paired';
import pairedNext from '@salesforce/label/c.Preflight_Paired_Next';
import replaced from '@salesforce/label/c.Preflight_Replaced';
import tooMany from '@salesforce/label/c.Preflight_Too_Many';
import tooLarge from '@salesforce/label/c.Preflight_Too_Large';
import tooLargeNext from '@salesforce/label/c.Preflight_Too_Large_Next';
import unreadable from '@salesforce/label/c.Preflight_Unreadable';
import unreadableNext from '@salesforce/label/c.Preflight_Unreadable_Next';
import crashed from '@salesforce/label/c.Preflight_Crashed';
import crashedNext from '@salesforce/label/c.Preflight_Crashed_Next';
import gone from '@salesforce/label/c.Preflight_Gone';
import nothingRead from '@salesforce/label/c.Preflight_Nothing_Read';
import binary from '@salesforce/label/c.Preflight_Binary';
import key from '@salesforce/label/c.Preflight_Key';
import keyOf from '@salesforce/label/c.Preflight_Key_Of';
import ready from '@salesforce/label/c.Preflight_Verdict_Ready';
import insideNext from '@salesforce/label/c.Preflight_Verdict_Inside_Next';
import readyNext from '@salesforce/label/c.Preflight_Verdict_Ready_Next';
import readyEndpoint from '@salesforce/label/c.Preflight_Verdict_Ready_Endpoint';
import readyEndpointNext from '@salesforce/label/c.Preflight_Verdict_Serve_Next';
import attentionOne from '@salesforce/label/c.Preflight_Verdict_Remark';
import attention from '@salesforce/label/c.Preflight_Verdict_Remarks';
import attentionNext from '@salesforce/label/c.Preflight_Verdict_Remarks_Next';
import attentionEndpointNext from '@salesforce/label/c.Preflight_Verdict_Serve_Remarks';
import blocked from '@salesforce/label/c.Preflight_Verdict_Blocked';
import mendOne from '@salesforce/label/c.Preflight_Mend_One';
import mend from '@salesforce/label/c.Preflight_Mend';
import blockedEndpoint from '@salesforce/label/c.Preflight_Verdict_Blocked_Serve';
import mendEndpointOne from '@salesforce/label/c.Preflight_Mend_Serve_One';
import mendEndpoint from '@salesforce/label/c.Preflight_Mend_Serve';
import remarkOne from '@salesforce/label/c.Preflight_Remark';
import remarks from '@salesforce/label/c.Preflight_Remarks';
import openOne from '@salesforce/label/c.Preflight_Open_One';
import open from '@salesforce/label/c.Preflight_Open';
import privateLabel from '@salesforce/label/c.Preflight_Verdict_Private';
import privateNext from '@salesforce/label/c.Preflight_Verdict_Private_Next';
import privateKeep from '@salesforce/label/c.Preflight_Private_Keep';
import privateSeen from '@salesforce/label/c.Preflight_Private_Seen';
import isSet from '@salesforce/label/c.Preflight_Is_Set';
import checkAsSet from '@salesforce/label/c.Preflight_Check_As_Set';
import isToken from '@salesforce/label/c.Preflight_Is_Token';
import checkAsToken from '@salesforce/label/c.Preflight_Check_As_Token';
import save from '@salesforce/label/c.Preflight_Save';
import fits from '@salesforce/label/c.Preflight_Fit_Yes';
import fitsNext from '@salesforce/label/c.Preflight_Fit_Yes_Next';
import doesNotFit from '@salesforce/label/c.Preflight_Fit_No';
import fitMendOne from '@salesforce/label/c.Preflight_Fit_Mend_One';
import fitMend from '@salesforce/label/c.Preflight_Fit_Mend';
import unclear from '@salesforce/label/c.Preflight_Fit_Unclear';
import unclearNext from '@salesforce/label/c.Preflight_Fit_Unclear_Next';
import giveIssuer from '@salesforce/label/c.Preflight_Fit_Give_Issuer';
import working from '@salesforce/label/c.Preflight_Fit_Working';
import failed from '@salesforce/label/c.Preflight_Fit_Failed';

/** The words of the key check. */
export const labels = {
    pasted,
    edited,
    exampleGood,
    exampleBroken,
    exampleSet,
    cleared,
    mended,
    paired,
    pairedNext,
    replaced,
    tooMany,
    tooLarge,
    tooLargeNext,
    unreadable,
    unreadableNext,
    crashed,
    crashedNext,
    gone,
    nothingRead,
    binary,
    key,
    keyOf,
    ready,
    insideNext,
    readyNext,
    readyEndpoint,
    readyEndpointNext,
    attentionOne,
    attention,
    attentionNext,
    attentionEndpointNext,
    blocked,
    mendOne,
    mend,
    blockedEndpoint,
    mendEndpointOne,
    mendEndpoint,
    remarkOne,
    remarks,
    openOne,
    open,
    private: privateLabel,
    privateNext,
    privateKeep,
    privateSeen,
    isSet,
    checkAsSet,
    isToken,
    checkAsToken,
    save
};

/** The words of its comparison with a channel. */
export const fitLabels = {
    fits,
    fitsNext,
    doesNotFit,
    mendOne: fitMendOne,
    mend: fitMend,
    unclear,
    unclearNext,
    giveIssuer,
    working,
    failed,
    remarkOne,
    remarks
};
