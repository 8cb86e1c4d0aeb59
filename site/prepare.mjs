/**
 * Puts what VitePress reads into site/.cache: the pages with their pictures, each at its address, and the
 * playground, which is copied to the site as it is. Nothing there is kept.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlayground } from './build-playground.mjs';
import { pagesOf, picturesOf } from './pages.mjs';

const SITE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(SITE, '..');
const PAGES = join(SITE, '.cache/pages');

rmSync(PAGES, { recursive: true, force: true });
const pictures = picturesOf(ROOT).map((path) => ({ source: path, address: path }));
for (const { source, address } of [...pagesOf(ROOT), ...pictures]) {
  const target = join(PAGES, address);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(ROOT, source), target);
}
// VitePress copies what is in `public` to the site as it is.
await buildPlayground(join(PAGES, 'public/playground'));
