import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RenderCall, Renderer } from '../../src/render/job.ts';
import { err, ok, type Result } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';

/** What was rendered, by everything that it was rendered from: tests ask for the same again and again. */
const rendered = new Map<string, Result<string, { reason: string }>>();

/** Renders charts of a repository, given by the texts of its files, with the real helm. */
export function helmIn(texts: ReadonlyMap<RepoPath, string>): Renderer & { count: () => number } {
  let count = 0;
  const render = (calls: readonly RenderCall[]): Result<string, { reason: string }>[] => {
    count += calls.length;
    return calls.map((call) => {
      const tree = [...new Map([...texts, ...call.texts])];
      const key = JSON.stringify([call.job, call.printsAlways, tree]);
      const result = rendered.get(key) ?? renderOne(tree, call);
      rendered.set(key, result);
      return result;
    });
  };
  return Object.assign(render, { count: () => count });
}

function renderOne(
  tree: readonly (readonly [path: RepoPath, text: string])[],
  { job, printsAlways }: RenderCall,
): Result<string, { reason: string }> {
  if (job.tool !== 'helm') return err({ reason: 'it is no chart' });
  const folder = mkdtempSync(join(tmpdir(), 'charts-'));
  try {
    for (const [path, text] of tree) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const values = job.values.flatMap((path) => ['-f', join(folder, path)]);
    const namespace = job.namespace === undefined ? [] : ['--namespace', job.namespace];
    const debug = printsAlways === true ? ['--debug'] : [];
    const args = ['template', job.release, join(folder, job.folder), '--include-crds'];
    const run = spawnSync(
      process.env['HELM'] ?? 'helm',
      [...args, ...values, ...namespace, ...debug],
      {
        encoding: 'utf8',
        maxBuffer: 64_000_000,
        env: { HOME: folder },
      },
    );
    if (run.status === 0 || (printsAlways === true && run.stdout !== '')) return ok(run.stdout);
    return err({ reason: run.stderr.trim() });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
