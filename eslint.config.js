import js from '@eslint/js';
import lwc from '@salesforce/eslint-config-lwc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { preflightPlugin } from './config/eslint/plugin.js';
import { impure, refusedByTheOrg } from './config/eslint/syntax.js';

const bundles = ['force-app/**/lwc/**/*.ts'];
const core = ['force-app/main/default/lwc/preflightCore/**/*.ts'];
const tests = ['**/__tests__/**/*.ts', 'tests/**/*.ts'];
const typed = ['force-app/**/*.ts', 'cli/**/*.ts', 'tests/**/*.ts', 'config/**/*.ts'];

const only = (files, configs) => configs.map((config) => ({ ...config, files }));

export default [
    {
        ignores: [
            '**/node_modules/',
            'dist/',
            'coverage/',
            'force-app/**/lwc/**/*.js',
            '**/staticresources/',
            'tests/conformance/cases/',
            'scripts/templates/'
        ]
    },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
        files: ['**/*.{js,mjs,cjs}'],
        ...js.configs.recommended,
        languageOptions: { ecmaVersion: 2024, globals: globals.node }
    },
    { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
    { files: ['preview/{page,standins}/**/*.js'], languageOptions: { globals: globals.browser } },
    {
        // What runs inside a page is written beside what drives it.
        files: ['tests/{e2e,lws}/**/*.mjs', 'bench/**/*.mjs'],
        languageOptions: { globals: { ...globals.node, ...globals.browser } }
    },
    // The LWC rules read JavaScript with Babel; on TypeScript its no-undef and no-unused-vars report every type.
    ...only(bundles, lwc.configs.recommendedTs),
    ...only(typed, tseslint.configs.recommendedTypeChecked),
    {
        files: typed,
        languageOptions: {
            parser: tseslint.parser,
            parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
        },
        rules: {
            'no-undef': 'off',
            'no-unused-vars': 'off',
            'no-void': 'off',
            'no-redeclare': 'off',
            'no-shadow': 'off',
            'no-use-before-define': 'off',
            'no-unused-expressions': 'off',
            'consistent-return': 'off',
            'default-case': 'off',
            'no-confusing-arrow': 'off',
            'no-control-regex': 'off',
            'import/named': 'off',
            'import/namespace': 'off',
            'import/default': 'off',
            '@typescript-eslint/require-await': 'off',
            '@typescript-eslint/no-shadow': 'error',
            '@typescript-eslint/no-non-null-assertion': 'error',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
            '@typescript-eslint/consistent-type-imports': [
                'error',
                { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
            ],
            '@typescript-eslint/switch-exhaustiveness-check': 'error',
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            curly: 'error',
            eqeqeq: 'error'
        }
    },
    { files: ['**/*.{ts,js,mjs,cjs}'], ignores: ['**/*.d.ts', ...tests], rules: { 'max-lines': ['error', 300] } },
    {
        files: [...bundles, 'cli/**/*.ts'],
        ignores: tests,
        plugins: { preflight: preflightPlugin },
        rules: { 'preflight/imports': 'error' }
    },
    {
        files: bundles,
        ignores: tests,
        rules: { 'no-restricted-syntax': ['error', ...refusedByTheOrg] }
    },
    {
        files: core,
        ignores: tests,
        plugins: { preflight: preflightPlugin },
        rules: {
            'preflight/core-globals': 'error',
            'no-restricted-syntax': ['error', ...refusedByTheOrg, ...impure]
        }
    },
    {
        files: tests,
        rules: {
            // Cases are tables and helpers hold the expectations.
            'jest/expect-expect': 'off',
            'jest/no-export': 'off',
            '@typescript-eslint/unbound-method': 'off',
            'jest/no-conditional-expect': 'off',
            'jest/valid-title': 'off',
            'jest/no-standalone-expect': 'off',
            'no-await-in-loop': 'off',
            '@lwc/lwc/no-async-operation': 'off',
            '@lwc/lwc/no-unsupported-ssr-properties': 'off'
        }
    }
];
