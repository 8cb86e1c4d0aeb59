import { readCompletely } from '../../src/adapters/complete-reader.ts';
import type { RenderFiles } from '../../src/render/repository.ts';
import { isManifestName } from '../../src/text/file-name.ts';
import type { RepoPath } from '../../src/text/text.ts';

/** A repository that is only these texts. */
export function renderFiles(texts: Readonly<Record<string, string>>): RenderFiles {
  const all = Object.keys(texts).toSorted() as RepoPath[];
  return {
    paths: all.filter(isManifestName),
    below: (folder) => all.filter((path) => folder === '' || path.startsWith(`${folder}/`)),
    text: (path) => texts[path],
    has: (path) => Object.hasOwn(texts, path),
    complete: readCompletely,
  };
}
