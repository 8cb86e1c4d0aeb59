import type { Registry } from '../alibaba/acr.ts';
import { pullTime, type PullTime } from '../alibaba/pull-time.ts';
import type { Manifest } from '../manifests/model.ts';
import type { Pod } from '../argo/pods.ts';
import type { SizeFact } from '../images/size.ts';
import { groupBy, type NonEmpty } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import { sum, times, type Amount } from '../facts/amount.ts';
import { weakestCover, type CacheCover } from '../facts/cache-cover.ts';
import type { FindingManifest, Location } from '../finding.ts';
import type { Project } from '../facts/project.ts';
import { runsOf } from '../facts/pods-per-run.ts';
import type { Pull } from '../facts/pulls.ts';
import { clustersOfPods } from '../facts/cluster-view.ts';
import type { RuleContext } from '../facts/context.ts';
import { coveredPulls, type CoveredPull } from './covered-pulls.ts';
import { sharedBytes, type SharedBytes } from './shared-bytes.ts';

/** A place where an image is written, and the pods that get it from there. */
export interface ImagePlace extends Location {
  readonly manifest: FindingManifest;
  /** The names of the clusters of its pods; none where the configuration does not name several. */
  readonly clusters: readonly string[];
  /** The weakest cover among its pods. */
  readonly cached: CacheCover;
}

/** Compressed bytes that are pulled when each manifest runs once. */
export interface Download {
  readonly withoutCaches: Amount;
  /** The bytes where pods that a cache covers pull nothing. */
  readonly withCaches: Amount;
}

/** One image, with all pods that pull it. */
export interface InventoryImage {
  /** The text that all manifests have, or the canonical reference where their texts differ. */
  readonly reference: string;
  /** The reference has tags in it, so it is known only at run time. */
  readonly templated: boolean;
  /** The registry; undefined where the host is known only at run time. */
  readonly registry: Registry | undefined;
  readonly size: SizeFact;
  /**
   * How many seconds one pod waits for this image, in steps of a tenth; undefined where the size is
   * not known.
   */
  readonly pull: PullTime | undefined;
  /** The names of the clusters of its pods; none where the configuration does not name several. */
  readonly clusters: readonly string[];
  /** Sorted by path and position. */
  readonly places: readonly ImagePlace[];
  /**
   * How many manifests start pods with it. It counts what is submitted, not the library in which
   * the image stands.
   */
  readonly manifests: number;
  /** How many kinds of pods have it. A template that one manifest runs is one kind. */
  readonly pods: number;
  /** How many pods have it when each of these manifests runs once. */
  readonly podsPerRun: Amount;
  readonly download: Download;
  /** The weakest cover among its pods. */
  readonly cached: CacheCover;
}

/** The sums over all images. */
export interface InventoryTotals {
  readonly images: number;
  readonly unknownSizes: number;
  readonly manifests: number;
  readonly pods: number;
  readonly podsPerRun: Amount;
  /** The sum over the images, less {@link shared}. */
  readonly download: Download;
  /** The bytes of layers that several images of one pod have, and that the pod pulls once. */
  readonly shared: SharedBytes;
}

/** Every image that some pod of a repository pulls. */
export interface Inventory {
  readonly images: readonly InventoryImage[];
  /** The sums over all images, even where not all of them are listed. */
  readonly totals: InventoryTotals;
}

/** What a list of images can be sorted by. */
export type InventoryOrder = 'download' | 'size' | 'pods' | 'name';

/**
 * The images of the pods of a project, sorted by name, with the image caches of the repository. An
 * image that only an ImageCache holds is not among them, because no pod pulls it.
 */
export function takeInventory(
  { pods }: Pick<Project, 'pods'>,
  imageCaches: Project['imageCaches'],
  context: RuleContext,
): Inventory {
  const pulls = coveredPulls(pods, imageCaches, context);
  const images = groupBy(pulls, ({ key }) => key)
    .map((own) => imageOf(own, context))
    .toSorted((a, b) => compareText(a.reference, b.reference));
  return {
    images,
    totals: {
      images: images.length,
      unknownSizes: images.filter(({ size }) => size.state === 'unknown').length,
      ...countsOf(pulls),
      podsPerRun: sum([...new Set(pulls.map(({ pod }) => pod))].map(runsOf)),
      ...downloadOf(images, sharedBytes(pulls, context)),
    },
  };
}

