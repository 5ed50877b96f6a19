import type {
    CheckOptions,
    Finding,
    InputReport,
    RepairChange,
    RepairedKey,
    RepairOptions,
    RepairQuestion,
    Source,
    Verdict
} from '../types.js';
import type { Issuance } from '../certificate/path.js';
import { keyFileName, uniqueFileName } from '../jwk/keyFileName.js';
import { contentRepairs, digestRepairs, formRepairs, keyRepairs } from '../repair/index.js';
import { draftOf, textNode, type Draft, type KeyRepair, type RepairContext } from '../repair/repair.js';
import { privateNames } from '../repair/stripPrivateMembers.js';
import { digest } from '../signature/digest.js';
import { findIssuance } from '../signature/issuance.js';
import { jwkThumbprint } from '../signature/thumbprint.js';
import { valueOf } from '../text/member.js';
import { shorten } from '../text/words.js';
import { writeJsonObject } from '../text/writeJson.js';
import { check } from './check.js';
import type { Given } from './drafts.js';

/** What stands for a private value where the key is shown as it was. */
const MASK = '(private, not shown)';
type Digests = Pick<RepairContext, 'thumbprint' | 'sha1' | 'sha256'>;
const NO_DIGESTS: Digests = { thumbprint: null, sha1: null, sha256: null };
const NO_ISSUANCE: Issuance = { issuersOf: () => [] };
const RANK: Readonly<Record<Verdict, number>> = { ready: 0, attention: 1, blocked: 2 };

/** One input on its way. */
export interface Work {
    readonly source: Source;
    readonly before: InputReport;
    readonly options: RepairOptions;
    readonly checkOptions: CheckOptions;
    /** What goes when the keys are written alone, for the comparison with the first of them; '' for nothing. */
    readonly leftOut: string;
    /** What writing the keys anew changes by itself. */
    readonly ofInput: readonly RepairChange[];
    /** Keys in the input. */
    readonly count: number;
    /** File names that are taken. */
    readonly taken: Set<string>;
}

interface Mended {
    readonly draft: Draft;
    readonly changes: readonly RepairChange[];
}

function runAll(repairs: readonly KeyRepair[], start: Mended, context: RepairContext, { only }: RepairOptions): Mended {
    return repairs
        .filter(({ id }) => only === undefined || only.includes(id))
        .reduce((mended, repair) => {
            const done = repair.apply(mended.draft, context);
            return done
                ? {
                      draft: draftOf(done.members),
                      changes: [...mended.changes, ...done.changes.map((one) => ({ repair: repair.id, ...one }))]
                  }
                : mended;
        }, start);
}

async function digestsOf({ jwk }: Draft, subtle: SubtleCrypto | undefined): Promise<Digests> {
    const n = jwk.modulus?.octets ?? '';
    const e = jwk.exponent?.octets ?? '';
    const der = jwk.certificates[0]?.reading?.certificate?.der ?? null;
    const [thumbprint, sha1, sha256] = await Promise.all([
        n === '' || e === '' ? null : jwkThumbprint(n, e, subtle),
        der === null ? null : digest(subtle, 'SHA-1', der),
        der === null ? null : digest(subtle, 'SHA-256', der)
    ]);
    const known = (fact: typeof sha1): string | null => (fact?.known ? fact.value : null);
    return { thumbprint: known(thumbprint), sha1: known(sha1), sha256: known(sha256) };
}

function madeChange({ made }: Given): RepairChange[] {
    return made
        ? [
              {
                  repair: 'convert-certificate',
                  path: '',
                  variant: made.count > 1 ? 'chain' : 'made',
                  data: { subject: shorten(made.subject), count: made.count }
              }
          ]
        : [];
}

function findingsOf(report: InputReport, pointer: string): readonly Finding[] {
    return [...report.findings, ...(report.keys.find((key) => key.pointer === pointer)?.findings ?? [])];
}

const verdictOf = (findings: readonly Finding[]): Verdict =>
    findings.some(({ severity }) => severity === 'error')
        ? 'blocked'
        : findings.some(({ severity }) => severity === 'warning')
          ? 'attention'
          : 'ready';

