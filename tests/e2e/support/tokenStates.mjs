/** The states of the views "Check a token" and "Explain a message", each reached as a person would reach it. */
import { demoTokens } from './demo.mjs';
import { inputs } from './inputs.mjs';
import { Organization } from './organization.mjs';
import { TokenView } from './tokenView.mjs';

const NO_ACTIVE = 'User verification configuration has no active AuthSchemes.';

async function token(app, name, words, channel = 'Web Chat EU') {
    const view = new TokenView(app);
    await view.open();
    if (channel) {
        await view.org.pick(channel);
    }
    await view.paste(demoTokens[name]);
    await view.says(words);
    return view;
}

async function openAll(root) {
    const folded = root.locator('button[aria-expanded="false"]');
    while ((await folded.count()) > 0) {
        await folded.first().click();
    }
}

async function message(app, text, channel = '') {
    const org = new Organization(app);
    await org.read();
    if (channel) {
        await org.pick(channel);
    }
    await org.view('Explain a message');
    const field = app.page.locator('c-preflight-explain').getByRole('textbox');
    await field.fill(text);
    await field.press('Tab');
}

export const tokenStates = {
    'token, at first sight': { reach: (app) => new TokenView(app).open() },
    'token alone': { reach: (app) => token(app, 'good', 'Well-formed', '') },
    'token that is ready': { reach: (app) => token(app, 'good', 'This token is ready for Web Chat EU') },
    'token signed with another key': { reach: (app) => token(app, 'wrong-key', '1 thing to mend') },
    'token with another issuer': { reach: (app) => token(app, 'issuer-slash', '1 thing to mend') },
    'token that has expired, everything open': {
        reach: async (app) => {
            const view = await token(app, 'expired', 'This token has expired');
            await openAll(view.root);
        }
    },
    'token for all time': { reach: (app) => token(app, 'milliseconds', '1 thing to mend') },
    'token cleared': {
        reach: async (app) => {
            const view = await token(app, 'good', 'This token is ready for Web Chat EU');
            await view.button('Clear').first().click();
            await view.root.getByText('Cleared.').waitFor();
        }
    },
    'token that is a private key': {
        reach: async (app) => {
            const view = new TokenView(app);
            await view.open();
            await app.paste(inputs.privateKeyPem, view.text);
            await view.says('Stop: this is a private key');
        }
    },
    messages: { reach: (app) => message(app, '') },
    'message explained': {
        reach: async (app) => {
            await message(app, NO_ACTIVE, 'Help Center');
            await app.page.locator('[data-found="no-active-auth-schemes"] [data-state="confirmed"]').waitFor();
        }
    },
    'message that is not known': {
        reach: async (app) => {
            await message(app, 'TypeError: cannot read properties of undefined');
            await app.page.locator('c-preflight-explain [data-id="find"]').waitFor();
        }
    }
};
