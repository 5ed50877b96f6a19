/** What several parts of the screen share: words, looks, and the browser's clipboard and downloads. */
export { copyText, saveText } from './browser.js';
export { daysInWords, standing, type Standing } from './days.js';
export { severityLook, verdictLook, type Look, type Tone } from './looks.js';
export type {
    KeyState,
    Mark,
    NumberedFinding,
    OrganizationProblem,
    OrganizationSource,
    OrganizationView
} from './models.js';
export { fill, numeral, plural } from './words.js';
