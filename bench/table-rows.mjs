/** The rows of the table of docs/performance.md: what each reads, and what it is to reach. */
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  callingWorkflow,
  faultyWorkflow,
  hubWorkflow,
  PROFILE,
  platformWorkflow,
  repository,
  veryFaultyWorkflow,
  workflow,
} from './inputs.mjs';
import { CORPUS } from './programs.mjs';
import { examples } from './varied.mjs';

/** @typedef {import('./folders.mjs').Folders} Folders */

/**
 * A row. `make` gives the folder that is read; undefined where there is no such input. `of` says what
 * is measured: CPU of the command line, of it with a cache from the run before, of the action, or of Node
 * alone; peak memory; how a run ends.
 * @typedef {{
 *   name: string,
 *   of: 'cpu' | 'again' | 'action' | 'nothing' | 'memory' | 'end',
 *   make: (folders: Folders) => string | undefined,
 *   goal?: { times: number, against: 'parse everything' | 'Go' | 'node -e 0' | 'the first run' } | { words: string, most: number } | { words: string },
 *   runs?: number,
 *   isNaive?: boolean,
 * }} TableRow
 */

const ARGO = join(CORPUS, 'argo-examples');

/** A checkout that is measured as well. */
const { TREE } = process.env;

/** @param {Folders} folders */
function one(folders) {
  const path = folders.make('one');
  writeFileSync(join(path, 'wf.yaml'), workflow(1, 3));
  return path;
}

/** @param {string} name @param {number} count @param {number} every @param {typeof workflow} [make] @returns {TableRow['make']} */
const files = (name, count, every, make) => (folders) => {
  const path = folders.make(name);
  repository(path, count, every, make);
  return path;
};

/** @param {string} name @param {string} from @returns {TableRow['make']} */
const copied = (name, from) => (folders) => {
  const path = folders.make(name);
  cpSync(from, path, {
    recursive: true,
    filter: (file) => !/[\\/](?:\.git|node_modules)$/.test(file),
  });
  return path;
};

/** @type {readonly TableRow[]} */
export const TABLE = [
  { name: '`node -e 0`', of: 'nothing', make: one, runs: 41 },
  {
    name: 'one file with a workflow',
    of: 'cpu',
    make: one,
    runs: 41,
    isNaive: false,
    goal: { times: 1.9, against: 'node -e 0' },
  },
  {
    name: 'the action, the same file',
    of: 'action',
    make: one,
    runs: 41,
    goal: { times: 3, against: 'node -e 0' },
  },
  {
    name: existsSync(ARGO)
      ? 'S: the examples and tests of Argo, 508 files, 0.7 MB'
      : 'S: 508 files, all Argo, in many forms',
    of: 'cpu',
    make: existsSync(ARGO)
      ? copied('S', ARGO)
      : (folders) => {
          const path = folders.make('S');
          examples(path, 508);
          return path;
        },
    runs: 9,
    goal: { times: 0.25, against: 'parse everything' },
  },
  {
    name: 'M: 5,000 files, 10 % Argo',
    of: 'cpu',
    make: files('M', 5000, 10),
    goal: { times: 1, against: 'Go' },
  },
  {
    name: 'L: 50,000 files, 10 % Argo',
    of: 'cpu',
    make: files('L', 50_000, 10),
    runs: 3,
    isNaive: false,
    goal: { times: 0.5, against: 'Go' },
  },
  {
    name: 'M once more, with `--cache`',
    of: 'again',
    make: files('M', 5000, 10),
    goal: { times: 0.1, against: 'the first run' },
  },
  {
    name: 'L once more, with `--cache`',
    of: 'again',
    make: files('L', 50_000, 10),
    runs: 3,
    goal: { times: 0.1, against: 'the first run' },
  },
  {
    name: 'A: 500 files × 20 templates, all on ACR, no findings',
    of: 'cpu',
    make: files('A', 500, 1, (at) => platformWorkflow(at, 20)),
    goal: { times: 2.6, against: 'Go' },
  },
  {
    name: 'A once more, with `--cache`',
    of: 'again',
    make: files('A', 500, 1, (at) => platformWorkflow(at, 20)),
    goal: { times: 0.1, against: 'the first run' },
  },
  {
    name: 'L with a finding in every Argo file, once more, with `--cache`',
    of: 'again',
    make: files('findings', 50_000, 10, faultyWorkflow),
    runs: 3,
    goal: { times: 0.1, against: 'the first run' },
  },
  {
    name: `a real tree: ${basename(TREE ?? '')}`,
    of: 'cpu',
    runs: 2,
    make: TREE === undefined ? () => undefined : copied('tree', TREE),
  },
  {
    name: 'L with a finding in every Argo file: peak memory',
    of: 'memory',
    make: files('findings', 50_000, 10, faultyWorkflow),
    goal: { words: '≤ 300 MiB', most: 300 },
  },
  {
    name: 'the same, where four of five files call a library beside them',
    of: 'memory',
    make: files('calling', 50_000, 10, callingWorkflow),
    goal: { words: '≤ 300 MiB', most: 300 },
  },
  {
    name: 'the same, where all call one library',
    of: 'memory',
    make: files('hub', 50_000, 10, hubWorkflow),
    goal: { words: '≤ 300 MiB', most: 300 },
  },
  {
    name: 'the same, with a profile of the cluster',
    of: 'memory',
    make: (folders) => {
      const path = folders.make('profile');
      repository(path, 50_000, 10, faultyWorkflow);
      writeFileSync(join(path, 'profile.yaml'), PROFILE);
      return path;
    },
    goal: { words: '≤ 300 MiB', most: 300 },
  },
  {
    name: '255 MB of Argo in 22,000 files, each image a finding, a heap of 2 GB',
    of: 'end',
    make: files('heap', 22_000, 1, (at) => veryFaultyWorkflow(at, 33)),
    goal: { words: 'exit 3, and what is known' },
  },
];
