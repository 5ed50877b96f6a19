import { showInvisible } from './example.mjs';

const indent = (lines) => lines.map((line) => `    ${line}`);
const quote = (text) => (text === null ? 'none' : `"${showInvisible(text)}"`);
const active = (isActive) => (isActive ? 'active' : 'not active');

function describeKey({ name, isActive, kid }) {
    return `Key ${name}: ${active(isActive)}, kid ${quote(kid)}`;
}

function describeKeyset({ name, type, issuer, endpoint, keys, missingKeys, unreadKeys }) {
    const where = type === 'JWKS_URL' ? `, endpoint ${quote(endpoint?.replace(/\/\/[^/]*@/, '//…@') ?? null)}` : '';
    return [
        `Keyset ${name}: ${type}, issuer ${quote(issuer)}${where}`,
        ...indent([
            ...keys.map(describeKey),
            ...missingKeys.map((key) => `Key ${key}: does not exist`),
            ...unreadKeys.map((key) => `Key ${key}: not read`)
        ])
    ];
}

function describeAuthorization({ name, type, isEnabled, keyset, keysetState }) {
    const state = keysetState === 'missing' ? ' (does not exist)' : keysetState === 'not-read' ? ' (not read)' : '';
    return `Configuration ${name || 'without a name'}: ${active(isEnabled)}, ${type || 'no type'}, keyset ${keyset ?? 'none'}${state}`;
}

function describeCandidate({ kind, kid, n, issuer }, elsewhere) {
    if (kind === 'none') {
        return [];
    }
    const others = elsewhere.map(({ keysets, ...key }) => {
        const place = keysets.length > 0 ? `in keyset ${keysets.join(', ')}` : 'in no keyset';
        return `${describeKey(key)}, ${place}`;
    });
    return [
        ...(others.length > 0 ? ['Elsewhere in the org', ...indent(others)] : []),
        `Compared with a ${kind}: kid ${quote(kid)}${n === null ? '' : `, n ${quote(n)}`}, issuer ${quote(issuer)}`
    ];
}

/**
 * A configuration with what it is compared with, as an outline that a page can show.
 *
 * @param comparison facts only, as the core makes them
 */
export function showComparison({ channelName, channel, authorizations, keysets, elsewhere, candidate }) {
    if (!channel) {
        return `There is no channel ${channelName}.`;
    }
    const { name, type, isActive, authMode } = channel;
    const activity = isActive === null ? '' : `, ${active(isActive)}`;
    return [
        `Channel ${name}: ${type || 'no type'}${activity}, authMode ${authMode ?? 'not known'}`,
        ...indent(authorizations.map(describeAuthorization)),
        ...keysets.flatMap(describeKeyset),
        ...describeCandidate(candidate, elsewhere)
    ].join('\n');
}
