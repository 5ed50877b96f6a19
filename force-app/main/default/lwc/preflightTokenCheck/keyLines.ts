import { formatReason, type ChannelReport, type Fact, type TokenReport } from 'c/preflightCore';
import { fill, numeral, plural, visible } from 'c/preflightShared';
import { keyLabels as labels } from './labels.js';

/** Which of the uploaded keys verify the token, by their names, and how many were tried. */
export interface Signers {
    readonly found: Fact<readonly string[]>;
    readonly tried: number;
}

/** See `KeyLine` of `c-preflight-token-key`. */
export interface KeyLine {
    readonly key: string;
    readonly text: string;
    readonly icon: string;
    readonly variant: string;
}

const LOOKS = {
    yes: { icon: 'utility:success', variant: 'success' },
    no: { icon: 'utility:clear', variant: 'error' },
    note: { icon: 'utility:info', variant: '' }
} as const;

const MOST_NAMES = 5;
const LONGEST = 60;

const short = (name: string): string => visible(name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

/** Some names as a list; more than a few are counted. */
export function listOf(names: readonly string[]): string {
    const shown = names.slice(0, MOST_NAMES).map(short).join(', ');
    return names.length > MOST_NAMES ? fill(labels.andMore, shown, numeral(names.length - MOST_NAMES)) : shown;
}

function line(look: keyof typeof LOOKS, text: string): KeyLine {
    return { key: text, text, ...LOOKS[look] };
}

function kidLine({ kid }: TokenReport): KeyLine {
    return line('note', kid === null || kid.trim() === '' ? labels.noKid : fill(labels.kid, short(kid)));
}

/** What the given keys come to. */
export function givenLines(report: TokenReport): KeyLine[] {
    const used = report.keys.filter(({ isUsed }) => isUsed);
    const names = (verifies: boolean | null): string[] =>
        used.filter((key) => key.verifies === verifies).map(({ name }) => name);
    const [yes, no, unknown] = [names(true), names(false), names(null)];
    const others = report.keys.length - used.length;
    return [
        kidLine(report),
        ...(yes.length > 0 ? [line('yes', fill(labels.verifies, listOf(yes)))] : []),
        ...(no.length > 0 && yes.length === 0 ? [line('no', fill(labels.verifiesNot, listOf(no)))] : []),
        ...(unknown.length > 0 ? [line('note', fill(labels.notTried, listOf(unknown)))] : []),
        ...(others > 0 ? [line('note', plural(others, labels.othersOne, labels.others))] : [])
    ];
}

/** The names that verify the token and that this channel finds by its key ID, and those that it does not. */
export function signersOf(
    { comparison: { keysets, elsewhere } }: ChannelReport,
    names: readonly string[]
): { named: string[]; inChannel: string[]; elsewhere: string[]; refused: string[] } {
    const keys = keysets.flatMap((keyset) => keyset.keys);
    const labelOf = (name: string): string => [...keys, ...elsewhere].find((key) => key.name === name)?.label || name;
    const hasKid = (name: string): boolean => keys.some((key) => key.name === name && key.sameKid);
    const isInChannel = (name: string): boolean => keys.some((key) => key.name === name);
    const refused = keys.filter(({ name, sameKid }) => sameKid && !names.includes(name)).map(({ name }) => name);
    return {
        named: names.filter(hasKid).map(labelOf),
        inChannel: names.filter((name) => isInChannel(name) && !hasKid(name)).map(labelOf),
        elsewhere: names.filter((name) => !isInChannel(name)).map(labelOf),
        refused: [...new Set(refused)].map(labelOf)
    };
}

/** What the keys uploaded for a channel come to. */
export function channelLines(report: TokenReport, channel: ChannelReport, signers: Signers | null): KeyLine[] {
    if (!signers) {
        return [kidLine(report)];
    }
    if (!signers.found.known) {
        return [kidLine(report), line('note', formatReason(signers.found.reason))];
    }
    const { named, inChannel, elsewhere, refused } = signersOf(channel, signers.found.value);
    const isNone = signers.found.value.length === 0;
    return [
        kidLine(report),
        ...(named.length > 0 ? [line('yes', fill(labels.verifiesUploaded, listOf(named)))] : []),
        ...(refused.length > 0 && named.length === 0 ? [line('no', fill(labels.verifiesNot, listOf(refused)))] : []),
        ...(inChannel.length > 0 ? [line('no', fill(labels.otherKid, listOf(inChannel)))] : []),
        ...(elsewhere.length > 0 ? [line('no', fill(labels.elsewhere, listOf(elsewhere)))] : []),
        ...(isNone ? [line('no', plural(signers.tried, labels.nobodyOne, labels.nobody))] : [])
    ];
}
