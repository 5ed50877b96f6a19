import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
    Arth2ExpressionContext,
    FieldNameContext,
    LiteralContext,
    QueryContext,
    SubQueryContext
} from '@apexdevtools/apex-parser';
import { parse, walk } from './parse.mjs';
import { catalogue } from './sobjects.mjs';
import { sourcesOf } from './sources.mjs';

const find = (object, name) => Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
const known = (name) => catalogue[find(catalogue, name) ?? ''];

/** What is wrong with one path of names, such as PermissionSet.PermissionsViewSetup. */
function checkPath(sObject, path) {
    const names = path.split('.');
    // The sObject's own name may stand in front.
    const start = names.length > 1 && names[0].toLowerCase() === sObject.toLowerCase() ? 1 : 0;
    let owner = sObject;
    for (const relation of names.slice(start, -1)) {
        const { relations } = known(owner);
        const name = find(relations, relation);
        if (!name) {
            return `${owner} has no relation "${relation}".`;
        }
        owner = relations[name];
        if (!known(owner)) {
            return `${owner} is not in scripts/apex/sobjects.json; add it to have "${path}" checked.`;
        }
    }
    const field = names[names.length - 1];
    return known(owner).fields.some((name) => name.toLowerCase() === field.toLowerCase())
        ? null
        : `${owner} has no field "${field}".`;
}

function checkQuery(query) {
    const [sObject] = query.fromNameList().getText().split(',');
    if (
        query.selectList().getText().includes('(SELECT') ||
        [...walk(query)].some((n) => n instanceof SubQueryContext)
    ) {
        return ['Subqueries are not checked; extend scripts/apex/queries.mjs first.'];
    }
    if (!known(sObject)) {
        return [`The sObject "${sObject}" is not in scripts/apex/sobjects.json: it does not exist, or add it there.`];
    }
    const from = query.fromNameList();
    return [...walk(query, (child) => child !== from)]
        .filter((node) => node instanceof FieldNameContext)
        .map((node) => checkPath(sObject, node.getText()))
        .filter((problem) => problem !== null);
}

/** The text of a string literal, or of several joined by +; undefined when any part is not constant. */
function constantText(tree) {
    if (tree instanceof LiteralContext) {
        return tree.StringLiteral() ? tree.getText().slice(1, -1).replaceAll("\\'", "'") : undefined;
    }
    if (tree instanceof Arth2ExpressionContext && tree.ADD()) {
        const parts = tree.expression_list().map(constantText);
        return parts.includes(undefined) ? undefined : parts.join('');
    }
    return tree.children?.length === 1 ? constantText(tree.children[0]) : undefined;
}

/** The text that a sum starts with, as far as it is constant. */
function firstText(tree) {
    return constantText(tree) ?? (tree.children?.length > 0 ? firstText(tree.children[0]) : '');
}

const SELECT = /^\s*select\s/i;

/** Every expression whose text is a query: outermost sums, and literals alone. No text for people starts like one. */
function* queryTexts(tree) {
    const isSum = tree instanceof Arth2ExpressionContext;
    const text = isSum || tree instanceof LiteralContext ? constantText(tree) : undefined;
    const isQuery = SELECT.test(text ?? (isSum ? firstText(tree) : ''));
    if (isQuery) {
        yield { tree, text };
    }
    if (isQuery || (isSum && text !== undefined)) {
        return;
    }
    for (const child of tree.children ?? []) {
        yield* queryTexts(child);
    }
}

function checkText({ text }) {
    if (text === undefined) {
        return ['A query must be constant, so that it can be checked; put what varies into bind variables.'];
    }
    const { tree, problems } = parse(text, (parser) => parser.query());
    return problems.length > 0 ? [`The query cannot be parsed: ${problems[0].message}`] : checkQuery(tree);
}

function checkFile(text) {
    const { tree, problems } = parse(text, (parser) => parser.compilationUnit());
    if (problems.length > 0) {
        return problems;
    }
    const at = (node) => (message) => ({ line: node.start.line, message });
    const literals = [...walk(tree)].filter((node) => node instanceof QueryContext);
    return [
        ...literals.flatMap((query) => checkQuery(query).map(at(query))),
        ...[...queryTexts(tree)].flatMap((found) => checkText(found).map(at(found.tree)))
    ];
}

/**
 * Checks the sObjects and fields of every query in a project's Apex, inline or as text: no other tool does without an org.
 *
 * @param {string} project folder with sfdx-project.json
 * @returns {string[]} what is wrong
 */
export function checkQueries(project) {
    return sourcesOf(project, /\.cls$/).flatMap((file) =>
        checkFile(readFileSync(file, 'utf8')).map(
            ({ line, message }) => `${relative(project, file)}:${line} ${message}`
        )
    );
}
