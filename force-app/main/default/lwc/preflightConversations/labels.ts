import title from '@salesforce/label/c.Preflight_Conversations_Title';
import count from '@salesforce/label/c.Preflight_Conversations_Count';
import countAgain from '@salesforce/label/c.Preflight_Conversations_Again';
import counting from '@salesforce/label/c.Preflight_Conversations_Counting';
import retry from '@salesforce/label/c.Preflight_Retry';
import promise from '@salesforce/label/c.Preflight_Conversations_Promise';
import imported from '@salesforce/label/c.Preflight_Conversations_Import';
import sentence from '@salesforce/label/c.Preflight_Conversations_Sentence';
import verified from '@salesforce/label/c.Preflight_Conversations_Verified';
import verifiedOne from '@salesforce/label/c.Preflight_Conversations_Verified_One';
import guests from '@salesforce/label/c.Preflight_Conversations_Guests';
import guestOne from '@salesforce/label/c.Preflight_Conversations_Guests_One';
import allVerified from '@salesforce/label/c.Preflight_Conversations_All_Verified';
import onlyVerified from '@salesforce/label/c.Preflight_Conversations_Only_Verified';
import allGuests from '@salesforce/label/c.Preflight_Conversations_All_Guests';
import onlyGuest from '@salesforce/label/c.Preflight_Conversations_Only_Guest';
import newest from '@salesforce/label/c.Preflight_Conversations_Newest';
import period from '@salesforce/label/c.Preflight_Conversations_Period';
import cut from '@salesforce/label/c.Preflight_Conversations_Cut';
import unknown from '@salesforce/label/c.Preflight_Conversations_Unknown';
import unknownOne from '@salesforce/label/c.Preflight_Conversations_Unknown_One';
import unseen from '@salesforce/label/c.Preflight_Conversations_Unseen';
import unseenOne from '@salesforce/label/c.Preflight_Conversations_Unseen_One';
import unseenNext from '@salesforce/label/c.Preflight_Conversations_Unseen_Next';
import empty from '@salesforce/label/c.Preflight_Conversations_Empty';
import emptyNext from '@salesforce/label/c.Preflight_Conversations_Empty_Next';
import noAccess from '@salesforce/label/c.Preflight_Conversations_No_Access';
import noAccessNext from '@salesforce/label/c.Preflight_Conversations_No_Access_Next';
import next from '@salesforce/label/c.Preflight_Finding_Next';
import guestsNext from '@salesforce/label/c.Preflight_Conversations_Guests_Next';
import stoppedNext from '@salesforce/label/c.Preflight_Conversations_Stopped_Next';
import changeNext from '@salesforce/label/c.Preflight_Conversations_Change_Next';
import tokenNext from '@salesforce/label/c.Preflight_Conversations_Token_Next';
import publishNext from '@salesforce/label/c.Preflight_Conversations_Publish_Next';
import cacheNext from '@salesforce/label/c.Preflight_Conversations_Cache_Next';
import brokenNext from '@salesforce/label/c.Preflight_Conversations_Broken_Next';
import mixedNote from '@salesforce/label/c.Preflight_Conversations_Mixed';
import picture from '@salesforce/label/c.Preflight_Conversations_Picture';
import legendVerified from '@salesforce/label/c.Preflight_Conversations_Legend_Verified';
import legendGuests from '@salesforce/label/c.Preflight_Conversations_Legend_Guests';
import table from '@salesforce/label/c.Preflight_Conversations_Table';
import day from '@salesforce/label/c.Preflight_Conversations_Day';

/** The words of the counted conversations. */
export const labels = {
    title,
    count,
    countAgain,
    counting,
    retry,
    promise,
    imported,
    sentence,
    verified,
    verifiedOne,
    guests,
    guestOne,
    allVerified,
    onlyVerified,
    allGuests,
    onlyGuest,
    newest,
    period,
    cut,
    unknown,
    unknownOne,
    unseen,
    unseenOne,
    unseenNext,
    empty,
    emptyNext,
    noAccess,
    noAccessNext,
    next,
    guestsNext,
    stoppedNext,
    changeNext,
    tokenNext,
    publishNext,
    cacheNext,
    brokenNext,
    mixedNote,
    picture,
    legendVerified,
    legendGuests,
    table,
    day
};
