import type { RenderJob } from '../../render/job.ts';
import { kustomizeReach } from '../../render/kustomize-reach.ts';
import type { RepoPath } from '../../text/text.ts';
import { readCompletely } from '../complete-reader.ts';
import { chartFiles } from './charts.ts';
import type { SourceTree } from './tree.ts';

/** All files of a repository that matter to something that is rendered, and perhaps some more. */
export function neededFiles(tree: SourceTree, job: RenderJob): readonly RepoPath[] {
  if (job.tool === 'helm') {
    const { moved } = chartFiles(tree, job.folder, readCompletely);
    return [...tree.below(job.folder), ...job.values, ...moved.values()];
  }
  const { has, bytes } = tree;
  const text = (path: RepoPath): string | undefined => bytes(path)?.toString('utf8');
  return kustomizeReach(job.folder, { has, text, complete: readCompletely }).files;
}
