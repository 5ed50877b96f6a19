/** What the local page says of its access to an org: which one it plays, and that it is none. */

/** @returns what `describeAccess` answers */
export function accessOf({ kind, configuration, problems }) {
    const items = ITEMS[kind]?.() ?? readable(configuration, problems);
    return {
        isReady: !Object.hasOwn(ITEMS, kind),
        hasMessaging: kind !== 'no-messaging',
        route: 'visualforce',
        items
    };
}

const ITEMS = {
    none: () => [
        item(
            'LOCAL_PAGE',
            'missing',
            'This is the local page: no org stands behind it',
            'There is no org to read.',
            IMPORT
        )
    ],
    'no-messaging': () => [
        item(
            'MESSAGING',
            'missing',
            'Messaging is not enabled in this org',
            'There are no messaging channels to read.',
            'Turn Messaging on in Messaging Settings, or import the files of the org that has the channels.',
            'messaging-settings'
        )
    ],
    'no-access': () => [
        item('PERMISSION', 'ok', 'You may use Preflight', 'You have the permission "Use Preflight".'),
        item(
            'REMOTE_SITE',
            'missing',
            'No Remote Site lets Apex call this org’s own Metadata API',
            'There is none for the address of this org.',
            'Create a Remote Site for the address of this org.',
            'remote-sites'
        ),
        item(
            'METADATA_PERMISSION',
            'missing',
            'You may not read metadata through the Metadata API',
            'Your user lacks Modify Metadata Through Metadata API Functions.',
            'Add it by a permission set.',
            'permission-sets'
        ),
        item('API', 'unknown', 'API Enabled', 'This could not be found out.')
    ]
};

const IMPORT = 'Import the files that the Salesforce CLI retrieves, or run "npm start -- --metadata DIR".';

function readable({ kind, folder }, problems) {
    const what =
        kind === 'demo'
            ? 'This is the local page: it shows a demo org, made for today. Nothing of it is yours.'
            : `This is the local page: it shows the metadata files in ${folder}. Whether a channel is active is not in them.`;
    return [
        item('LOCAL_PAGE', 'ok', kind === 'demo' ? 'A demo org' : 'A metadata folder', what),
        ...problems.map(({ what: detail, next }) => item('FILE', 'missing', 'A file that was left out', detail, next))
    ];
}

function item(code, state, title, detail, next = null, setupPage = null) {
    return { code, state, title, detail, next, setupPage };
}

/** What an org would be asked: none of it can be tried where there is none. */
const UNTRIED = [
    ['SESSION', 'The session is accepted by the Metadata API'],
    ['EMBEDDED_CONFIG', 'The API version answers with embeddedConfig'],
    ['JSON_WEB_KEY', 'readMetadata returns jsonWebKey'],
    ['TYPES', 'MessagingChannel, PublicKeyCertificateSet and PublicKeyCertificate are there']
];

/** @returns what `selfCheck` answers */
export function selfCheckOf({ configuration, organization }) {
    const { channels, keysets, keys } = organization;
    const files = {
        code: 'FILES',
        outcome: configuration.problem ? 'fails' : 'holds',
        title: 'The metadata files can be read',
        seen:
            configuration.problem?.what ??
            `${channels.length} channels, ${keysets.length} keysets, ${keys.length} keys`,
        next: configuration.problem?.next ?? null,
        setupPage: null
    };
    const rest = UNTRIED.map(([code, title]) => ({
        code,
        outcome: 'untried',
        title,
        seen: 'This is the local page: there is no org to try it in.',
        next: 'Run the self-check in your org.',
        setupPage: null
    }));
    return { items: [files, ...rest] };
}
