import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
    EnhancedForControlContext,
    FieldDeclarationContext,
    FormalParameterContext,
    LocalVariableDeclarationContext
} from '@apexdevtools/apex-parser';
import { parse, walk } from './parse.mjs';
import { sourcesOf } from './sources.mjs';

const declared = (node) =>
    node
        .variableDeclarators()
        .variableDeclarator_list()
        .map((each) => each.id());

function idsOf(node) {
    if (node instanceof LocalVariableDeclarationContext) {
        return declared(node);
    }
    return node instanceof FormalParameterContext || node instanceof EnhancedForControlContext ? [node.id()] : [];
}

function checkFile(text) {
    // What cannot be parsed is told by the other checks.
    const nodes = [...walk(parse(text, (parser) => parser.compilationUnit()).tree)];
    const fields = nodes
        .filter((node) => node instanceof FieldDeclarationContext)
        .flatMap((node) => declared(node).map((id) => id.getText()));
    const hidden = (name) => fields.find((field) => field !== name && field.toLowerCase() === name.toLowerCase());
    return nodes
        .flatMap(idsOf)
        .filter((id) => id !== null && hidden(id.getText()))
        .map((id) => ({
            line: id.start.line,
            message: `"${id.getText()}" hides the field "${hidden(id.getText())}".`
        }));
}

/**
 * Finds parameters and variables that hide a field of another case: to Apex `keyset` and `KEYSET` are one name, and the
 * constant that seems to be meant is not. apex-ls tells of variables, but not of parameters.
 *
 * @param {string} project folder with sfdx-project.json
 * @returns {string[]} what is wrong
 */
export function checkNames(project) {
    return sourcesOf(project, /\.cls$/).flatMap((file) =>
        checkFile(readFileSync(file, 'utf8')).map(
            ({ line, message }) => `${relative(project, file)}:${line} ${message}`
        )
    );
}
