const GENERATED = '<!-- Written by `npm run docs` from the core’s messages. Change those, not this page. -->';

/** Any day: nothing of what is shown here depends on it. */
const NOW = Date.UTC(2026, 0, 1);

const STATES = { confirmed: 'Confirmed', 'ruled-out': 'Ruled out', 'not-checked': 'Not checked' };

const escape = (text) => text.replace(/[\\`*_<|]/g, (character) => `\\${character}`);

/** A channel in which everything is in order, with changes. */
function organization({ channel = {}, authorization = {}, authorizations, keyset = {}, keysets, key = {} } = {}) {
    const own = {
        name: 'Prod_Auth',
        type: 'PublicKeyCertificateSet',
        isEnabled: true,
        keyset: 'Prod_2026',
        ...authorization
    };
    return {
        channels: [
            {
                name: 'Web_Chat',
                label: 'Web Chat',
                type: 'EmbeddedMessaging',
                isActive: true,
                authMode: 'Auth',
                authorizations: authorizations ?? [own],
                ...channel
            }
        ],
        keysets: keysets ?? [
            {
                name: 'Prod_2026',
                label: 'Prod 2026',
                type: 'JWKS',
                issuer: 'https://id.acme.com',
                endpoint: null,
                keys: ['Chat_2026'],
                ...keyset
            }
        ],
        keys: [
            {
                name: 'Chat_2026',
                label: 'Chat 2026',
                isActive: true,
                jsonWebKey: '{"kty":"RSA","kid":"chat-2026","alg":"RS256","n":"0oc5fH0bQ1ZyxPtw8w","e":"AQAB"}',
                ...key
            }
        ],
        typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
        leftOut: []
    };
}

const endpoint = (url) => ({ type: 'JWKS_URL', endpoint: url, keys: [] });

/** What a channel may look like, and with whose issuer it is compared. */
const SCENES = [
    ['User Verification is off', organization({ channel: { authMode: 'UnAuth' } })],
    ['it has no User Verification Configuration', organization({ authorizations: [] })],
    ['its configuration is not active', organization({ authorization: { isEnabled: false } })],
    ['its configuration names no keyset', organization({ authorization: { keyset: null } })],
    ['its keyset does not exist', organization({ keysets: [] })],
    ['its keyset has no issuer', organization({ keyset: { issuer: null } })],
    ['its issuer is not the token’s', organization({ keyset: { issuer: 'https://id.acme.com/' } }), true],
    ['its Endpoint URL is not https', organization({ keyset: endpoint('http://id.acme.com/jwks.json') })],
    ['its keys are at an Endpoint URL', organization({ keyset: endpoint('https://id.acme.com/jwks.json') })],
    ['its key is not active', organization({ key: { isActive: false } })],
    ['all is in order, also the token’s issuer', organization(), true],
    ['all is in order', organization()]
];

function reportOf(core, given, hasToken) {
    const token = {
        ...core.NO_CANDIDATE,
        kind: 'token',
        kid: 'chat-2026',
        alg: 'RS256',
        issuer: 'https://id.acme.com'
    };
    const comparison = core.compare(given, 'Web_Chat', hasToken ? token : core.NO_CANDIDATE);
    const report = core.checkChannel(comparison, { now: NOW, keyReports: {} });
    // The key above has no certificate to check; here it counts as good.
    const links = report.links.map((link) => {
        const isOpen = link.state === 'not-checked' && report.findings.length === 0 && !comparison.keysets[0]?.endpoint;
        return isOpen ? { ...link, state: 'good' } : link;
    });
    return { ...report, links };
}

/** Each answer once: the cause with the first scene that has it, other answers with the soundest scene. */
function rowsOf(core, id) {
    const rows = new Map();
    for (const [title, given, hasToken = false] of SCENES) {
        const check = core.checkCause(id, reportOf(core, given, hasToken));
        const { what, next } = core.formatCause(id, check);
        if (!rows.has(what) || check.state !== 'confirmed') {
            rows.delete(what);
            rows.set(what, `| ${title} | ${STATES[check.state]} | ${escape(what)} | ${escape(next)} |`);
        }
    }
    return [...rows.values()];
}

function howChecked(core, id) {
    const check = core.checkCause(id, null);
    if (check.variant !== 'no-channel') {
        const { what, next } = core.formatCause(id, check);
        return [escape(`${what} ${next}`)];
    }
    return [
        'With a channel chosen, Preflight looks at its configuration:',
        '',
        '| If … | the cause is | because | Next step |',
        '| --- | --- | --- | --- |',
        ...rowsOf(core, id)
    ];
}

function section(core, { id, text, causes, next, setupPage, source }) {
    const page = setupPage && core.setupPages[setupPage];
    return [
        `### ${escape(text)}`,
        '',
        `\`${id}\``,
        '',
        causes.length > 1 ? 'It means one of these:' : 'It means:',
        '',
        ...causes.map((cause) => `- ${escape(cause)}`),
        '',
        'What to do:',
        '',
        ...next.map((step, index) => `${index + 1}. ${escape(step)}`),
        '',
        ...(page ? [`In Setup: **${page.title}** (Quick Find: ${page.quickFind}).`, ''] : []),
        ...howChecked(core, id),
        '',
        `Source: [${[source.name, source.section].filter(Boolean).join(', ')}](${source.url})`
    ];
}

/**
 * The page of the messages that Preflight knows.
 *
 * @param core the core's public door
 */
export function messagesPage(core) {
    const places = [...new Set(core.knownMessages.map(({ shownIn }) => shownIn))];
    return [
        GENERATED,
        '',
        '# Messages of a failing chat',
        '',
        `Preflight knows ${core.knownMessages.length} messages and signs. Under **Explain a message** you paste what you saw, as it is:`,
        'they are found in JSON, in a console’s output, in a HAR, in part, and with words changed. Nothing of it is sent or stored.',
        '',
        ...places.flatMap((place) => [
            `## ${place}`,
            '',
            ...core.knownMessages
                .filter(({ shownIn }) => shownIn === place)
                .flatMap((message) => [...section(core, message), ''])
        ])
    ].join('\n');
}
