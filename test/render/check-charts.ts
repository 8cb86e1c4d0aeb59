import { isDeepStrictEqual } from 'node:util';
import { readCompletely } from '../../src/adapters/complete-reader.ts';
import { filesIn, mapCharts } from '../../src/render/helm/map-chart.ts';
import { editedTexts } from '../../src/render/helm/source-change.ts';
import type { WantedEdits } from '../../src/render/helm/source-edits.ts';
import { traceValues } from '../../src/render/helm/trace-values.ts';
import { rightTogether } from '../../src/render/helm/joint-proof.ts';
import { sourceEdits } from '../../src/render/helm/source-edits.ts';
import {
  areRightEdits,
  verifiedEdits,
  type EditedChart,
} from '../../src/render/helm/verified-edits.ts';
import { documentsOf } from '../../src/render/document-leaves.ts';
import type { Renderer } from '../../src/render/job.ts';
import type { RenderedFile } from '../../src/render/rendered-file.ts';
import { applyEdits, type TextEdit } from '../../src/text/edits.ts';
import { insertEntry } from '../../src/yaml/sites/entries.ts';
import { insertionSite } from '../../src/yaml/sites/insertion.ts';
import { at, itemsOf, type MapNode } from '../../src/yaml/tree.ts';
import { differencesOf } from '../support/differences.ts';
import { Draw } from '../support/random-repository.ts';
import { readDocuments } from '../support/second-parser.ts';
import { helmIn } from './helm-program.ts';
import { randomChart } from './random-chart.ts';

/** What became of a chart made by chance: how many lines have a place, and whether it was mended. */
export interface CheckedChart {
  readonly lines: number;
  readonly mapped: number;
  readonly outcome: 'not rendered' | 'nothing to edit' | 'no fix' | 'fixed';
  /** What is wrong with the fix; undefined where nothing is. */
  readonly wrong: string | undefined;
  /** All edits that may do what was wanted, right or not. */
  readonly tries: readonly EditedChart[];
  readonly render: Renderer;
}

const KEY = 'example.com/new';

/** Maps a chart made by chance, edits what is rendered, makes that edit where it is written, and judges it. */
export function checkedChart(seed: number): CheckedChart {
  const charts = randomChart(seed);
  const texts = charts[0]?.texts ?? new Map();
  const render = helmIn(texts);
  const traced = mapCharts(charts, render).flatMap((result, index) => {
    const chart = charts[index];
    return result.ok && chart ? [{ chart, files: result.value }] : [];
  });
  const rendered = traced.flatMap(({ files }) => files);
  const counts = { ...countsOf(rendered), tries: [], render };
  if (rendered.length === 0) return { ...counts, outcome: 'not rendered', wrong: undefined };
  const draw = new Draw(seed + 1_000_000);
  const traces = traceValues(traced, readCompletely, render);
  const hasMore = [...texts.keys()].some((one) => one === 'c/templates/b.yaml');
  const path = hasMore && draw.chance(50) ? 'c/templates/b.yaml' : 'c/templates/a.yaml';
  const inAll = draw.chance(70);
  const way = draw.number(3);
  const wanted = rendered.flatMap((file): WantedEdits[] => {
    if (file.written !== path || (!inAll && file.job !== traced[0]?.chart.job)) return [];
    const edits = wishes(file, way, seed % 3 === 0 ? 'a {{b}}' : 'a b');
    return edits.length === 0 ? [] : [{ file, texts, trace: traces.get(file), edits }];
  });
  if (wanted.length === 0) return { ...counts, outcome: 'nothing to edit', wrong: undefined };
  const variants = traced.map(({ chart }) => chart);
  const chart = { variants, rendered };
  const found = sourceEdits(wanted, readCompletely);
  const tries = found.ok ? found.value.map((own) => ({ chart, edits: own, wanted })) : [];
  const edits = verifiedEdits(chart, wanted, readCompletely, render);
  if (!edits.ok) return { ...counts, tries, outcome: 'no fix', wrong: undefined };
  const fresh = editedTexts(edits.value, texts);
  const after = variants.flatMap((one) => {
    const [output] = render([{ job: one.job, texts: fresh }]);
    return output?.ok === true ? filesIn(one, output.value) : [];
  });
  return { ...counts, tries, outcome: 'fixed', wrong: wrongIn(rendered, wanted, after) };
}

