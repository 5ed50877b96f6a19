import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';

class Collector extends ApexErrorListener {
    problems = [];
    apexSyntaxError(line, column, message) {
        this.problems.push({ line, message });
    }
}

/**
 * @param {string} text
 * @param {(parser: import('@apexdevtools/apex-parser').ApexParser) => object} rule what the text is read as
 * @returns {{ tree: object, problems: { line: number, message: string }[] }}
 */
export function parse(text, rule) {
    const listener = new Collector();
    const { parser } = ApexParserFactory.createLexerAndParser(text, listener);
    return { tree: rule(parser), problems: listener.problems };
}

/** A node and all below it, save for those that are not entered. */
export function* walk(tree, enters = () => true) {
    yield tree;
    for (const child of tree.children ?? []) {
        if (enters(child)) {
            yield* walk(child, enters);
        }
    }
}
