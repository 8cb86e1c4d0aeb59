import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Chart } from '../../src/render/helm/chart.ts';
import type { RepoPath } from '../../src/text/text.ts';

const ROOT = fileURLToPath(new URL('charts', import.meta.url));

/** The charts that are written for the tests, by their subjects. */
export function chartNames(): readonly string[] {
  return readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'Chart.yaml')));
}

/** The texts of a chart; its folder is that of a repository. */
function chartTexts(name: string): ReadonlyMap<RepoPath, string> {
  const folder = join(ROOT, name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files.flatMap((file): [RepoPath, string][] => {
      if (!file.isFile()) return [];
      const path = join(file.parentPath, file.name);
      return [[path.slice(ROOT.length + 1) as RepoPath, readFileSync(path, 'utf8')]];
    }),
  );
}

/** A chart with its own values, and once more with each `values-*.yaml`. */
export function variantsOf(name: string): readonly Chart[] {
  const texts = chartTexts(name);
  const folder = name as RepoPath;
  const more = [...texts.keys()].filter((path) => /^[^/]+\/values-[^/]*$/.test(path));
  return [[], ...more.map((path) => [path])].map((values) => ({
    job: { tool: 'helm', folder, values, release: 'rel' },
    texts,
  }));
}
