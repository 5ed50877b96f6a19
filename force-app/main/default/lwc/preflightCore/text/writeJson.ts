import type { JsonNode } from '../types.js';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

interface Named {
    readonly name: string;
    readonly value: JsonNode;
}

function block(open: string, close: string, lines: readonly string[], indent: string): string {
    return lines.length === 0
        ? `${open}${close}`
        : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}

function write(node: JsonNode, indent: string): string {
    const inner = `${indent}  `;
    switch (node.type) {
        case 'object':
            return block('{', '}', linesOf(node.members, inner), indent);
        case 'array':
            return block(
                '[',
                ']',
                node.items.map((item) => write(item, inner)),
                indent
            );
        case 'string':
            return JSON.stringify(node.value);
        case 'number':
            // Digits that no JavaScript number holds stay as they are.
            return NUMBER.test(node.raw) ? node.raw : JSON.stringify(node.value);
        case 'boolean':
            return String(node.value);
        case 'null':
        default:
            return 'null';
    }
}

function linesOf(members: readonly Named[], indent: string): string[] {
    return members.map(({ name, value }) => `${JSON.stringify(name)}: ${write(value, indent)}`);
}

/** Members as the text of a JSON object (RFC 8259), two blanks an indent, with a line feed at its end. */
export function writeJsonObject(members: readonly Named[]): string {
    return `${block('{', '}', linesOf(members, '  '), '')}\n`;
}

/** A value as JSON text (RFC 8259), two blanks an indent. */
export function writeValue(node: JsonNode): string {
    return write(node, '');
}
