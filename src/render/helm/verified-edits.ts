import type { SourceEdit } from '../source-edit.ts';
import { applyEdits } from '../../text/edits.ts';
import type { RepoPath } from '../../text/text.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Reader } from '../../yaml/placement.ts';
import { unintended } from '../intended.ts';
import type { RenderCall, Renderer } from '../job.ts';
import type { RenderedFile } from '../rendered-file.ts';
import type { Chart } from './chart.ts';
import { filesIn } from './map-chart.ts';
import { editedTexts } from './source-change.ts';
import { sourceEdits, type WantedEdits } from './source-edits.ts';

/** A chart with all the values with which it is rendered. */
export interface ChartVariants {
  readonly variants: readonly Chart[];
  /** All files that it becomes, in the order of the variants. */
  readonly rendered: readonly RenderedFile[];
}

/** A chart, and edits of its files that are to do what is wanted of the files that it becomes. */
export interface EditedChart {
  readonly chart: ChartVariants;
  readonly edits: readonly SourceEdit[];
  readonly wanted: readonly Pick<WantedEdits, 'file' | 'edits'>[];
}

/**
 * Edits of a chart that do in all its variants what is wanted, and nothing else: each list of edits
 * that may do so is rendered, until one does. Else the reason why the first one does not: the end of
 * a sentence.
 */
export function verifiedEdits(
  chart: ChartVariants,
  wanted: readonly WantedEdits[],
  read: Reader,
  render: Renderer,
): Result<readonly SourceEdit[], string> {
  const goals = wantedTexts(wanted);
  if (goals === undefined) return err('its edits contradict each other');
  const candidates = sourceEdits(wanted, read);
  if (!candidates.ok) return candidates;
  let reason = '';
  for (const [at, edits] of candidates.value.entries()) {
    const wrong = wrongWith({ chart, edits, wanted }, goals, read, render);
    if (wrong === undefined) return ok(edits);
    if (at === 0) reason = wrong;
  }
  return err(reason);
}

/** Do edits of a chart in all its variants what is wanted, and nothing else? It is rendered once. */
export function areRightEdits(edited: EditedChart, read: Reader, render: Renderer): boolean {
  const goals = wantedTexts(edited.wanted);
  return goals !== undefined && wrongWith(edited, goals, read, render) === undefined;
}

/** The calls that render a chart in all its variants with its edits. */
export function editedCalls({ chart: { variants }, edits }: EditedChart): readonly RenderCall[] {
  const texts = editedTexts(edits, variants[0]?.texts ?? new Map());
  return variants.map(({ job }) => ({ job, texts }));
}

/** What is wrong with edits; the end of a sentence. */
function wrongWith(
  edited: EditedChart,
  goals: ReadonlyMap<RepoPath, string>,
  read: Reader,
  render: Renderer,
): string | undefined {
  const { variants, rendered } = edited.chart;
  const outputs = render(editedCalls(edited));
  const after = variants.flatMap((chart, index) => {
    const output = outputs[index];
    return output?.ok === true ? filesIn(chart, output.value) : [];
  });
  const failure = outputs.find((one) => !one.ok);
  return failure?.ok === false
    ? `the chart could not be rendered with it: ${failure.error.reason}`
    : unintended({ before: rendered, after, wanted: goals }, read);
}

/** The texts that the rendered files should have; undefined where edits of one file collide. */
export function wantedTexts(
  wanted: EditedChart['wanted'],
): ReadonlyMap<RepoPath, string> | undefined {
  const texts = new Map<RepoPath, string>();
  for (const { file, edits } of wanted) {
    if (texts.has(file.path)) return undefined;
    texts.set(file.path, applyEdits(file.text, edits));
  }
  return texts;
}
