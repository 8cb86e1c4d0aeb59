import { err, ok, type Result } from '../../result.ts';
import type { RepoPath } from '../../text/text.ts';
import type { RenderCall, RenderFailure, Renderer } from '../job.ts';
import type { RenderedFile, WrittenLine } from '../rendered-file.ts';
import { chartFile } from './chart-files.ts';
import { mapDocuments, mapUnchanged, type LineMap, type WrittenLines } from './map-documents.ts';
import type { Chart, MarkedChart } from './chart.ts';
import { isTemplatePath, MarkedFiles, markedTemplates, type MarkedPart } from './marks.ts';
import { bySource, printedDocuments, type PrintedDocument } from './printed.ts';
import { markedCall, renderMarked } from './render-marked.ts';
import { pathOfRendered } from './variant.ts';

/**
 * Renders charts, and finds for each line of what they become where it was written. Each is rendered
 * twice, once with marks; that is done together for many charts. A chart of which lines are left without
 * a place is rendered with marks by itself, and once more with fewer marks. All charts are rendered at
 * once.
 */
export function mapCharts(
  charts: readonly Chart[],
  render: Renderer,
): readonly Result<readonly RenderedFile[], RenderFailure>[] {
  const files = new MarkedFiles();
  const all = charts.map((chart) => withMarkedTemplates(chart, 'all', files));
  const { marked, others: outputs } = renderMarked(all, render, charts.map(plainCall));
  const first = charts.map((chart, at): Draft | undefined => {
    const plain = outputs[at];
    if (plain?.ok !== true) return undefined;
    const documents = printedDocuments(plain.value);
    const written = linesOf(chart.texts);
    const draft = { chart, documents, written, places: [unchangedIn(chart, documents, written)] };
    return withPlaces(draft, marked[at]?.output, files);
  });
  const drafts = filledGaps(first, 'all', files, render, (at) => marked[at]?.isJoint === true);
  return filledGaps(drafts, 'outside-of-definitions', files, render).map((draft, at) => {
    if (draft !== undefined) return ok(filesOf(draft));
    const plain = outputs[at];
    return plain?.ok === false ? plain : err({ reason: 'it was not rendered' });
  });
}

/** Renders once more, each by itself, what is left without places. */
function filledGaps(
  drafts: readonly (Draft | undefined)[],
  part: MarkedPart,
  files: MarkedFiles,
  render: Renderer,
  isWorthIt: (at: number) => boolean = () => true,
): readonly (Draft | undefined)[] {
  const open = drafts.flatMap((draft, at) =>
    draft !== undefined && isWorthIt(at) && hasGaps(draft) ? [draft] : [],
  );
  if (open.length === 0) return drafts;
  const calls = open.map(({ chart }) => markedCall(withMarkedTemplates(chart, part, files)));
  const outputs = render(calls);
  const filled = new Map(open.map((draft, n) => [draft, withPlaces(draft, outputs[n], files)]));
  return drafts.map((draft) => draft && (filled.get(draft) ?? draft));
}

/**
 * What a chart becomes, without a map: the files that {@link mapCharts} makes of it, no line of
 * which has a place.
 */
export function filesIn(chart: Chart, output: string): readonly RenderedFile[] {
  return filesOf({
    chart,
    documents: printedDocuments(output),
    written: new Map(),
    places: [],
  });
}

/** A chart that is rendered, and what is known of its lines; the earlier of the places count. */
interface Draft {
  readonly chart: Chart;
  readonly documents: readonly PrintedDocument[];
  readonly written: WrittenLines;
  readonly places: readonly LineMap[];
}

function plainCall({ job }: Chart): RenderCall {
  return { job, texts: new Map() };
}

function withMarkedTemplates(chart: Chart, part: MarkedPart, files: MarkedFiles): MarkedChart {
  const { job, texts } = chart;
  return { ...chart, marked: markedTemplates(texts, part, job.values, files) };
}

function linesOf(texts: ReadonlyMap<RepoPath, string>): WrittenLines {
  return new Map([...texts].map(([path, text]) => [path, text.split('\n')]));
}

function unchangedIn(
  { job, texts }: Chart,
  documents: readonly PrintedDocument[],
  written: WrittenLines,
): LineMap {
  const maps = [...bySource(documents)].map(([source, own]): LineMap => {
    const { path } = chartFile(source, job.folder, texts);
    const lines = written.get(path);
    return lines && !isTemplatePath(path) ? mapUnchanged(own, path, lines) : new Map();
  });
  return new Map(maps.flatMap((map) => [...map]));
}

function withPlaces(
  draft: Draft,
  output: Result<string, RenderFailure> | undefined,
  files: MarkedFiles,
): Draft {
  if (output?.ok !== true) return draft;
  const more = mapDocuments(draft.documents, output.value, files, draft.written);
  return { ...draft, places: [...draft.places, more] };
}

/** A checksum: of marked texts it is another one, whatever part is marked. */
const CHECKSUM = /\b[0-9a-f]{32,}\b/;

function hasGaps({ documents, places }: Draft): boolean {
  return documents.some((document) =>
    document.lines.some(
      (line, at) =>
        at >= document.head &&
        line.trim() !== '' &&
        !CHECKSUM.test(line) &&
        placeAt(places, document, at) === undefined,
    ),
  );
}

function placeAt(
  places: readonly LineMap[],
  document: PrintedDocument,
  at: number,
): WrittenLine | undefined {
  for (const map of places) {
    const place = map.get(document)?.[at];
    if (place !== undefined) return place;
  }
  return undefined;
}

function filesOf({ chart: { job, texts }, documents, places }: Draft): readonly RenderedFile[] {
  return [...bySource(documents)].map(([source, own]) => {
    const { path: written, seen } = chartFile(source, job.folder, texts);
    const lines = own.flatMap((document) =>
      document.lines.map((_, at) => placeAt(places, document, at)),
    );
    const text = own.flatMap((document) => document.lines).map((line) => `${line}\n`);
    return { path: pathOfRendered(job, seen), text: text.join(''), job, written, lines };
  });
}
