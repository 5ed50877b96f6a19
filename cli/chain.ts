import type {
    ChainLink,
    ChainLinkId,
    ChannelReport,
    KeysetComparison
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import type { KeyReports } from './comparing.js';
import { isSame, paragraph, type NumberedFinding, type Page } from './parts.js';
import { plain, type Style } from './terminal.js';
import { day, timeLeft } from './words.js';

const STATES: Readonly<Record<ChainLink['state'], { readonly sign: string; readonly style: Style }>> = {
    good: { sign: '✓', style: 'green' },
    attention: { sign: '!', style: 'yellow' },
    broken: { sign: '✕', style: 'red' },
    'not-checked': { sign: '-', style: 'dim' }
};

const TITLES: Readonly<Record<ChainLinkId, string>> = {
    verification: 'Verification',
    configuration: 'Configuration',
    keyset: 'Keyset',
    issuer: 'Issuer',
    keys: 'Keys',
    certificates: 'Certificates'
};
const TITLE_WIDTH = Math.max(...Object.values(TITLES).map(({ length }) => length)) + 2;

/** The keysets that count: those in use, or all of them when none is. */
export function keysetsOf({ comparison: { keysets } }: ChannelReport): readonly KeysetComparison[] {
    const used = keysets.filter(({ isInUse }) => isInUse);
    return used.length > 0 ? used : keysets;
}

function verificationWords({ comparison: { channel } }: ChannelReport): string {
    const mode = channel?.authMode ?? null;
    if (mode === null) {
        return 'not known: no embeddedConfig was read';
    }
    return mode === 'Auth' ? 'on' : 'off';
}

function configurationWords({ comparison: { authorizations } }: ChannelReport): string {
    const active = authorizations.filter(({ isEnabled }) => isEnabled).map(({ name }) => name);
    if (authorizations.length === 0) {
        return 'none';
    }
    return active.length > 0 ? `${active.join(', ')} active` : `none of ${authorizations.length} active`;
}

function keysetWords(report: ChannelReport): string {
    const found = keysetsOf(report).map(({ name, type }) => (type === 'JWKS_URL' ? `${name} (endpoint)` : name));
    const lost = report.comparison.authorizations.flatMap(({ keyset, keysetState }) =>
        keysetState === 'missing' || keysetState === 'not-read'
            ? [`${keyset ?? ''} ${keysetState === 'missing' ? 'does not exist' : 'was not read'}`]
            : []
    );
    return [...found, ...new Set(lost)].join(', ') || 'none';
}

function issuerWords(report: ChannelReport): string {
    const issuers = keysetsOf(report).map(({ issuer }) => (issuer?.trim() ? issuer : '(none)'));
    const { kind, issuer: given } = report.comparison.candidate;
    const hint = kind === 'key' && given === null && issuers.length > 0 ? ' (to compare yours: --issuer)' : '';
    return ([...new Set(issuers)].join(', ') || 'none') + hint;
}

/** Nothing is known of the keysets, because they were not read. */
function isUnread({ comparison: { authorizations, keysets } }: ChannelReport): boolean {
    return keysets.length === 0 && authorizations.some(({ keysetState }) => keysetState === 'not-read');
}

function isEndpoint(keysets: readonly KeysetComparison[]): boolean {
    return keysets.length > 0 && keysets.every(({ type }) => type === 'JWKS_URL');
}

function keysWords(report: ChannelReport): string {
    const keysets = keysetsOf(report);
    if (isEndpoint(keysets)) {
        return `at ${keysets.map(({ endpoint }) => endpoint ?? '(no endpoint)').join(', ')}, not looked at`;
    }
    const names = (of: (keyset: KeysetComparison) => readonly string[]): number => new Set(keysets.flatMap(of)).size;
    const all = names(({ keys }) => keys.map(({ name }) => name));
    const active = names(({ keys }) => keys.filter(({ isActive }) => isActive).map(({ name }) => name));
    const missing = names(({ missingKeys }) => missingKeys);
    const unread = names(({ unreadKeys }) => unreadKeys);
    return [
        all === 0 ? 'none' : `${active} of ${all} active`,
        ...(missing > 0 ? [`${missing} missing`] : []),
        ...(unread > 0 ? [`${unread} not read`] : [])
    ].join(', ');
}

/** The certificate of the channel's active keys that ends first. */
function certificateWords(report: ChannelReport, keyReports: KeyReports): string {
    const keysets = keysetsOf(report);
    if (isEndpoint(keysets)) {
        return 'at the endpoint, not looked at';
    }
    const keys = keysets.flatMap((keyset) => keyset.keys);
    const active = keys.filter(({ isActive }) => isActive);
    const [soonest] = (active.length > 0 ? active : keys)
        .flatMap(({ name }) => keyReports[name]?.keys ?? [])
        .flatMap(({ certificate }) => (certificate ? [certificate] : []))
        .sort((a, b) => (a.notAfter ?? -Infinity) - (b.notAfter ?? -Infinity));
    return soonest ? `first to end ${day(soonest.notAfter)}, ${timeLeft(soonest)}` : 'none';
}

const WORDS: Readonly<Record<ChainLinkId, (report: ChannelReport, keyReports: KeyReports) => string>> = {
    verification: verificationWords,
    configuration: configurationWords,
    keyset: keysetWords,
    issuer: issuerWords,
    keys: keysWords,
    certificates: certificateWords
};

const AFTER_KEYSET: readonly ChainLinkId[] = ['issuer', 'keys', 'certificates'];

/** What a shell takes as one word between single quotes, and no more than an address needs. */
const ADDRESS = /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/;

/** The addresses of the channel's endpoints that may stand in a command, each once. */
export function addressesOf(report: ChannelReport): string[] {
    const addresses = keysetsOf(report).flatMap(({ type, endpoint }) =>
        type === 'JWKS_URL' && endpoint !== null && ADDRESS.test(endpoint) ? [endpoint] : []
    );
    return [...new Set(addresses)];
}

/** How to check the keys at an endpoint, which preflight does not ask itself. */
function endpointLines(report: ChannelReport, page: Page): string[] {
    return addressesOf(report).flatMap((address) => [
        ...paragraph('To check the keys at the endpoint:', page.width, 6, `    ${page.paint('green', '→')} `),
        `      curl -s '${address}' | preflight check - --for endpoint`,
        ''
    ]);
}

/** A channel's chain, one line a link; a broken link names the findings behind it. */
export function chainLines(
    report: ChannelReport,
    keyReports: KeyReports,
    findings: readonly NumberedFinding[],
    page: Page
): string[] {
    const lines = report.links.flatMap(({ id, state, findings: behind }) => {
        const { sign, style } = STATES[state];
        const numbers = findings
            .filter(({ finding }) => behind.some((one) => isSame(one, finding)))
            .map(({ number }) => number);
        const see = behind.length > 0 ? ` → ${numbers.join(', ') || 'see below'}` : '';
        const first = `  ${page.paint(style, sign)} ${TITLES[id].padEnd(TITLE_WIDTH)}`;
        const isOpen = AFTER_KEYSET.includes(id) && isUnread(report);
        const words = (isOpen ? 'not read' : plain(WORDS[id](report, keyReports))) + see;
        return paragraph(words, page.width, TITLE_WIDTH + 4, first);
    });
    return [...lines, '', ...endpointLines(report, page)];
}
