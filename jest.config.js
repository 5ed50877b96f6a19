import { jestConfig as lwcJestConfig } from '@salesforce/sfdx-lwc-jest/config.js';

const ignored = ['<rootDir>/node_modules/', '<rootDir>/dist/', '<rootDir>/bench/'];
// Sources say `./x.js`, the tests run the `.ts` beside it: a stale build cannot turn a test green.
const sourcesFirst = { '^(\\.{1,2}/.*)\\.js$': '$1' };
const plain = {
    testEnvironment: 'node',
    transform: { '\\.(ts|mjs|js)$': '<rootDir>/config/jest/esbuildTransform.cjs' },
    // An ECMAScript module, which Jest does not load as it is.
    transformIgnorePatterns: ['/node_modules/(?!jose/)'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
    moduleNameMapper: sourcesFirst,
    setupFiles: ['<rootDir>/config/jest/seed.cjs'],
    testPathIgnorePatterns: ignored,
    modulePathIgnorePatterns: ['<rootDir>/dist/']
};

export default {
    projects: [
        {
            ...plain,
            displayName: 'core',
            testMatch: ['<rootDir>/force-app/main/default/lwc/preflightCore/__tests__/**/*.test.ts']
        },
        {
            ...plain,
            displayName: 'node',
            testMatch: ['<rootDir>/{cli,scripts,tests}/**/*.test.ts'],
            testPathIgnorePatterns: [...ignored, '<rootDir>/tests/e2e/', '<rootDir>/tests/lws/']
        },
        {
            ...lwcJestConfig,
            displayName: 'components',
            rootDir: import.meta.dirname,
            testMatch: ['<rootDir>/force-app/main/default/lwc/**/__tests__/**/*.test.ts'],
            testPathIgnorePatterns: [...ignored, '<rootDir>/force-app/main/default/lwc/preflightCore/'],
            setupFiles: [...(lwcJestConfig.setupFiles ?? []), '<rootDir>/config/jest/browserGlobals.cjs'],
            setupFilesAfterEnv: [...(lwcJestConfig.setupFilesAfterEnv ?? []), '<rootDir>/config/jest/matchers.cjs'],
            moduleNameMapper: { ...lwcJestConfig.moduleNameMapper, ...sourcesFirst }
        }
    ]
};
