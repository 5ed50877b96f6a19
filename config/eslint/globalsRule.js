/** What the core may take from its surroundings: the language itself, and base64. Everything else is handed in. */
const ALLOWED = new Set([
    ...['undefined', 'NaN', 'Infinity', 'isNaN', 'parseInt', 'parseFloat'],
    ...['Object', 'Array', 'String', 'Number', 'Boolean', 'BigInt', 'Symbol', 'Math', 'JSON', 'Date', 'RegExp'],
    ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Error', 'RangeError', 'TypeError', 'SyntaxError'],
    ...['atob', 'btoa', 'encodeURIComponent', 'decodeURIComponent']
]);
/** Slow in Lightning Web Security: each access crosses a membrane. */
const OCTETS = new Set(['ArrayBuffer', 'DataView', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Uint32Array']);
const OCTETS_FILE = '/text/octets.ts';

/** Allows the core only globals of the language, and typed arrays only where `crypto.subtle` wants them. */
export const globalsRule = {
    meta: {
        type: 'problem',
        schema: [],
        messages: {
            global: 'The core must not use "{{name}}": what is not part of the language comes in through the context or the options.',
            octets: 'Octets are binary strings; "{{name}}" is slow in Lightning Web Security and belongs into text/octets.ts only.'
        }
    },
    create(context) {
        const mayUseOctets = context.filename.replaceAll('\\', '/').endsWith(OCTETS_FILE);
        const check = ({ identifier, isTypeReference }) => {
            const { name } = identifier;
            if (isTypeReference || ALLOWED.has(name) || (mayUseOctets && OCTETS.has(name))) {
                return;
            }
            context.report({ node: identifier, messageId: OCTETS.has(name) ? 'octets' : 'global', data: { name } });
        };
        return {
            'Program:exit'(node) {
                const globalScope = context.sourceCode.getScope(node);
                // Unknown names, and those that the parser or the configuration knows without a definition.
                globalScope.through.forEach(check);
                globalScope.variables
                    .filter((variable) => variable.defs.length === 0)
                    .forEach((variable) => variable.references.forEach(check));
            }
        };
    }
};
