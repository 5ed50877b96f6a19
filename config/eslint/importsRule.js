import { dirname, posix } from 'node:path';
import { layerOf, mayImport } from './layers.js';

const CORE = 'preflightCore';
/** What a Lightning web component may import besides its own files. */
const PLATFORM = /^(lwc$|lightning\/|@salesforce\/|c\/)/;

/** Splits `…/lwc/<bundle>/<path>`; null for files that belong to no bundle. */
function bundleOf(file) {
    const [, bundle, path] = /\/lwc\/([^/]+)\/(.+)$/.exec(file) ?? [];
    return bundle === undefined ? null : { bundle, path };
}

/** What is wrong with an import, or null. */
function problemOf(file, specifier) {
    const from = bundleOf(file);
    const isRelative = specifier.startsWith('.');
    const target = isRelative ? posix.join(dirname(file), specifier) : null;
    const to = target === null ? null : bundleOf(target);
    if (from === null) {
        return to?.bundle === CORE && to.path !== `${CORE}.js` && !/(^|\/)types\.js$/.test(to.path) ? 'door' : null;
    }
    if (isRelative && !/\.(js|css|html)$/.test(specifier)) {
        return 'extension';
    }
    if (from.bundle !== CORE) {
        return isRelative
            ? to?.bundle === from.bundle
                ? null
                : 'bundle'
            : PLATFORM.test(specifier)
              ? null
              : 'package';
    }
    if (to?.bundle !== CORE) {
        return 'outside';
    }
    return mayImport(from.path, to.path) ? null : 'layer';
}

/** Keeps imports within the architecture: see config/eslint/layers.js. */
export const importsRule = {
    meta: {
        type: 'problem',
        schema: [],
        messages: {
            outside:
                'The core imports nothing from outside itself: not "{{specifier}}". Hand it in through the context or the options.',
            layer: 'A file of {{from}} must not import "{{specifier}}" ({{to}}): dependencies point from the door to engine, rules, models, text and der, types.',
            bundle: '"{{specifier}}" reaches into another bundle. Import its main module: c/<bundle>.',
            package:
                '"{{specifier}}" is not there in an org. A component imports lwc, lightning/*, @salesforce/*, c/* and its own files.',
            door: '"{{specifier}}" is inside the core. Import preflightCore/preflightCore.js, its only door.',
            extension: '"{{specifier}}" needs its extension: write .js, which Node and the org both resolve.',
            dynamic: 'The org does not load modules on demand: import "{{specifier}}" at the top.'
        }
    },
    create(context) {
        const file = context.filename.replaceAll('\\', '/');
        const check = (node) => {
            if (typeof node.source?.value !== 'string') {
                return;
            }
            const specifier = node.source.value;
            const problem = problemOf(file, specifier);
            if (problem !== null) {
                const to = specifier.startsWith('.') ? bundleOf(posix.join(dirname(file), specifier))?.path : undefined;
                const data = {
                    specifier,
                    from: layerOf(bundleOf(file)?.path ?? ''),
                    to: to === undefined ? '' : (layerOf(to) ?? to)
                };
                context.report({ node: node.source, messageId: problem, data });
            }
        };
        return {
            ImportDeclaration: check,
            ExportNamedDeclaration: check,
            ExportAllDeclaration: check,
            TSImportType: check,
            ImportExpression(node) {
                if (bundleOf(file) !== null) {
                    context.report({ node, messageId: 'dynamic', data: { specifier: node.source.value ?? '…' } });
                }
            }
        };
    }
};
