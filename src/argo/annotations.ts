import type { InjectorKind } from '../manifests/kind-rows.ts';
import { roleOf } from '../manifests/kinds.ts';
import type { Annotation, Manifest, Metadata, Scalar } from '../manifests/model.ts';
import { remember } from '../text/remember.ts';
import type { MergedTemplate } from './merged-template.ts';
import { submittedIn, type Chain } from './spec.ts';
import type { MergeRules } from './version.ts';
import type { Reach } from './start.ts';

/** The place from which an effective annotation comes. */
export type Origin =
  | 'template'
  | 'templateDefaults'
  | 'workflow'
  | 'workflowTemplate'
  | 'patch'
  | 'cluster'
  | 'owner'
  | InjectorKind;

/** An object of the cluster that sets annotations of many pods. */
export interface SettingObject {
  readonly kind: string;
  readonly name: string;
}

/** An annotation or label that a pod will have, and where it is written. */
export interface EffectiveAnnotation extends Annotation {
  readonly origin: Origin;
  readonly metadata: Metadata;
  /** Undefined where it is written in the workflow, its templates or its libraries. */
  readonly object?: SettingObject;
}

/** A place that can give a pod annotations and labels. */
export interface Level {
  readonly metadata: Metadata;
  readonly origin: Origin;
  readonly object?: SettingObject;
}

/** Every place that can give one pod annotations, by what the place is to the pod. */
export interface Levels {
  /** The metadata of its template; undefined for the agent pod, which reads podMetadata only. */
  readonly own: Level | undefined;
  /** The templateDefaults of the chain. */
  readonly defaults: readonly Level[];
  /** The podMetadata of the chain: of the workflow, its workflowTemplateRef, workflowDefaults, and of patches. */
  readonly execution: readonly Level[];
  /** The podMetadata of the library that owns the template. */
  readonly owner: Level;
  readonly reach: Reach;
  /** What replaces the annotations that Argo gives the pod. */
  readonly over: readonly Level[];
  /** What adds annotations that the pod lacks; the first one that has a key counts. */
  readonly under: readonly Level[];
}

/**
 * Gives the levels of what is submitted, which are the same for all pods of one execution. Those of
 * workflowDefaults are the same in all executions, and there can be thousands of these.
 */
export function executionLevels(): (chain: Chain) => readonly Level[] {
  const known = new Map<Manifest, Level>();
  return (chain) =>
    chain.map((manifest) => {
      const make = (): Level => levelIn(chain, manifest);
      return roleOf(manifest.kind) === 'defaults' ? remember(known, manifest, make) : make();
    });
}

/** Gives the level of the manifest in which templates are written. It is there once for all pods of them. */
export function ownerLevels(): (owner: Manifest) => Level {
  const known = new Map<Manifest, Level>();
  return (owner) =>
    remember(known, owner, () => ({ metadata: owner.spec.podMetadata, origin: 'owner' }));
}

/** The places that can give a pod annotations, without what injectors of its cluster add. */
export function levelsOf(
  execution: readonly Level[],
  merged: MergedTemplate | undefined,
  owner: Level,
  reach: Reach,
): Levels {
  const { template, defaults = [] } = merged ?? {};
  return {
    own: template && { metadata: template.metadata, origin: 'template' },
    defaults:
      defaults.length === 0
        ? NONE
        : defaults.map((metadata) => ({ metadata, origin: 'templateDefaults' })),
    execution,
    owner,
    reach,
    over: NONE,
    under: NONE,
  };
}

const NONE: readonly Level[] = [];

/**
 * The levels that count for a pod; the one that counts most comes first (argo-workflows v3.5.12,
 * v3.7.14, v3.7.18, v4.0.5: workflow/templateresolution/context.go,
 * workflow/controller/workflowpod.go; each order was seen in pods of the controller).
 */
export function byPrecedence(levels: Levels, rules: MergeRules): readonly Level[] {
  const { over, under } = levels;
  const own = inArgo(levels, rules);
  return over.length + under.length === 0 ? own : over.concat(own, under);
}

/** The levels that Argo merges. V8 joins lists faster than it spreads them, and there are thousands. */
function inArgo(
  { own, defaults, execution, owner, reach }: Levels,
  rules: MergeRules,
): readonly Level[] {
  if (own === undefined) return execution;
  if (reach === 'inline' || rules === 'below-3.7') return [own].concat(defaults, execution);
  if (reach === 'local') {
    return rules === 'filling'
      ? [own].concat(execution, defaults)
      : execution.concat([own], defaults);
  }
  const both = rules === 'filling' ? [own, owner] : [owner, own];
  return both.concat(defaults, execution);
}

