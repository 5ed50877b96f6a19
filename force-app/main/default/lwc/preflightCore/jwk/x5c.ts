import type { CertificateEntry, JsonNode, X5cDefect } from '../types.js';
import { readCertificate } from '../certificate/readCertificate.js';
import { decodeBase64, type Base64Problem } from '../text/base64.js';
import { UNSEEN_CLASS, withoutUnseen } from '../text/invisible.js';
import { fromHex } from '../text/octets.js';
import { readPem } from '../text/pem.js';
import { standInOf } from './standIn.js';

interface Place {
    readonly start: number;
    readonly end: number;
}

interface Reading {
    readonly defect: X5cDefect | null;
    readonly at: Place | null;
    readonly der: string | null;
}

/** Every DER object that belongs here or is mistaken for a certificate is a SEQUENCE. */
const SEQUENCE = '\x30';
/** No certificate with an RSA key is as short: shorter texts may be samples in words. */
const SHORTEST = 200;
const MOST_PIECES = 64;
/** Longer texts are no certificate; putting them right would take a while. */
const LONGEST = 262_144;
const DATA_URI = /^\s*data:[^,]{0,200},/i;
/** BEGIN or END line; two dashes on either side do. */
const WORDS = `[${UNSEEN_CLASS}]{0,4}(?:BEGIN|END)[${UNSEEN_CLASS}][^-]{0,60}`;
const PEM_MARKER = new RegExp(`--${WORDS}--`, 'u');
const PEM_MARKERS = new RegExp(`(?<!-)-{2,}${WORDS}-{2,}`, 'gu');
const MOST_DASHES = 10;
const ESCAPED_BREAK = /\\[nr]/;
/** Text of bytes as Python prints it. */
const BYTES = /^\s*b(?=['"])/;
const HEX = /^\s*(?:0x)?30(?:[\s:]?[0-9a-f]{2}){30,}\s*$/i;

const BRACKETED = /^\s*(?:<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\}|\$\{?\w*\}?)\s*$/;
const ELLIPSIS = /\.{3}|\u2026/;
const SAMPLE_WORDS =
    /(?<![a-z])(?:your|my|the|paste|insert|replace|put|here|certificate|cert|x5c|string|example|placeholder|changeme|todo|xxx+)(?![a-z])/i;

/** A sample that somebody was to replace: words, something in brackets, or a certificate cut short by dots. */
function isPlaceholder(text: string): boolean {
    return (text.length < SHORTEST && (BRACKETED.test(text) || SAMPLE_WORDS.test(text))) || ELLIPSIS.test(text);
}

/** Decodes what is left when blanks, escapes, quotes and the other alphabet are put right; null when it is no base64. */
function decodeAsMeant(text: string): string | null {
    if (text.length > LONGEST) {
        return null;
    }
    const digits = withoutUnseen(text)
        .replace(/\\[nrt]|["',\\]/g, '')
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    // Padding inside: several encoded pieces were put one after the other.
    const pieces = digits.split('=', MOST_PIECES + 1);
    if (pieces.length > MOST_PIECES) {
        return null;
    }
    let octets = '';
    for (const piece of pieces) {
        const decoded = piece === '' ? '' : decodeBase64(piece, 'base64url').octets;
        if (decoded === null) {
            return null;
        }
        octets += decoded;
    }
    return octets === '' ? null : octets;
}

/** The octets inside PEM armour; those of a private key first, for they must not be overlooked in a bundle. */
function decodePem(text: string): string | null {
    const blocks = readPem(text).filter(({ octets }) => octets !== null);
    const secret = blocks.find(({ label }) => label.includes('PRIVATE'));
    if (secret) {
        return secret.octets;
    }
    return blocks.length > 0
        ? blocks.map(({ octets }) => octets ?? '').join('')
        : decodeAsMeant(text.replace(PEM_MARKERS, ''));
}

/** A text that was encoded once more: the octets are PEM or base64 instead of DER. */
function decodeTwice(octets: string): string | null {
    if (PEM_MARKER.test(octets.slice(0, SHORTEST))) {
        return decodePem(octets);
    }
    const inner = /^MI[\w+/=\s-]+$/.test(octets) ? decodeAsMeant(octets) : null;
    return inner?.startsWith(SEQUENCE) ? inner : null;
}

const DEFECTS: Readonly<Record<Exclude<Base64Problem['kind'], 'white-space'>, X5cDefect>> = {
    'other-alphabet': 'base64url',
    'other-character': 'other-character',
    padding: 'padding',
    'missing-padding': 'missing-padding',
    'impossible-length': 'impossible-length',
    'non-canonical': 'non-canonical'
};

function describe(problem: Base64Problem, text: string): Pick<Reading, 'defect' | 'at'> {
    if (problem.kind !== 'white-space') {
        return { defect: DEFECTS[problem.kind], at: problem.at };
    }
    // A blank at the end of a line is part of the line break.
    const run = /^\s*/.exec(text.slice(problem.at.start))?.[0] ?? '';
    const at = { start: problem.at.start, end: Math.max(problem.at.end, problem.at.start + run.length) };
    return { defect: /[\r\n]/.test(run) ? 'line-breaks' : 'white-space', at };
}

/** A marker with all its dashes; open-ended runs in a regular expression would be searched again from each dash. */
function withDashes(text: string, from: number, to: number): Place {
    let [start, end] = [from, to];
    while (start > 0 && from - start < MOST_DASHES && text.charAt(start - 1) === '-') {
        start--;
    }
    while (end - to < MOST_DASHES && text.charAt(end) === '-') {
        end++;
    }
    return { start, end };
}

/** What is no base64 at all, or wrapped in something. */
function readWrapped(text: string): Reading | null {
    if (text.trim() === '') {
        return { defect: 'empty', at: null, der: null };
    }
    if (standInOf(text)) {
        return { defect: 'stand-in', at: null, der: null };
    }
    const bytes = BYTES.exec(text)?.[0];
    if (bytes !== undefined) {
        return { defect: 'bytes', at: { start: 0, end: bytes.length + 1 }, der: read(text.slice(bytes.length)).der };
    }
    const marker = PEM_MARKER.exec(text);
    if (marker) {
        const at = withDashes(text, marker.index, marker.index + marker[0].length);
        return { defect: 'pem', at, der: decodePem(text) };
    }
    const uri = DATA_URI.exec(text)?.[0];
    if (uri !== undefined) {
        return { defect: 'data-uri', at: { start: 0, end: uri.length }, der: decodeAsMeant(text.slice(uri.length)) };
    }
    if (HEX.test(text)) {
        return { defect: 'hex', at: null, der: fromHex(text.trim().replace(/^0x|[\s:]/gi, '')) };
    }
    return isPlaceholder(text) ? { defect: 'placeholder', at: null, der: null } : null;
}

function read(text: string): Reading {
    const { octets, problem } = decodeBase64(text, 'base64');
    if (octets?.startsWith(SEQUENCE)) {
        return problem ? { ...describe(problem, text), der: octets } : { defect: null, at: null, der: octets };
    }
    const wrapped = readWrapped(text);
    if (wrapped) {
        return wrapped;
    }
    const meant = octets ?? decodeAsMeant(text);
    const inner = meant === null ? null : decodeTwice(meant);
    if (inner !== null) {
        return { defect: 'encoded-twice', at: null, der: inner };
    }
    const escaped = ESCAPED_BREAK.exec(text);
    if (escaped) {
        return { defect: 'escaped-line-breaks', at: { start: escaped.index, end: escaped.index + 2 }, der: meant };
    }
    return problem ? { ...describe(problem, text), der: meant } : { defect: null, at: null, der: meant };
}

/**
 * Reads one string of `x5c`: base64 (not base64url) of a DER certificate (RFC 7517 section 4.7). Whatever else was put
 * there is decoded as meant, and the first thing wrong with it is named with its place.
 */
export function readX5cEntry(text: string): CertificateEntry {
    const { defect, at, der } = read(text);
    return { defect, at, der, reading: der === null ? null : readCertificate(der) };
}

const PRIVATE: ReadonlySet<string> = new Set(['private-key', 'encrypted-private-key', 'pkcs12']);

/** True where a private key stands instead of a certificate. */
export function isPrivateEntry({ reading }: CertificateEntry): boolean {
    return PRIVATE.has(reading?.found ?? '');
}

/** Lines of a chain that were put into an entry each: a certificate has some thirty. */
const MOST_LINES = 4000;

/**
 * The lines of a certificate's text, or of a chain's, that were put into an entry each: each is too short for a certificate,
 * and all together are one, or are a private key. null: they are something else.
 */
export function readX5cLines(items: readonly JsonNode[]): CertificateEntry | null {
    const lines = items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
    const areLines = lines.every(({ length }) => length <= SHORTEST);
    if (lines.length < 2 || lines.length < items.length || lines.length > MOST_LINES || !areLines) {
        return null;
    }
    const { der } = read(lines.join('\n'));
    const reading = der === null ? null : readCertificate(der);
    return reading && (reading.certificate || PRIVATE.has(reading.found ?? ''))
        ? { defect: 'lines', at: null, der, reading }
        : null;
}
