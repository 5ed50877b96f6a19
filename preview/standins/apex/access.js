/** What the local page says of its access to an org: in Apex's own words of an org that it plays, else that it is none. */
import api from '@salesforce/label/c.Preflight_Need_Api';
import messaging from '@salesforce/label/c.Preflight_Need_Messaging';
import messagingNext from '@salesforce/label/c.Preflight_Need_Messaging_Next';
import metadata from '@salesforce/label/c.Preflight_Need_Metadata';
import metadataNext from '@salesforce/label/c.Preflight_Need_Metadata_Next';
import permission from '@salesforce/label/c.Preflight_Need_Permission';
import permissionNext from '@salesforce/label/c.Preflight_Need_Permission_Next';
import remoteSite from '@salesforce/label/c.Preflight_Need_Remote_Site';
import remoteSiteNext from '@salesforce/label/c.Preflight_Need_Remote_Site_Next';
import needUnknown from '@salesforce/label/c.Preflight_Need_Unknown';

const IMPORT = 'Import the files that the Salesforce CLI retrieves, or run "npm start -- --metadata DIR".';

const ok = (code, title) => item(code, 'ok', title, undefined);
const missing = (code, title, next, setupPage) => item(code, 'missing', title, undefined, next, setupPage);
const NEEDS = {
    messaging: ok('messaging', messaging),
    permission: ok('permission', permission),
    api: ok('api-enabled', api),
    metadata: ok('modify-metadata', metadata),
    remoteSite: item(
        'remote-site',
        'unknown',
        remoteSite,
        needUnknown,
        remoteSiteNext.replace('{0}', 'https://acme.my.salesforce.com'),
        'remote-sites'
    )
};

/** The orgs that the page plays, by name in its address. */
const ORGS = {
    none: { local: item('local-page', 'missing', 'An org stands behind this page', undefined, IMPORT) },
    'no-messaging': {
        ...NEEDS,
        messaging: missing('messaging', messaging, messagingNext, 'messaging-settings')
    },
    'no-access': {
        ...NEEDS,
        metadata: missing('modify-metadata', metadata, metadataNext, 'permission-sets')
    },
    'no-permission': {
        ...NEEDS,
        permission: missing('permission', permission, permissionNext, 'permission-sets')
    }
};

/**
 * @param {string} kind of org: one of ORGS; anything else is one that can be read
 * @returns what `describeAccess` answers
 */
export function accessOf(kind, configuration, problems) {
    const isPlayed = Object.hasOwn(ORGS, kind);
    return {
        isReady: !isPlayed,
        hasMessaging: kind !== 'no-messaging',
        route: 'visualforce',
        items: isPlayed ? Object.values(ORGS[kind]) : readable(configuration, problems)
    };
}

function readable({ kind, folder }, problems) {
    const what =
        kind === 'demo'
            ? 'This is the local page. It shows a demo org, made for today: nothing of it is yours.'
            : `This is the local page. It shows the metadata files in ${folder}, which do not tell whether a channel is active.`;
    return [
        item('local-page', 'ok', kind === 'demo' ? 'There is a demo org' : 'There is a metadata folder', what),
        ...problems.map(({ what: detail, next }) => item('file', 'missing', 'All files can be read', detail, next))
    ];
}

function item(code, state, title, detail, next = null, setupPage = null) {
    return { code, state, title, detail, next, setupPage };
}