/** The annotations of one pod: of each key the one at the level that counts most. */
export function effectiveAnnotations(
  levels: readonly Level[],
): ReadonlyMap<string, EffectiveAnnotation> {
  return strongest(levels, ({ annotations }) => annotations);
}

/** The annotation that a pod has for a key under a set of rules, and where it is written. */
export function annotationUnder(
  { levels }: { readonly levels: Levels },
  key: string,
  rules: MergeRules,
): EffectiveAnnotation | undefined {
  for (const level of byPrecedence(levels, rules)) {
    const found = entryOf(level, key);
    if (found !== undefined) return effectiveAt(found, level);
  }
  return undefined;
}

/** The value that these levels give for a key; the first one that has it counts. */
export function valueIn(levels: readonly Level[], key: string): Scalar | undefined {
  for (let at = 0; at < levels.length; at += 1) {
    const level = levels[at];
    const found = level && entryOf(level, key);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

/** Does some level of a pod, under whichever rules, have this key? */
export function givesKey(levels: Levels, key: string): boolean {
  const { own, defaults, execution, owner, over, under } = levels;
  if (own !== undefined && entryOf(own, key) !== undefined) return true;
  // Without a list of them: there are thousands of pods, and most have nothing anywhere.
  return (
    entryOf(owner, key) !== undefined ||
    valueIn(execution, key) !== undefined ||
    valueIn(defaults, key) !== undefined ||
    valueIn(over, key) !== undefined ||
    valueIn(under, key) !== undefined
  );
}

function entryOf({ metadata: { annotations } }: Level, key: string): Annotation | undefined {
  return annotations.length === 0 ? undefined : annotations.find((one) => one.key === key);
}

/** It is written out, because two spreads take V8 ten times as long. */
function effectiveAt(entry: Annotation, level: Level): EffectiveAnnotation {
  const { key, keyRange, value } = entry;
  const { metadata, origin, object } = level;
  return object === undefined
    ? { key, keyRange, value, metadata, origin }
    : { key, keyRange, value, metadata, origin, object };
}

/** The labels of one pod, in the same order. */
export function effectiveLabels(
  levels: readonly Level[],
): ReadonlyMap<string, EffectiveAnnotation> {
  return strongest(levels, ({ labels }) => labels);
}

/** Chooses the annotations or the labels of a place. */
export type EntriesOf = (metadata: Metadata) => readonly Annotation[];

function strongest(
  levels: readonly Level[],
  entriesOf: EntriesOf,
): ReadonlyMap<string, EffectiveAnnotation> {
  let found: Map<string, EffectiveAnnotation> | undefined;
  for (const level of levels) {
    const entries = entriesOf(level.metadata);
    if (entries.length === 0) continue;
    for (const entry of entries) {
      if (found?.has(entry.key) === true) continue;
      (found ??= new Map()).set(entry.key, effectiveAt(entry, level));
    }
  }
  return found ?? NO_ENTRIES;
}

/** Most pods have no label. An empty map for each of them takes memory. */
const NO_ENTRIES = new Map<string, EffectiveAnnotation>([]);

/** The entries of these levels, in the order of the levels. Each written place counts once. */
export function entriesIn(
  levels: readonly Level[],
  entriesOf: EntriesOf,
): readonly EffectiveAnnotation[] {
  const places = new Set<Metadata>();
  return levels.flatMap((level) => {
    const { metadata } = level;
    if (places.has(metadata)) return [];
    places.add(metadata);
    return entriesOf(metadata).map((entry) => effectiveAt(entry, level));
  });
}

/** The maps that Argo can take annotations of a pod from, under any rules, each once. */
export function placesIn({ own, defaults, execution, owner }: Levels): readonly Metadata[] {
  const places: Metadata[] = own === undefined ? [] : [own.metadata];
  const add = ({ metadata }: Level): void => {
    if (!places.includes(metadata)) places.push(metadata);
  };
  defaults.forEach(add);
  execution.forEach(add);
  add(owner);
  return places;
}

/** The levels near a pod that Argo ignores by these rules. */
export function ignoredLevels(levels: Levels, rules: MergeRules): readonly Level[] {
  const counted = new Set(byPrecedence(levels, rules).map(({ metadata }) => metadata));
  return [levels.owner].filter(({ metadata }) => !counted.has(metadata));
}

function levelIn(chain: Chain, manifest: Manifest): Level {
  const { kind, partial, spec } = manifest;
  const metadata = spec.podMetadata;
  if (roleOf(kind) === 'defaults') {
    return { metadata, origin: 'cluster', object: { kind, name: manifest.name } };
  }
  if (partial) return { metadata, origin: 'patch' };
  return { metadata, origin: manifest === submittedIn(chain) ? 'workflow' : 'workflowTemplate' };
}
