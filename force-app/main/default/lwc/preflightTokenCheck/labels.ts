import unreadable from '@salesforce/label/c.Preflight_Unreadable';
import unreadableNext from '@salesforce/label/c.Preflight_Unreadable_Next';
import tooLarge from '@salesforce/label/c.Preflight_Token_Too_Large';
import tooLargeNext from '@salesforce/label/c.Preflight_Token_Too_Large_Next';
import crashed from '@salesforce/label/c.Preflight_Crashed';
import crashedNext from '@salesforce/label/c.Preflight_Token_Crashed_Next';
import edited from '@salesforce/label/c.Preflight_Edited';
import gone from '@salesforce/label/c.Preflight_Gone';
import nothingRead from '@salesforce/label/c.Preflight_Nothing_Read';
import binary from '@salesforce/label/c.Preflight_Binary';
import clear from '@salesforce/label/c.Preflight_Input_Clear';
import mended from '@salesforce/label/c.Preflight_Token_Mended';
import cleared from '@salesforce/label/c.Preflight_Token_Cleared';
import oneOnly from '@salesforce/label/c.Preflight_Token_One_Only';
import here from '@salesforce/label/c.Preflight_Token_Here';
import privateKeep from '@salesforce/label/c.Preflight_Private_Keep';
import privateSeen from '@salesforce/label/c.Preflight_Private_Seen';
import checkAsKey from '@salesforce/label/c.Preflight_Token_Check_As_Key';
import exampleGood from '@salesforce/label/c.Preflight_Token_Example_Name_Good';
import exampleExpired from '@salesforce/label/c.Preflight_Token_Example_Name_Expired';
import exampleWrong from '@salesforce/label/c.Preflight_Token_Example_Name_Wrong';
import exampleKey from '@salesforce/label/c.Preflight_Token_Example_Key';
import keyTooLarge from '@salesforce/label/c.Preflight_Too_Large';
import keyTooLargeNext from '@salesforce/label/c.Preflight_Too_Large_Next';
import keyPrivate from '@salesforce/label/c.Preflight_Token_Key_Private';
import keyPrivateNext from '@salesforce/label/c.Preflight_Token_Key_Private_Next';
import keyIsToken from '@salesforce/label/c.Preflight_Token_Key_Is_Token';
import noKey from '@salesforce/label/c.Preflight_Token_Key_No_Key';
import noKeyNext from '@salesforce/label/c.Preflight_Token_Key_No_Key_Next';
import compareFailed from '@salesforce/label/c.Preflight_Token_Compare_Failed';
import expiredAgo from '@salesforce/label/c.Preflight_Token_Expired_Ago';
import where from '@salesforce/label/c.Preflight_Token_Where';
import whereHeader from '@salesforce/label/c.Preflight_Token_Header';
import whereClaims from '@salesforce/label/c.Preflight_Token_Where_Claims';
import whereSignature from '@salesforce/label/c.Preflight_Token_Signature';
import whereKey from '@salesforce/label/c.Preflight_Token_Where_Key';
import kid from '@salesforce/label/c.Preflight_Token_Line_Kid';
import noKid from '@salesforce/label/c.Preflight_Token_Line_No_Kid';
import verifies from '@salesforce/label/c.Preflight_Token_Line_Verifies';
import verifiesNot from '@salesforce/label/c.Preflight_Token_Line_Verifies_Not';
import notTried from '@salesforce/label/c.Preflight_Token_Line_Not_Tried';
import othersOne from '@salesforce/label/c.Preflight_Token_Line_Others_One';
import others from '@salesforce/label/c.Preflight_Token_Line_Others';
import verifiesUploaded from '@salesforce/label/c.Preflight_Token_Line_Uploaded';
import otherKid from '@salesforce/label/c.Preflight_Token_Line_Other_Kid';
import elsewhere from '@salesforce/label/c.Preflight_Token_Line_Elsewhere';
import nobodyOne from '@salesforce/label/c.Preflight_Token_Line_Nobody_One';
import nobody from '@salesforce/label/c.Preflight_Token_Line_Nobody';
import andMore from '@salesforce/label/c.Preflight_Token_And_More';
import privateLabel from '@salesforce/label/c.Preflight_Verdict_Private';
import privateNext from '@salesforce/label/c.Preflight_Verdict_Private_Next';
import isKey from '@salesforce/label/c.Preflight_Token_Is_Key';
import isKeyNext from '@salesforce/label/c.Preflight_Token_Is_Key_Next';
import isNone from '@salesforce/label/c.Preflight_Token_Is_None';
import isNoneNext from '@salesforce/label/c.Preflight_Token_Is_None_Next';
import isTooLong from '@salesforce/label/c.Preflight_Token_Is_Too_Long';
import isTooLongNext from '@salesforce/label/c.Preflight_Token_Is_Too_Long_Next';
import expired from '@salesforce/label/c.Preflight_Token_Expired';
import expiredNext from '@salesforce/label/c.Preflight_Token_Expired_Next';
import mendOne from '@salesforce/label/c.Preflight_Token_Mend_One';
import mend from '@salesforce/label/c.Preflight_Token_Mend';
import refused from '@salesforce/label/c.Preflight_Token_Refused';
import refusedChannel from '@salesforce/label/c.Preflight_Token_Refused_Channel';
import ready from '@salesforce/label/c.Preflight_Token_Ready';
import remarksLead from '@salesforce/label/c.Preflight_Token_Remarks_Lead';
import remarkOne from '@salesforce/label/c.Preflight_Remark';
import remarks from '@salesforce/label/c.Preflight_Remarks';
import verified from '@salesforce/label/c.Preflight_Token_Verified';
import verifiedNext from '@salesforce/label/c.Preflight_Token_Verified_Next';
import verifiedNextChannel from '@salesforce/label/c.Preflight_Token_Verified_Next_Channel';
import unchecked from '@salesforce/label/c.Preflight_Token_Unchecked';
import uncheckedNext from '@salesforce/label/c.Preflight_Token_Unchecked_Next';
import untried from '@salesforce/label/c.Preflight_Token_Untried';
import untriedNext from '@salesforce/label/c.Preflight_Token_Untried_Next';
import notCompared from '@salesforce/label/c.Preflight_Token_Not_Compared';
import notComparedNext from '@salesforce/label/c.Preflight_Token_Not_Compared_Next';
import unclear from '@salesforce/label/c.Preflight_Fit_Unclear';
import unclearNext from '@salesforce/label/c.Preflight_Token_Unclear_Next';
import working from '@salesforce/label/c.Preflight_Fit_Working';
import workingNext from '@salesforce/label/c.Preflight_Token_Working_Next';

