/** Every state at every width: nothing scrolls sideways, nothing is cut off, and axe finds nothing to mend. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityViolations } from './support/axe.mjs';
import { createStates } from './support/createStates.mjs';
import { mendStates } from './support/mendStates.mjs';
import { organizationStates } from './support/organizationStates.mjs';
import { startStage } from './support/page.mjs';
import { states } from './support/states.mjs';
import { tokenStates } from './support/tokenStates.mjs';

/** In the page: what sticks out of a box, or out of the page when no box is named. */
function overflowing(selector) {
    const box = selector ? document.querySelector(selector) : document.documentElement;
    const edge = box.getBoundingClientRect().left + box.clientWidth + 1;
    const found = box.scrollWidth > box.clientWidth ? [`${selector || 'page'} is ${box.scrollWidth} wide`] : [];
    for (const element of (selector ? box : document.body).querySelectorAll('*')) {
        const { right, width, height } = element.getBoundingClientRect();
        const isHidden = width <= 1 || height <= 1 || element.closest('.slds-assistive-text');
        if (!isHidden && right > edge) {
            found.push(`<${element.localName} class="${element.getAttribute('class')}"> ends at ${Math.round(right)}`);
        }
    }
    return found;
}

/** WCAG 1.4.12: text must survive being spaced like this. */
const TEXT_SPACING = `* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
}`;

const WIDTHS = [1280, 768, 480, 320];
const NOTHING_FOUND = { 1280: [], 768: [], 480: [], 320: [], utilityBar: [] };

async function defects(app, box) {
    return [...(await app.page.evaluate(overflowing, box)), ...(await accessibilityViolations(app.page))];
}

describe('layout and accessibility', () => {
    let stage;

    before(async () => {
        stage = await startStage();
    });
    after(() => stage?.close());

    async function visit(options, work) {
        const app = await stage.open(options);
        try {
            await work(app);
        } finally {
            await app.close();
        }
    }

    const keyStates = Object.fromEntries(Object.entries(states).map(([name, reach]) => [name, { reach }]));
    for (const [state, { address, reach }] of Object.entries({
        ...keyStates,
        ...organizationStates,
        ...tokenStates,
        ...createStates,
        ...mendStates
    })) {
        it(`${state}, at every width and in the utility bar`, () =>
            visit({ address }, async (app) => {
                await reach(app);
                const found = {};
                for (const width of WIDTHS) {
                    await app.page.setViewportSize({ width, height: 900 });
                    found[width] = await defects(app, '');
                }
                await app.page.setViewportSize({ width: 1280, height: 900 });
                await app.page.evaluate(() => document.body.classList.add('utility-bar'));
                found.utilityBar = await defects(app, '#app');
                assert.deepEqual(found, NOTHING_FOUND);
            }));
    }

    it('the utility bar has an address of its own', () =>
        visit({ address: 'utility-bar' }, async (app) => {
            await states.blocked(app);
            const { width } = await app.page.locator('#app').boundingBox();
            assert.equal(Math.round(width), 480);
            assert.deepEqual(await defects(app, '#app'), []);
        }));

    it('the text stays in sight beside the findings, and never lies under the certificate', () =>
        visit({}, async (app) => {
            await states['everything open'](app);
            for (const part of [0, 0.5, 1]) {
                await app.page.evaluate((share) => globalThis.scrollTo(0, document.body.scrollHeight * share), part);
                const text = await app.page.locator('c-preflight-key-input').boundingBox();
                const card = await app.page.locator('c-preflight-certificate').boundingBox();
                assert.ok(
                    text.y + text.height <= card.y + 1,
                    `scrolled to ${part}: ${text.y + text.height} > ${card.y}`
                );
            }
        }));

    for (const [state, reach] of [
        ['everything open', states['everything open']],
        ['a token with everything open', tokenStates['token that has expired, everything open'].reach],
        ['a message', tokenStates['message explained'].reach],
        ['a made key', createStates['key made, everything open'].reach]
    ]) {
        it(`${state}, with text of twice the size`, () =>
            visit({ width: 1280 }, async (app) => {
                await app.page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
                await reach(app);
                await app.page.setViewportSize({ width: 640, height: 900 });
                assert.deepEqual(await app.page.evaluate(overflowing, ''), []);
            }));

        it(`${state}, with text spaced out`, () =>
            visit({ width: 1280 }, async (app) => {
                await app.page.addStyleTag({ content: TEXT_SPACING });
                await reach(app);
                await app.page.setViewportSize({ width: 320, height: 900 });
                assert.deepEqual(await app.page.evaluate(overflowing, ''), []);
            }));
    }

    it('the segments of a token, with the system’s own colours: told apart by their lines', () =>
        visit({ options: { forcedColors: 'active' } }, async (app) => {
            await tokenStates['token that is ready'].reach(app);
            const looks = await app.page
                .locator('c-preflight-token-input c-preflight-editor [class*="segment"]')
                .evaluateAll((parts) =>
                    parts.map((part) => {
                        const { textDecorationStyle, textDecorationLine, borderBottomStyle, borderBottomWidth } =
                            globalThis.getComputedStyle(part);
                        return [textDecorationLine, textDecorationStyle, borderBottomStyle, borderBottomWidth].join(
                            ' '
                        );
                    })
                );
            assert.ok(looks.length >= 3, looks.join());
            assert.equal(new Set(looks).size, 3, looks.join());
        }));

    it('everything open, with the system’s own colours', () =>
        visit({ options: { forcedColors: 'active' } }, async (app) => {
            await states['everything open'](app);
            const mark = app.page.locator('c-preflight-editor .mark').filter({ hasText: 'rs256' });
            const lines = await mark.evaluate((element) => {
                const { boxShadow, outlineStyle, textDecorationLine, borderBottomStyle } =
                    globalThis.getComputedStyle(element);
                return [boxShadow, outlineStyle, textDecorationLine, borderBottomStyle];
            });
            assert.ok(
                lines.some((line) => line !== 'none'),
                'a mark is more than a background colour, which these colours take away'
            );
        }));
});
