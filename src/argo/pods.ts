import {
  getsPod,
  type ImageField,
  type Manifest,
  type Metadata,
  type PodSpecPatch,
  type Scalar,
  type Template,
} from '../manifests/model.ts';
import {
  byPrecedence,
  effectiveAnnotations,
  effectiveLabels,
  levelsOf,
  type EffectiveAnnotation,
  type Levels,
} from './annotations.ts';
import { NOTHING_ADDED, type Added } from './added.ts';
import { runAlone, runRepository, type Execution, type Ran, type Serves } from './executions.ts';
import { joinValues, PodImages, type ImageUse, type PulledField } from './images.ts';
import { mergeTemplate, type MergedTemplate } from './merged-template.ts';
import { firstByKey, mergedTexts, type Chain } from './spec.ts';
import type { Value } from './values.ts';
import type { ArgoVersion } from '../settings.ts';
import { keepsImageVolumes, mergeRulesOf, readsExecutorPlugins } from './version.ts';
import type { Reach, Started, TemplateStart, Variant } from './start.ts';
import { remember } from '../text/remember.ts';

/** One kind of pod that Argo would create: one template, run by one execution. */
export interface Pod {
  /** The manifest that is submitted. */
  readonly execution: Manifest;
  /** The name of what is submitted. A tag in it is filled in where the files tell its value. */
  readonly executionName: string;
  /**
   * Argo rejects what is submitted, so it does not make the pod. The rules judge its images all the
   * same: the fault is about to be mended, or it is ours.
   */
  readonly isRejected: () => boolean;
  /** The manifests whose specs it is made of: see {@link Chain}. */
  readonly chain: Chain;
  /** The manifest in which the template is written. */
  readonly owner: Manifest;
  /** Undefined for the agent pod. */
  readonly template: Template | undefined;
  /** The name of the template; for an inline template the name of the template around it. */
  readonly templateName: string;
  readonly reach: Reach;
  /** Every image field of it, with all values that the field can have. */
  readonly images: readonly ImageUse[];
  readonly annotations: ReadonlyMap<string, EffectiveAnnotation>;
  readonly labels: ReadonlyMap<string, EffectiveAnnotation>;
  /** All places that can give it annotations, in any version. */
  readonly levels: Levels;
  /** What the cluster adds to it besides. */
  readonly added: Added;
  readonly pullSecrets: boolean;
  /** The names of the pull secrets, as far as the spec holds them. */
  readonly secrets: readonly Scalar[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  /** The service account; undefined for the default one of the namespace. */
  readonly serviceAccount: string | undefined;
  /** How many pods of this kind one run starts; undefined where the files do not say it. */
  readonly perRun: number | undefined;
  /** How many pods of one run are there at a time; undefined where the spec does not limit them. */
  readonly parallelism: number | undefined;
  /** Its pods, by the values with which they are started. */
  readonly variants: readonly PodVariant[];
}

/** Pods of one kind that are started with the same values. */
export interface PodVariant extends Variant {
  readonly images: readonly PulledField[];
}

/** Does a pod pull an image which the manifests name, as far as the files show? */
export function pullsImages({ images }: Pod): boolean {
  return images.length > 0;
}

/**
 * Every pod that the manifests of a repository would start, including those that have only images
 * of Argo.
 */
export function findAllPods(
  manifests: readonly Manifest[],
  version: ArgoVersion,
  serves?: Serves,
): readonly Pod[] {
  return podsAndRejections(manifests, version, serves).pods;
}

/** As {@link findAllPods}, and what Argo rejects, and the steps that start nothing. */
export function podsAndRejections(
  manifests: readonly Manifest[],
  version: ArgoVersion,
  serves?: Serves,
): Omit<Ran, 'executions'> & { readonly pods: readonly Pod[] } {
  const { executions, ...others } = runRepository(manifests, version, serves);
  return { pods: executions.flatMap((execution) => podsOf(execution, version)), ...others };
}

/** The pods of each of these libraries, if it is submitted by itself; see {@link runAlone}. */
export function podsAlone(
  libraries: readonly Manifest[],
  manifests: readonly Manifest[],
  version: ArgoVersion,
  serves?: Serves,
): readonly Pod[] {
  const executions = runAlone(libraries, manifests, version, serves);
  return executions.flatMap((execution) => podsOf(execution, version));
}

/** A pod with what its cluster adds: other levels, and what is no annotation. */
export function withAdded(pod: Pod, levels: Levels, added: Added, version: ArgoVersion): Pod {
  return { ...pod, ...annotated(levels, version), added };
}

function podsOf(execution: Execution, version: ArgoVersion): Pod[] {
  const { spec, started } = execution;
  const annotate = sharing(version);
  const merged = new Map<Template, MergedTemplate>();
  const all = started.map((one) => {
    const known = merged.get(one.template) ?? mergeTemplate(one.template, spec, version);
    merged.set(one.template, known);
    return { one, template: known };
  });
  const pods = all
    .filter(({ template }) => getsPod(template.type))
    .map(({ one, template }) => podOf(execution, one, template, { version, annotate }));
  const served = all
    .filter(({ template: { type } }) => type === 'http' || type === 'plugin')
    .flatMap(({ one }) => one.variants.flatMap(({ starts }) => starts));
  const plugins = readsExecutorPlugins(version) ? spec.agentImages : [];
  const hasAgent = served.length + plugins.length > 0;
  return hasAgent ? [...pods, agentPod(execution, served, plugins, version)] : pods;
}

function podOf(
  execution: Execution,
  { owner, reach, name, boundary, variants }: Started,
  merged: MergedTemplate,
  { version, annotate }: { readonly version: ArgoVersion; readonly annotate: Annotates },
): Pod {
  const { spec, manifest } = execution;
  const images = new PodImages(
    merged.containers,
    [merged.patch, spec.patch],
    spec.volumeImages,
    keepsImageVolumes(version),
  );
  const found = variants.map((variant) => ({
    ...variant,
    images: images.pulledWith(variant.lookup),
  }));
  const levels = levelsOf(spec.chain, merged, owner, reach);
  return {
    execution: manifest,
    executionName: spec.name,
    isRejected: execution.isRejected,
    chain: spec.chain,
    owner,
    template: merged.template,
    templateName: name,
    reach,
    ...annotate(levels),
    added: NOTHING_ADDED,
    images: usesOf(found),
    variants: found,
    ...patched(
      [merged.patch, spec.patch],
      spec.pullSecrets,
      selectorOf(merged, boundary, execution),
      merged.serviceAccount ?? spec.serviceAccount,
    ),
    perRun: total(variants),
    parallelism: spec.parallelism,
  };
}

/**
 * The node selector of a pod: that of the template, else of what is around it, else of the spec.
 * Only one of them counts.
 */
function selectorOf(
  { nodeSelector }: MergedTemplate,
  boundary: Template | undefined,
  { spec }: Execution,
): ReadonlyMap<string, string> {
  if (nodeSelector.size > 0) return nodeSelector;
  if (boundary !== undefined && boundary.nodeSelector.size > 0) {
    return mergedTexts([boundary.nodeSelector, ...spec.defaults.map((one) => one.nodeSelector)]);
  }
  return spec.nodeSelector;
}

type PodFields = Pick<Pod, 'secrets' | 'pullSecrets' | 'nodeSelector' | 'serviceAccount'>;

/** The fields of the spec of a pod after its patches; what counts most comes first. */
function patched(
  patches: readonly (PodSpecPatch | undefined)[],
  pullSecrets: readonly Scalar[],
  nodeSelector: ReadonlyMap<string, string>,
  serviceAccount: string | undefined,
): PodFields {
  const present = patches.flatMap((patch) => patch ?? []);
  const secrets = [...present.flatMap((patch) => patch.pullSecrets), ...pullSecrets];
  return {
    secrets: [...firstByKey(secrets, ({ text }) => text).values()],
    pullSecrets: secrets.length > 0,
    nodeSelector: mergedTexts([...present.map((patch) => patch.nodeSelector), nodeSelector]),
    serviceAccount: present.find((patch) => patch.serviceAccount)?.serviceAccount ?? serviceAccount,
  };
}

type Annotated = Pick<Pod, 'annotations' | 'labels' | 'levels'>;

function annotated(levels: Levels, version: ArgoVersion): Annotated {
  const ordered = byPrecedence(levels, mergeRulesOf(version));
  return {
    levels,
    annotations: effectiveAnnotations(ordered),
    labels: effectiveLabels(ordered),
  };
}

/** Gives pods of one execution their annotations and labels. */
type Annotates = (levels: Levels) => Annotated;

/**
 * Pods whose templates have no metadata have the same annotations and labels, if their templates are
 * of one owner and are reached in one way. They share them, because there can be thousands.
 */
function sharing(version: ArgoVersion): Annotates {
  const known = new Map<string, Map<Metadata, Annotated>>();
  return (levels) => {
    const { own, owner, reach } = levels;
    const isBare = own !== undefined && isEmpty(own.metadata);
    if (!isBare) return annotated(levels, version);
    const byOwner = remember(known, reach, () => new Map<Metadata, Annotated>());
    return { ...remember(byOwner, owner.metadata, () => annotated(levels, version)), levels };
  };
}

function isEmpty({ annotations, labels }: Metadata): boolean {
  return annotations.length + labels.length === 0;
}

/** The fields of all variants, each written place once with all its values. */
function usesOf(variants: readonly PodVariant[]): ImageUse[] {
  const uses = new Map<string, { readonly field: ImageField; readonly values: Value[] }>();
  for (const { field, values } of variants.flatMap(({ images }) => images)) {
    const { path, range, text, shared } = field.image;
    // What was filled into a patch has the place of the whole patch.
    const key = `${field.container} ${String(range.start)} ${path} ${shared ? text : ''}`;
    const known = uses.get(key);
    if (known) known.values.push(...values);
    else uses.set(key, { field, values: [...values] });
  }
  return [...uses.values()].map(({ field, values }) => ({ ...field, values: joinValues(values) }));
}

function total(variants: readonly Variant[]): number | undefined {
  let sum = 0;
  for (const { perRun, entry } of variants) {
    if (perRun === undefined || entry === 'name') return undefined;
    sum += perRun;
  }
  return sum;
}

/**
 * The agent pod, which HTTP and plugin templates share. It reads podMetadata and the patch of the
 * execution only. Executor plugins run in it.
 */
function agentPod(
  { spec, manifest, isRejected }: Execution,
  starts: readonly TemplateStart[],
  pluginImages: readonly ImageField[],
  version: ArgoVersion,
): Pod {
  const lookup = spec.lookup;
  const plugins = pluginImages.map((field) => ({
    role: field.role,
    name: field.container,
    fields: [field],
  }));
  const images = new PodImages(plugins, [spec.patch], [], keepsImageVolumes(version));
  const pulled = images.pulledWith(lookup);
  const variants = [{ lookup, perRun: 1, entry: 'entrypoint', starts, images: pulled } as const];
  const owner = spec.chain.find((one) => one.spec.agentImages.length > 0) ?? manifest;
  return {
    execution: manifest,
    executionName: spec.name,
    isRejected,
    chain: spec.chain,
    owner,
    template: undefined,
    templateName: '',
    reach: 'local',
    ...annotated(levelsOf(spec.chain, undefined, owner, 'local'), version),
    added: NOTHING_ADDED,
    images: usesOf(variants),
    variants,
    ...patched([spec.patch], spec.pullSecrets, spec.nodeSelector, spec.serviceAccount),
    perRun: 1,
    parallelism: spec.parallelism,
  };
}