/** The words of the token check. */
export const labels = {
    unreadable,
    unreadableNext,
    tooLarge,
    tooLargeNext,
    crashed,
    crashedNext,
    edited,
    gone,
    nothingRead,
    binary,
    clear,
    mended,
    cleared,
    oneOnly,
    here,
    privateKeep,
    privateSeen,
    checkAsKey,
    exampleGood,
    exampleExpired,
    exampleWrong,
    exampleKey,
    keyTooLarge,
    keyTooLargeNext,
    keyPrivate,
    keyPrivateNext,
    keyIsToken,
    noKey,
    noKeyNext,
    compareFailed,
    expiredAgo,
    where,
    whereHeader,
    whereClaims,
    whereSignature,
    whereKey
};

/** Which key verifies the token. */
export const keyLabels = {
    kid,
    noKid,
    verifies,
    verifiesNot,
    notTried,
    othersOne,
    others,
    verifiesUploaded,
    otherKid,
    elsewhere,
    nobodyOne,
    nobody,
    andMore
};

/** The verdict in words. */
export const verdictLabels = {
    private: privateLabel,
    privateNext,
    isKey,
    isKeyNext,
    isNone,
    isNoneNext,
    isTooLong,
    isTooLongNext,
    expired,
    expiredNext,
    mendOne,
    mend,
    refused,
    refusedChannel,
    ready,
    remarksLead,
    remarkOne,
    remarks,
    verified,
    verifiedNext,
    verifiedNextChannel,
    unchecked,
    uncheckedNext,
    untried,
    untriedNext,
    notCompared,
    notComparedNext,
    unclear,
    unclearNext,
    working,
    workingNext,
    uploaded: verifiesUploaded
};