/** True when a key has an error that it had not, or a worse verdict. No repair does that; this is the net below them. */
function isWorse(after: InputReport, pointer: string, before: InputReport): boolean {
    const had = findingsOf(before, pointer);
    const has = findingsOf(after, '');
    const errors = new Set(had.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId));
    return (
        has.some(({ severity, ruleId }) => severity === 'error' && !errors.has(ruleId)) ||
        RANK[verdictOf(has)] > RANK[verdictOf(had)]
    );
}

/** The key as it was, in the form in which keys are written, without private values. */
function beforeOf({ original, made }: Given): string {
    const names = privateNames(original);
    return made
        ? ''
        : writeJsonObject(
              original.members.map((member) =>
                  names.has(member.name) ? { name: member.name, value: textNode(MASK) } : member
              )
          );
}

/** The key without the certificate that was given beside it. */
function unjoined(given: Given): Given {
    return { ...given, draft: given.original, joint: null, joined: given.apart };
}

/** Repairs one key, and checks what came of it. null: private material is left in it, so nothing of it is returned. */
export async function repairKey(given: Given, work: Work): Promise<RepairedKey | null> {
    const { options, before, count } = work;
    // Of one text nothing but the key is left once it is written: there the certificate goes into it all the same.
    const isElsewhere = given.joint !== null && given.apart.length === 0;
    if (isElsewhere && options.only?.includes('join-certificate') === false) {
        return repairKey(unjoined(given), work);
    }
    const { subtle, choices = {} } = options;
    const start: Mended = { draft: given.draft, changes: [] };
    const plain = { choices, isMade: given.made !== null, issuance: NO_ISSUANCE };
    const written = runAll(formRepairs, start, { ...plain, ...NO_DIGESTS }, options);
    const found = written.draft.jwk.certificates.flatMap(({ reading }) => reading?.certificate ?? []);
    const context = { ...plain, issuance: await findIssuance(found, subtle, options.now) };
    const first = runAll(contentRepairs, written, { ...context, ...NO_DIGESTS }, options);
    const digests = await digestsOf(first.draft, subtle);
    // One key ID cannot stand for several keys.
    const kid = choices.kid !== undefined && count > 1 ? (digests.thumbprint ?? choices.kid) : choices.kid;
    const facts: RepairContext = {
        ...context,
        ...digests,
        choices: { ...choices, ...(kid !== undefined && { kid }) }
    };
    const second = runAll(digestRepairs, first, facts, options);
    const result = async (mended: Mended): Promise<RepairedKey> => {
        const joined = given.joined.map((one) => ({ repair: 'join-certificate' as const, ...one }));
        const changes = [...work.ofInput, ...madeChange(given), ...joined, ...mended.changes];
        const isChanged = changes.length > 0;
        // The text of what is private is withheld: so that it is noticed, it is written anew and looked at.
        const text = isChanged || before.isPrivate ? writeJsonObject(mended.draft.members) : before.text;
        const wanted = keyFileName(valueOf(mended.draft.jwk.kid));
        const report = await check({ name: wanted, text }, work.checkOptions);
        const questions = [...keyRepairs, ...digestRepairs].flatMap(({ question }): RepairQuestion[] => {
            const asked = question?.(mended.draft, facts);
            return asked ? [asked] : [];
        });
        return {
            pointer: given.pointer,
            isChanged,
            changes,
            questions,
            before: work.leftOut + beforeOf(given),
            text,
            fileName: wanted,
            report,
            wasExposed: privateNames(given.draft).size > 0
        };
    };
    let repaired = await result(second);
    if (given.made === null && !repaired.report.isPrivate) {
        // Behind a certificate that came into the key just now there may be more to say of than of none.
        const isNew = given.joint !== null && given.joint !== 'completed';
        const [had, pointer] = isNew ? [(await result(start)).report, ''] : [before, given.pointer];
        if (isWorse(repaired.report, pointer, had)) {
            if (given.joint === 'completed') {
                return repairKey(unjoined(given), work);
            }
            repaired = await result(start);
        }
    }
    return repaired.report.isPrivate ? null : { ...repaired, fileName: uniqueFileName(repaired.fileName, work.taken) };
}
