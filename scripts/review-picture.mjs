/**
 * Makes docs/pictures/review-comment.png: a comment of the review, as it looks on a page of a pull
 * request. Its Markdown is what the program says today of an example. It is kept beside the picture, so
 * that a test sees when the picture is out of date: `npm run picture`. Needs Chromium (CHROMIUM=path).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import { loadTypeScript } from './typescript.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = join(ROOT, 'docs/pictures/review-comment.png');
const SOURCE = join(ROOT, 'docs/pictures/review-comment.json');
const CHROMIUM = process.env['CHROMIUM'] ?? 'chromium';
const [WIDTH, HEIGHT] = [820, 436];

/** @typedef {{ path: string, above: { number: number, text: string }[], markdown: string }} Pictured */

const STYLE = `
  body { margin: 0; padding: 14px; background: #fff; color: #1f2328; width: ${String(WIDTH - 28)}px;
    font: 14px/1.5 "DejaVu Sans", "Liberation Sans", Arial, sans-serif; }
  code, pre, td { font: 12px/20px "DejaVu Sans Mono", "Liberation Mono", monospace; }
  .file { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  .path { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 7px 12px; font-weight: bold; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; }
  td { padding: 0 10px; white-space: pre; overflow: hidden; }
  td:first-child { width: 26px; text-align: right; color: #59636e; background: #ccf2d4; }
  tr { background: #e6f9ea; }
  .comment { margin: 10px 12px; border: 1px solid #d1d9e0; border-radius: 6px; }
  .author { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 6px 12px; color: #59636e; }
  .author b { color: #1f2328; }
  .text { padding: 8px 12px 12px; }
  .text p, .text ul { margin: 0 0 8px; }
  .text code { background: #eff1f3; border-radius: 4px; padding: 1px 4px; overflow-wrap: anywhere; }
  a { color: #0969da; }
  .suggestion { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  .suggestion div { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 3px 10px; font-size: 12px; }
  .suggestion .old { background: #ffebe9; }
  .suggestion .new { background: #e6f9ea; }
  .suggestion td:first-child { background: none; }
`;

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * The page. A suggestion is shown as the change that it makes to the last line above it.
 * @param {Pictured} pictured
 */
function pageOf({ path, above, markdown }) {
  const reader = new MarkdownIt();
  reader.renderer.rules.fence = (tokens, at) => {
    const last = above.at(-1);
    /** @type {(kind: 'old' | 'new', sign: string, text: string) => string} */
    const row = (kind, sign, text) =>
      `<tr class="${kind}"><td>${sign}</td><td>${escaped(text)}</td></tr>`;
    const lines = (tokens[at]?.content ?? '').trimEnd().split('\n');
    const rows = [row('old', '-', last?.text ?? ''), ...lines.map((line) => row('new', '+', line))];
    return `<div class="suggestion"><div>Suggested change</div><table>${rows.join('')}</table></div>`;
  };
  const rows = above.map(
    ({ number, text }) => `<tr><td>${String(number)}</td><td>+ ${escaped(text)}</td></tr>`,
  );
  return `<!DOCTYPE html><meta charset="utf-8"><style>${STYLE}</style>
<div class="file"><div class="path">${escaped(path)}</div><table>${rows.join('')}</table>
<div class="comment"><div class="author"><b>wfcache-lint</b> commented</div>
<div class="text">${reader.render(markdown)}</div></div></div>`;
}

const { picturedComment } = /** @type {{ picturedComment: () => Pictured }} */ (
  await loadTypeScript(join(ROOT, 'test/support/review-picture.ts'))
);

if (spawnSync(CHROMIUM, ['--version']).status === 0) make();
else process.stderr.write(`No ${CHROMIUM} (CHROMIUM=path names it); the picture is not made\n`);

function make() {
  const pictured = picturedComment();
  const folder = mkdtempSync(join(tmpdir(), 'review-picture-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, pageOf(pictured));
    const ran = spawnSync(CHROMIUM, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      '--force-device-scale-factor=1.1',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${String(WIDTH)},${String(HEIGHT)}`,
      `--screenshot=${PICTURE}`,
      pathToFileURL(page).href,
    ]);
    if (ran.status !== 0) throw new Error(ran.stderr.toString());
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const sha256 = createHash('sha256').update(readFileSync(PICTURE)).digest('hex');
  writeFileSync(SOURCE, `${JSON.stringify({ ...pictured, sha256 }, null, 2)}\n`);
  process.stdout.write(`${PICTURE}: ${String(readFileSync(PICTURE).length)} bytes\n`);
}
