import title from '@salesforce/label/c.Preflight_Create_Code_Title';
import lead from '@salesforce/label/c.Preflight_Create_Code_Lead';
import guide from '@salesforce/label/c.Preflight_Create_Code_Guide';
import newTab from '@salesforce/label/c.Preflight_New_Tab';
import mode from '@salesforce/label/c.Preflight_Create_Code_Mode';
import backend from '@salesforce/label/c.Preflight_Create_Code_Backend';
import test from '@salesforce/label/c.Preflight_Create_Code_Test';
import endpoint from '@salesforce/label/c.Preflight_Create_Code_Endpoint';
import endpointHelp from '@salesforce/label/c.Preflight_Create_Code_Endpoint_Help';
import warning from '@salesforce/label/c.Preflight_Create_Code_Warning';
import testProblem from '@salesforce/label/c.Preflight_Create_Code_Problem';
import text from '@salesforce/label/c.Preflight_Create_Code_Text';

/** The words of the code for the web page. */
export const labels = {
    title,
    lead,
    guide,
    newTab,
    mode,
    backend,
    test,
    endpoint,
    endpointHelp,
    warning,
    testProblem,
    text
};
