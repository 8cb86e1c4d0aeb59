import { err, ok, type Result } from '../../result.ts';
import type { RenderCall, RenderFailure, Renderer } from '../job.ts';
import type { MarkedChart } from './chart.ts';
import { jointCharts, type JointChart } from './joint-chart.ts';

type Output = Result<string, RenderFailure>;

/** What a chart with marks has printed. */
export interface MarkedOutput {
  readonly output: Output;
  /** It was rendered together with others. Where it is not what was expected, it can be by itself. */
  readonly isJoint: boolean;
}

/** So many charts that fail are taken out of each joint one, one after the other. */
const MOST_FAILING = 3;

/** A chart with marks by itself. Helm prints it even where the marks make it no YAML. */
export function markedCall({ job, marked }: MarkedChart): RenderCall {
  return { job, texts: marked, printsAlways: true };
}

/**
 * Renders charts with marks, many of them with one call, because most of the time of a call is the start
 * of the program. `others` are rendered at the same time, each by itself.
 */
export function renderMarked(
  charts: readonly MarkedChart[],
  render: Renderer,
  others: readonly RenderCall[] = [],
): { readonly marked: readonly MarkedOutput[]; readonly others: readonly Output[] } {
  const { joint, alone } = jointCharts(charts);
  const single = alone.flatMap((at) => charts[at] ?? []).map(markedCall);
  const outputs = render([...others, ...single, ...joint.map((one) => one.call(true))]);
  const found = new Map<number, MarkedOutput>();
  for (const [n, at] of alone.entries()) {
    found.set(at, { output: outputs[others.length + n] ?? LOST, isJoint: false });
  }
  let open: readonly (readonly [JointChart, Output])[] = joint.map((one, n) => [
    one,
    outputs[others.length + single.length + n] ?? LOST,
  ]);
  for (let round = 0; open.length > 0; round += 1) {
    const again = open.flatMap(([one, output]) => settled(one, output, found, round));
    const more = again.length === 0 ? [] : render(again.map((one) => one.call(true)));
    open = again.map((one, n) => [one, more[n] ?? LOST]);
  }
  return {
    marked: charts.map((_, at) => found.get(at) ?? { output: LOST, isJoint: true }),
    others: outputs.slice(0, others.length),
  };
}

const LOST: Output = err({ reason: 'it was not rendered' });

/** Keeps what the charts in a joint one have printed. Gives those that are worth another call. */
function settled(
  joint: JointChart,
  output: Output,
  found: Map<number, MarkedOutput>,
  round: number,
): readonly JointChart[] {
  if (output.ok) {
    const own = joint.outputsIn(output.value);
    for (const [n, at] of joint.members.entries()) {
      found.set(at, { output: ok(own[n] ?? ''), isJoint: true });
    }
    return [];
  }
  const failed = joint.failed(output.error.reason);
  const left = failed === undefined ? undefined : joint.without(failed);
  return left === undefined || left.members.length < 2 || round >= MOST_FAILING ? [] : [left];
}
