import { findPrograms } from '../adapters/render/programs.ts';
import { openRendering } from '../adapters/render/open-rendering.ts';
import { treeOnDisk } from '../adapters/render/tree.ts';
import type { Files } from '../io.ts';
import type { RenderJob } from '../render/job.ts';
import type { RepoPath } from '../text/text.ts';
import type { Walked } from './files.ts';
import type { Renders } from './rendered.ts';

export interface RenderScope {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly makeTemporary: Files['makeTemporary'];
}

export function rendersOf(
  root: string,
  cwd: string,
  { env, makeTemporary }: RenderScope,
  left: () => number,
): (walked: Walked) => Renders | undefined {
  return (walked) => {
    const tree = treeOnDisk(root);
    const programs = findPrograms(env, [root, cwd]);
    const folders = new Set(
      [...walked.charts].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/templates/')))),
    );
    const jobs: RenderJob[] = [];
    for (const folder of folders) {
      const values = [...tree.below(folder)].filter((path) =>
        /^values-[^/]*\.yaml$/.test(path.slice(folder.length + 1)),
      );
      for (const more of [[], ...values.map((one) => [one])]) {
        jobs.push({ tool: 'helm', folder: folder as RepoPath, values: more, release: 'release-name' });
      }
    }
    for (const path of walked.kustomizations) {
      const folder = path.split('/').slice(0, -1).join('/') as RepoPath;
      if (folder.includes('overlays')) jobs.push({ tool: 'kustomize', folder });
    }
    return { jobs, tree, rendering: openRendering({ tree, programs, makeTemporary, left }) };
  };
}
