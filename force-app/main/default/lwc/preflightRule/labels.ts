import rule from '@salesforce/label/c.Preflight_Rule';
import severity from '@salesforce/label/c.Preflight_Rule_Severity';
import error from '@salesforce/label/c.Preflight_Rule_Error';
import warning from '@salesforce/label/c.Preflight_Rule_Warning';
import notice from '@salesforce/label/c.Preflight_Rule_Notice';
import questions from '@salesforce/label/c.Preflight_Rule_Questions';
import source from '@salesforce/label/c.Preflight_Rule_Source';
import newTab from '@salesforce/label/c.Preflight_New_Tab';

/** The words of a rule. */
export const labels = { rule, severity, error, warning, notice, questions, source, newTab };
