/** The self-check of the local page: it can try its files, and says of all else that there is no org to try it in. */
import accepted from '@salesforce/label/c.Preflight_Self_Check_Accepted';
import embeddedConfig from '@salesforce/label/c.Preflight_Self_Check_Embedded_Config';
import jsonWebKey from '@salesforce/label/c.Preflight_Self_Check_Json_Web_Key';
import session from '@salesforce/label/c.Preflight_Self_Check_Session';
import threeTypes from '@salesforce/label/c.Preflight_Self_Check_Three_Types';

const UNTRIED = {
    session,
    'session-accepted': accepted,
    'three-types': threeTypes,
    'embedded-config': embeddedConfig,
    'json-web-key': jsonWebKey
};

/** @returns what `selfCheck` answers */
export function selfCheckOf({ problem }, { channels, keysets, keys }) {
    const files = {
        code: 'files',
        outcome: problem ? 'fails' : 'holds',
        title: 'The local page reads its metadata files',
        seen: problem?.what ?? `${channels.length} channels, ${keysets.length} keysets, ${keys.length} keys.`,
        next: problem?.next ?? null,
        setupPage: null
    };
    const others = Object.entries(UNTRIED).map(([code, title]) => ({
        code,
        outcome: 'untried',
        title,
        seen: 'This is the local page: there is no org to try it in.',
        next: 'Run the self-check in your org.',
        setupPage: null
    }));
    return { items: [files, ...others] };
}
