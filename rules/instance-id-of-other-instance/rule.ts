import {
  annotateTemplates,
  annotations,
  defineRule,
  type Details,
  type Fix,
  INSTANCE_ID_KEYS,
  instanceKey,
  instancesIn,
  instanceValue,
  listed,
  type Misnamed,
  misnamedBy,
  OTHER_INSTANCE_RULE,
  parseInstanceIds,
  type Pod,
  possibleInstances,
  quoted,
  regionsOf,
  repairDetails,
  type RuleFacts,
  type SeenAnnotation,
  setValue,
} from '../../src/rule-kit/index.ts';

interface Wrong {
  readonly key: string;
  readonly id: string;
  readonly image: string;
}

export default defineRule({
  on: annotations(INSTANCE_ID_KEYS, { readBy: 'eci' }),
  meta: {
    id: OTHER_INSTANCE_RULE,
    summary: 'The instance id of a pod or an ImageCache is that of the instance of its images.',
    rationale:
      'An id opens one instance. Where it is the id of another instance, the pod has access to that ' +
      'one and pulls from this one without credentials, which fails for private images. The ' +
      'configuration says which id belongs to which host; where it is silent, the annotations of ' +
      'other pods that pull from the same host are compared.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'Never; correct the registries in the configuration where they are wrong.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    other: (d: Wrong & { owner: string }) => ({
      title: 'Instance id is that of another instance',
      label: `"${d.key}" is ${d.id}, the instance of ${d.owner}`,
      notes: [`image ${quoted(d.image)} is in another one`],
    }),
    configured: (d: Wrong & { host: string; expected: string }) => ({
      title: 'Instance id is not that of the configuration',
      label: `"${d.key}" is ${d.id}, but the configuration says ${d.expected}`,
      notes: [`it is for image ${quoted(d.image)}, and the configuration says it for ${d.host}`],
    }),
    asked: (d: Wrong & { host: string; expected: string; date: string }) => ({
      title: 'Instance id is not that of Alibaba Cloud',
      label: `"${d.key}" is ${d.id}, but Alibaba Cloud said ${d.expected}`,
      notes: [`it is for image ${quoted(d.image)}, and the answer for ${d.host} is of ${d.date}`],
    }),
    neighbours: (d: Wrong & { host: string; expected: string; from: readonly string[] }) => ({
      title: 'Instance id is not that of other annotations',
      label: `"${d.key}" is ${d.id}, but the other annotations say ${d.expected}`,
      notes: [
        `it is for image ${quoted(d.image)}`,
        `the other annotations for ${d.host} were learned from ${listed(d.from)}`,
      ],
    }),
  },
  check(seen, say, facts) {
    const all = misnamedBy(seen, facts);
    if (all.length === 0) return;
    for (const kind of ['other', 'configured', 'neighbours'] as const) {
      const wrong = all.filter(({ contradiction }) => contradiction.kind === kind);
      const [first] = wrong;
      const [image] = first?.images ?? [];
      if (first === undefined || image === undefined) continue;
      const { contradiction } = first;
      const data = { key: seen.key, id: contradiction.id, image: image.text };
      const details: Details = { related: relatedTo(wrong), ...repair(seen, wrong, facts) };
      if (contradiction.kind === 'other') {
        say('other', { ...data, owner: contradiction.owner.host }, details);
        continue;
      }
      const known = { ...data, host: image.registry.host, expected: contradiction.expected.id };
      const asWarning: Details = { ...details, severity: 'warning' };
      const { askedOn: date } = contradiction.expected;
      if (date !== undefined) say('asked', { ...known, date }, asWarning);
      else if (contradiction.kind === 'configured') say('configured', known, asWarning);
      else {
        const from = [...new Set(contradiction.neighbours.map(({ path }) => path))];
        say('neighbours', { ...known, from }, asWarning);
      }
    }
  },
});

