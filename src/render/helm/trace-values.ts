import { groupBy } from '../../text/group-by.ts';
import type { RepoPath } from '../../text/text.ts';
import type { Reader } from '../../yaml/placement.ts';
import type { Result } from '../../result.ts';
import type { RenderFailure, Renderer } from '../job.ts';
import type { RenderedFile } from '../rendered-file.ts';
import { actionsOf } from './actions.ts';
import { givenLeaves, withGiven, withMarkedGiven } from './given-leaves.ts';
import type { Chart, MarkedChart } from './chart.ts';
import { markedLines } from './marked-lines.ts';
import { isTemplatePath } from './marks.ts';
import { printedDocuments } from './printed.ts';
import { markedCall, renderMarked } from './render-marked.ts';
import { leavesOf, markedLeaves, type ValueLeaf, type ValueLine } from './value-leaves.ts';

/** For each line of a rendered file the values whose texts stand on it, in their order there. */
export type ValueTrace = readonly (readonly ValueLine[])[];

/** A chart, and files that it becomes with the values of its job: those that are traced. */
export interface TracedChart {
  readonly chart: Chart;
  readonly files: readonly RenderedFile[];
}

/** So many groups of values are marked alone where all together change what the templates do. */
const GROUPS = 8;

/**
 * Finds which values made the texts of rendered lines. Each chart is rendered once with marks in its
 * values; those that templates may compare with a text, and empty ones, are left out. If that makes
 * other lines, only its strings are marked, and then groups of values one by one. The files of values
 * have to be among the texts of the chart.
 */
export function traceValues(
  traced: readonly TracedChart[],
  read: Reader,
  render: Renderer,
): ReadonlyMap<RenderedFile, ValueTrace> {
  const found = new Map<RenderedFile, ValueLine[][]>();
  const all = traced.map((one): Attempt => ({
    ...one,
    leaves: usableLeaves(one.chart, read),
    parameters: usableParameters(one.chart),
  }));
  const changed = attemptAll(all, found, render);
  const halves = changed.map((one) => ({ ...one, leaves: one.leaves.filter(isString) }));
  const isOther = (one: Attempt, at: number): boolean =>
    one.leaves.length < (changed[at]?.leaves.length ?? 0);
  const still = new Set(attemptAll(halves.filter(isOther), found, render));
  const open = changed.filter((_, at) => {
    const half = halves[at];
    return half !== undefined && (!isOther(half, at) || still.has(half));
  });
  attemptAll(open.flatMap(inGroups), found, render);
  return found;
}

interface Attempt extends TracedChart {
  readonly leaves: readonly ValueLeaf[];
  /** The values of parameters of its Application that are marked. */
  readonly parameters: ReadonlySet<string>;
}

function isString({ node }: ValueLeaf): boolean {
  return node.type === 'string';
}

/** The files of values of a chart: its own, those of subcharts, and those of the job. */
function valuesPaths({ job, texts }: Chart): readonly RepoPath[] {
  const own = [...texts.keys()].filter((path) => {
    const below = job.folder === '' ? path : path.slice(job.folder.length + 1);
    return /^(?:charts\/[^/]+\/)*values\.yaml$/.test(below);
  });
  return [...own, ...job.values.filter((path) => !own.includes(path))];
}

function usableLeaves(chart: Chart, read: Reader): readonly ValueLeaf[] {
  const compared = comparedTexts(chart);
  const inFiles = valuesPaths(chart).flatMap((path) =>
    leavesOf(path, chart.texts.get(path) ?? '', read),
  );
  return [...inFiles, ...givenLeaves(chart.job, read)].filter(
    ({ node }) => node.text !== '' && !compared.has(node.text),
  );
}

/** The values of parameters that may be marked: no words that YAML reads as something else. */
function usableParameters(chart: Chart): ReadonlySet<string> {
  const compared = comparedTexts(chart);
  const values = (chart.job.given?.parameters ?? []).map(({ value }) => value);
  return new Set(
    values.filter((text) => !/^(?:true|false|null|)$/.test(text) && !compared.has(text)),
  );
}

