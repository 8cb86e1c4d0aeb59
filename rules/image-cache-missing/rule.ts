import {
  addedBy,
  annotate,
  annotations,
  anyOf,
  AUTO_CACHE_KEYS,
  autoCacheKey,
  betterPlaceFor,
  defineRule,
  described,
  type Details,
  detailsOf,
  formatBytes,
  imagesInTitle,
  type LargeImage,
  largeImages,
  type Platform,
  type Pod,
  podsByPlace,
  podsPerRun,
  pullDuration,
  pullers,
  quoted,
  refusals,
  relatedImages,
  type Repair,
  repairDetails,
  type RuleFacts,
  type SeenAnnotation,
  sparedByCache,
  templateNames,
  templatePlace,
  uncachedImages,
  written,
} from '../../src/rule-kit/index.ts';

interface Pulled {
  readonly images: readonly Pick<LargeImage, 'text' | 'bytes' | 'estimate'>[];
  readonly templates: readonly string[];
  readonly perRun: number | undefined;
  readonly parallelism: number | undefined;
}

export default defineRule({
  on: anyOf({
    silent: podsByPlace({
      mayNeed: (pod, context) => largeImages(pod, context).length > 0,
      needs: cacheNeeded,
      everywhere: true,
    }),
    refusal: annotations(AUTO_CACHE_KEYS, { of: 'pods' }),
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
    undeclared: (d: Pulled) => ({
      title: `No image cache for ${titleOf(d)}`,
      label: costOf(d),
      notes: [imagesOf(d)],
    }),
    byDefault: (d: Pulled & { key: string }) => ({
      title: `No image cache asked for ${titleOf(d)}`,
      label: `${costOf(d)} until a cache matches`,
      notes: [imagesOf(d), `matching is on by default, and "${d.key}" would say so`],
    }),
    refused: (d: Pulled & { key: string; where: string }) => ({
      title: `Image cache is off for ${titleOf(d)}`,
      label: costOf(d),
      notes: [imagesOf(d), `"${d.key}: false"${d.where} switches it off`],
    }),
  },
  check({ what, it }, say, facts) {
    const pods =
      what === 'silent'
        ? it.pods
        : it.pods.filter((pod) => isRefusedAt(it, pod) && pulls(pod, facts));
    const images = pods.flatMap((pod) => uncachedImages(pod, facts));
    const [first] = images;
    if (first === undefined) return;
    const data = dataOf(images, pods);
    const wastes = sparedByCache(images, facts);
    if (what === 'refusal') {
      const { path } = it.value;
      const where = path === first.path ? '' : ` in ${quoted(path)}`;
      const details = refusalDetails(it, images);
      say(
        'refused',
        { ...data, key: it.key, where },
        { ...details, ...switchOn(first.pod), wastes },
      );
      return;
    }
    const platform = platformOf(pods, facts);
    const key = autoCacheKey(platform);
    const repair = facts.cacheInManifests
      ? facts.cacheInManifests(facts, images)
      : withUncovered(annotate(it.place, pods, key, 'true', facts));
    const related = [...relatedImages(images), ...facts.once(advice)(pods)];
    const details = { ...detailsOf(it.place, images), related, ...repairDetails(repair), wastes };
    if (platform === 'eci') say('byDefault', { ...data, key }, { ...details, severity: 'info' });
    else say('undeclared', data, details);
  },
});

/** Once there is a cache it matters that a pull policy goes past it. */
function withUncovered(repair: Repair): Repair {
  if (!repair.ok) return repair;
  return { ...repair, value: { ...repair.value, uncovers: ['pull-policy-defeats-cache'] } };
}

function pulls(pod: Pod, facts: RuleFacts): boolean {
  return uncachedImages(pod, facts).length > 0;
}

/** Where every workflow needs a cache, an object of the cluster can ask for it. */
const advice = betterPlaceFor(cacheNeeded);

/** An empty text where a pod needs a cache and says nothing about caches. */
function cacheNeeded(pod: Pod, facts: RuleFacts): string | undefined {
  return pulls(pod, facts) && refusals(pod.annotations).length === 0 ? '' : undefined;
}

/** Is this the annotation by which the pod switches caches off? The first one, if there are two. */
function isRefusedAt({ value: { path, range } }: SeenAnnotation, pod: Pod): boolean {
  const [refusal] = refusals(pod.annotations);
  return refusal?.value.path === path && refusal.value.range.start === range.start;
}

function dataOf(images: readonly LargeImage[], pods: readonly Pod[]): Pulled {
  return {
    images: [
      ...new Map(
        images.map(({ text, bytes, estimate }) => [text, { text, bytes, estimate }]),
      ).values(),
    ],
    templates: templateNames(images),
    perRun: podsPerRun(pods),
    parallelism: images[0]?.pod.parallelism,
  };
}

/** The platform of pods; where they are for several ones, what holds in workflow clusters. */
function platformOf(pods: readonly Pod[], { settingsAt }: RuleFacts): Platform {
  const platforms = new Set(pods.map(({ execution }) => settingsAt(execution.path).platform));
  const [platform = 'workflow-cluster'] = platforms;
  return platforms.size === 1 ? platform : 'workflow-cluster';
}

/** The finding stands at the first image; the others and the annotation are related places. */
function refusalDetails(
  { key, value: { path, range, text } }: SeenAnnotation,
  images: readonly LargeImage[],
): Details {
  const [first] = images;
  if (first === undefined) return {};
  const added = addedBy(first.pod, [key]);
  const here = { path, range, message: `"${key}" is "${text}"` };
  const annotation = added.length > 0 ? added : [here];
  const details = detailsOf(templatePlace(first.pod), images);
  return { ...details, related: [...annotation, ...relatedImages(images)] };
}

/**
 * A fix that changes "false" to "true". Somebody wrote "false", so a person has to decide. There is
 * none in an object of the cluster, because other pods get its annotations as well.
 */
function switchOn(pod: Pod): Pick<Details, 'fix' | 'help'> {
  const all = refusals(pod.annotations);
  const given = all.find(({ object }) => object !== undefined);
  if (given !== undefined) return { help: given.origin === 'selector' ? AT_SELECTOR : AT_WORKFLOW };
  const values = all.map(({ value }) => value);
  if (values.some(({ shared }) => shared)) return { help: 'Write "true" where the anchor is' };
  const edits = values.map((value) => ({ path: value.path, edit: written(value, 'true') }));
  return { fix: { title: 'Switch the image cache on', safety: 'unsafe', edits } };
}

const AT_WORKFLOW = 'Set the annotation to "true" in the workflow: the value of a workflow counts';
const AT_SELECTOR = 'Set it to "true" in the Selector, which replaces the value of a workflow';

/** The cost, as it is said beside the first image: who pulls, and for how long. */
function costOf({ images, perRun, parallelism }: Pulled): string {
  const time = pullDuration(Math.max(...images.map(({ bytes }) => bytes)));
  const what = images.length === 1 ? 'it' : 'them, the largest';
  return `${pullers(perRun, parallelism)} pulls ${what} for ${time}`;
}

/** The images with their sizes, and the templates that pull them. */
function imagesOf({ images, templates }: Pulled): string {
  const names = images.slice(0, 6).map(({ text, bytes, estimate }) => {
    const [about, note] = estimate ? ['about ', ', an estimate'] : ['', ''];
    return `${quoted(text)} (${about}${formatBytes(bytes)} compressed${note})`;
  });
  const where = templates.length === 0 ? '' : ` in ${described(templates, 'template')}`;
  const subject = images.length === 1 ? 'large image' : `${String(images.length)} large images`;
  return `${subject} ${names.join(', ')}${where}`;
}

function titleOf({ images }: Pulled): string {
  return imagesInTitle(
    images.map(({ text }) => text),
    'large image',
  );
}
