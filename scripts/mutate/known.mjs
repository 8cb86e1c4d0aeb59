/** Measures of earlier runs. Whoever writes tests for survivors waits for the changed tests only. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EQUIVALENTS } from './equivalents.mjs';
import { isTestFile } from './sources.mjs';

/** @import { MeasuredFile } from './measure.mjs' */

/** What was measured in earlier runs, as long as it holds. */
export class Known {
  /** @type {Map<string, MeasuredFile>} */
  #files = new Map();
  #path;
  #root;
  #common;

  /**
   * @param {string} root of the working tree
   * @param {readonly string[]} files of the working tree
   */
  constructor(root, files) {
    this.#root = root;
    this.#path = join(root, 'node_modules/.cache/wfcache-mutate/measured.json');
    const shared = files.filter(
      (file) => !isTestFile(file) && file !== EQUIVALENTS && !/^(?:docs|dist)\//.test(file),
    );
    this.#common = hashOf(
      shared.map((file) => `${file}\0${readFileSync(join(root, file), 'latin1')}`),
    );
    for (const one of readKnown(this.#path)) this.#files.set(one.file, one);
  }

  /** @param {string} file a test file */
  contentOf(file) {
    return hashOf([this.#common, readFileSync(join(this.#root, file), 'latin1')]);
  }

  /** @param {string} file */
  of(file) {
    const one = this.#files.get(file);
    return one?.content === this.contentOf(file) ? one : undefined;
  }

  /** @param {MeasuredFile} one */
  add(one) {
    this.#files.set(one.file, one);
  }

  keep() {
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify([...this.#files.values()]));
  }
}

/** @param {string} path @returns {MeasuredFile[]} */
function readKnown(path) {
  try {
    return /** @type {MeasuredFile[]} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

/** @param {readonly string[]} texts */
function hashOf(texts) {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}
