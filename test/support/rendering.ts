import { afterEach, describe } from '@jest/globals';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  openRendering,
  type Rendering,
  type RenderingOptions,
} from '../../src/adapters/render/open-rendering.ts';
import type { Programs } from '../../src/adapters/render/programs.ts';
import { treeOnDisk } from '../../src/adapters/render/tree.ts';
import type { ChartJob, OverlayJob, RenderCall, RenderJob } from '../../src/render/job.ts';
import { ok } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';

/** Which programs a test needs, by the variables of the environment that say where they are. */
type Needed = 'HELM' | 'KUBECTL';

/** `describe` for tests with programs that render: skipped with a word without them, failing on CI. */
export function describeWithRenderers(
  ...needed: readonly Needed[]
): typeof describe | typeof describe.skip {
  const missing = needed.filter((name) => process.env[name] === undefined);
  if (missing.length === 0) return describe;
  const message = `${missing.join(' and ')} not set to the path of a program`;
  if (process.env['CI'] !== undefined) throw new Error(message);
  process.stderr.write(`Skipped: ${message}\n`);
  return describe.skip;
}

/** The programs of the environment of the tests. */
export function realPrograms(): Programs {
  const { HELM, KUBECTL } = process.env;
  return {
    helm: HELM === undefined ? undefined : { file: HELM, first: ['template'] },
    kustomize: KUBECTL === undefined ? undefined : { file: KUBECTL, first: ['kustomize'] },
  };
}

/** A rendering of a folder, and the folder in which it makes its own. */
export interface OpenRendering extends Rendering {
  readonly temporary: string;
}

/** Opens renderings that are closed after each test of the file. */
export function temporaryRenderings(): (
  root: string,
  given?: Partial<Pick<RenderingOptions, 'programs' | 'left' | 'shell'>>,
) => OpenRendering {
  const open: OpenRendering[] = [];
  afterEach(() => {
    for (const { close, temporary } of open.splice(0)) {
      close();
      rmSync(temporary, { recursive: true, force: true });
    }
  });
  return (root, { programs = realPrograms(), left, shell } = {}) => {
    const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'rendering-')));
    const rendering = openRendering({
      tree: treeOnDisk(root),
      programs,
      makeTemporary: (_, prefix) => ok(mkdtempSync(join(temporary, prefix))),
      ...(left && { left }),
      ...(shell && { shell }),
    });
    const opened = { ...rendering, temporary };
    open.push(opened);
    return opened;
  };
}

/** The call for a chart, without values besides its own. */
export function chart(folder: string, more: Partial<ChartJob> = {}): RenderCall {
  return call({ tool: 'helm', folder: folder as RepoPath, values: [], release: 'r', ...more });
}

/** The call for a kustomization. */
export function overlay(folder: string): RenderCall {
  return call({ tool: 'kustomize', folder: folder as RepoPath } satisfies OverlayJob);
}

function call(job: RenderJob): RenderCall {
  return { job, texts: new Map() };
}
