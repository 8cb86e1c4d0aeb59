import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/text/text.ts';
import { sourceFile } from './lint-text.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Are real manifests at hand? */
export const isCorpusThere = existsSync(CORPUS);

/** Real manifests; none where the corpus is not at hand. */
export function readCorpus(): SourceFile[] {
  if (!isCorpusThere) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|json)$/.test(path))
    .map((path) => sourceFile(path, readFileSync(CORPUS + path, 'utf8')));
}
