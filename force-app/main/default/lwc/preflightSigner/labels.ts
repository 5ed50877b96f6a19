import lead from '@salesforce/label/c.Preflight_Create_Signer_Lead';
import choose from '@salesforce/label/c.Preflight_Create_Signer_Choose';
import drop from '@salesforce/label/c.Preflight_Create_Signer_Drop';
import paste from '@salesforce/label/c.Preflight_Create_Signer_Paste';
import read from '@salesforce/label/c.Preflight_Create_Signer_Read';
import forget from '@salesforce/label/c.Preflight_Create_Signer_Forget';

/** The words of a private key that signs. */
export const labels = { lead, choose, drop, paste, read, forget };
