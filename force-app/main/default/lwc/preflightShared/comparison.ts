import type { ChannelReport } from 'c/preflightCore';
import { numbered } from './findings.js';
import type { NumberedFinding } from './models.js';
import { whereOfFinding } from './where.js';

/** Two issuers that differ; see `c-preflight-issuer-difference`. */
export interface Difference {
    readonly key: string;
    readonly keyset: string;
    readonly expected: string;
    readonly given: string;
    readonly position: number;
}

/** The keysets in use whose issuer is another one than the candidate's. */
export function differencesOf({ comparison: { keysets, candidate } }: ChannelReport): Difference[] {
    return keysets.flatMap(({ name, label, isInUse, issuer, issuerDifference }) =>
        isInUse && issuer !== null && issuerDifference && !issuerDifference.kinds.includes('blank')
            ? [
                  {
                      key: name,
                      keyset: label || name,
                      expected: issuer,
                      given: candidate.issuer ?? '',
                      position: issuerDifference.position
                  }
              ]
            : []
    );
}

/**
 * The findings of a comparison, with their places in words.
 *
 * @param label how the channel is called
 * @param after the number of the last finding before them
 */
export function channelFindings(report: ChannelReport, label: string, after: number): NumberedFinding[] {
    return numbered(report.findings, after).map(({ number, finding }) => ({
        number,
        finding,
        where: whereOfFinding(finding, report.comparison) || label
    }));
}
