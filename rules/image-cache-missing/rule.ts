import { AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../../src/alibaba/annotations.ts';
import { cacheState, refusals } from '../../src/alibaba/image-cache.ts';
import { backendOf } from '../../src/alibaba/platform.ts';
import { pullTime } from '../../src/alibaba/pull-time.ts';
import { groupByPlace, type PlacedPods } from '../../src/argo/places.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { formatBytes } from '../../src/text/bytes.ts';
import { formatImageRef } from '../../src/images/reference.ts';
import { annotate, written } from '../../src/rule-kit/annotate.ts';
import type { Repair, Fix } from '../../src/finding.ts';
import { cachedReferences } from '../../src/facts/cached-references.ts';
import { relatedImages, templateNames } from '../../src/facts/images.ts';
import { largeImages, type LargeImage } from '../../src/facts/large-images.ts';
import { isReportedLost } from '../../src/facts/lost-annotations.ts';
import { podsPerRun } from '../../src/facts/pods-per-run.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { described, duration, quoted } from '../../src/text/wording.ts';

interface Pulled {
  readonly images: readonly LargeImage[];
  readonly templates: readonly string[];
  readonly perRun: number | undefined;
  readonly parallelism: number | undefined;
}

export default defineRule({
  meta: {
    id: 'image-cache-missing',
    summary: 'A pod that pulls a large image uses an image cache.',
    rationale:
      'Every pod on a serverless node starts without local images and pulls all of them again. An ' +
      'image cache starts the pod from a snapshot that already holds them: the vendor shows a ' +
      '386 MB image going from 50 seconds to under 5. Saying so in an annotation also makes the ' +
      'intent visible where the cluster may or may not match caches by default.',
    severity: 'warning',
    fix: 'safe',
    switchOff:
      'When the pods do not run on ECI, or start so rarely that a slow pull does not matter. On ACS ' +
      '(platform: acs) the rule is silent by itself.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    undeclared: (d: Pulled) => `No image cache for large ${said(d)}`,
    refused: (d: Pulled & { key: string }) =>
      `Image cache switched off by "${d.key}: false" for large ${said(d)}`,
  },
  concerns: { unnamed: true, pod: (pod, context) => largeImages(pod, context).length > 0 },
  *check(project, context) {
    const cached = cachedReferences(project);
    const large = new Map<Pod, LargeImage[]>();
    for (const pod of project.pods) {
      const images = uncachedLargeImages(pod, cached, context);
      if (images.length > 0) large.set(pod, images);
    }
    const pods = [...large.keys()];
    const undeclared = pods.filter((pod) => refusedAt(pod) === '');
    const refused = pods.filter((pod) => refusedAt(pod) !== '');
    for (const group of [undeclared, refused]) {
      for (const placed of groupByPlace(group, project.pods, refusedAt)) {
        yield report(placed, large, (images) =>
          context.cacheInManifests
            ? context.cacheInManifests(project, context, images)
            : annotate(placed.place, placed.pods, AUTO_CACHE_KEYS[0], 'true'),
        );
      }
    }
  },
});

function uncachedLargeImages(
  pod: Pod,
  cached: ReadonlySet<string>,
  context: RuleContext,
): LargeImage[] {
  const { cluster, platform } = context.settingsAt(pod.execution.path);
  const state = cacheState(pod.annotations);
  if (state === 'automatic' || state === 'pinned') return [];
  const keys = [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS];
  const injected = keys.some((key) => cluster.annotations.includes(key));
  const declared = injected || isReportedLost(pod, keys, context);
  if (state === 'undeclared' && declared) return [];
  const found = largeImages(pod, context).filter(
    ({ reference }) => state === 'refused' || !cached.has(formatImageRef(reference)),
  );
  if (found.length === 0) return [];
  return backendOf(pod, platform) === 'acs' ? [] : found;
}

/** Where the cache of a pod is switched off; empty where nothing is declared. */
function refusedAt(pod: Pod): string {
  return refusals(pod.annotations)
    .map(({ value }) => `${value.path} ${String(value.range.start)}`)
    .join();
}

function report(
  { place, pods }: PlacedPods,
  large: ReadonlyMap<Pod, readonly LargeImage[]>,
  cacheThem: (images: readonly LargeImage[]) => Repair,
) {
  const images = pods.flatMap((pod) => large.get(pod) ?? []);
  const [first] = images;
  const [pod] = pods;
  if (first === undefined || pod === undefined)
    throw new Error('A pod without images was reported');
  const templates = templateNames(images);
  const template = place.template ?? (templates.length === 1 ? templates[0] : undefined);
  const { kind, name } = place.manifest;
  const common = {
    at: { path: first.path, range: first.range },
    manifest: { kind, name, ...(template === undefined ? {} : { template }) },
    related: relatedImages(images),
  };
  const data: Pulled = {
    images: firstOfEach(images),
    templates,
    perRun: podsPerRun(pods),
    parallelism: pod.parallelism,
  };
  const [refusal] = refusals(pod.annotations);
  if (refusal !== undefined) {
    const fix = switchOn(pod);
    return { ...common, message: 'refused' as const, data: { ...data, key: refusal.key }, fix };
  }
  const outcome = cacheThem(images);
  const repair = outcome.ok ? { fix: outcome.value } : { help: `No fix: ${outcome.error}` };
  return { ...common, ...repair, message: 'undeclared' as const, data };
}

/** Somebody wrote "false": turning it round is for a person to decide. */
function switchOn(pod: Pod): Fix | undefined {
  const values = refusals(pod.annotations).map(({ value }) => value);
  if (values.some(({ shared }) => shared)) return undefined;
  return {
    title: 'Switch the image cache on',
    safety: 'unsafe',
    edits: values.map((value) => ({ path: value.path, edit: written(value, 'true') })),
  };
}

function firstOfEach(images: readonly LargeImage[]): LargeImage[] {
  return [...new Map(images.map((image) => [image.text, image])).values()];
}

function said({ images, templates, perRun, parallelism }: Pulled): string {
  const names = images.map(
    ({ text, bytes, estimate }) =>
      `${quoted(text)} (${estimate ? 'about ' : ''}${formatBytes(bytes)} compressed${estimate ? ', an estimate' : ''})`,
  );
  const { fast, slow } = pullTime(Math.max(...images.map(({ bytes }) => bytes)));
  const where = templates.length === 0 ? '' : ` in ${described(templates, 'template')}`;
  const subject = names.length === 1 ? 'image' : `${String(names.length)} images`;
  const [it, largest] = names.length === 1 ? ['it', ''] : ['them', ', the largest'];
  return `${subject} ${names.slice(0, 6).join(', ')}${where}: ${puller(perRun, parallelism)} pulls ${it}${largest} for ${duration(fast)} to ${duration(slow)}`;
}

/** Who pulls: `every pod`, `each of 40 pods a run, 5 at a time,`. */
function puller(perRun: number | undefined, parallelism: number | undefined): string {
  const who =
    perRun !== undefined && perRun > 1 ? `each of ${String(perRun)} pods a run` : 'every pod';
  const limited = parallelism !== undefined && perRun !== 1 && parallelism < (perRun ?? Infinity);
  return limited ? `${who}, ${String(parallelism)} at a time,` : who;
}
