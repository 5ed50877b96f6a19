/** The states of mending and of a change of keys, each reached as a person would reach it. */
import { inputs } from './inputs.mjs';
import { Organization } from './organization.mjs';

const card = (app) => app.page.locator('c-preflight-mend section');
const changes = (app) => app.page.locator('c-preflight-changes section');

/** The algorithm is missing and the certificate is in PEM: one for the admin, one for the program. */
const draft = JSON.stringify({ ...JSON.parse(inputs.noAlgorithm), x5c: JSON.parse(inputs.pemInX5c).x5c }, null, 2);

async function offered(app, text) {
    await app.paste(text);
    await card(app).waitFor();
}

async function rotation(app) {
    const org = new Organization(app);
    await org.read();
    await app.paste(inputs.good);
    await app.says('Ready to upload');
    await org.view('Channels');
    const channel = org.channel('Web_Chat_EU');
    await channel.getByRole('button', { name: 'Change the key without interrupting a chat' }).click();
    await channel.getByRole('list', { name: 'Steps' }).waitFor();
}

export const mendStates = {
    'mending offered': { reach: (app) => offered(app, draft) },
    mended: {
        reach: async (app) => {
            await offered(app, draft);
            await app.page.getByRole('radio', { name: 'RS256' }).check();
            await card(app).getByRole('button', { name: 'Mend both' }).click();
            await changes(app).waitFor();
            await app.says('Ready to upload');
        }
    },
    'certificate to convert': { reach: (app) => offered(app, inputs.certificatePem) },
    'several mended': {
        reach: async (app) => {
            await offered(app, inputs.keySet);
            await card(app).getByRole('button', { name: /Mend/ }).click();
            await changes(app).waitFor();
            await app.page.getByText('Download all').waitFor();
        }
    },
    'public half of a private key': { reach: (app) => offered(app, inputs.privateMembers) },
    'change of keys': { reach: rotation }
};
