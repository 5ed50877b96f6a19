/** The states of the view "Create", each reached as a person would reach it. */
import { CreateView } from './createView.mjs';
import { inputs } from './inputs.mjs';

async function opened(app, channel = '') {
    const view = new CreateView(app);
    if (channel) {
        await view.org.read();
        await view.org.pick(channel);
    }
    await view.open();
    return view;
}

async function made(app, channel) {
    const view = await opened(app, channel);
    await view.makeKey();
    return view;
}

export const createStates = {
    'create, at first sight': { reach: (app) => opened(app) },
    'key made': { reach: (app) => made(app, 'Web Chat EU') },
    'key made, everything open': {
        reach: async (app) => {
            const view = await made(app);
            await view.button('Show it').click();
            const folded = view.root.locator('button[aria-expanded="false"]');
            while ((await folded.count()) > 0) {
                await folded.first().click();
            }
            await view.choice('other').click();
            await view.button('Check this key').click();
            await view.question.waitFor();
        }
    },
    'key made, private key gone': {
        reach: async (app) => {
            const view = await made(app, 'Web Chat EU');
            await view.button('I have saved it').click();
        }
    },
    'create, with problems': {
        reach: async (app) => {
            const view = await opened(app);
            await view.field('key', 'Name in the certificate').fill('');
            await view.field('key', 'Valid for (days)').fill('soon');
            await view.button('Make the key').click();
            await view.problem('days').waitFor();
            await view.button('Make the token and check it').click();
            await view.problem('iss').waitFor();
        }
    },
    'private key that cannot sign': {
        reach: async (app) => {
            const view = await opened(app);
            await view.choice('a private key file').click();
            await app.paste(inputs.certificatePem, view.root.getByPlaceholder('Paste the private key here'));
            await view.root.locator('[data-id="private-problem"]').waitFor();
        }
    },
    'private key that signs': {
        reach: async (app) => {
            const view = await opened(app, 'Web Chat EU');
            await view.choice('a private key file').click();
            await app.paste(inputs.privateKeyPem, view.root.getByPlaceholder('Paste the private key here'));
            await view.root.locator('[data-id="private-read"]').waitFor();
        }
    },
    'code for the web page': {
        reach: async (app) => {
            const view = await made(app, 'Web Chat EU');
            await view.button('I have saved it').click();
            await view.code.scrollIntoViewIfNeeded();
        }
    },
    'code with a test token': {
        reach: async (app) => {
            const view = await made(app, 'Web Chat EU');
            await view.choice('this code, with a test token: for a quick try').click();
            await view.code.locator('[data-id="code-warning"]').waitFor();
        }
    }
};
