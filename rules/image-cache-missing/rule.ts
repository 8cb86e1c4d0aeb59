import {
  addedBy,
  annotate,
  autoCacheKey,
  betterPlaceFor,
  defineRule,
  described,
  type Details,
  detailsOf,
  type Fix,
  formatBytes,
  type LargeImage,
  largeImages,
  type Pod,
  podsByPlace,
  podsPerRun,
  pullDuration,
  pullers,
  quoted,
  refusals,
  relatedImages,
  repairDetails,
  type RuleFacts,
  templateNames,
  uncachedImages,
  written,
} from '../../src/rule-kit/index.ts';

interface Pulled {
  readonly images: readonly LargeImage[];
  readonly templates: readonly string[];
  readonly perRun: number | undefined;
  readonly parallelism: number | undefined;
}

export default defineRule({
  on: podsByPlace({
    mayNeed: (pod, context) => largeImages(pod, context).length > 0,
    needs: cacheNeeded,
    apart: (pod) => (refusedAt(pod) === '' ? 'undeclared' : 'refused'),
    everywhere: true,
  }),
  meta: {
    id: 'image-cache-missing',
    summary: 'A pod that pulls a large image uses an image cache.',
    rationale:
      'Every pod on a serverless node starts without local images and pulls all of them again. An ' +
      'image cache starts the pod from a snapshot that already holds them: the vendor shows a ' +
      '386 MB image going from 50 seconds to under 5. Whether workflow clusters match caches by ' +
      'default is not documented, so a missing annotation is a warning there. The page of ECI says ' +
      'that eci-auto-imc is on by default; with platform: eci a missing annotation is information ' +
      'only, and a warning where an annotation says "false".',
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
    byDefault: (d: Pulled & { key: string }) =>
      `Large ${said(d)} until a cache matches; matching is on by default, and "${d.key}" would say so`,
    refused: (d: Pulled & { key: string }) =>
      `Image cache switched off by "${d.key}: false" for large ${said(d)}`,
  },
  check({ place, pods }, say, facts) {
    const images = pods.flatMap((pod) => uncachedImages(pod, facts));
    const [first] = images;
    if (first === undefined) return;
    const templates = templateNames(images);
    const { parallelism } = first.pod;
    const distinct = [...new Map(images.map((image) => [image.text, image])).values()];
    const data = { images: distinct, templates, perRun: podsPerRun(pods), parallelism };
    const details = detailsOf(place, images);
    const { platform } = facts.settingsAt(place.manifest.path);
    const [refusal] = refusals(first.pod.annotations);
    if (refusal !== undefined) {
      const related = [...relatedImages(images), ...addedBy(first.pod, [refusal.key])];
      const way = switchOn(first.pod);
      say('refused', { ...data, key: refusal.key }, { ...details, related, ...way });
      return;
    }
    const repair = facts.cacheInManifests
      ? facts.cacheInManifests(facts, images)
      : annotate(place, pods, autoCacheKey(platform), 'true', facts);
    const related = [...relatedImages(images), ...facts.once(advice)(pods)];
    const repaired = { ...details, related, ...repairDetails(repair) };
    if (platform === 'eci') {
      say('byDefault', { ...data, key: autoCacheKey(platform) }, { ...repaired, severity: 'info' });
    } else say('undeclared', data, repaired);
  },
});

/** Where the cache of a pod is switched off; empty where nothing is said about caches. */
function refusedAt(pod: Pod): string {
  return refusals(pod.annotations)
    .map(({ value }) => `${value.path} ${String(value.range.start)}`)
    .join();
}

/** Where every workflow needs a cache, an object of the cluster can ask for it. */
const advice = betterPlaceFor(cacheNeeded);

/** Whether a pod needs a cache: where its cache is switched off, or an empty text. */
function cacheNeeded(pod: Pod, facts: RuleFacts): string | undefined {
  return uncachedImages(pod, facts).length > 0 ? refusedAt(pod) : undefined;
}

/**
 * A fix that changes "false" to "true". Somebody wrote "false", so a person has to decide. There is
 * none in an object of the cluster, because other pods get its annotations as well.
 */
function switchOn(pod: Pod): Pick<Details, 'fix' | 'help'> {
  const all = refusals(pod.annotations);
  if (all.some(({ object }) => object !== undefined)) {
    return { help: 'Set the annotation to "true" in the workflow: the value of a workflow counts' };
  }
  const values = all.map(({ value }) => value);
  if (values.some(({ shared }) => shared)) return { help: 'Write "true" where the anchor is' };
  const fix: Fix = {
    title: 'Switch the image cache on',
    safety: 'unsafe',
    edits: values.map((value) => ({ path: value.path, edit: written(value, 'true') })),
  };
  return { fix };
}

function said({ images, templates, perRun, parallelism }: Pulled): string {
  const names = images.slice(0, 6).map(({ text, bytes, estimate }) => {
    const [about, note] = estimate ? ['about ', ', an estimate'] : ['', ''];
    return `${quoted(text)} (${about}${formatBytes(bytes)} compressed${note})`;
  });
  const where = templates.length === 0 ? '' : ` in ${described(templates, 'template')}`;
  const isOne = images.length === 1;
  const subject = isOne ? 'image' : `${String(images.length)} images`;
  const time = pullDuration(Math.max(...images.map(({ bytes }) => bytes)));
  const who = pullers(perRun, parallelism);
  return `${subject} ${names.join(', ')}${where}: ${who} pulls ${isOne ? 'it' : 'them, the largest'} for ${time}`;
}
