/** The flow over an org: with the local page's stand-in, and with the project's own Apex. */
import { describe } from 'node:test';
import { skipWithoutRunner, startApex } from './support/apexRunner.mjs';
import { organizationFlow } from './support/organizationFlow.mjs';
import { startStage } from './support/page.mjs';

describe('the demo org', () => organizationFlow(() => startStage()));

describe('the demo org, read by the real controller', { skip: skipWithoutRunner }, () =>
    organizationFlow(async () => {
        const apex = await startApex();
        const stage = await startStage(apex.configuration);
        return {
            ...stage,
            async close() {
                await stage.close();
                await apex.close();
            }
        };
    })
);