/** The texts in quotes in the actions of templates: a value that is one of them may decide something. */
function comparedTexts({ texts }: Chart): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [path, text] of texts) {
    if (!isTemplatePath(path)) continue;
    for (const { body } of actionsOf(text)) {
      for (const [quoted] of body.matchAll(/"[^"\n]*"|`[^`]*`/g)) found.add(quoted.slice(1, -1));
    }
  }
  return found;
}

function inGroups(attempt: Attempt): readonly Attempt[] {
  const groups = groupBy(attempt.leaves, ({ keys }) => JSON.stringify(keys.slice(0, 2)));
  const size = Math.ceil(groups.length / GROUPS);
  return Array.from({ length: Math.ceil(groups.length / size) }, (_, at) => ({
    ...attempt,
    leaves: groups.slice(at * size, (at + 1) * size).flat(),
  }));
}

/**
 * Adds what attempts find: first all of them together, and by itself where that fails or makes other
 * lines. Gives those that do so by themselves.
 */
function attemptAll(
  attempts: readonly Attempt[],
  found: Map<RenderedFile, ValueLine[][]>,
  render: Renderer,
): readonly Attempt[] {
  if (attempts.length === 0) return [];
  const charts = attempts.map(withMarkedValues);
  const { marked } = renderMarked(charts, render);
  const failed = attempts.flatMap((one, at) =>
    isComplete(one, charts[at], marked[at]?.output, found) ? [] : [at],
  );
  const again = failed.filter((at) => marked[at]?.isJoint === true);
  const outputs = render(again.flatMap((at) => charts[at] ?? []).map(markedCall));
  const mended = new Set(
    again.filter((at, n) => {
      const attempt = attempts[at];
      return attempt !== undefined && isComplete(attempt, charts[at], outputs[n], found);
    }),
  );
  return failed.filter((at) => !mended.has(at)).flatMap((at) => attempts[at] ?? []);
}

/** A chart whose values have marks, and what these mean. */
interface MarkedValues extends MarkedChart {
  readonly lines: readonly ValueLine[];
}

function withMarkedValues({ leaves, chart, files, parameters }: Attempt): MarkedValues {
  const { job, texts } = chart;
  const seen = new Set(files.map(({ written }) => written));
  const own = markedLeaves(leaves, withGiven(job, texts));
  const marked = withMarkedGiven(job, own, (text) => parameters.has(text));
  return { job: marked.job, texts, marked: marked.texts, seen, lines: marked.lines };
}

/** Adds what the output of an attempt tells. False where it failed, or made other lines. */
function isComplete(
  { files }: Attempt,
  chart: MarkedValues | undefined,
  output: Result<string, RenderFailure> | undefined,
  found: Map<RenderedFile, ValueLine[][]>,
): boolean {
  if (chart === undefined || output?.ok !== true) return false;
  const differ = files.map((file) => addFrom(file, output.value, chart, found));
  return !differ.includes(true);
}

/** Adds the values on the lines of a file. Are there lines that did not come back the same? */
function addFrom(
  file: RenderedFile,
  output: string,
  { lines: values }: MarkedValues,
  found: Map<RenderedFile, ValueLine[][]>,
): boolean {
  const documents = printedDocuments(file.text);
  const same = markedLines(documents, output);
  const trace = found.get(file) ?? file.lines.map((): ValueLine[] => []);
  found.set(file, trace);
  let [at, differs] = [0, false];
  for (const document of documents) {
    const lines = same.get(document);
    for (const [index, text] of document.lines.entries()) {
      const line = lines?.[index];
      const isBody = index >= document.head && text.trim() !== '';
      differs ||= isBody && line === undefined && !CHECKSUM.test(text);
      const own = (line?.marks ?? []).flatMap(([, value]) => values[value] ?? []);
      const known = trace[at] ?? [];
      for (const one of own) if (!known.some((other) => isSame(one, other))) known.push(one);
      at += 1;
    }
  }
  return differs;
}

/** A checksum of what is marked is another one. */
const CHECKSUM = /\b[0-9a-f]{8,}\b/;

function isSame(a: ValueLine, b: ValueLine): boolean {
  return a.path === b.path && a.line === b.line && a.range.start === b.range.start;
}
