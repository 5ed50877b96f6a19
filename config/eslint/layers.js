/**
 * Which folders of the core may import which: dependencies point one way, from the door at the top to the types at the
 * bottom (docs/architecture.md). `same` stands for the same folder.
 */
const models = ['input', 'jwk', 'certificate', 'signature', 'channel', 'token', 'message', 'rotation', 'private'];
const low = ['text', 'der', 'types'];

export const layers = {
    door: ['engine', 'rulesIndex', 'repair', 'make', ...models, ...low],
    engine: ['same', 'rulesIndex', 'repair', ...models, ...low],
    repair: ['same', ...models, ...low],
    make: ['same', ...low],
    rulesIndex: ['rulesIndex', 'rule', 'types'],
    rule: [...models, ...low],
    ...Object.fromEntries(models.map((model) => [model, [...models, ...low]])),
    der: ['same', 'text', 'types'],
    text: ['same', 'types'],
    types: []
};

/** The layer of a file, given its path below the core's folder: `rules/jwk/modulusTooShort.ts` is a `rule`. */
export function layerOf(path) {
    const file = path.replace(/(\.d)?\.[jt]s$/, '');
    if (!file.includes('/')) {
        return { preflightCore: 'door', types: 'types' }[file];
    }
    const [folder] = file.split('/');
    if (folder !== 'rules') {
        return folder;
    }
    return file.endsWith('/index') ? 'rulesIndex' : 'rule';
}

/** Whether a file of the core may import another one; both are paths below the core's folder. */
export function mayImport(from, to) {
    const allowed = layers[layerOf(from)];
    const layer = layerOf(to);
    return allowed !== undefined && (allowed.includes(layer) || (allowed.includes('same') && layerOf(from) === layer));
}
