/** The project's own Apex, run by the program that PREFLIGHT_APEX_RUNNER names: an emulator, not Salesforce. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { apexConfiguration } from '../../../preview/configuration/configuration.mjs';
import { projectRoot } from './bundle.mjs';
import { demoFolder } from './demo.mjs';
import { NOW } from './inputs.mjs';

const program = process.env.PREFLIGHT_APEX_RUNNER;
/** Milliseconds that it may take to start: it reads all classes first. */
const PATIENCE = 60_000;

/** Of a test that needs it: false, or why it cannot be run. */
export const skipWithoutRunner = program
    ? false
    : 'PREFLIGHT_APEX_RUNNER names no program that runs Apex; see CONTRIBUTING.md';

/**
 * @param {readonly string[]} [options] such as ['--fault', 'timeout']
 * @param {number} [wanted] port; default: a free one
 * @returns {Promise<{ configuration: import('../../../preview/configuration/configuration.mjs').Configuration,
 * port: number, close(): Promise<void> }>} the controller over the demo org
 */
export async function startApex(options = [], wanted = 0) {
    const port = wanted || (await freePort());
    const args = [program, 'serve', projectRoot, '--port', String(port), '--org', demoFolder, '--now', NOW, ...options];
    const runner = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [runner.stdout, runner.stderr]) {
        stream.on('data', (part) => {
            said += part;
        });
    }
    const url = `http://127.0.0.1:${port}`;
    const deadline = Date.now() + PATIENCE;
    while (!(await answers(url))) {
        if (runner.exitCode !== null || Date.now() > deadline) {
            runner.kill();
            throw new Error(`The Apex runner did not start: ${said}`);
        }
        await new Promise((resolve) => {
            setTimeout(resolve, 100);
        });
    }
    return {
        configuration: apexConfiguration(url),
        port,
        async close() {
            runner.kill();
            if (runner.exitCode === null && runner.signalCode === null) {
                await once(runner, 'exit');
            }
        }
    };
}

async function answers(url) {
    try {
        return (await fetch(`${url}/health`)).ok;
    } catch {
        return false;
    }
}

async function freePort() {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
}
