/** The states of the view, each reached as a person would reach it. */
import { files, inputs } from './inputs.mjs';

export const states = {
    empty: () => Promise.resolve(),
    ready: async (app) => {
        await app.paste(inputs.good);
        await app.says('Ready to upload');
    },
    remarks: async (app) => {
        await app.paste(inputs.twentyDaysLeft);
        await app.says('Ready, with 1 remark');
    },
    blocked: async (app) => {
        await app.paste(inputs.severalDefects);
        await app.says('Setup will not accept this key yet');
        await app.errors.first().getByRole('button', { name: 'More about this rule' }).click();
    },
    'no key': async (app) => {
        await app.paste(inputs.token);
        await app.says('Setup will not accept this key yet');
    },
    'private key': async (app) => {
        await app.paste(inputs.privateKeyPem);
        await app.says('Stop: this is a private key');
    },
    'key set': async (app) => {
        await app.choose({ 'acme-published-keys.json': inputs.keySet });
        await app.button('Check it as a key set').click();
        await app.page.getByText('1 to mend').waitFor();
    },
    chain: async (app) => {
        await app.paste(inputs.chain);
        await app.button('2 more certificates in the chain').click();
    },
    'binary file': async (app) => {
        await app.choose({ 'a-certificate-with-a-rather-long-file-name-for-a-narrow-page.cer': files.certificateDer });
        await app.page.getByText('This file is not text').waitFor();
    },
    'file too large': async (app) => {
        await app.choose({ 'whole-mailbox-export.json': 'x'.repeat(2 * 1024 * 1024) });
        await app.page.getByRole('alert').waitFor();
    },
    'everything open': async (app) => {
        await app.paste(inputs.severalDefects);
        await app.says('Setup will not accept this key yet');
        const folded = app.page.locator('c-preflight-key-check button[aria-expanded="false"]');
        while ((await folded.count()) > 0) {
            await folded.first().click();
        }
    }
};
