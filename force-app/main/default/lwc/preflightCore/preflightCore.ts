/** The public door of the core: the only file that other bundles and the command import. */
export { candidateOf, candidateOfToken, NO_CANDIDATE } from './channel/candidate.js';
export { compare } from './channel/compare.js';
export { DEFAULT_IMPORT_LIMITS } from './channel/limits.js';
export { readConfiguration } from './channel/readConfiguration.js';
export { unzip } from './channel/unzip.js';
export { readComparison, readOrganization } from './channel/wire.js';
export { check, DEFAULT_LIMITS, lookBeside } from './engine/check.js';
export { checkCause, formatCause, type FormattedCause } from './engine/checkCause.js';
export { checkChannel, type ChannelOptions } from './engine/checkChannel.js';
export { checkToken } from './engine/checkToken.js';
export { checkUploadedKeys } from './engine/checkUploadedKeys.js';
export { createKey, type CreateOptions } from './engine/createKey.js';
export { createToken, problemsOfTokenRequest } from './engine/createToken.js';
export { problemsOfKeyRequest } from './engine/keyRequest.js';
export { readSigner } from './engine/readSigner.js';
export { formatRequestProblem } from './engine/requestWords.js';
export { findSigners, type FindOptions } from './engine/findSigners.js';
export {
    formatActor,
    formatEvidence,
    formatFinding,
    formatReason,
    ruleById,
    type FormattedFinding
} from './engine/formatFinding.js';
export { formatImportProblem } from './engine/importWords.js';
export { mergeChecklists } from './engine/mergeChecklists.js';
export { repair, repairTogether } from './engine/repair.js';
export { couldMend } from './engine/mends.js';
export {
    formatChange,
    formatJoined,
    formatQuestion,
    formatRefusal,
    repairById,
    repairsFor
} from './engine/repairWords.js';
export { questionById, questions, type Question } from './engine/questions.js';
export { formatRotationStep } from './engine/rotationWords.js';
export { setupPages, type SetupPage } from './engine/setupPages.js';
export { secretIn, withoutSecrets } from './engine/secretIn.js';
export { tokenChecklist } from './engine/tokenChecklist.js';
export { worstVerdict } from './engine/verdict.js';
export { keyFileName, uniqueFileName } from './jwk/keyFileName.js';
export { publicText } from './private/publicText.js';
export { repairs } from './repair/index.js';
export { repairToken, type MendedToken } from './token/repairToken.js';
export { findToken } from './token/recogniseToken.js';
export { webPageCode, type WebPageToken } from './make/webPageCode.js';
export { explainMessage, MESSAGE_LIMIT } from './message/explainMessage.js';
export { knownMessages } from './message/messages.js';
export { planRotation } from './rotation/planRotation.js';
export { rules } from './rules/index.js';
export { describeCertificate, toPem } from './engine/certificateText.js';
export { diffLines, type DiffLine } from './text/lineDiff.js';
export { formatTime } from './text/words.js';
export type * from './types.js';
