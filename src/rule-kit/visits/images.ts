import type { ImageUse } from '../../argo/images.ts';
import type { Pod } from '../../argo/pods.ts';
import type { RuleContext, RuleFacts } from '../../facts/context.ts';
import type { PulledImage } from '../../facts/images.ts';
import type { Location } from '../../finding.ts';
import { placeInTemplate, type Visit, type VisitReach } from '../visit.ts';

/** An image that pods can pull, at the place where it is written. */
export interface SeenImage extends PulledImage {
  /** All pods that get an image from that place. */
  readonly pods: readonly Pod[];
}

/**
 * Visits images for which `wanted` is true, each written place once with all its pods. Where
 * several images can come from one place, the first one that is wanted is visited.
 */
export function images(
  wanted: (image: PulledImage, context: RuleContext) => boolean,
  { everywhere = false }: VisitReach = {},
): Visit<SeenImage> {
  return {
    everywhere,
    concernsPod: (pod, context) => context.imagesOf(pod).some((image) => wanted(image, context)),
    *walk(facts) {
      for (const it of seenImages(wanted, facts)) yield { it, place: placeInTemplate(it, it.pod) };
    },
  };
}

function seenImages(
  wanted: (image: PulledImage, context: RuleContext) => boolean,
  facts: RuleFacts,
): readonly SeenImage[] {
  const found = facts.once(allPulledImages).filter((image) => wanted(image, facts));
  if (found.length === 0) return [];
  return byPlace(found, placeKey).map(([image, pods]) => {
    // Without a spread: there can be tens of thousands.
    const { text, host, reference, pod, use, path, range } = image;
    return { text, host, reference, pod, use, path, range, pods };
  });
}

/** What all pods of a repository can pull, in their order. Many rules go through it. */
function allPulledImages({ project, imagesOf }: RuleFacts): readonly PulledImage[] {
  return project.pods.flatMap(imagesOf);
}

/** The first image of a host in a file. */
export interface SeenHost extends SeenImage {
  /** The other images of the host in the file, in the order in which they are written. */
  readonly others: readonly SeenImage[];
}

/**
 * Visits the hosts of images for which `wanted` is true: each host once in each file, at its first
 * image there, so that advice about a host is given once for each file. Images of one host for
 * which `apart` gives different texts are visited one after another.
 */
export function hosts(
  wanted: (image: PulledImage, context: RuleContext) => boolean,
  apart: (image: PulledImage, context: RuleContext) => string = () => '',
  reach: VisitReach = {},
): Visit<SeenHost> {
  const each = images(wanted, reach);
  return {
    ...each,
    *walk(facts) {
      const groups = new Map<string, [SeenImage, ...SeenImage[]]>();
      const found = seenImages(wanted, facts);
      for (const it of found.toSorted((a, b) => a.range.start - b.range.start)) {
        const key = `${it.host}\n${apart(it, facts)}\n${it.path}`;
        const known = groups.get(key);
        if (known === undefined) groups.set(key, [it]);
        else known.push(it);
      }
      for (const [first, ...others] of groups.values()) {
        const pods = [first, ...others].flatMap((one) => one.pods);
        yield { it: { ...first, others }, place: { ...placeInTemplate(first, first.pod), pods } };
      }
    },
  };
}

/** A container of a pod with an image, at the place where the image is written. */
export interface SeenContainer extends ImageUse {
  readonly pod: Pod;
  readonly pods: readonly Pod[];
}

/**
 * Visits containers of the pods for which `concerns` is true, each written image once with all its
 * pods.
 */
export function containers(
  concerns: (pod: Pod, context: RuleContext) => boolean,
  wanted: (use: ImageUse, pod: Pod, facts: RuleFacts) => boolean,
): Visit<SeenContainer> {
  return {
    everywhere: false,
    concernsPod: concerns,
    *walk(facts) {
      const found = facts.project.pods
        .filter((pod) => concerns(pod, facts))
        .flatMap((pod) =>
          pod.images.filter((use) => wanted(use, pod, facts)).map((use) => ({ ...use, pod })),
        );
      const keyOf = ({ image, pullPolicy }: ImageUse): string =>
        `${placeKey(image)}\n${pullPolicy === undefined ? '' : placeKey(pullPolicy)}`;
      for (const [use, pods] of byPlace(found, keyOf)) {
        yield { it: { ...use, pods }, place: placeInTemplate(use.image, use.pod) };
      }
    },
  };
}

/** The first thing at each place, with the pods of all things there. */
function byPlace<T extends { readonly pod: Pod }>(
  found: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [T, readonly Pod[]])[] {
  const places = new Map<string, [T, Pod[]]>();
  for (const one of found) {
    const key = keyOf(one);
    const known = places.get(key);
    if (known === undefined) places.set(key, [one, [one.pod]]);
    else if (known[1].at(-1) !== one.pod) known[1].push(one.pod);
  }
  return [...places.values()];
}

function placeKey({ path, range }: Location): string {
  return `${String(range.start)} ${path}`;
}
