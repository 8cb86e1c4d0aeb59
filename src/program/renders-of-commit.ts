import type { CommitTree } from '../adapters/github/commit-tree.ts';
import { neededFiles } from '../adapters/render/needed-files.ts';
import { folderOf, inFolder, type NotRendered } from '../render/repository.ts';
import { groupBy } from '../text/group-by.ts';
import type { RepoPath } from '../text/text.ts';
import type { Walked } from './files.ts';
import type { Renders } from './render-all.ts';
import { rendersIn, type RenderRequest } from './renders.ts';

/** What decides what is rendered of a commit. */
export type CommitRequest = RenderRequest & { readonly tree: CommitTree };

/**
 * Reads everything that is needed to render what a walk has found. What is asked for while it is not
 * there is read at once, and then all is asked once more, so there are few requests. Nothing is read
 * where the walk has found nothing that can be rendered and can matter.
 */
export async function fetchRenders(request: CommitRequest, walked: Walked): Promise<void> {
  const { tree } = request;
  if (walked.charts.size + walked.kustomizations.length === 0) return;
  do {
    const { jobs } = rendersIn(request, walked);
    for (const path of jobs.flatMap((job) => neededFiles(tree, job))) tree.bytes(path);
  } while (await tree.fetch());
}

/** What there is to render. Nothing is rendered of which a file could not be read; it is named. */
export function rendersOfCommit(request: CommitRequest, walked: Walked): Renders {
  const { tree, named } = request;
  const renders = rendersIn(request, walked);
  if (!tree.isIncomplete) return renders;
  const told = new Set<RepoPath>();
  const left = new Map(
    renders.jobs.flatMap((job) => {
      const unknown = neededFiles(tree, job).filter((path) => tree.whyUnknown(path) !== undefined);
      for (const path of unknown) told.add(path);
      const [first] = unknown;
      return first === undefined ? [] : [[job, tree.whyUnknown(first) ?? ''] as const];
    }),
  );
  // Whether these are of something that matters is not known.
  const others = [...tree.lost].filter(([path]) => !told.has(path) && named.reaches(path));
  const unrendered: readonly NotRendered[] = [
    ...[...left].map(([{ folder }, reason]) => ({ path: shown(folder), reason })),
    ...others.map(([path, reason]) => ({ path: chartOf(path, tree), reason })),
  ];
  const each = groupBy(unrendered, ({ path, reason }) => `${path}\n${reason}`);
  return {
    ...renders,
    jobs: renders.jobs.filter((job) => !left.has(job)),
    unrendered: [...renders.unrendered, ...each.map(([first]) => first)],
  };
}

/** The folder of the outermost chart to which a file belongs; the file itself where there is none. */
function chartOf(path: RepoPath, { has }: Pick<CommitTree, 'has'>): RepoPath {
  let found: RepoPath = path;
  for (let folder = path; folder !== '';) {
    folder = folderOf(folder);
    if (has(inFolder(folder, 'Chart.yaml'))) found = shown(folder);
  }
  return found;
}

function shown(folder: RepoPath): RepoPath {
  return folder === '' ? ('.' as RepoPath) : folder;
}
