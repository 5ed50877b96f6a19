/** Every state at every width: nothing scrolls sideways, nothing is cut off, and axe finds nothing to mend. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityViolations } from './support/axe.mjs';
import { startStage } from './support/page.mjs';
import { states } from './support/states.mjs';

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

    for (const [state, reach] of Object.entries(states)) {
        for (const width of [1280, 768, 480, 320]) {
            it(`${state}, ${width} px`, () =>
                visit({ width }, async (app) => {
                    await reach(app);
                    assert.deepEqual(await app.page.evaluate(overflowing, ''), []);
                    assert.deepEqual(await accessibilityViolations(app.page), []);
                }));
        }

        it(`${state}, in the utility bar`, () =>
            visit({ address: 'utility-bar' }, async (app) => {
                await reach(app);
                assert.deepEqual(await app.page.evaluate(overflowing, '#app'), []);
                assert.deepEqual(await accessibilityViolations(app.page), []);
            }));
    }

    it('everything open, with text of twice the size', () =>
        visit({ width: 640 }, async (app) => {
            await app.page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
            await states['everything open'](app);
            assert.deepEqual(await app.page.evaluate(overflowing, ''), []);
        }));

    it('everything open, with text spaced out', () =>
        visit({ width: 320 }, async (app) => {
            await app.page.addStyleTag({ content: TEXT_SPACING });
            await states['everything open'](app);
            assert.deepEqual(await app.page.evaluate(overflowing, ''), []);
        }));

    it('everything open, with the system’s own colours', () =>
        visit({ options: { forcedColors: 'active' } }, async (app) => {
            await states['everything open'](app);
            const marks = await app.page
                .locator('c-preflight-editor .mark')
                .first()
                .evaluate(
                    (mark) =>
                        globalThis.getComputedStyle(mark).outlineStyle +
                        globalThis.getComputedStyle(mark).textDecorationLine +
                        globalThis.getComputedStyle(mark).borderBottomStyle
                );
            assert.doesNotMatch(marks, /^nonenonenone$/, 'a mark is more than a background colour');
        }));
});
