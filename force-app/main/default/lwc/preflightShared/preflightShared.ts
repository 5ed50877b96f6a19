/** What several parts of the screen share: words, looks, files, the clipboard, and long checks that let the page paint. */
export { copyText, readBytes, saveText } from './browser.js';
export { channelFindings, differencesOf, type Difference } from './comparison.js';
export { daysInWords, standing, validityOf, type Standing, type Validity } from './days.js';
export { excerptOf, type Excerpt } from './excerpt.js';
export { countOf, numbered, openChecks, verdictOf } from './findings.js';
export { Latest } from './latest.js';
export { linkTitle } from './links.js';
export { linkLook, severityLook, verdictLook, type Look, type Tone } from './looks.js';
export { followEdit, marksOf, toShown, withLineFeeds } from './marks.js';
export type {
    ChannelCheck,
    FindSigners,
    GivenFile,
    InputProblem,
    KeyOnView,
    KeyState,
    Mark,
    MendPlan,
    Mended,
    NumberedFinding,
    OrganizationProblem,
    OrganizationSource,
    OrganizationView,
    Segment
} from './models.js';
export { paced, type Pace, type Progress } from './pace.js';
export { placesOf } from './places.js';
export { clockTime, isTime, relativeTime, timeInWords } from './times.js';
export { visible, visibleLines } from './visible.js';
export { whereOfFinding } from './where.js';
export { fill, numeral, plural } from './words.js';