function relatedTo(wrong: readonly Misnamed[]): NonNullable<Details['related']> {
  const images = wrong
    .flatMap((one) => one.images)
    .map(({ path, range, text }) => {
      return { path, range, message: `image ${quoted(text)}` };
    });
  const [contradiction] = wrong.map((one) => one.contradiction);
  const votes = contradiction?.kind === 'neighbours' ? contradiction.neighbours : [];
  const places = [
    ...images,
    ...votes.map(({ path, range }) => ({ path, range, message: 'another id for this host' })),
  ];
  const keyOf = ({ path, range }: (typeof places)[number]): string =>
    `${String(range.start)} ${path}`;
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

/** A fix, or what a person has to look at. */
function repair(
  seen: SeenAnnotation,
  wrong: readonly Misnamed[],
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  const [first] = wrong;
  if (first === undefined) return {};
  const { contradiction } = first;
  if (contradiction.kind === 'neighbours' && contradiction.neighbours.length < 2) {
    return { help: 'Two annotations say different things of one host; one of them is wrong.' };
  }
  if ((parseInstanceIds(seen.value.text)?.length ?? 0) > 1) {
    return { help: 'No fix: no page says how several ids are written.' };
  }
  if (wrong.some(({ registries }) => registries.length > 1)) {
    return {
      help: 'No fix: the images come from several instances, and the annotation names one.',
    };
  }
  const values = valuesFor(wrong, seen, facts);
  if (values === undefined) return { help: HELP };
  const safety = contradiction.kind === 'other' ? 'safe' : 'unsafe';
  const [value, ...others] = new Set(values.values());
  const keys = new Set(seen.pods.flatMap((pod) => [...possibleInstances(pod, facts)]));
  if (value !== undefined && others.length === 0 && keys.size <= 1) {
    const fix = setValue(seen, value);
    return fix ? { fix: { ...fix, safety } } : { help: SHARED };
  }
  return atTemplates(seen, values, safety, facts);
}

/** The value that each of the pods needs; undefined where one of them is not known. */
function valuesFor(
  wrong: readonly Misnamed[],
  { imageCache }: SeenAnnotation,
  facts: RuleFacts,
): ReadonlyMap<Misnamed, string> | undefined {
  const found = new Map<Misnamed, string>();
  const { idOf } = facts.once(instancesIn);
  for (const one of wrong) {
    const [registry] = one.registries;
    const { contradiction, pod } = one;
    const known =
      contradiction.kind === 'other' ? registry && idOf(registry) : contradiction.expected;
    if (registry === undefined || known === undefined) return undefined;
    const likes = wrong.filter(({ registries: [other] }) => other && isSame(other, registry));
    const regions = imageCache
      ? [facts.settingsAt(imageCache.path).region]
      : regionsOf(pod ? likes.flatMap((like) => like.pod ?? []) : [], facts);
    found.set(one, instanceValue(known, regions));
  }
  return found;
}

function isSame(
  one: Parameters<typeof instanceKey>[0],
  other: Parameters<typeof instanceKey>[0],
): boolean {
  return instanceKey(one) === instanceKey(other);
}

/** A fix that leaves the annotation to the pods that need it, and gives the others their own. */
function atTemplates(
  { key }: SeenAnnotation,
  values: ReadonlyMap<Misnamed, string>,
  safety: Fix['safety'],
  facts: RuleFacts,
): Pick<Details, 'fix' | 'help'> {
  const groups = new Map<string, Pod[]>();
  for (const [{ pod }, value] of values) {
    if (pod !== undefined) groups.set(value, [...(groups.get(value) ?? []), pod]);
  }
  const repairs = [...groups].map(([value, pods]) => annotateTemplates(pods, key, value, facts));
  const refused = repairs.find(({ ok }) => !ok);
  if (refused !== undefined) return repairDetails(refused);
  const edits = repairs.flatMap((one) => (one.ok ? one.value.edits : []));
  return { fix: { title: `Give each template the ${key} of its images`, safety, edits } };
}

const HELP =
  'Console of Container Registry, page Instances: write the id of the instance of the image';
const SHARED = 'No fix: the annotation is shared through a YAML anchor';
