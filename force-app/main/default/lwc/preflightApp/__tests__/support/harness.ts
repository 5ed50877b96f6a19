import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const LABELS = resolve(__dirname, '../../../../labels/CustomLabels.labels-meta.xml');
const ENTITIES: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'"
};

// The real words instead of the stub's "c.Preflight_…": sentences are put together from them.
for (const [, name, value] of readFileSync(LABELS, 'utf8').matchAll(
    /<fullName>(.*?)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g
)) {
    const text = String(value).replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
    jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), { virtual: true });
}

/** Lets pending promises, renderings and short timers run. */
export const flush = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
