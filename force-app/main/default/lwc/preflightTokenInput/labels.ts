import heading from '@salesforce/label/c.Preflight_Token_Input_Heading';
import lead from '@salesforce/label/c.Preflight_Token_Input_Lead';
import warning from '@salesforce/label/c.Preflight_Token_Input_Warning';
import stays from '@salesforce/label/c.Preflight_Token_Input_Stays';
import hint from '@salesforce/label/c.Preflight_Token_Input_Hint';
import text from '@salesforce/label/c.Preflight_Token_Input_Text';
import part from '@salesforce/label/c.Preflight_Token_Input_Part';
import pasted from '@salesforce/label/c.Preflight_Pasted';
import choose from '@salesforce/label/c.Preflight_Token_Input_Choose';
import clear from '@salesforce/label/c.Preflight_Input_Clear';
import tryLabel from '@salesforce/label/c.Preflight_Input_Try';
import good from '@salesforce/label/c.Preflight_Token_Example_Good';
import expired from '@salesforce/label/c.Preflight_Token_Example_Expired';
import wrong from '@salesforce/label/c.Preflight_Token_Example_Wrong';
import header from '@salesforce/label/c.Preflight_Token_Header';
import payload from '@salesforce/label/c.Preflight_Token_Claims';
import signature from '@salesforce/label/c.Preflight_Token_Signature';

/** The words of the token's input. */
export const labels = {
    heading,
    lead,
    warning,
    stays,
    hint,
    text,
    part,
    pasted,
    choose,
    clear,
    try: tryLabel,
    good,
    expired,
    wrong,
    header,
    payload,
    signature
};
