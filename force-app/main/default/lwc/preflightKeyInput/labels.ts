import heading from '@salesforce/label/c.Preflight_Input_Heading';
import pasted from '@salesforce/label/c.Preflight_Pasted';
import choose from '@salesforce/label/c.Preflight_Input_Choose';
import clear from '@salesforce/label/c.Preflight_Input_Clear';
import undo from '@salesforce/label/c.Preflight_Input_Undo';
import hint from '@salesforce/label/c.Preflight_Input_Hint';
import part from '@salesforce/label/c.Preflight_Input_Part';
import tryLabel from '@salesforce/label/c.Preflight_Input_Try';
import good from '@salesforce/label/c.Preflight_Example_Good';
import broken from '@salesforce/label/c.Preflight_Example_Broken';
import set from '@salesforce/label/c.Preflight_Example_Set';
import purpose from '@salesforce/label/c.Preflight_Purpose';
import upload from '@salesforce/label/c.Preflight_Purpose_Upload';
import endpoint from '@salesforce/label/c.Preflight_Purpose_Endpoint';

/** The words of the input. */
export const labels = {
    heading,
    pasted,
    choose,
    clear,
    undo,
    hint,
    part,
    try: tryLabel,
    good,
    broken,
    set,
    purpose,
    upload,
    endpoint
};
