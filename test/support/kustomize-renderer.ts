import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../src/result.ts';
import type { Renderer } from '../../src/render/job.ts';

/** What was built, by everything that it was built from: tests ask for the same again and again. */
const built = new Map<string, Result<string, { reason: string }>>();

/** A renderer that builds overlays of these files with the real kubectl; it counts its calls. */
export function kustomizeRenderer(
  files: ReadonlyMap<string, string>,
  kubectl: string,
): { readonly render: Renderer; readonly calls: () => number } {
  let calls = 0;
  const render: Renderer = (all) =>
    all.map(({ job, texts }) => {
      calls += 1;
      const tree = [...new Map([...files, ...texts])];
      const key = JSON.stringify([job.folder, tree]);
      const result = built.get(key) ?? build(tree, job.folder, kubectl);
      built.set(key, result);
      return result;
    });
  return { render, calls: () => calls };
}

function build(
  tree: readonly (readonly [path: string, text: string])[],
  folder: string,
  kubectl: string,
): Result<string, { reason: string }> {
  const root = mkdtempSync(join(tmpdir(), 'wfcache-lint-kustomize-'));
  try {
    for (const [path, text] of tree) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const ran = spawnSync(kubectl, ['kustomize', join(root, folder)], {
      encoding: 'utf8',
      env: { HOME: root },
    });
    if (ran.error !== undefined) throw ran.error;
    return ran.status === 0 ? ok(ran.stdout) : err({ reason: ran.stderr.trim() });
  } finally {
    rmSync(root, { recursive: true });
  }
}
