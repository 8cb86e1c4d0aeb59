import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs that render. Whether a machine has them must not change what other tests see. */
const RENDERERS = ['helm', 'kubectl', 'kustomize'];

let known: string | undefined;

/**
 * The PATH of this machine without the programs that render. A folder that holds one of them is
 * replaced by a folder of links to everything else in it.
 */
export function pathWithoutRenderers(): string {
  known ??= (process.env['PATH'] ?? '').split(delimiter).map(withoutRenderers).join(delimiter);
  return known;
}

function withoutRenderers(folder: string): string {
  if (!RENDERERS.some((name) => existsSync(join(folder, name)))) return folder;
  // One for all test processes, since Jest does not tell them when they end.
  const links = join(tmpdir(), `wfcache-lint-path${folder.replaceAll('/', '-')}`);
  mkdirSync(links, { recursive: true });
  const there = new Set(readdirSync(links));
  for (const name of readdirSync(folder)) {
    if (!RENDERERS.includes(name) && !there.has(name)) link(join(folder, name), join(links, name));
  }
  return links;
}

/** Links a program, unless another process has just done so. */
function link(from: string, to: string): void {
  try {
    symlinkSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
