import type { Pod, PodVariant, VariedPod } from '../argo/pods.ts';
import type { TemplateStart } from '../argo/start.ts';
import type { Manifest, Metadata, Scalar, Template } from '../manifests/model.ts';
import { isTemplateStanding, type Standing } from './standing.ts';

/**
 * The pods that depend on these things: those that get one of the values, and those whose template,
 * or a caller of it, is one of the templates or belongs to one of the manifests. Variants of a pod
 * that do not depend on them are left out.
 */
export function podsBehind(
  pods: readonly VariedPod[],
  standing: readonly Standing[],
): readonly VariedPod[] {
  const sought = soughtOf(standing);
  const reached = startsThrough(pods, sought);
  return pods.flatMap((pod) => {
    if (isShaped(pod, sought)) return [pod];
    const variants = pod.variants.filter(
      (variant) => variant.starts.some((start) => reached.has(start)) || pulls(variant, sought),
    );
    return variants.length > 0 ? [{ ...pod, variants }] : [];
  });
}

/** The things to look for, sorted by their kind. */
interface Sought {
  readonly manifests: ReadonlySet<Manifest>;
  readonly templates: ReadonlySet<Template>;
  /** The metadata of these templates: some of them can be templateDefaults. */
  readonly defaults: ReadonlySet<Metadata>;
  /** The metadata with the annotations and labels. */
  readonly metadata: ReadonlySet<Metadata>;
  /** The places of the images and of the pull secrets. */
  readonly images: ReadonlySet<string>;
  readonly secrets: ReadonlySet<string>;
}

function soughtOf(standing: readonly Standing[]): Sought {
  const manifests = new Set<Manifest>();
  const templates = new Set<Template>();
  const metadata = new Set<Metadata>();
  const images = new Set<string>();
  const secrets = new Set<string>();
  for (const one of standing) {
    if (one.what === 'manifest') manifests.add(one.manifest);
    else if (one.what === 'injector') {
      for (const { effect } of one.injector.injections) metadata.add(effect);
    } else if (isTemplateStanding(one)) templates.add(one.template);
    else if (one.metadata !== undefined) metadata.add(one.metadata);
    else (one.what === 'image' ? images : secrets).add(placeKey(one.value));
  }
  const defaults = new Set([...templates].map((template) => template.metadata));
  return { manifests, templates, defaults, metadata, images, secrets };
}

/** Do all variants of a pod depend on one of these things? */
function isShaped({ chain, levels, secrets, added }: Pod, sought: Sought): boolean {
  if (chain.some((manifest) => sought.manifests.has(manifest))) return true;
  if ([...secrets, ...added.accountSecrets].some((secret) => sought.secrets.has(placeKey(secret))))
    return true;
  const { own, defaults, execution, owner, over, under } = levels;
  const certain = [own, ...defaults, ...execution, owner, ...over, ...under];
  const near = [...certain.flatMap((level) => level ?? []), ...added.uncertain.values()];
  if (near.some(({ metadata }) => sought.metadata.has(metadata))) return true;
  return defaults.some(({ metadata }) => sought.defaults.has(metadata));
}

function pulls({ images }: PodVariant, sought: Sought): boolean {
  return images.some(({ field }) => sought.images.has(placeKey(field.image)));
}

function placeKey({ path, range }: Scalar): string {
  return `${String(range.start)} ${path}`;
}

/** The starts of these templates and manifests, and all that they call. */
function startsThrough(
  pods: readonly VariedPod[],
  { templates, manifests }: Sought,
): ReadonlySet<TemplateStart> {
  if (templates.size + manifests.size === 0) return new Set();
  const called = callsBelow(pods);
  const through = new Set<TemplateStart>();
  const queue = [...called.keys()].filter(
    ({ template, owner }) => templates.has(template) || manifests.has(owner),
  );
  for (let start = queue.pop(); start !== undefined; start = queue.pop()) {
    if (through.has(start)) continue;
    through.add(start);
    queue.push(...(called.get(start) ?? []));
  }
  return through;
}

/** Every start on a way to one of these pods, with the starts that it calls. */
function callsBelow(
  pods: readonly VariedPod[],
): ReadonlyMap<TemplateStart, readonly TemplateStart[]> {
  const below = new Map<TemplateStart, TemplateStart[]>();
  const queue = pods.flatMap(({ variants }) => variants.flatMap(({ starts }) => starts));
  for (const start of queue) below.set(start, []);
  for (let start = queue.pop(); start !== undefined; start = queue.pop()) {
    for (const { from } of start.callers) {
      if (from === undefined) continue;
      const known = below.get(from);
      if (known) known.push(start);
      else {
        below.set(from, [start]);
        queue.push(from);
      }
    }
  }
  return below;
}
