import type { Call, Hooks } from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import type { Turns } from './items.ts';
import { endsLoopedTasksEarly } from './version.ts';

/** An exit handler. It gets only the arguments of the workflow, and nothing is around it. */
const EXIT: Omit<Call, 'target'> = {
  arguments: [],
  name: '',
  after: [],
  loop: undefined,
  inlineInputs: [],
  hooks: { onExit: undefined, named: new Map() },
};

/** The hooks that count, by name: `onExit` replaces a hook that is called `exit`. */
export function handlersOf({ onExit, named }: Hooks): ReadonlyMap<string, Call> {
  if (onExit === undefined) return named;
  const target = { kind: 'local', template: onExit } as const;
  return new Map([...named, ['exit', { ...EXIT, target }]]);
}

/** How often one run runs hooks; undefined where only the run knows. */
export interface HookTimes {
  readonly exit: number | undefined;
  /** Of each hook that is not called `exit`. */
  readonly other: number | undefined;
}

/**
 * How often the hooks of a looped task of a dag run: exit handlers once for each item and once more
 * for the task, the others once. Where another task waits for it, the last handler runs only if the
 * controller looks at the workflow while that task runs (argo-workflows v3.5.12 and v4.0.5,
 * workflow/controller/dag.go, executeDAGTask).
 */
export function hookTimes(
  { turns, open }: Turns,
  isAwaited: boolean,
  version: ArgoVersion,
): HookTimes {
  if (open) return { exit: undefined, other: undefined };
  const items = turns.reduce((sum, { times }) => sum + times, 0);
  if (items === 0) return { exit: 0, other: 0 };
  const isKnown = !isAwaited && (items === 1 || !endsLoopedTasksEarly(version));
  return { exit: isKnown ? items + 1 : undefined, other: 1 };
}

/** As often as the workflow or the step runs. */
export function eachTime(times: number | undefined): HookTimes {
  return { exit: times, other: times };
}
