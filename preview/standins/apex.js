/** Stands in for Apex: `@salesforce/apex/<Class>.<method>` becomes `callApex`. */
import configuration from '/configuration.js';
import { methods } from './apex/controller.js';
import { apexError } from './apex/errors.js';

/**
 * @param {string} className
 * @param {string} method
 * @param {Record<string, unknown>} [parameters] by the names of Apex
 * @returns {Promise<unknown>} what the method returns, without the members that are null: LWC leaves them out. Rejects as LWC
 * does, with the exception's message in `body.message`
 */
export async function callApex(className, method, parameters = {}) {
    const text = JSON.stringify(parameters);
    if (configuration.kind === 'apex') {
        return callServer(`/apex/${className}/${method}`, text);
    }
    if (className !== 'PreflightController' || !Object.hasOwn(methods, method)) {
        throw apexError(
            'UNEXPECTED',
            `The local page has no ${className}.${method}.`,
            'Add it to preview/standins/apex.'
        );
    }
    const answer = JSON.stringify(await methods[method](JSON.parse(text)), (_name, value) => value ?? undefined);
    return JSON.parse(answer);
}

async function callServer(address, body) {
    let response;
    try {
        response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    } catch {
        throw apexError('UNREACHABLE', 'The local page’s own server does not answer.', 'Run "npm start" again.');
    }
    if (!response.ok) {
        throw apexError('UNEXPECTED', `The local page’s server says: ${await response.text()}`, 'Reload the page.');
    }
    const { status, body: value } = await response.json();
    if (status === 200) {
        return value;
    }
    throw { body: value, ok: false, status };
}
