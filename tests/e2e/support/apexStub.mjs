/**
 * A server in the place of Apex, which answers for the demo org by the core: with it every call of the component is a request
 * that can be looked at, also where no Apex can be run.
 */
import http from 'node:http';
import path from 'node:path';
import { apexConfiguration } from '../../../preview/configuration/configuration.mjs';
import { coreRoot, importBundled } from './bundle.mjs';
import { demoFiles } from './demo.mjs';

const core = await importBundled(path.join(coreRoot, 'preflightCore.ts'));
const { organization } = core.readConfiguration(Object.entries(demoFiles).map(([name, bytes]) => ({ name, bytes })));

const compare = (channelName, facts, kind) =>
    core.compare(organization, channelName, { n: null, e: null, ...facts, kind });
const METHODS = {
    describeAccess: () => ({ isReady: true, hasMessaging: true, route: 'visualforce', items: [] }),
    listChannels: () => ({ hasMessaging: true, channels: organization.channels }),
    readOrganization: () => organization,
    compareKey: ({ channelName, key }) => compare(channelName, key, 'key'),
    compareToken: ({ channelName, token }) => compare(channelName, token, 'token')
};

/** @returns {Promise<{ configuration: import('../../../preview/configuration/configuration.mjs').Configuration, close(): void }>} */
export async function startApexStub() {
    const server = http.createServer(async (request, response) => {
        const parts = [];
        for await (const part of request) {
            parts.push(part);
        }
        const method = request.url.slice(request.url.lastIndexOf('/') + 1);
        const answer = METHODS[method](JSON.parse(Buffer.concat(parts).toString('utf8')));
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer));
    });
    await new Promise((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
    });
    return {
        configuration: apexConfiguration(`http://127.0.0.1:${server.address().port}`),
        close() {
            server.closeAllConnections();
            server.close();
        }
    };
}
