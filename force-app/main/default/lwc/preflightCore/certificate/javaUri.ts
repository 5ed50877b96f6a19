/** What java.net.URI takes for a URI (RFC 2396 with its deviations), as far as certificates need it. */

const ALPHANUM = 'A-Za-z0-9';
const UNRESERVED = `${ALPHANUM}_\\-!.~'()*`;
/** Beyond ASCII Java takes what is neither a blank nor a control character. */
const OTHER = '[^\\0-\\x7f\\x80-\\x9f\\p{Z}]';
const charactersOf = (set: string): RegExp => new RegExp(`^(?:[${set}]|%[0-9A-Fa-f]{2}|${OTHER})*$`, 'u');

const URIC = charactersOf(`${UNRESERVED};/?:@&=+$,\\[\\]`);
const PATH = charactersOf(`${UNRESERVED}:@&=+$,;/`);
const USER_INFO = charactersOf(`${UNRESERVED};:&=+$,`);
const REGISTRY = charactersOf(`${UNRESERVED}$,;:@&=+`);
const SCHEME = /^[A-Za-z][A-Za-z0-9+\-.]*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const DIGITS = /^\d*$/;
/** Others are names of this computer's network interfaces. */
const NUMBERED_SCOPE = /%\d+\]$/;
const SCOPE = /^[\w.]+$/;

/** Null: Java refuses it. */
export interface JavaUri {
    /** Null without one. */
    readonly scheme: string | null;
    /** What stands between scheme and fragment. */
    readonly rest: string;
    /** Null without one, and where the authority is no server's. */
    readonly host: string | null;
}

function isIPv4(text: string): boolean {
    const bytes = text.split('.');
    return bytes.length === 4 && bytes.every((byte) => /^\d{1,9}$/.test(byte) && Number(byte) <= 255);
}

function isHostName(text: string): boolean {
    const labels = (text.endsWith('.') ? text.slice(0, -1) : text).split('.');
    const last = labels.at(-1) ?? '';
    return labels.every((label) => LABEL.test(label)) && (labels.length === 1 || /^[A-Za-z]/.test(last));
}

/** An IPv6 address between brackets (RFC 2373): eight groups, fewer around "::", the last two perhaps as IPv4. */
function isIPv6(text: string): boolean {
    const [address = '', scope] = [text.split('%', 1)[0], text.includes('%') ? text.slice(text.indexOf('%') + 1) : 'x'];
    const halves = address.split('::');
    const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
    const last = groups.at(-1) ?? '';
    const hasIPv4 = isIPv4(last) && address.endsWith(last);
    const isGroup = (group: string, index: number): boolean =>
        /^[0-9A-Fa-f]{1,4}$/.test(group) || (hasIPv4 && index === groups.length - 1);
    const count = groups.length + (hasIPv4 ? 1 : 0);
    const isComplete = halves.length === 1 ? count === 8 : halves.length === 2 && count <= 7;
    return SCOPE.test(scope) && isComplete && groups.every(isGroup);
}

/** The host of a server's authority ("user@host:443"); null when it is none. */
function hostOf(authority: string): string | null {
    const at = authority.indexOf('@');
    if (at >= 0 && !USER_INFO.test(authority.slice(0, at))) {
        return null;
    }
    const server = authority.slice(at + 1);
    const bracket = server.startsWith('[') ? server.indexOf(']') : -1;
    const colon = server.indexOf(':', Math.max(bracket, 0));
    const host = colon < 0 ? server : server.slice(0, colon);
    const port = colon < 0 ? '' : server.slice(colon + 1);
    const isHost =
        bracket > 0 ? bracket === host.length - 1 && isIPv6(host.slice(1, -1)) : isIPv4(host) || isHostName(host);
    return isHost && DIGITS.test(port) && Number(port) <= 0x7fffffff ? host : null;
}

/** Takes a hierarchical part ("//authority/path?query") apart; undefined: Java refuses it. */
function readHierarchical(text: string, hasFragment: boolean): { readonly host: string | null } | undefined {
    const queryAt = text.indexOf('?');
    const before = queryAt < 0 ? text : text.slice(0, queryAt);
    if (queryAt >= 0 && !URIC.test(text.slice(queryAt + 1))) {
        return undefined;
    }
    if (!before.startsWith('//')) {
        return PATH.test(before) ? { host: null } : undefined;
    }
    const slash = before.indexOf('/', 2);
    const authority = slash < 0 ? before.slice(2) : before.slice(2, slash);
    if (!PATH.test(slash < 0 ? '' : before.slice(slash))) {
        return undefined;
    }
    if (authority === '') {
        return text.length > 2 || hasFragment ? { host: null } : undefined;
    }
    const host = hostOf(authority);
    // What is no server's authority may be a registry's name.
    return host !== null || REGISTRY.test(authority) ? { host } : undefined;
}

/** Reads a URI; null when Java refuses it. */
export function readJavaUri(text: string): JavaUri | null {
    const hash = text.indexOf('#');
    const whole = hash < 0 ? text : text.slice(0, hash);
    if (hash >= 0 && !URIC.test(text.slice(hash + 1))) {
        return null;
    }
    const colon = whole.search(/[:/?]/);
    const scheme = colon >= 0 && whole.charAt(colon) === ':' ? whole.slice(0, colon) : null;
    const rest = scheme === null ? whole : whole.slice(scheme.length + 1);
    if (scheme !== null && !SCHEME.test(scheme)) {
        return null;
    }
    if (scheme !== null && !rest.startsWith('/')) {
        return rest !== '' && URIC.test(rest) ? { scheme, rest, host: null } : null;
    }
    const found = readHierarchical(rest, hash >= 0) ?? null;
    return found && { scheme, rest, host: found.host };
}

const DNS_LABEL = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** True for what Java takes for the name of a host. */
export function isJavaDnsName(name: string): boolean {
    return name !== '' && name.split('.').every((label) => DNS_LABEL.test(label));
}

/** True for the host of a URI that Java takes: a name or an address. */
export function isJavaHost(host: string): boolean {
    const isAddress = host.startsWith('[') && (!host.includes('%') || NUMBERED_SCOPE.test(host));
    return isAddress || isJavaDnsName(host) || isIPv4(host);
}
