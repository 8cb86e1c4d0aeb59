/** The folders in which measured programs find their input. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders that are gone after the measurement. */
export class Folders {
  /** The folder that holds them all. */
  root = mkdtempSync(join(tmpdir(), 'wfcache-bench-'));

  /** Makes a folder that is the root of a repository. @param {string} name */
  make(name) {
    const path = join(this.root, name);
    mkdirSync(join(path, '.git'), { recursive: true });
    return path;
  }

  /** @param {string} path */
  remove(path = this.root) {
    rmSync(path, { recursive: true });
  }
}
