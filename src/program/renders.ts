import { readCompletely } from '../adapters/complete-reader.ts';
import { openRendering } from '../adapters/render/open-rendering.ts';
import { findPrograms, type Programs } from '../adapters/render/programs.ts';
import { treeOnDisk, type SourceTree } from '../adapters/render/tree.ts';
import type { RenderChoice } from '../config/values.ts';
import type { Files } from '../io.ts';
import { applicationsIn, mayHoldApplications } from '../render/applications.ts';
import type { RenderJob } from '../render/job.ts';
import { renderJobs } from '../render/render-jobs.ts';
import { folderOf, type RenderFiles } from '../render/repository.ts';
import type { Settings } from '../settings.ts';
import type { Walked } from './files.ts';
import type { Named } from './named.ts';
import type { Renders } from './render-all.ts';
import { Texts } from './texts.ts';

/** The system as far as programs that render need it. */
export interface RenderScope {
  /** The environment: the programs are looked for in its PATH. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly makeTemporary: Files['makeTemporary'];
}

/** What decides what is rendered of a repository. */
export interface RenderRequest {
  /** The regular files of the repository. */
  readonly tree: SourceTree;
  /** The checkout, and the working folder: no program is taken from there. */
  readonly strange: readonly string[];
  readonly settings: Settings;
  readonly named: Named;
  readonly choice: RenderChoice;
  readonly scope: RenderScope;
  /** The milliseconds that are left for it. */
  readonly left: () => number;
}

/** Finds what there is to render among the files that a walk has found. Nothing is rendered yet. */
export function rendersIn(rendering: RenderRequest, walked: Walked): Renders {
  const { tree, strange, settings, named, choice, scope, left } = rendering;
  const texts = new Texts(tree, walked.texts);
  const programs = findPrograms(scope.env, strange);
  const folders = new Set<string>(walked.kustomizations.map(folderOf));
  const files: RenderFiles = {
    paths: walked.paths,
    below: tree.below,
    // What was read is there, and a folder is no file: the disk need not be asked.
    has: (path) => texts.read.has(path) || (!folders.has(path) && tree.has(path)),
    text: (path) => texts.of(path),
    complete: readCompletely,
  };
  const found = walked.paths.flatMap((path) => {
    // Most texts are of no use here, and are not kept. Beside a kustomization they are used again.
    const isUsed = folders.has(folderOf(path));
    if (!isUsed && tree.bytes(path)?.includes(APPLICATION) !== true) return [];
    const text = texts.of(path);
    return text !== undefined && mayHoldApplications(text)
      ? [applicationsIn({ path, text, complete: readCompletely }, files)]
      : [];
  });
  const tools = TOOLS.filter(
    (tool) => choice === 'auto' || (choice !== 'off' && choice.includes(tool)),
  );
  const plan = renderJobs(files, {
    setting: settings.render,
    tools: tools.filter((tool) => programs[tool] !== undefined),
    deployed: found.flatMap(({ deployed }) => deployed),
  });
  const unrendered = [...plan.left, ...found.flatMap(({ unread }) => unread)];
  return {
    jobs: plan.jobs.filter((job) => isNamed(job, named, texts)),
    unrendered: unrendered.filter(({ path }) => named.reaches(path)),
    missing: tools.filter((tool) => programs[tool] === undefined),
    texts,
    rendering: openRendering({ tree, programs, makeTemporary: scope.makeTemporary, left }),
  };
}

/** The same for a checkout. */
export function rendersOnDisk(
  root: string,
  cwd: string,
  request: Omit<RenderRequest, 'tree' | 'strange'>,
  walked: Walked,
): Renders {
  // The walk has come to them, so they are no links.
  const folders = new Set([...walked.texts.keys()].map(folderOf));
  const tree = treeOnDisk(root, folders);
  return rendersIn({ ...request, tree, strange: [root, cwd] }, walked);
}

/** Part of every text that can hold an object of Argo CD which deploys something. */
const APPLICATION = 'Application';

const TOOLS = ['helm', 'kustomize'] as const satisfies readonly (keyof Programs)[];

/** Is something named of which it is made? */
function isNamed(job: RenderJob, named: Named, texts: Texts): boolean {
  if (named.everything || named.reaches(job.folder)) return true;
  if (job.tool === 'helm') return [...texts.ofChart(job).texts.keys()].some(named.has);
  const reached = texts.ofOverlay(job);
  return reached.ok && [...reached.value.keys()].some(named.has);
}
