import { getsPod, type ImageField, type Manifest, type Template } from '../manifests/model.ts';
import { annotated, sharing, type Annotates } from './annotated.ts';
import {
  executionLevels,
  levelsOf,
  ownerLevels,
  type EffectiveAnnotation,
  type Level,
  type Levels,
} from './annotations.ts';
import { NOTHING_ADDED, type Added } from './added.ts';
import { runAlone, runRepository, type Execution, type Ran, type Serves } from './executions.ts';
import { PodImages, usesOf, type ImageUse, type PulledField } from './images.ts';
import { mergeTemplate, type MergedTemplate } from './merged-template.ts';
import { patched, selectorOf, type PodFields } from './pod-fields.ts';
import type { Chain } from './spec.ts';
import type { ArgoVersion } from '../settings.ts';
import { keepsImageVolumes, readsExecutorPlugins } from './version.ts';
import type { Reach, Started, TemplateStart, Variant } from './start.ts';

/** One kind of pod that Argo would create: one template, run by one execution. */
export interface Pod extends PodFields {
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
  /** How many pods of this kind one run starts; undefined where the files do not say it. */
  readonly perRun: number | undefined;
  /** How many pods of one run are there at a time; undefined where the spec does not limit them. */
  readonly parallelism: number | undefined;
}

