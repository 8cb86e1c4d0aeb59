import { afterEach } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real git checkout in a folder of its own. */
export interface Checkout {
  readonly root: string;
  write(path: string, content: string | Buffer): void;
  read(path: string): string;
  git(...args: string[]): string;
  remove(): void;
}

/** Makes a checkout with these files; nothing is committed. */
export function checkout(files: Readonly<Record<string, string | Buffer>> = {}): Checkout {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'wfcache-lint-')));
  const made: Checkout = {
    root,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    git: (...args) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
  makeEmpty(join(root, '.git'));
  for (const [path, content] of Object.entries(files)) made.write(path, content);
  return made;
}

/**
 * What `git init` makes, but for samples, and without a process. No commit starts a process that looks
 * for something to tidy up.
 */
export function makeEmpty(directory: string): void {
  for (const folder of ['objects', 'refs/heads', 'refs/tags']) {
    mkdirSync(join(directory, folder), { recursive: true });
  }
  writeFileSync(join(directory, 'HEAD'), 'ref: refs/heads/master\n');
  const core = [
    'repositoryformatversion = 0',
    'filemode = true',
    'bare = false',
    'logallrefupdates = true',
  ];
  const kept = `[core]\n${core.map((line) => `\t${line}\n`).join('')}`;
  writeFileSync(join(directory, 'config'), `${kept}[maintenance]\n\tauto = false\n`);
}

/** Makes checkouts that are gone after each test of the file. */
export function temporaryCheckouts(): typeof checkout {
  const made: Checkout[] = [];
  afterEach(() => {
    for (const repo of made.splice(0)) repo.remove();
  });
  return (files) => {
    const repo = checkout(files);
    made.push(repo);
    return repo;
  };
}
