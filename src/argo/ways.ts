import type { Location } from '../finding.ts';
import type { Caller, EntryKind, Step, TemplateStart } from './start.ts';

/** One call on the way to a pod, and the template that the call starts. */
export interface WayCall extends Step {
  /** The name of the template; for an inline template the name of the template around it. */
  readonly template: string;
  readonly inline: boolean;
  /** The place of the template's name. */
  readonly at: Location;
}

/** One way from the manifest that is submitted to a pod. */
export interface Way {
  readonly entry: EntryKind;
  /** The calls in their order. The last one starts the template of the pod. */
  readonly calls: readonly WayCall[];
}

/** So many ways to one pod are named; the others are counted. */
const MOST_WAYS = 10;

/** So many calls of one way are named, those next to the pod. */
const MOST_CALLS = 30;

/** The ways to a pod: one for each written call of its template. */
export interface Ways {
  readonly ways: readonly Way[];
  /** The number of ways that are not named. */
  readonly more: number;
}

/** The ways to these starts. Above the last call, the first caller of each template is named. */
export function waysTo(starts: readonly TemplateStart[]): Ways {
  const calls = distinctCalls(starts);
  const named = calls.slice(0, MOST_WAYS);
  return {
    ways: named.map(({ start, caller }) => wayBy(start, caller)),
    more: calls.length - named.length,
  };
}

interface StartedCall {
  readonly start: TemplateStart;
  readonly caller: Caller;
}

/** Each written call of these starts once, whatever values it passes. */
function distinctCalls(starts: readonly TemplateStart[]): readonly StartedCall[] {
  const known = new Map<string, StartedCall>();
  for (const start of starts) {
    for (const caller of start.callers) {
      const { from, step, times } = caller;
      // A loop without items calls nothing.
      if (times === 0) continue;
      const key = `${idOf(start)}\n${step.kind}\n${step.name}\n${from === undefined ? '' : idOf(from)}`;
      if (!known.has(key)) known.set(key, { start, caller });
    }
  }
  return [...known.values()];
}

function idOf({ template, owner }: TemplateStart): string {
  return `${String(template.extent.start)} ${owner.path}`;
}

function wayBy(start: TemplateStart, caller: Caller): Way {
  const calls: WayCall[] = [callOf(start, caller.step)];
  for (let at = caller.from; at !== undefined && calls.length < MOST_CALLS;) {
    const [first] = at.callers;
    if (first === undefined) break;
    calls.push(callOf(at, first.step));
    at = first.from;
  }
  return { entry: entryOf(start, caller), calls: calls.toReversed() };
}

function callOf({ name, reach, owner, template }: TemplateStart, step: Step): WayCall {
  const at = { path: owner.path, range: template.range };
  return { ...step, template: name, inline: reach === 'inline', at };
}

function entryOf({ entry }: TemplateStart, { from, step }: Caller): EntryKind {
  if (from !== undefined) return from.entry;
  if (entry === 'name') return entry;
  return step.kind === 'hook' ? 'hook' : 'entrypoint';
}
