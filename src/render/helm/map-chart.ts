import { err, ok, type Result } from '../../result.ts';
import type { RepoPath } from '../../text/text.ts';
import type { ChartJob, RenderCall, RenderFailure, Renderer } from '../job.ts';
import type { RenderedFile, WrittenLine } from '../rendered-file.ts';
import { chartFile } from './chart-files.ts';
import { mapDocuments, mapUnchanged, type LineMap, type WrittenLines } from './map-documents.ts';
import { isTemplatePath, markedTemplates, type Marked, type MarkedPart } from './marks.ts';
import { bySource, printedDocuments, type PrintedDocument } from './printed.ts';
import { pathOfRendered } from './variant.ts';

/** A chart that is rendered with some values. */
export interface Chart {
  readonly job: ChartJob;
  /** The texts of the files below its folder, by their paths in the repository. */
  readonly texts: ReadonlyMap<RepoPath, string>;
}

/**
 * Renders charts, and finds for each line of what they become where it was written. Each is rendered
 * twice, once with marks, and once more where lines are left without a place. All charts are
 * rendered at once.
 */
export function mapCharts(
  charts: readonly Chart[],
  render: Renderer,
): readonly Result<readonly RenderedFile[], RenderFailure>[] {
  const all = charts.map((chart) => markedCall(chart, 'all'));
  const outputs = render([...charts.map(plainCall), ...all.map(({ call }) => call)]);
  const drafts = charts.map((chart, at): Draft | undefined => {
    const [plain, marked] = [outputs[at], outputs[charts.length + at]];
    if (plain?.ok !== true) return undefined;
    const documents = printedDocuments(plain.value);
    const written = linesOf(chart.texts);
    const own = unchangedIn(chart, documents, written);
    const draft = { chart, documents, written, places: [own] };
    return marked?.ok === true ? withPlaces(draft, marked.value, all[at]?.marked) : draft;
  });
  const open = drafts.flatMap((draft) => (draft && hasGaps(draft) ? [draft] : []));
  const partly = open.map(({ chart }) => markedCall(chart, 'outside-of-definitions'));
  const more = open.length === 0 ? [] : render(partly.map(({ call }) => call));
  const filled = new Map(
    open.map((draft, at) => {
      const output = more[at];
      const marked = partly[at]?.marked;
      return [draft, output?.ok === true ? withPlaces(draft, output.value, marked) : draft];
    }),
  );
  return drafts.map((draft, at) => {
    if (draft !== undefined) return ok(filesOf(filled.get(draft) ?? draft));
    const plain = outputs[at];
    return plain?.ok === false ? plain : err({ reason: 'it was not rendered' });
  });
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

function markedCall({ job, texts }: Chart, part: MarkedPart): { marked: Marked; call: RenderCall } {
  const marked = markedTemplates(texts, part, job.values);
  return { marked, call: { job, texts: marked.texts, printsAlways: true } };
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

function withPlaces(draft: Draft, output: string, marked: Marked | undefined): Draft {
  if (marked === undefined) return draft;
  const more = mapDocuments(draft.documents, output, marked, draft.written);
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
