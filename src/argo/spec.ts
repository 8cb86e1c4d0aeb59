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
import { substitute, type Lookup } from './tags.ts';
import type { Value } from './values.ts';

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
): ExecutionSpec {
  const specs = chain.map(({ spec }) => spec);
  const parameters = mergedParameters(
    specs.flatMap((spec) => spec.arguments),
    version,
  );
  const serviceAccount = specs.find((spec) => spec.serviceAccount)?.serviceAccount;
  return {
    chain,
    entrypoint: specs.find(({ entrypoint }) => entrypoint !== undefined)?.entrypoint,
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
    lookup: workflowLookup(
      (name) => {
        const parameter = parameters.get(name);
        return parameter && workflowValues(parameter, mapValues, version);
      },
      variablesOf(chain, serviceAccount),
    ),
    mapValues,
  };
}

/** Merges maps; the first map that has a key counts. */
export function mergedTexts<T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
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
function variablesOf(chain: Chain, serviceAccount: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  const manifest = submittedIn(chain);
  if (manifest === undefined) return found;
  const { namespace, name, generated, kind } = manifest;
  if (namespace !== undefined) found.set('workflow.namespace', namespace);
  if (kind === 'Workflow' && !generated) found.set('workflow.name', name);
  if (serviceAccount !== undefined) found.set('workflow.serviceAccountName', serviceAccount);
  return found;
}
