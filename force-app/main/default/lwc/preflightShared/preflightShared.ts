/** What several parts of the screen share: words, looks, files, the clipboard, and long checks that let the page paint. */
export { copyText, readBytes, saveText } from './browser.js';
export { daysInWords, standing, validityOf, type Standing, type Validity } from './days.js';
export { linkTitle } from './links.js';
export { linkLook, severityLook, verdictLook, type Look, type Tone } from './looks.js';
export type {
    ChannelCheck,
    FindSigners,
    GivenFile,
    KeyOnView,
    KeyState,
    Mark,
    NumberedFinding,
    OrganizationProblem,
    OrganizationSource,
    OrganizationView
} from './models.js';
export { paced, type Pace, type Progress } from './pace.js';
export { whereOfFinding } from './where.js';
export { fill, numeral, plural } from './words.js';
