import type { RepoPath } from '../../text/text.ts';
import type { Renderer } from '../job.ts';
import { actionsOf } from './actions.ts';
import type { MarkedChart } from './chart.ts';
import { jointCharts } from './joint-chart.ts';
import { filesIn } from './map-chart.ts';
import { isTemplatePath } from './marks.ts';
import { isSameAnywhere } from './same-anywhere.ts';
import { editedTexts } from './source-change.ts';
import { wantedTexts, type ChartVariants, type EditedChart } from './verified-edits.ts';

/** A chart with some values, with edits, as one of many that are rendered together. */
interface EditedVariant {
  readonly of: EditedChart;
  readonly goals: ReadonlyMap<RepoPath, string>;
  readonly chart: MarkedChart;
}

/**
 * Those of some charts whose edits surely do what is wanted and nothing else. They are rendered together,
 * because most of the time of a call is the start of the program. What a chart prints as a part of another
 * one proves something only where it cannot see that it is one, where only text between the actions of its
 * templates is edited, and where everything it becomes is what is wanted, to the byte. All others may be
 * right as well; they have to be rendered by themselves.
 */
export function rightTogether(
  charts: readonly EditedChart[],
  render: Renderer,
): ReadonlySet<EditedChart> {
  const variants = charts.flatMap(editedVariants);
  const { joint } = jointCharts(
    variants.map(({ chart }) => chart),
    isSameAnywhere,
  );
  const outputs = joint.length === 0 ? [] : render(joint.map((one) => one.call(false)));
  const right = new Set<EditedVariant>();
  for (const [n, one] of joint.entries()) {
    const output = outputs[n];
    const printed = output?.ok === true ? one.outputsIn(output.value) : [];
    for (const [at, number] of one.members.entries()) {
      const variant = variants[number];
      if (variant !== undefined && isAsWanted(variant, printed[at])) right.add(variant);
    }
  }
  const wrong = new Set(variants.filter((one) => !right.has(one)).map(({ of }) => of));
  return new Set(variants.map(({ of }) => of).filter((of) => !wrong.has(of)));
}

/** An edited chart with each of its values; nothing where its edits change more than printed text. */
function editedVariants(of: EditedChart): readonly EditedVariant[] {
  const { variants } = of.chart;
  const old = variants[0]?.texts ?? new Map<RepoPath, string>();
  const goals = wantedTexts(of.wanted);
  const marked = editedTexts(of.edits, old);
  const isPrinted = [...marked].every(
    ([path, text]) => isTemplatePath(path) && hasSameActions(old.get(path) ?? '', text),
  );
  if (goals === undefined || marked.size === 0 || !isPrinted) return [];
  return variants.map((chart) => ({ of, goals, chart: { ...chart, marked } }));
}

function hasSameActions(before: string, after: string): boolean {
  const [old, fresh] = [before, after].map((text) =>
    actionsOf(text).map(({ start, end }) => text.slice(start, end)),
  );
  return JSON.stringify(old) === JSON.stringify(fresh);
}

function isAsWanted({ of, goals, chart }: EditedVariant, output: string | undefined): boolean {
  if (output === undefined) return false;
  const before = ofVariant(of.chart, chart);
  const after = new Map(filesIn(chart, output).map(({ path, text }) => [path, text]));
  return (
    after.size === before.length &&
    before.every(({ path, text }) => after.get(path) === (goals.get(path) ?? text))
  );
}

function ofVariant({ rendered }: ChartVariants, { job }: MarkedChart): ChartVariants['rendered'] {
  return rendered.filter((file) => file.job === job);
}
