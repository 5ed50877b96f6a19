import type { ChannelReport, InputReport } from 'c/preflightCore';
import { fill, linkLook, linkTitle, plural, type Look } from 'c/preflightShared';
import { standingLabels as labels } from './labels.js';

/** How a channel stands. good and remarks verify users; unknown: what decides was not looked at, or not yet. */
export interface ChannelStanding {
    readonly state: 'good' | 'remarks' | 'broken' | 'unknown';
    readonly words: string;
    readonly look: Look;
}

/** Whether a key that counts is still to be checked. */
function isOpen({ comparison }: ChannelReport, keyReports: Readonly<Record<string, InputReport>>): boolean {
    return comparison.keysets.some(
        ({ isInUse, keys }) => isInUse && keys.some(({ name }) => !Object.hasOwn(keyReports, name))
    );
}

function unknownWords(report: ChannelReport, keyReports: Readonly<Record<string, InputReport>>): string {
    if (isOpen(report, keyReports)) {
        return labels.checking;
    }
    const isEndpoint = report.comparison.keysets.some(({ isInUse, type }) => isInUse && type === 'JWKS_URL');
    return isEndpoint ? labels.endpoint : labels.unknown;
}

/** The same finding may stand in the report and at a link. */
function warningsOf({ findings, links }: ChannelReport): number {
    const warnings = [...findings, ...links.flatMap((link) => link.findings)].filter(
        ({ severity }) => severity === 'warning'
    );
    return new Set(warnings.map(({ ruleId, path, variant = '' }) => `${ruleId} ${path} ${variant}`)).size;
}

/**
 * A channel's verdict, from its six links.
 *
 * @param keyReports by the name of the uploaded key; those still to be checked are missing
 */
export function standingOf(report: ChannelReport, keyReports: Readonly<Record<string, InputReport>>): ChannelStanding {
    const broken = report.links.find(({ state }) => state === 'broken');
    if (broken || report.fit === 'does-not-fit') {
        const isOff = broken?.id === 'verification' && report.comparison.channel?.authMode === 'UnAuth';
        const words = isOff ? labels.off : broken ? fill(labels.broken, linkTitle(broken.id)) : labels.needs;
        return { state: 'broken', words, look: linkLook('broken') };
    }
    if (report.fit === 'unknown' || report.links.some(({ state }) => state === 'not-checked')) {
        return { state: 'unknown', words: unknownWords(report, keyReports), look: linkLook('not-checked') };
    }
    const warnings = warningsOf(report);
    return warnings > 0 || report.links.some(({ state }) => state === 'attention')
        ? {
              state: 'remarks',
              words: plural(Math.max(1, warnings), labels.remark, labels.remarks),
              look: linkLook('attention')
          }
        : { state: 'good', words: labels.verifies, look: linkLook('good') };
}
