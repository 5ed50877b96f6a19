import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';
import { findJava } from '../apex/java.mjs';
import { runNode, toolPath } from '../run.mjs';

const CHROMIUM = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

function findChromium() {
    const named = process.env.PREFLIGHT_CHROMIUM;
    return named
        ? [named].find((file) => existsSync(file))
        : [...CHROMIUM, playwright.executablePath()].find((file) => existsSync(file));
}

function isDebianRoot() {
    const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
    return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

function installFromDebian(...packages) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const aptGet = (...args) =>
        spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    return aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', ...packages);
}

/** What a step can need: how to find it, how to get it where that is possible, and what to say where it is not. */
const tools = {
    chromium: {
        name: 'Chromium',
        find: findChromium,
        install: () =>
            isDebianRoot()
                ? installFromDebian('chromium', 'fonts-liberation')
                : runNode(toolPath('playwright-core/cli.js'), ['install', 'chromium']) === 0,
        advice: 'Install Chromium or Chrome, or name its program in the environment variable PREFLIGHT_CHROMIUM.',
        // The tests and the benchmark then use the very same one.
        use: (file) => {
            process.env.PREFLIGHT_CHROMIUM = file;
        }
    },
    java: {
        name: 'Java',
        find: findJava,
        install: () => isDebianRoot() && installFromDebian('openjdk-17-jre-headless'),
        advice: 'Install Java 11 or newer, or name its program in the environment variable PREFLIGHT_JAVA.',
        use: (command) => {
            process.env.PREFLIGHT_JAVA = command;
        }
    }
};

/**
 * Makes sure that the machine has what the tests need, and installs what it lacks where that is possible.
 *
 * @param {Iterable<keyof typeof tools>} names
 * @returns {string[]} a sentence for each that is missing and could not be installed
 */
export function ensure(names) {
    const missing = [];
    for (const tool of new Set(names)) {
        const { name, find, install, advice, use } = tools[tool];
        if (!find()) {
            console.log(`${name} is not there; installing it …`);
            install();
        }
        const found = find();
        if (found) {
            use(found);
        } else {
            missing.push(advice);
        }
    }
    return missing;
}
