import { availableParallelism } from 'node:os';
import { LANGUAGE } from './scripts/local-globals.mjs';

/** Jest runs the TypeScript sources as native ES modules; swc only strips the types. */
export default {
  testEnvironment: '<rootDir>/scripts/jest-environment.mjs',
  // A guard against hanging, in milliseconds: tests bound work, not time.
  testTimeout: 600_000,
  // A worker often waits for a program that it has started, so there is one more for every two cores.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/scripts/slow-first.mjs',
  // Node keeps the modules of every test file. To collect garbage among them takes minutes, and to start
  // a program takes three times as long from a process of 900 MB as from one of 300 MB.
  workerIdleMemoryLimit: '500MB',
  reporters: ['default', '<rootDir>/scripts/summary-reporter.mjs'],
  roots: ['<rootDir>/test'],
  // The same for modules of packages, as arguments: scripts/local-globals.mjs says what it is for.
  sandboxInjectedGlobals: LANGUAGE,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/scripts/jest-transform.mjs',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: true,
      },
    ],
  },
};
