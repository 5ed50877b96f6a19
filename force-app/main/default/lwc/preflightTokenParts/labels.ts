import header from '@salesforce/label/c.Preflight_Token_Header';
import payload from '@salesforce/label/c.Preflight_Token_Claims';
import members from '@salesforce/label/c.Preflight_Token_Members';
import unreadable from '@salesforce/label/c.Preflight_Token_Part_Unreadable';
import raw from '@salesforce/label/c.Preflight_Token_Raw';
import blank from '@salesforce/label/c.Preflight_Token_Blank';
import missing from '@salesforce/label/c.Preflight_Token_Missing';
import more from '@salesforce/label/c.Preflight_Token_More';
import hidden from '@salesforce/label/c.Preflight_Token_Hidden';
import open from '@salesforce/label/c.Preflight_Checklist_Open';
import alg from '@salesforce/label/c.Preflight_Token_Alg';
import kid from '@salesforce/label/c.Preflight_Token_Kid';
import typ from '@salesforce/label/c.Preflight_Token_Typ';
import cty from '@salesforce/label/c.Preflight_Token_Cty';
import crit from '@salesforce/label/c.Preflight_Token_Crit';
import keyInside from '@salesforce/label/c.Preflight_Token_Key_Inside';
import keyAddress from '@salesforce/label/c.Preflight_Token_Key_Address';
import thumbprint from '@salesforce/label/c.Preflight_Token_Thumbprint';
import sub from '@salesforce/label/c.Preflight_Token_Sub';
import iss from '@salesforce/label/c.Preflight_Token_Iss';
import exp from '@salesforce/label/c.Preflight_Token_Exp';
import nbf from '@salesforce/label/c.Preflight_Token_Nbf';
import iat from '@salesforce/label/c.Preflight_Token_Iat';
import aud from '@salesforce/label/c.Preflight_Token_Aud';
import jti from '@salesforce/label/c.Preflight_Token_Jti';
import authTime from '@salesforce/label/c.Preflight_Token_Auth_Time';

/** The words of header and claims. */
export const labels = { header, payload, members, unreadable, raw, blank, missing, more, hidden, open };

/** What the members are that a standard names, by their names. */
export const meanings: Readonly<Record<'header' | 'payload', Readonly<Record<string, string>>>> = {
    header: {
        alg,
        kid,
        typ,
        cty,
        crit,
        jwk: keyInside,
        x5c: keyInside,
        jku: keyAddress,
        x5u: keyAddress,
        x5t: thumbprint,
        'x5t#S256': thumbprint
    },
    payload: { sub, iss, exp, nbf, iat, aud, jti, auth_time: authTime }
};
