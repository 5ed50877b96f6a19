import { repairToken, type Answer, type Checklist, type Finding, type TokenReport } from 'c/preflightCore';
import { fill, numbered, type NumberedFinding } from 'c/preflightShared';
import { labels } from './labels.js';

/** Where in a token a finding is, in words; '' for the token itself. */
function whereOf({ path }: Finding): string {
    const [, part = '', name = ''] = path.split('/');
    const places: Readonly<Record<string, string>> = {
        header: labels.whereHeader,
        payload: labels.whereClaims,
        signature: labels.whereSignature
    };
    const place = places[part] ?? '';
    return place && name ? fill(labels.where, place, name.replaceAll('~1', '/').replaceAll('~0', '~')) : place;
}

/** Findings of keys lie in the text of the key, which is not the one on screen. */
function withoutRange({ ruleId, severity, path, variant, data }: Finding): Finding {
    return { ruleId, severity, path, data, ...(variant !== undefined && { variant }) };
}

/** The token's own findings with their numbers, and after them those of the given keys that count. */
export function findingsOfToken({ findings, keyFindings }: TokenReport): {
    readonly own: readonly NumberedFinding[];
    readonly ofKeys: readonly NumberedFinding[];
} {
    return {
        own: numbered(findings).map((one) => ({ ...one, where: whereOf(one.finding) })),
        ofKeys: numbered(keyFindings.map(withoutRange), findings.length).map((one) => ({
            ...one,
            where: fill(labels.whereKey, String(one.finding.data.key ?? ''))
        }))
    };
}

const MENDABLE: readonly string[] = ['token.wrapped', 'token.whitespace', 'token.segment-encoding white-space'];

/** Numbers of the findings that go away when the token is taken out of what stands around it. */
export function mendableIn(text: string, own: readonly NumberedFinding[]): number[] {
    const found = own.filter(({ finding: { ruleId, variant } }) =>
        MENDABLE.some((known) => known === ruleId || known === `${ruleId} ${variant}`)
    );
    return found.length > 0 && repairToken(text) !== null ? found.map(({ number }) => number) : [];
}

const same = ({ ruleId, path, data }: Finding): string => JSON.stringify([ruleId, path, data]);

/** The checklist with the very findings that are on screen, where it has copies of them. */
export function linked(checklist: Checklist, shown: readonly NumberedFinding[]): Checklist {
    const byContent = new Map(shown.map(({ finding }) => [same(finding), finding]));
    const answers = Object.entries(checklist).map(([id, answer]): [string, Answer] => [
        id,
        { ...answer, findings: answer.findings.map((finding) => byContent.get(same(finding)) ?? finding) }
    ]);
    return Object.fromEntries(answers);
}
