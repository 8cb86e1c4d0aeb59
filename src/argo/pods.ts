import {
  effectiveAnnotations,
  effectiveLabels,
  type Chain,
  type EffectiveAnnotation,
  type Reach,
} from './annotations.ts';
import { evaluate, type CallSite, type TagScope, type Values } from './parameters.ts';
import { findExecutions, type Execution, type Started } from './executions.ts';
import type { ArgoVersion } from './version.ts';
import type { ContainerField, ImageField, Manifest, Scalar, Template } from '../manifests/model.ts';

/** One image that a pod pulls. */
export interface ImageUse extends ImageField {
  readonly values: Values;
}

/** One kind of pod that Argo would create: one template, run by one execution. */
export interface Pod {
  /** The manifest that is submitted. */
  readonly execution: Manifest;
  /** The manifest in which the template is written. */
  readonly owner: Manifest;
  /** Undefined for the agent pod. */
  readonly template: Template | undefined;
  /** The name of the template; for an inline template the name of the template around it. */
  readonly templateName: string;
  readonly reach: Reach;
  readonly images: readonly ImageUse[];
  readonly annotations: ReadonlyMap<string, EffectiveAnnotation>;
  readonly labels: ReadonlyMap<string, string>;
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
}

/** Every pod that the manifests of a repository would start, as far as the files show. */
export function findPods(manifests: readonly Manifest[], version: ArgoVersion): Pod[] {
  return findExecutions(manifests).flatMap((execution) => podsOf(execution, version));
}

function podsOf(execution: Execution, version: ArgoVersion): Pod[] {
  const scopes = scopesOf(execution);
  const pods = execution.started.flatMap((started) => {
    const images = imagesOf(execution, started.template, scopes.get(started.template));
    return images.length === 0 ? [] : [podOf(execution, started, images, version)];
  });
  return [...pods, ...agentPod(execution, version)];
}

function podOf(
  { chain, manifest }: Execution,
  { template, owner, reach, name, perRun }: Started,
  images: readonly ImageUse[],
  version: ArgoVersion,
): Pod {
  return {
    execution: manifest,
    owner,
    template,
    templateName: name,
    reach,
    images,
    annotations: effectiveAnnotations(chain, template, owner, reach, version),
    labels: effectiveLabels(chain, template, owner, reach, version),
    ...accessOf(chain, template),
    perRun,
    parallelism: limitOf(chain),
  };
}

/**
 * The agent pod. Executor plugins run in it, and its annotations are the podMetadata of the
 * execution.
 */
function agentPod({ chain, manifest }: Execution, version: ArgoVersion): Pod[] {
  const fields = chain.flatMap(({ spec }) => spec.agentImages);
  if (fields.length === 0) return [];
  const images = fields.map((field) => ({ ...field, values: literalValues(field) }));
  const owner = chain.find(({ spec }) => spec.agentImages.length > 0) ?? manifest;
  return [
    {
      execution: manifest,
      owner,
      template: undefined,
      templateName: '',
      reach: 'local',
      images,
      annotations: effectiveAnnotations(chain, undefined, owner, 'local', version),
      labels: effectiveLabels(chain, undefined, owner, 'local', version),
      ...accessOf(chain, undefined),
      perRun: 1,
      parallelism: limitOf(chain),
    },
  ];
}

/** The `spec.parallelism` of the first spec in the chain that has one, as Argo merges them. */
function limitOf(chain: Chain): number | undefined {
  return chain.find(({ spec }) => spec.parallelism !== undefined)?.spec.parallelism;
}

type Access = Pick<Pod, 'pullSecrets' | 'secrets' | 'nodeSelector' | 'serviceAccount'>;

/** What the template and the specs around it say about the pod as a whole. */
function accessOf(chain: Chain, template: Template | undefined): Access {
  const specs = chain.map(({ spec }) => spec);
  const defaults = specs.flatMap(({ templateDefaults }) => templateDefaults ?? []);
  const templates = template === undefined ? [] : [template, ...defaults];
  const secrets = specs.find(({ pullSecrets }) => pullSecrets.length > 0)?.pullSecrets ?? [];
  const patches = [...templates, ...specs].map(({ patch }) => patch);
  const selectors = [...templates, ...specs].map(({ nodeSelector }) => nodeSelector);
  return {
    secrets,
    pullSecrets: secrets.length > 0 || patches.some(({ pullSecrets }) => pullSecrets),
    nodeSelector: selectors.find(({ size }) => size > 0) ?? new Map<string, string>(),
    serviceAccount: [...templates, ...specs].find(
      ({ serviceAccount }) => serviceAccount !== undefined,
    )?.serviceAccount,
  };
}