/** What is proven of the edits of charts by rendering many of them together, and what of that is wrong. */
export function provenTogether(checked: readonly CheckedChart[]): {
  readonly charts: number;
  readonly edits: number;
  readonly wrong: readonly EditedChart[];
} {
  const tries = checked.flatMap((one) => one.tries.map((edited) => ({ one, edited })));
  const proven = rightTogether(
    tries.map(({ edited }) => edited),
    helmIn(new Map()),
  );
  const right = tries.filter(({ edited }) => proven.has(edited));
  const wrong = right.filter(
    ({ one, edited }) => !areRightEdits(edited, readCompletely, one.render),
  );
  const charts = new Set(right.map(({ one }) => one)).size;
  return { charts, edits: right.length, wrong: wrong.map(({ edited }) => edited) };
}

/** An annotation for all pods, one for each template, or another host of images. */
function wishes(file: RenderedFile, way: number, value: string): readonly TextEdit[] {
  return documentsOf(file).flatMap(({ text, start }) => {
    const read = readCompletely(text, { base: 0 });
    const [root] = read.ok ? read.value : [];
    const spec = at(root, 'spec');
    if (spec?.kind !== 'map') return [];
    const moved = (edit: TextEdit | undefined): TextEdit[] => {
      if (edit === undefined) return [];
      const range = { start: edit.range.start + start, end: edit.range.end + start };
      return [{ range, text: edit.text }];
    };
    const source = { path: file.path, text };
    const insert = (
      map: MapNode,
      keys: readonly string[],
      before: string,
    ): TextEdit | undefined => {
      const site = insertionSite(source, map, keys, before);
      return site.open ? insertEntry(site, KEY, value) : undefined;
    };
    if (way === 0) return moved(insert(spec, ['podMetadata', 'annotations'], 'templates'));
    const templates = itemsOf(at(spec, 'templates')).flatMap((one) =>
      one.kind === 'map' ? [one] : [],
    );
    if (way === 1) {
      return templates.flatMap((one) =>
        moved(insert(one, ['metadata', 'annotations'], 'container')),
      );
    }
    return templates.flatMap((one) => {
      const image = at(one, 'container', 'image');
      if (image === undefined) return [];
      const host = text.indexOf('reg.', image.range.start);
      return moved({ range: { start: host, end: host + 4 }, text: 'registry.' });
    });
  });
}

function wrongIn(
  rendered: readonly RenderedFile[],
  wanted: readonly WantedEdits[],
  after: readonly RenderedFile[],
): string | undefined {
  for (const file of rendered) {
    const fresh = after.find(({ path }) => path === file.path);
    if (fresh === undefined) return `${file.path} is gone`;
    const wish = wanted.find((one) => one.file === file);
    const data = readDocuments(fresh.text);
    if (wish !== undefined) {
      const goal = readDocuments(applyEdits(file.text, wish.edits));
      if (!isDeepStrictEqual(data, goal)) return `${file.path} is not what was wanted`;
      continue;
    }
    const others = differencesOf(readDocuments(file.text), data).filter(
      (one) => one.before !== undefined || one.after?.path.at(-1) !== KEY,
    );
    if (others.length > 0) return `${file.path}: ${JSON.stringify(others)}`;
    const isSameSource = wanted.some((one) => one.file.written === file.written);
    if (!isSameSource && !isDeepStrictEqual(readDocuments(file.text), data)) {
      return `${file.path} got something, too`;
    }
  }
  return undefined;
}

function countsOf(rendered: readonly RenderedFile[]): { lines: number; mapped: number } {
  const lines = rendered.flatMap(({ text, lines: places }) =>
    text
      .split('\n')
      .flatMap((line, index) => (/^\s*$|^---|^# Source: /.test(line) ? [] : [places[index]])),
  );
  return { lines: lines.length, mapped: lines.filter((place) => place !== undefined).length };
}
