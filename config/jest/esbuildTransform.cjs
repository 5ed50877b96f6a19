// Strips types and turns ES modules into CommonJS: all that the core, the command and their tests need of a compiler.
const { transformSync } = require('esbuild');

module.exports = {
    process(source, file) {
        const { code, map } = transformSync(source, {
            loader: file.endsWith('.ts') ? 'ts' : 'js',
            format: 'cjs',
            target: 'node20',
            sourcefile: file,
            sourcemap: 'external'
        });
        return { code, map };
    }
};
