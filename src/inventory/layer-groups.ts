import type { Pod } from '../argo/pods.ts';
import { sum, times, type Amount } from '../facts/amount.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Project } from '../facts/project.ts';
import { runsOf } from '../facts/pods-per-run.ts';
import { bytesOfLayers, type ImageLayer } from '../images/layers.ts';
import { toldLayers } from '../images/size.ts';
import { groupBy, put } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import { coveredPulls, type CoveredPull } from './covered-pulls.ts';
import type { Download, InventoryOrder } from './inventory.ts';

/** Layers that exactly the same images have: a base of several images, or the own part of one. */
export interface LayerGroup {
  /** Each once, in the order of an image that has them. */
  readonly layers: readonly ImageLayer[];
  /** Compressed. */
  readonly bytes: number;
  /** The references of the images, sorted; as the inventory names them. */
  readonly images: readonly string[];
  /** The pods that pull at least one of these images, when each manifest runs once. */
  readonly podsPerRun: Amount;
  /** What these layers cost them: a pod pulls a layer once. */
  readonly download: Download;
}

/** The layers of a repository, and the images of which nobody has told them. */
export interface LayerGroups {
  /** What a run downloads most of comes first. */
  readonly groups: readonly LayerGroup[];
  /** Sorted. */
  readonly unknown: readonly string[];
}

/** Groups the layers of all images that pods pull by the images that have them. */
export function groupLayers(
  { pods }: Pick<Project, 'pods'>,
  imageCaches: Project['imageCaches'],
  context: RuleContext,
): LayerGroups {
  const images = groupBy(coveredPulls(pods, imageCaches, context), ({ key }) => key)
    .map((pulls) => ({ name: nameOf(pulls), pulls, layers: knownLayers(pulls, context) }))
    .toSorted((a, b) => compareText(a.name, b.name));
  const owners = new Map<string, number[]>();
  const known = new Map<string, ImageLayer>();
  for (const [at, { layers = [] }] of images.entries()) {
    for (const layer of layers) {
      put(owners, layer.digest, at);
      known.set(layer.digest, layer);
    }
  }
  const groups = groupBy(owners, ([, own]) => own.join(' ')).map((same): LayerGroup => {
    const [[, own]] = same;
    const layers = same.flatMap(([digest]) => known.get(digest) ?? []);
    const sharing = own.flatMap((at) => images[at] ?? []);
    return {
      layers,
      bytes: bytesOfLayers(layers),
      images: sharing.map(({ name }) => name),
      ...costOf(
        bytesOfLayers(layers),
        sharing.flatMap(({ pulls }) => pulls),
      ),
    };
  });
  return {
    groups: sortLayers(sortLayers(groups, 'size'), 'download'),
    unknown: images.flatMap(({ name, layers }) => (layers === undefined ? [name] : [])),
  };
}

/** The groups in another order, the largest number first; by name, that of their first image. */
export function sortLayers(
  groups: readonly LayerGroup[],
  by: InventoryOrder,
): readonly LayerGroup[] {
  if (by === 'name') {
    return groups.toSorted((a, b) => compareText(a.images[0] ?? '', b.images[0] ?? ''));
  }
  const number = ({ bytes, podsPerRun, download }: LayerGroup): number =>
    by === 'size' ? bytes : by === 'pods' ? podsPerRun.least : download.withoutCaches.least;
  return groups.toSorted((a, b) => number(b) - number(a));
}

/** The group that is worth slimming first: what a run downloads most of; undefined for none. */
export function heaviest(groups: readonly LayerGroup[]): LayerGroup | undefined {
  const [first] = groups.toSorted(
    (a, b) => b.download.withCaches.least - a.download.withCaches.least,
  );
  return first !== undefined && first.download.withCaches.least > 0 ? first : undefined;
}

/** The text that all manifests have, or the canonical reference, as in the inventory. */
function nameOf([first, ...rest]: readonly [CoveredPull, ...CoveredPull[]]): string {
  return rest.every(({ text }) => text === first.text) ? first.text : first.key;
}

function knownLayers(
  [pull]: readonly [CoveredPull, ...CoveredPull[]],
  context: RuleContext,
): readonly ImageLayer[] | undefined {
  const layers = toldLayers(context.sizeOfImage(pull));
  if (layers === undefined) return undefined;
  // Strangers may say a layer twice, with two sizes.
  return [...new Map(layers.map((layer) => [layer.digest, layer])).values()];
}

function costOf(
  bytes: number,
  pulls: readonly CoveredPull[],
): Pick<LayerGroup, 'podsPerRun' | 'download'> {
  const podsPerRun = podsOf(pulls);
  const uncovered = podsOf(pulls.filter(({ cached }) => cached === 'no'));
  const each = { least: bytes, exact: true };
  return {
    podsPerRun,
    download: { withoutCaches: times(each, podsPerRun), withCaches: times(each, uncovered) },
  };
}

/** The pods of pulls, each kind once, however many of the images it pulls. */
function podsOf(pulls: readonly CoveredPull[]): Amount {
  const byPod = new Map<Pod, CoveredPull[]>();
  for (const pull of pulls) put(byPod, pull.pod, pull);
  return sum(
    [...byPod].map(([pod, own]) =>
      own.some(({ certain }) => certain) ? runsOf(pod) : { least: 1, exact: false },
    ),
  );
}
