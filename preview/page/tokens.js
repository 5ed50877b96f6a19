/**
 * Puts the demo org's tokens within reach, at the head of the local page and outside of the component: a button each,
 * which copies one.
 *
 * @param {readonly { label: string, text: string }[]} tokens
 * @param {Element} banner
 */
export function offerTokens(tokens, banner) {
    const status = element('span', { role: 'status' });
    const buttons = tokens.map(({ label, text }) => {
        const button = element('button', { type: 'button' }, label);
        button.addEventListener('click', async () => {
            status.textContent = (await copy(text))
                ? `Copied: ${label}. Paste it into “Check a token”.`
                : 'The browser did not let it be copied. Run “node preview/org.mjs --out DIR” for files.';
        });
        return element('li', {}, button);
    });
    banner.append(
        element(
            'div',
            { class: 'local-tokens' },
            element('span', { id: 'tokens' }, 'Tokens of this demo org, to copy:'),
            element('ul', { 'aria-labelledby': 'tokens' }, ...buttons),
            status
        )
    );
}

function element(name, attributes, ...content) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        made.setAttribute(attribute, value);
    }
    made.append(...content);
    return made;
}

async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}
