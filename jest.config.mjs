// Native ESM: run as `node --experimental-vm-modules node_modules/jest/bin/jest.js --selectProjects unit`.
const project = (displayName, pattern, extra = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: ['libs', 'apps', 'clients', 'demo', 'deploy', 'bench'].map((room) => `<rootDir>/${room}`),
  testMatch: [`**/src/**/*${pattern}.ts`],
  testEnvironment: 'node',
  // Types, tests and go-to-definition run from source: nothing has to be built first.
  testEnvironmentOptions: { customExportConditions: ['@sanwei/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  ...extra,
});

const servers = {
  globalSetup: '<rootDir>/libs/testing/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/jest/global-teardown.mjs',
};

// A whole city runs from what is built: everything, not only the servers.
const city = { ...servers, globalSetup: '<rootDir>/libs/testing/jest/global-setup-e2e.mjs' };

export default {
  projects: [project('unit', '.spec'), project('int', '.int-spec', servers), project('e2e', '.e2e-spec', city)],
  maxWorkers: 2,
  testTimeout: 30_000,
};
