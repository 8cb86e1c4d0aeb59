import type { Call, Manifest, Parameter, Template, TemplateKind } from '../manifests/model.ts';
import type { Libraries } from './start.ts';

/** Why Argo rejects a template, or a workflow (argo-workflows v4.1.2, workflow/validate/validate.go). */
export type Fault =
  /** The template names no kind, or several. */
  | { readonly what: 'kinds'; readonly kinds: readonly TemplateKind[] }
  /** Things that need a name of their own have the same one. */
  | {
      readonly what: 'repeated';
      readonly thing: 'step' | 'template' | 'input' | 'parameter' | 'argument';
      readonly name: string;
    }
  /** A field names a template that is not there. */
  | {
      readonly what: 'no-template';
      readonly field: 'step' | 'entrypoint' | 'onExit';
      /** The name of the step. */
      readonly step: string;
      readonly name: string;
    }
  /** A task waits for a task that is not there, or `dag.target` names one. */
  | { readonly what: 'no-task'; readonly field: 'task' | 'target'; readonly name: string }
  /** Tasks wait for each other. */
  | { readonly what: 'circle'; readonly name: string }
  /** A step passes no value for an input that has none. */
  | { readonly what: 'no-argument'; readonly step: string; readonly name: string }
  /** An argument of a step, or an output, has no value. */
  | { readonly what: 'no-value'; readonly thing: 'argument' | 'output'; readonly name: string };

/** The faults of a template that stands in this manifest, without those of its inline templates. */
export function ownFaults(
  template: Template,
  owner: Manifest,
  libraries: Libraries,
): readonly Fault[] {
  const { calls, inputs, outputs, kinds } = template;
  return [
    ...(kinds.length === 1 ? [] : [{ what: 'kinds', kinds } as const]),
    ...repeated('step', calls),
    ...repeated('input', inputs),
    ...outputs
      .filter(({ bare }) => bare)
      .map(({ name }) => ({ what: 'no-value', thing: 'output', name }) as const),
    ...(kinds.includes('dag') ? orderFaults(template) : []),
    ...calls.flatMap((call) => callFaults(call, owner, libraries)),
  ];
}

/** A fault for each name that an earlier one of these things has. */
export function repeated(
  thing: Extract<Fault, { what: 'repeated' }>['thing'],
  all: readonly { readonly name: string }[],
): readonly Fault[] {
  if (all.length < 2) return [];
  const seen = new Set<string>();
  const again: string[] = [];
  for (const { name } of all) {
    if (seen.has(name) && name !== '') again.push(name);
    seen.add(name);
  }
  return again.map((name) => ({ what: 'repeated', thing, name }));
}

/** Is it a name as it stands, which no tag of Argo or of another tool replaces? */
export function isPlainName(name: string): boolean {
  return !/\{\{|\$[{(]/.test(name);
}

/**
 * Argo looks for a local template by its name before it knows the item of a loop (argo-workflows
 * v3.5.12 and v4.0.5, run).
 */
function namesItem(name: string): boolean {
  return /\{\{=?\s*item\b/.test(name);
}

function orderFaults({ calls, target }: Template): readonly Fault[] {
  if (target === undefined && calls.every(({ after }) => after.length === 0)) return [];
  const byName = new Map(calls.map((call) => [call.name, call]));
  const missing = (names: readonly string[], field: 'task' | 'target'): Fault[] =>
    names
      .filter((name) => isPlainName(name) && !byName.has(name))
      .map((name) => ({ what: 'no-task', field, name }));
  const wanted = target === undefined || !isPlainName(target) ? [] : target.split(' ');
  return [
    ...missing([...new Set(calls.flatMap(({ after }) => after))], 'task'),
    ...missing(
      wanted.filter((name) => name !== ''),
      'target',
    ),
    ...circleFaults(calls),
  ];
}

/** The first task that is left when all tasks that can run have run. */
function circleFaults(calls: readonly Call[]): readonly Fault[] {
  if (calls.every(({ after }) => after.length === 0)) return [];
  const waits = new Map<string, number>();
  const next = new Map<string, string[]>();
  const names = new Set(calls.map(({ name }) => name));
  for (const { name, after } of calls) {
    const known = [...new Set(after)].filter((one) => names.has(one));
    waits.set(name, known.length);
    for (const one of known) next.set(one, [...(next.get(one) ?? []), name]);
  }
  const ready = [...waits].filter(([, count]) => count === 0).map(([name]) => name);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    waits.delete(name);
    for (const one of next.get(name) ?? []) {
      const count = (waits.get(one) ?? 0) - 1;
      waits.set(one, count);
      if (count === 0) ready.push(one);
    }
  }
  const [left] = waits.keys();
  return left === undefined ? [] : [{ what: 'circle', name: left }];
}

function callFaults(call: Call, owner: Manifest, libraries: Libraries): readonly Fault[] {
  const { name: step, target, arguments: args } = call;
  const ofArguments = argumentFaults(args);
  const found = called(target, owner, libraries);
  if (found === undefined || target.kind === 'inline') return ofArguments;
  if (found.length === 0) {
    const fault: Fault = { what: 'no-template', field: 'step', step, name: target.template };
    return [...ofArguments, fault];
  }
  const open = openInputs(found, args, owner);
  return open.length === 0 ? ofArguments : [...ofArguments, ...open.map(noArgument(step))];
}

/** Most calls have no fault. */
const NONE: readonly Fault[] = [];

function argumentFaults(args: readonly Parameter[]): readonly Fault[] {
  const bare = args.some((one) => one.bare) ? args.filter((one) => one.bare) : [];
  if (bare.length === 0 && args.length < 2) return NONE;
  return [
    ...repeated('argument', args),
    ...bare.map(({ name }) => ({ what: 'no-value', thing: 'argument', name }) as const),
  ];
}

/**
 * The templates that a call can mean; undefined where another repository can have them, or where a
 * tag names them.
 */
function called(
  target: Call['target'],
  owner: Manifest,
  libraries: Libraries,
): readonly Template[] | undefined {
  if (target.kind === 'inline') return [target.template];
  const isLocal = target.kind === 'local';
  if (isLocal && namesItem(target.template) && owner.createdBy === undefined) return [];
  if (!isPlainName(target.template)) return undefined;
  const homes = isLocal ? [owner] : libraries.librariesOf(target.library, owner);
  if (homes.length === 0) return undefined;
  const found: Template[] = [];
  for (const home of homes) {
    const template = libraries.templatesOf(home).get(target.template);
    if (template !== undefined) found.push(template);
  }
  return found;
}

/** The inputs without a value that these arguments leave open, whichever template is meant. */
function openInputs(
  found: readonly Template[],
  args: readonly Parameter[],
  { spec }: Manifest,
): readonly string[] {
  const [first = [], ...others] = found.map(({ inputs }) => inputs.filter(hasNoValue));
  if (first.length === 0) return [];
  const given = new Set<string>();
  for (const { name } of args) given.add(name);
  for (const { name } of spec.templateDefaults?.inputs ?? []) given.add(name);
  return first
    .map(({ name }) => name)
    .filter((name) => !given.has(name))
    .filter((name) => others.every((inputs) => inputs.some((one) => one.name === name)));
}

/** Has an input no value of its own, and no list of values? */
function hasNoValue({ bare, choices }: Parameter): boolean {
  return bare && choices.length === 0;
}

function noArgument(step: string): (name: string) => Fault {
  return (name) => ({ what: 'no-argument', step, name });
}
