import { describe } from '@jest/globals';
import type { SourceFile } from '../../src/text/text.ts';
import { isCorpusThere } from './corpus-files.ts';

export { readCorpus } from './corpus-files.ts';

if (!isCorpusThere)
  process.stderr.write('Skipped: the corpus of real manifests is not at ../shared/corpus\n');

/** `describe`, skipped where the corpus is not at hand. */
export const withCorpus = isCorpusThere ? describe : describe.skip;

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
