/** The severity contract, in the words of CONTRIBUTING. */
export const SEVERITIES = {
    error: {
        word: 'Error',
        means: 'Salesforce refuses it, verification will fail, or a MUST of a standard is broken.'
    },
    warning: { word: 'Warning', means: 'a SHOULD of a standard is broken, or it is known to fail later.' },
    notice: { word: 'Notice', means: 'worth knowing; nothing has to be done.' }
};

export const FAMILIES = {
    input: { title: 'What you paste or drop', looksAt: 'what you paste or drop, before any key is read' },
    jwk: { title: 'The key', looksAt: 'a key (JWK)' },
    jwks: { title: 'The key set of an endpoint', looksAt: 'a key set that an endpoint serves' },
    certificate: { title: 'The certificate', looksAt: 'each certificate in “x5c”, or one given as PEM or DER' },
    token: { title: 'The token', looksAt: 'a token (JWT), and what it is checked against' },
    channel: { title: 'The channel', looksAt: 'a messaging channel and its User Verification Configurations' },
    keyset: { title: 'The keysets of the channel', looksAt: 'the keysets of a channel and their keys' }
};

/** Salesforce's two lists of questions, by the first letter of their ids. */
const LISTS = { U: 'Keys fail to upload', T: 'Verification fails with the token' };

/** Where an admin meets the defect. Facts only: what nobody documents is not said. */
export function inSalesforce(rule, { questionById, setupPages }) {
    const [family] = rule.id.split('.');
    const lines = [];
    const asked = rule.asks.map((id) => {
        const words = questionById(id)?.text;
        return words ? `**${id}** ${words}` : `**${id}**, a question about tokens`;
    });
    if (asked.length > 0) {
        const lists = [...new Set(rule.asks.map((id) => LISTS[id[0]]))].map((list) => `*${list}*`).join(' and ');
        const effect =
            rule.severity === 'error'
                ? ' A finding of this rule answers it with *no*:'
                : ' By itself it does not make the answer a *no*:';
        lines.push(
            `Salesforce’s page *Troubleshoot User Verification* asks about this under ${lists}.${effect}`,
            asked.map((line) => `- ${line}`).join('\n')
        );
    } else {
        lines.push('Salesforce’s page *Troubleshoot User Verification* has no question for this.');
    }
    if (family === 'jwks') {
        lines.push(
            'It concerns keysets of the type **Endpoint URL** (Setup → **Enhanced Chat User Verification** → **New Keyset**). ' +
                'Check what the endpoint serves with the purpose *endpoint*.'
        );
    } else if (rule.asks.some((id) => id.startsWith('U')) && rule.severity === 'error') {
        lines.push('The question is about uploads: Setup → **Enhanced Chat User Verification** → **New Key**.');
    }
    if (rule.setupPage) {
        const { title, quickFind } = setupPages[rule.setupPage];
        lines.push(`It is mended in Setup: enter *${quickFind}* into Quick Find and open **${title}**.`);
    }
    if (rule.severity === 'error' && rule.asks.some((id) => id === 'T4' || id === 'T7')) {
        lines.push(
            'When Salesforce refuses tokens because of it, nothing may look broken: the chat goes on, but as a guest’s. ' +
                '`MessagingEndUser.MessagingPlatformKey` then holds `/UNAUTH/` where a verified user has `/AUTH/`.'
        );
    }
    return lines.join('\n\n');
}

/** What the rule rests on. */
export function howSure({ source, asks }) {
    const link = `[${source.name}${source.section ? `, ${source.section}` : ''}](${source.url})`;
    if (source.name.startsWith('Salesforce')) {
        return `Salesforce documents it: ${link}.`;
    }
    const said =
        asks.length > 0
            ? 'Salesforce documents the question, but not how its own check treats this.'
            : 'It is not among the requirements that Salesforce documents.';
    return `It rests on ${link}. ${said}`;
}
