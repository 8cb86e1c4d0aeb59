import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { err, ok } from '../../src/result.ts';
import type { Renderer } from '../../src/render/job.ts';

/** A renderer that builds overlays of these files with the real kubectl; it counts its calls. */
export function kustomizeRenderer(
  files: ReadonlyMap<string, string>,
  kubectl: string,
): { readonly render: Renderer; readonly calls: () => number } {
  let calls = 0;
  const render: Renderer = (all) =>
    all.map(({ job, texts }) => {
      calls += 1;
      const root = mkdtempSync(join(tmpdir(), 'wfcache-lint-kustomize-'));
      try {
        for (const [path, text] of new Map([...files, ...texts])) {
          mkdirSync(join(root, dirname(path)), { recursive: true });
          writeFileSync(join(root, path), text);
        }
        const ran = spawnSync(kubectl, ['kustomize', join(root, job.folder)], {
          encoding: 'utf8',
          env: { HOME: root },
        });
        if (ran.error !== undefined) throw ran.error;
        return ran.status === 0 ? ok(ran.stdout) : err({ reason: ran.stderr.trim() });
      } finally {
        rmSync(root, { recursive: true });
      }
    });
  return { render, calls: () => calls };
}
