/** The states of the screens over the org, each reached as a person would reach it. */
import { demoKey, demoZip } from './demo.mjs';
import { Organization } from './organization.mjs';

const ID = 'https://id.acme.example';

async function read(app) {
    const org = new Organization(app);
    await org.read();
    return org;
}

async function compared(app, channel, key, issuer, words) {
    const org = await read(app);
    await org.pick(channel);
    await app.paste(demoKey(key));
    await org.typeIssuer(issuer);
    await org.fits(words);
}

/** By name: the page's address, and what to do there. */
export const organizationStates = {
    channels: {
        reach: async (app) => {
            const org = await read(app);
            await org.view('Channels');
            await org.channel('Web_Chat_EU').waitFor();
        }
    },
    'channels, all links open': {
        reach: async (app) => {
            const org = await read(app);
            await org.pick('Returns Chat');
            await org.view('Channels');
            for (const [name, link] of [
                ['Web_Chat_EU', 'issuer'],
                ['Web_Chat_US', 'certificates'],
                ['Employee_Help', 'keys'],
                ['Field_Service', 'certificates'],
                ['Partner_Portal', 'keyset']
            ]) {
                await org.link(name, link).click();
            }
            await app.button(/^Other channels/).click();
        }
    },
    'conversations counted': {
        reach: async (app) => {
            const org = await read(app);
            await org.view('Channels');
            for (const name of ['Field_Service', 'Web_Chat_EU']) {
                const part = org.channel(name).locator('c-preflight-conversations');
                await part.getByRole('button', { name: 'Count the last conversations' }).click();
                await part.getByText(/^Of the last/).waitFor();
            }
        }
    },
    keys: {
        reach: async (app) => {
            const org = await read(app);
            await org.view('Keys');
            await org.row('Spare_2027').waitFor();
        }
    },
    'a key that fits': {
        reach: (app) => compared(app, 'Web Chat EU', 'Portal_2026_11', ID, 'Fits Web Chat EU')
    },
    'a key that does not fit': {
        reach: (app) => compared(app, 'Partner Portal', 'Partners_2026', ID, 'Does not fit Partner Portal')
    },
    'reading the org': {
        address: '?fault=slow',
        reach: (app) => app.page.getByText('Reading keysets and keys …').waitFor()
    },
    'no access': {
        address: '?org=no-access',
        reach: async (app) => {
            const org = new Organization(app);
            await org.obstacle.waitFor();
            await org.view('Channels');
            await org.openPanel();
        }
    },
    'a fault': {
        address: '?fault=invalid-session',
        reach: async (app) => {
            const org = new Organization(app);
            await org.obstacle.waitFor();
            await org.openPanel();
        }
    },
    imported: {
        address: '?org=none',
        reach: async (app) => {
            const org = new Organization(app);
            await org.obstacle.waitFor();
            await org.openPanel();
            await app.drop({ 'unpackaged.zip': await demoZip() }, org.panel.getByText('Drop the folder, the files'));
            await org.read();
            await org.view('Channels');
            await org.channel('Web_Chat_EU').waitFor();
        }
    },
    'the self-check': {
        reach: async (app) => {
            const org = await read(app);
            await org.openPanel();
            await org.panel.getByRole('button', { name: 'Run the self-check' }).click();
            await org.panel.locator('[data-check]').first().waitFor();
        }
    }
};