/** A pod with all that is known of how it is started. It takes as much memory as all else of it. */
export interface VariedPod extends Pod {
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

/** Pods, what Argo rejects, and the steps that start nothing. */
type Found<P extends Pod> = Omit<Ran<P>, 'made'> & { readonly pods: readonly P[] };

/**
 * Every pod that the manifests of a repository would start, including those that have only images of
 * Argo, with how they are started.
 */
export function variedPods(
  manifests: readonly Manifest[],
  version: ArgoVersion,
  serves?: Serves,
): Found<VariedPod> {
  const makes = podsOf(version, withVariants);
  const { made: pods, ...others } = runRepository(manifests, version, makes, serves);
  return { pods, ...others };
}

/**
 * As {@link variedPods}, without how they are started. `add` adds to each pod what is not of Argo, so that
 * all of them are never there without it as well.
 */
export function podsAndRejections(
  manifests: readonly Manifest[],
  version: ArgoVersion,
  serves?: Serves,
  add: (pod: Pod) => Pod = (pod) => pod,
): Found<Pod> {
  const makes = podsOf(version, add);
  const { made: pods, ...others } = runRepository(manifests, version, makes, serves);
  return { pods, ...others };
}

/** The pods of each of these libraries, if it is submitted by itself; see {@link runAlone}. */
export function podsAlone(
  libraries: readonly Manifest[],
  manifests: readonly Manifest[],
  version: ArgoVersion,
  serves?: Serves,
): readonly VariedPod[] {
  const executions = runAlone(libraries, manifests, version, serves);
  return executions.flatMap(podsOf(version, withVariants));
}

/** A pod with what its cluster adds: other levels, and what is no annotation. */
export function withAdded<P extends Pod>(
  pod: P,
  levels: Levels,
  added: Added,
  annotate: Annotates,
): P {
  return { ...pod, ...annotate(levels), added };
}

/** Makes what is wanted of a pod and its variants. */
type MakesOf<P> = (pod: Pod, variants: readonly PodVariant[]) => P;

function withVariants(pod: Pod, variants: readonly PodVariant[]): VariedPod {
  return { ...pod, variants };
}

/** Makes the pods of one execution after another. */
function podsOf<P>(version: ArgoVersion, make: MakesOf<P>): (execution: Execution) => readonly P[] {
  const levelsIn = executionLevels();
  const ownerLevel = ownerLevels();
  return (execution) => {
    const submitted = levelsIn(execution.spec.chain);
    return podsMade(execution, {
      version,
      annotate: sharing(version),
      submitted,
      ownerLevel,
      make,
    });
  };
}

function podsMade<P>(execution: Execution, making: Making<P>): readonly P[] {
  const { spec, started } = execution;
  const { version } = making;
  const merged = new Map<Template, MergedTemplate>();
  const all = started.map((one) => {
    const known = merged.get(one.template) ?? mergeTemplate(one.template, spec, version);
    merged.set(one.template, known);
    return { one, template: known };
  });
  const pods = all
    .filter(({ template }) => getsPod(template.type))
    .map(({ one, template }) => podOf(execution, one, template, making));
  const served = all
    .filter(({ template: { type } }) => type === 'http' || type === 'plugin')
    .flatMap(({ one }) => one.variants.flatMap(({ starts }) => starts));
  const plugins = readsExecutorPlugins(version) ? spec.agentImages : [];
  const hasAgent = served.length + plugins.length > 0;
  return hasAgent ? [...pods, agentPod(execution, served, plugins, making)] : pods;
}

/** How pods of one execution are made. */
interface Making<P> {
  readonly version: ArgoVersion;
  readonly annotate: Annotates;
  /** See {@link executionLevels}. */
  readonly submitted: readonly Level[];
  readonly ownerLevel: ReturnType<typeof ownerLevels>;
  readonly make: MakesOf<P>;
}

function podOf<P>(
  execution: Execution,
  { owner, reach, name, boundary, variants }: Started,
  merged: MergedTemplate,
  { version, annotate, submitted, ownerLevel, make }: Making<P>,
): P {
  const { spec, manifest } = execution;
  const images = new PodImages(
    merged.containers,
    [merged.patch, spec.patch],
    spec.volumeImages,
    keepsImageVolumes(version),
  );
  const found = variants.map(({ lookup, perRun, entry, starts }): PodVariant => {
    return { lookup, perRun, entry, starts, images: images.pulledWith(lookup) };
  });
  const { annotations, labels, levels } = annotate(
    levelsOf(submitted, merged, ownerLevel(owner), reach),
  );
  const { secrets, pullSecrets, nodeSelector, serviceAccount } = patched(
    [merged.patch, spec.patch],
    spec.pullSecrets,
    selectorOf(merged, boundary, spec),
    merged.serviceAccount ?? spec.serviceAccount,
  );
  // Without spreads, which would take twice as much memory: there can be tens of thousands.
  const pod: Pod = {
    execution: manifest,
    executionName: spec.name,
    isRejected: execution.isRejected,
    chain: spec.chain,
    owner,
    template: merged.template,
    templateName: name,
    reach,
    annotations,
    labels,
    levels,
    added: NOTHING_ADDED,
    images: usesOf(pulledBy(found)),
    secrets,
    pullSecrets,
    nodeSelector,
    serviceAccount,
    perRun: total(variants),
    parallelism: spec.parallelism,
  };
  return make(pod, found);
}

/** The fields of all variants. Most pods have one, and there can be thousands of them. */
function pulledBy(variants: readonly PodVariant[]): readonly PulledField[] {
  const only = variants[0];
  return variants.length === 1 && only !== undefined
    ? only.images
    : variants.flatMap(({ images }) => images);
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
function agentPod<P>(
  { spec, manifest, isRejected }: Execution,
  starts: readonly TemplateStart[],
  pluginImages: readonly ImageField[],
  { version, submitted, ownerLevel, make }: Making<P>,
): P {
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
  const pod: Pod = {
    execution: manifest,
    executionName: spec.name,
    isRejected,
    chain: spec.chain,
    owner,
    template: undefined,
    templateName: '',
    reach: 'local',
    ...annotated(levelsOf(submitted, undefined, ownerLevel(owner), 'local'), version),
    added: NOTHING_ADDED,
    images: usesOf(pulled),
    ...patched([spec.patch], spec.pullSecrets, spec.nodeSelector, spec.serviceAccount),
    perRun: 1,
    parallelism: spec.parallelism,
  };
  return make(pod, variants);
}
