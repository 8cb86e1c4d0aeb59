import { takenBy } from '../manifests/kustomize.ts';
import { mayMatterByItself } from '../manifests/prefilter.ts';
import { get, textOf } from '../yaml/tree.ts';
import { isKustomization } from '../text/file-name.ts';
import type { RepoPath } from '../text/text.ts';
import {
  parsedKustomization,
  type KustomizeFiles,
  type KustomizeReach,
} from './kustomize-reach.ts';
import { folderOf, type RenderFiles } from './repository.ts';

/** The folders of the kustomizations that no other one takes in. A component makes nothing by itself. */
export function overlayRoots(
  files: RenderFiles & Pick<KustomizeFiles, 'parsed'>,
): readonly RepoPath[] {
  const taken = new Set<string>();
  const found: RepoPath[] = [];
  for (const path of files.paths.filter(isKustomization)) {
    const root = parsedKustomization(path, files).documents[0]?.root;
    if (root === undefined) continue;
    if (root.kind === 'map') for (const one of takenBy(path, root)) taken.add(one);
    if (textOf(get(root, 'kind')) !== 'Component') found.push(folderOf(path));
  }
  return found.filter((folder) => !taken.has(folder));
}

/**
 * Can the build of a kustomization hold an object that matters? Looks at all texts at once, because a
 * patch can give what another file leaves out. A generator makes objects whose kind is in no text.
 */
export function overlayMayMatter(reach: KustomizeReach, files: RenderFiles): boolean {
  const texts = reach.files.map((path) => files.text(path) ?? '');
  const generates = texts.some((text) => /configMapGenerator/i.test(text));
  return mayMatterByItself([...texts, ...(generates ? ['ConfigMap'] : [])].join('\n'));
}
