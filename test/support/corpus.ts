import { describe } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/text/text.ts';
import { sourceFile } from './lint-text.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

const there = existsSync(CORPUS);
if (!there)
  process.stderr.write('Skipped: the corpus of real manifests is not at ../shared/corpus\n');

/** `describe`, skipped where the corpus is not at hand. */
export const withCorpus = there ? describe : describe.skip;

/** Real manifests; none where the corpus is not at hand. */
export function readCorpus(): SourceFile[] {
  if (!there) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|json)$/.test(path))
    .map((path) => sourceFile(path, readFileSync(CORPUS + path, 'utf8')));
}

/** An Enterprise instance. */
export const HOST = 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com';

/** The host of one of many Enterprise instances. */
export function hostOf(instance: number): string {
  return `acr-${String(instance)}-registry.cn-hangzhou.cr.aliyuncs.com`;
}

/** Swaps every literal image for one of an Enterprise instance. */
export function plant(file: SourceFile, host = HOST): SourceFile {
  const text = file.text.replaceAll(
    /^(\s*(?:- )?"?image"?:\s*"?)([a-z][\w./-]*(?::[\w.-]+)?)("?\s*(?:#.*)?)$/gm,
    (_, before: string, image: string, after: string) =>
      `${before}${host}/ns/${image.replaceAll(/[^\w.:-]/g, '-').toLowerCase()}${after}`,
  );
  return { path: file.path, text };
}