function downloadOf(
  images: readonly InventoryImage[],
  shared: SharedBytes,
): Pick<InventoryTotals, 'download' | 'shared'> {
  const less = ({ least, exact }: Amount, bytes: number): Amount => ({
    least: least - bytes,
    exact,
  });
  const { withoutCaches, withCaches } = shared;
  const all = sum(images.map(({ download }) => download.withoutCaches));
  const uncovered = sum(images.map(({ download }) => download.withCaches));
  return {
    download: { withoutCaches: less(all, withoutCaches), withCaches: less(uncovered, withCaches) },
    shared,
  };
}

/** The images in another order, the largest number first. Equal ones stay sorted by name. */
export function sortImages(
  images: readonly InventoryImage[],
  by: InventoryOrder,
): readonly InventoryImage[] {
  const number = ({ download, size, podsPerRun }: InventoryImage): number => {
    if (by === 'download') return download.withoutCaches.least;
    if (by === 'size') return size.state === 'known' ? size.bytes : -1;
    return by === 'pods' ? podsPerRun.least : 0;
  };
  return images.toSorted((a, b) => number(b) - number(a));
}

/** One image, from all pulls of it. */
function imageOf(pulls: NonEmpty<CoveredPull>, context: RuleContext): InventoryImage {
  const [{ key, text, reference, host, pod }] = pulls;
  const size = context.sizeOfImage({ reference, text });
  const podsPerRun = sum(pulls.map(({ pods }) => pods));
  const uncovered = sum(pulls.flatMap(({ cached, pods }) => (cached === 'no' ? [pods] : [])));
  return {
    reference: pulls.every((pull) => pull.text === text) ? text : key,
    templated: reference === undefined,
    registry: host === undefined ? undefined : context.registryOf(host, pod.execution.path),
    size,
    pull: size.state === 'known' ? inTenths(pullTime(size.bytes)) : undefined,
    clusters: clustersOfPods(
      pulls.map((pull) => pull.pod),
      context,
    ),
    places: placesOf(pulls, context),
    ...countsOf(pulls),
    podsPerRun,
    download: {
      withoutCaches: times(sizeAmount(size), podsPerRun),
      withCaches: times(sizeAmount(size), uncovered),
    },
    cached: weakestCover(pulls.map(({ cached }) => cached)),
  };
}

function inTenths({ fast, slow }: PullTime): PullTime {
  return { fast: Math.round(fast * 10) / 10, slow: Math.round(slow * 10) / 10 };
}

/**
 * The bytes of a size. An estimate is a lower bound for a family of tags; an unknown size has the
 * lower bound 0.
 */
export function sizeAmount(size: SizeFact): Amount {
  if (size.state === 'unknown') return { least: 0, exact: false };
  return { least: size.bytes, exact: size.source !== 'estimate' };
}

function countsOf(pulls: readonly Pull[]): { readonly manifests: number; readonly pods: number } {
  return {
    manifests: new Set(pulls.map(({ pod }) => pod.execution)).size,
    pods: new Set(pulls.map(({ pod }) => pod)).size,
  };
}

/** Each place once for each template that uses it. */
function placesOf(pulls: readonly CoveredPull[], context: RuleContext): readonly ImagePlace[] {
  const places = pulls.flatMap(({ places: own, pod, cached }) =>
    own.map(({ path, range }) => ({
      path,
      range,
      manifest: manifestAt({ path, range }, pod),
      pod,
      cached,
    })),
  );
  const key = ({
    path,
    range,
    manifest: { kind, name, template },
  }: Omit<ImagePlace, 'clusters'>): string =>
    JSON.stringify([path, range.start, kind, name, template]);
  return groupBy(places, key)
    .map((same): ImagePlace => {
      const [{ path, range, manifest }] = same;
      const clusters = clustersOfPods(
        same.map(({ pod }) => pod),
        context,
      );
      return {
        path,
        range,
        manifest,
        clusters,
        cached: weakestCover(same.map(({ cached }) => cached)),
      };
    })
    .toSorted((a, b) => compareText(a.path, b.path) || a.range.start - b.range.start);
}

/**
 * The manifest in which a place stands. If it is in none of the manifests of the pod, that of the
 * template.
 */
function manifestAt(place: Location, { owner, execution, templateName }: Pod): FindingManifest {
  const { kind, name } = [owner, execution].find((one) => holds(one, place)) ?? owner;
  return { kind, name, ...(templateName === '' ? {} : { template: templateName }) };
}

function holds({ path, range }: Manifest, place: Location): boolean {
  return path === place.path && range.start <= place.range.start && place.range.end <= range.end;
}
