import {
    worstVerdict,
    type InputReport,
    type KeyReport,
    type Verdict
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';

const VERDICTS = { error: 'blocked', warning: 'attention', notice: 'ready' } as const;

/** The verdicts of what a set says of one of its keys: that it is passed over, or shares a prime with another. */
function ofSet({ findings }: InputReport, { pointer }: KeyReport): Verdict[] {
    return pointer === ''
        ? []
        : findings
              .filter(({ path }) => path === pointer || path.startsWith(`${pointer}/`))
              .map(({ severity }) => VERDICTS[severity]);
}

/** The keys of an input, each with its own verdict or with a worse one that its set gives it. */
export function keysInSet(report: InputReport): KeyReport[] {
    return report.keys.map((key) => ({ ...key, verdict: worstVerdict([key.verdict, ...ofSet(report, key)]) }));
}
