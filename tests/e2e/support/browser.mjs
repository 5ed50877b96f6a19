/** Starts Chromium: the one that PREFLIGHT_CHROMIUM names, the system's, or Playwright's own. */
import fs from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Chromium of its own accord asks for updates and the like: none of it belongs into a test. */
const ARGUMENTS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/** @returns {Promise<import('playwright-core').Browser>} */
export function launchBrowser() {
    const named = process.env.PREFLIGHT_CHROMIUM;
    const candidates = named ? [named] : [...SYSTEM, chromium.executablePath()];
    const executablePath = candidates.find((file) => fs.existsSync(file));
    if (!executablePath) {
        throw new Error(
            named
                ? `There is no Chromium at ${named}, which PREFLIGHT_CHROMIUM names.`
                : 'No Chromium was found. Install one ("apt-get install chromium") or name it in PREFLIGHT_CHROMIUM.'
        );
    }
    return chromium.launch({ executablePath, args: ARGUMENTS });
}
