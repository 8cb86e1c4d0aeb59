import type {
  Call,
  ImageField,
  Manifest,
  Parameter,
  PodSpecPatch,
  Scalar,
  Template,
} from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import type { MapValues } from './config-maps.ts';
import { mergedParameters, workflowValues } from './parameter-values.ts';
import { filledIn, firstText, substitute, type Filling, type Lookup } from './tags.ts';
import type { Value } from './values.ts';
import { resolvesTemplateNames } from './version.ts';

/**
 * The specs that make up an execution: Workflow, its workflowTemplateRef, defaults, each of them
 * behind its patches. The first one that says something counts.
 */
export type Chain = readonly Manifest[];

/**
 * The spec that Argo runs: the chain, merged as strategic merge patches are (argo-workflows v4.1.2,
 * workflow/util/merge.go). Annotations stay at the place that gives them: see {@link Chain}.
 */
export interface ExecutionSpec {
  readonly chain: Chain;
  /** The name of what is submitted. */
  readonly name: string;
  /** What a resource template fills in before it submits this. */
  readonly filling: Filling | undefined;
  readonly entrypoint: string | undefined;
  /** `arguments.parameters` by name. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The templateDefaults of the chain. */
  readonly defaults: readonly Template[];
  /** The patch of the first spec that has one. A patch is one string, so it replaces the others. */
  readonly patch: PodSpecPatch | undefined;
  /** Merged by name. */
  readonly pullSecrets: readonly Scalar[];
  /** Merged by key. */
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
  readonly onExit: string | undefined;
  /** Merged by name. */
  readonly hooks: ReadonlyMap<string, Call>;
  readonly volumeImages: readonly ImageField[];
  readonly agentImages: readonly ImageField[];
  readonly parallelism: number | undefined;
  /** The values of `workflow.parameters.NAME`, with the tags in them resolved. */
  readonly lookup: Lookup;
  /** The values of ConfigMaps that its parameters name. */
  readonly mapValues: MapValues;
}

/** What is submitted of a chain; undefined for an empty chain. */
export function submittedIn(chain: Chain): Manifest | undefined {
  return chain.find(({ partial }) => !partial);
}

/** Merges a chain. */
export function executionSpec(
  chain: Chain,
  mapValues: MapValues,
  version: ArgoVersion,
  filling: Filling | undefined,
): ExecutionSpec {
  const specs = chain.map(({ spec }) => spec);
  const submitted = submittedIn(chain);
  const name = filledIn(submitted?.name ?? '', filling);
  const parameters = mergedParameters(
    specs.flatMap((spec) => spec.arguments),
    version,
  );
  const serviceAccount = specs.find((spec) => spec.serviceAccount)?.serviceAccount;
  const lookup = workflowLookup(
    filledParameters(
      (parameter) => {
        const found = parameters.get(parameter);
        return found && workflowValues(found, mapValues, version);
      },
      filling,
      submitted,
    ),
    variablesOf(chain, name, serviceAccount),
  );
  return {
    chain,
    name,
    filling,
    entrypoint: entrypointOf(chain, filling, lookup, version),
    parameters,
    defaults: specs.flatMap(({ templateDefaults }) => templateDefaults ?? []),
    patch: specs.find(({ patch }) => (patch?.text.text ?? '') !== '')?.patch,
    pullSecrets: [
      ...firstByKey(
        specs.flatMap(({ pullSecrets }) => pullSecrets),
        ({ text }) => text,
      ).values(),
    ],
    nodeSelector: mergedTexts(specs.map(({ nodeSelector }) => nodeSelector)),
    serviceAccount,
    onExit: specs.find(({ hooks }) => hooks.onExit)?.hooks.onExit,
    hooks: mergedTexts(specs.map(({ hooks }) => hooks.named)),
    volumeImages: [
      ...firstByKey(
        specs.flatMap((spec) => spec.volumeImages),
        ({ container }) => container,
      ).values(),
    ],
    agentImages: specs.flatMap(({ agentImages }) => agentImages),
    parallelism: specs.find(({ parallelism }) => parallelism !== undefined)?.parallelism,
    lookup,
    mapValues,
  };
}

/** The values of parameters by name. Those of what is submitted can have tags that are filled in. */
function filledParameters(
  written: Lookup,
  filling: Filling | undefined,
  submitted: Manifest | undefined,
): Lookup {
  if (filling === undefined) return written;
  const filled = new Set(submitted?.spec.arguments.map(({ name }) => name));
  return (name) =>
    filled.has(name)
      ? written(name)?.flatMap(({ text }) => substitute(text, filling.lookup))
      : written(name);
}

/**
 * The entrypoint. Later releases fill in parameters of the workflow where its templates are those
 * of a `workflowTemplateRef` (argo-workflows v3.5.12, v3.7.14, v3.7.18 and v4.0.5, run).
 */
function entrypointOf(
  chain: Chain,
  filling: Filling | undefined,
  lookup: Lookup,
  version: ArgoVersion,
): string | undefined {
  const written = chain.find(({ spec }) => spec.entrypoint !== undefined)?.spec.entrypoint;
  if (written === undefined) return undefined;
  const filled = filledIn(written, filling);
  const isOfLibrary = submittedIn(chain)?.spec.workflowTemplateRef !== undefined;
  return isOfLibrary && resolvesTemplateNames(version) ? firstText(filled, lookup) : filled;
}

/** Merges maps; the first map that has a key counts. */
export function mergedTexts<T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
  const [only, ...more] = maps.filter(({ size }) => size > 0);
  // A map for each pod takes more memory than all else of most of them.
  if (more.length === 0) return only ?? maps[0] ?? new Map();
  return new Map(maps.toReversed().flatMap((map) => [...map]));
}

/** The first thing of each key, in the order in which they appear. */
export function firstByKey<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
  return found;
}

const WORKFLOW_PARAMETER = 'workflow.parameters.';

/**
 * The values of tags that begin with `workflow.`. The value of a parameter in a file is a default.
 * The person who submits the workflow may give another one, so all of them are open. A parameter
 * that refers back to itself stays a tag.
 */
function workflowLookup(written: Lookup, variables: ReadonlyMap<string, string>): Lookup {
  const known = new Map<string, readonly Value[] | undefined>();
  const valuesOf = (name: string, above: readonly string[]): readonly Value[] | undefined => {
    const variable = variables.get(name);
    if (variable !== undefined) return [{ text: variable, open: false }];
    if (!name.startsWith(WORKFLOW_PARAMETER)) return undefined;
    const values = written(name.slice(WORKFLOW_PARAMETER.length));
    if (values === undefined) return undefined;
    const circle = { met: false };
    const inner: Lookup = (other) => {
      if (other === name || above.includes(other)) circle.met = true;
      return circle.met ? undefined : valuesOf(other, [...above, name]);
    };
    const found = values.flatMap(({ text }) => substitute(text, inner));
    return circle.met ? undefined : found.map(({ text }) => ({ text, open: true }));
  };
  return (name) => {
    if (!known.has(name)) known.set(name, valuesOf(name, []));
    return known.get(name);
  };
}

/** What is written about the workflow object itself. */
function variablesOf(
  chain: Chain,
  name: string,
  serviceAccount: string | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  const manifest = submittedIn(chain);
  if (manifest === undefined) return found;
  const { namespace, generated, kind } = manifest;
  if (namespace !== undefined) found.set('workflow.namespace', namespace);
  if (kind === 'Workflow' && !generated) found.set('workflow.name', name);
  if (serviceAccount !== undefined) found.set('workflow.serviceAccountName', serviceAccount);
  return found;
}
