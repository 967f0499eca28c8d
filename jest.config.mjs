// Jest in ESM mode on the TypeScript sources: `npm test` starts it with --experimental-vm-modules.
export default {
  testEnvironment: 'node',
  // "source" makes the aliases of package.json (#kernel/... and so on) open the .ts files instead of dist.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  transform: { '\\.tsx?$': '<rootDir>/tools/jest-swc.mjs' },
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.{spec,e2e-spec}.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.cache'],
  cacheDirectory: '<rootDir>/.cache/jest',
  injectGlobals: false,
  coverageProvider: 'v8',
  maxWorkers: 2,
  // a service spec loads Nest and TypeORM first, which takes seconds on a busy machine
  testTimeout: 60_000,
  // VM modules do not give their memory back; a worker that has grown is replaced.
  workerIdleMemoryLimit: '512MB',
};