const RUNS_A_POD: ReadonlySet<string> = new Set([
  'container',
  'script',
  'containerSet',
  'resource',
  'data',
]);

/**
 * The images of the pod of a template: its own, those that templateDefaults add, those that patches
 * put in their place.
 */
function imagesOf(
  { chain }: Execution,
  template: Template,
  scope: TagScope | undefined,
): ImageUse[] {
  const type = typeOf(template, chain);
  if (scope === undefined || !RUNS_A_POD.has(type)) return [];
  const defaults = chain.flatMap(({ spec }) => spec.templateDefaults ?? []);
  const inherited = defaults.flatMap(({ images, type: from }) =>
    images.filter(({ container }) => container !== 'main' || from === type),
  );
  const patched = [
    ...template.patch.images,
    ...chain.flatMap(({ spec }) => spec.patch.images).filter(({ container }) => hasOwn(container)),
  ];
  const volumes = chain.flatMap(({ spec }) => spec.volumeImages);
  const all = [...patched, ...template.images, ...inherited, ...volumes];
  const specs = chain.map(({ spec }) => spec);
  // A patch comes first. What the template or its defaults say of a container whose image is
  // written elsewhere comes last.
  const ordered: readonly ContainerField[] = [
    ...[template, ...specs].flatMap(({ patch }) => patch.imageless),
    ...all,
    ...[template, ...defaults].flatMap(({ imageless }) => imageless),
  ];
  return firstOfEach(all).map((field) => {
    const same = ordered.filter(
      ({ container }) => container !== '' && container === field.container,
    );
    return { ...merged(field, same), values: evaluate(field.image.text, scope) };
  });

  function hasOwn(container: string): boolean {
    return container === 'main' || template.images.some((field) => field.container === container);
  }
}

/** One container, made from all that is said about it; what counts most comes first. */
function merged(field: ImageField, same: readonly ContainerField[]): ImageField {
  return {
    ...field,
    pullPolicy: [...same, field].find(({ pullPolicy }) => pullPolicy)?.pullPolicy,
    hasCommand: [...same, field].some(({ hasCommand }) => hasCommand),
    asksForStorage: [...same, field].some(({ asksForStorage }) => asksForStorage),
  };
}

/** The type of a template. `container` can stand in templateDefaults only. */
function typeOf(template: Template, chain: Chain): string {
  if (template.type !== 'none') return template.type;
  return chain.find(({ spec }) => spec.templateDefaults)?.spec.templateDefaults?.type ?? 'none';
}

/** Lists are merged by the name of the container; the first one with a name counts. */
function firstOfEach(fields: readonly ImageField[]): ImageField[] {
  const seen = new Set<string>();
  return fields.filter(({ container }) => {
    const first = container === '' || !seen.has(container);
    seen.add(container);
    return first;
  });
}

function literalValues({ image }: ImageField): Values {
  const known = image.text.includes('{{') ? [] : [image.text];
  return { known, complete: known.length > 0, partial: [] };
}

/** What the tags in each template can refer to, including the places that call its callers. */
function scopesOf({ chain, started, callers, inlineItems }: Execution): Map<Template, TagScope> {
  const workflow = chain.map(({ spec }) => spec.arguments);
  const outside: TagScope = { workflow, inputs: [], sites: [], items: [] };
  const sites = new Map<Template, CallSite[]>();
  const scopes = new Map<Template, TagScope>();
  for (const { template } of started) {
    const own: CallSite[] = [];
    sites.set(template, own);
    const items = inlineItems.get(template) ?? [];
    scopes.set(template, { workflow, inputs: template.inputs, sites: own, items });
  }
  for (const [template, found] of callers) {
    for (const { call, template: caller } of found) {
      const scope = caller ? (scopes.get(caller) ?? outside) : outside;
      sites.get(template)?.push({ call, scope });
    }
  }
  return scopes;
}
