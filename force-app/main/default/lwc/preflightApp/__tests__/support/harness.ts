import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createElement } from 'lwc';

const LABELS = resolve(__dirname, '../../../../labels/CustomLabels.labels-meta.xml');
const ENTITIES: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'"
};

// The real words instead of the stub's "c.Preflight_…": whole sentences are put together from them.
for (const [, name, value] of readFileSync(LABELS, 'utf8').matchAll(
    /<fullName>(.*?)<\/fullName>[\s\S]*?<value\s*>([\s\S]*?)<\/value>/g
)) {
    const text = String(value).replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
    jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), { virtual: true });
}

/** The clock of all tests of components. */
export const NOW = Date.UTC(2026, 10, 23, 12);

// The first test of a file compiles the components that it needs.
jest.setTimeout(60_000);

type Component = Parameters<typeof createElement>[1]['is'];
type Host = HTMLElement & { shadowRoot: ShadowRoot };

/** Lets pending promises, renderings and timers of that many milliseconds run. */
export const flush = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Puts a component on the page and waits until it is rendered. The component is required, not imported, so that the
 * words above are in place before it asks for them.
 */
export async function mount<Properties extends object>(
    name: string,
    properties: Properties
): Promise<Host & Properties> {
    const { default: is } = jest.requireActual<{ default: Component }>(`c/${name}`);
    const tag = `c-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const element = createElement(tag, { is }) as unknown as Host & Properties;
    Object.assign(element, properties);
    document.body.appendChild(element);
    await flush();
    return element;
}

/** Everything inside the shadow roots below an element that the selector finds, in document order. */
export function findAll<Found extends Element = HTMLElement>(root: Element, selector: string): Found[] {
    const within = (scope: ParentNode): Found[] =>
        [...scope.querySelectorAll('*')].flatMap((element) => [
            ...(element.matches(selector) ? [element as Found] : []),
            ...(element.shadowRoot ? within(element.shadowRoot) : [])
        ]);
    return root.shadowRoot ? within(root.shadowRoot) : within(root);
}

/** The first of them; a test that asks for what is not there fails. */
export function find<Found extends Element = HTMLElement>(root: Element, selector: string): Found {
    const [found] = findAll<Found>(root, selector);
    if (!found) {
        throw new Error(`There is no ${selector}`);
    }
    return found;
}

/** What a reader sees, blanks made one. */
export function textOf(root: Element): string {
    const within = (scope: Node): string =>
        [...scope.childNodes]
            .map((node) =>
                node instanceof Element && node.shadowRoot
                    ? `${within(node.shadowRoot)} ${within(node)}`
                    : node.nodeType === Node.TEXT_NODE
                      ? (node.textContent ?? '')
                      : within(node)
            )
            .join(' ');
    return within(root.shadowRoot ?? root)
        .replace(/\s+/g, ' ')
        .trim();
}

/** An event of the browser's own, as an input sends it. */
export function fire(element: Element, type: string, properties: object = {}): Event {
    // eslint-disable-next-line @lwc/lwc/prefer-custom-event -- the browser sends no custom ones
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), properties);
    element.dispatchEvent(event);
    return event;
}

/** Listens for an event and collects its details. */
export function detailsOf(element: Element, type: string): unknown[] {
    const details: unknown[] = [];
    element.addEventListener(type, (event) => details.push((event as CustomEvent<unknown>).detail));
    return details;
}

afterEach(() => {
    document.body.replaceChildren();
    jest.restoreAllMocks();
    jest.useRealTimers();
});
