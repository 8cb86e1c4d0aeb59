import { INSTANCE_ID_KEYS, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { byPrecedence, givesKey, placesIn, valueIn } from '../argo/annotations.ts';
import { templatePlace, type Place } from '../argo/places.ts';
import type { Pod } from '../argo/pods.ts';
import { possibleRules, type MergeRules } from '../argo/version.ts';
import type { RuleFacts } from '../facts/context.ts';
import { instancesOf, possibleInstances } from '../facts/instance-ids.ts';
import type { Fix, FixPart, Repair } from '../finding.ts';
import { podMetadataPath } from '../manifests/kinds.ts';
import type { Metadata, Scalar } from '../manifests/model.ts';
import { err, ok, type Result } from '../result.ts';
import type { TextEdit } from '../text/edits.ts';
import { put } from '../text/group-by.ts';
import { described } from '../text/wording.ts';
import { insertEntry } from '../yaml/sites/entries.ts';
import { fillIn } from '../yaml/sites/fill-in.ts';
import { siteOf } from '../yaml/sites/later.ts';

/**
 * A fix that gives pods an annotation under every set of merge rules that is possible for the
 * version of Argo. It adds the annotation at the place of the pods, or at their templates if the
 * place would change what other pods get, and fills it in where the key is there with an empty
 * value. The id of an instance is never given to pods that pull from another registry, which may be
 * another instance, and the id of a cache to no other pods at all. Refuses if no edit is right under all sets of rules.
 */
export function annotate(
  place: Place,
  pods: readonly Pod[],
  key: string,
  value: string,
  facts: RuleFacts,
): Repair {
  const wish = wishFor(pods, key, value, facts);
  const first = attempt([place], pods, wish, facts);
  const templates = templatePlaces(pods);
  if (first.ok || place.template !== undefined || pods.some(({ template }) => !template)) {
    const isPart = templates.length === 1 && templates[0]?.metadata === place.metadata;
    return isPart ? first : withParts(first, templates, pods, wish, facts);
  }
  const narrow = attempt(templates, pods, wish, facts);
  return narrow.ok ? withParts(narrow, templates, pods, wish, facts) : first;
}

/** A fix with the fixes at the single templates, as far as these are right and not the fix itself. */
function withParts(
  whole: Repair,
  templates: readonly Place[],
  pods: readonly Pod[],
  wish: Wish,
  facts: RuleFacts,
): Repair {
  if (!whole.ok) return whole;
  const fix = whole.value;
  const files = new Set(fix.edits.map(({ path }) => path));
  const wanted = new Set(pods);
  const known = facts.once(podsByMetadata);
  const parts = templates.flatMap((place): FixPart[] => {
    const own = (known.get(place.metadata) ?? []).filter(
      (pod) => wanted.has(pod) && pod.template?.metadata === place.metadata,
    );
    const part = attempt([place], own, wish, facts);
    if (!part.ok || part.value.title === fix.title) return [];
    const { title, edits } = part.value;
    if (!edits.every(({ path }) => files.has(path))) return [];
    const images = own.flatMap((pod) =>
      pod.images.map(({ image: { path, range } }) => ({ path, range })),
    );
    return [{ title, edits, covers: templateWords([place]), images }];
  });
  return parts.length === 0 ? whole : ok({ ...fix, parts });
}

/**
 * A fix that gives pods another value than the one they get from a place that other pods need as it
 * is: it adds the annotation to their templates. Refuses like {@link annotate}.
 */
export function annotateTemplates(
  pods: readonly Pod[],
  key: string,
  value: string,
  facts: RuleFacts,
): Repair {
  if (pods.some(({ template }) => template === undefined)) {
    return err('a pod without a template reads podMetadata only');
  }
  const places = templatePlaces(pods);
  if (places.some(({ metadata }) => metadata.annotations.some((one) => one.key === key))) {
    return err(`the template is used for several instances`);
  }
  return attempt(places, pods, { ...wishFor(pods, key, value, facts), replaces: true }, facts);
}

/** The annotation that all of some pods should have. */
interface Wish {
  readonly key: string;
  readonly value: string;
  readonly rules: readonly MergeRules[];
  /** Pods that have another value should get this one. */
  readonly replaces: boolean;
  /** Must this pod not get the value, even if it has none? */
  readonly isHarmful: (pod: Pod) => boolean;
}

function wishFor(pods: readonly Pod[], key: string, value: string, facts: RuleFacts): Wish {
  const isId = INSTANCE_ID_KEYS.some((one) => one === key);
  const isPin = PINNED_CACHE_KEYS.some((one) => one === key);
  let known: ReadonlySet<string> | undefined;
  const ownInstances = (): ReadonlySet<string> =>
    (known ??= new Set(pods.flatMap((pod) => certainInstances(pod, facts))));
  const isHarmful = (pod: Pod): boolean => {
    const possible = [...possibleInstances(pod, facts)];
    if (possible.length === 0) return false;
    const own = ownInstances();
    const isMixed = certainInstances(pod, facts).some((one) => !own.has(one));
    return isMixed || !possible.some((one) => own.has(one));
  };
  return {
    key,
    value,
    rules: possibleRules(facts.settings.argoVersion),
    replaces: false,
    // Each running pod pays for a disk of the size of its cache.
    isHarmful: (pod) => isPin || (isId && isHarmful(pod)),
  };
}

/** The keys of the instances from which a pod certainly pulls. */
function certainInstances(pod: Pod, facts: RuleFacts): readonly string[] {
  return [...instancesOf(facts.enterpriseImagesOf(pod)).keys()];
}

/** What one attempt writes: the key into maps that do not have it, the value over empty scalars. */
interface Writing {
  readonly into: ReadonlySet<Metadata>;
  readonly over: ReadonlySet<Scalar>;
}

function attempt(
  places: readonly Place[],
  pods: readonly Pod[],
  wish: Wish,
  facts: RuleFacts,
): Repair {
  const { key, value } = wish;
  // The values that each pod has, under each set of rules.
  const values = pods.map((pod) => wish.rules.map((rules) => scalarOf(pod, key, rules)));
  const blanks = blanksAmong(values.flat());
  if (blanks.some(({ shared }) => shared)) return err(`"${key}" stands behind an anchor`);
  const lacking = new Set(
    pods.filter((_, at) =>
      values[at]?.some((one) => one === undefined || (wish.replaces && one.text !== value)),
    ),
  );
  const needed = lacking.size === 0 ? [] : places.filter((place) => serves(place, lacking));
  const writing = {
    into: new Set(needed.map(({ metadata }) => metadata)),
    over: new Set(blanks),
  };
  const harm = harmOf(pods, writing, wish, facts);
  if (harm !== undefined) return err(harm);
  const inserted = insertions(needed, wish);
  if (!inserted.ok) return inserted;
  const { texts } = facts.project;
  const set = blanks.map(({ path, range }) => ({
    path,
    edit: fillIn(texts.get(path) ?? '', range, JSON.stringify(value)),
  }));
  const title =
    needed.length === 0
      ? `Set ${key} to "${value}"`
      : `Add ${key}: "${value}" to ${describePlaces(needed)}`;
  return ok({ title, safety: 'safe', edits: [...inserted.value, ...set] });
}

function insertions(places: readonly Place[], { key, value }: Wish): Result<Fix['edits'], string> {
  const edits: Fix['edits'][number][] = [];
  for (const { metadata } of places) {
    const site = siteOf(metadata.site);
    if (!site.open) return err(site.reason);
    edits.push({ path: site.path, edit: insertEntry(site, key, value) });
  }
  return ok(edits);
}

/** Those of the values of pods that are empty, each written place once. */
function blanksAmong(values: readonly (Scalar | undefined)[]): readonly Scalar[] {
  const blank = values.filter((one): one is Scalar => one?.text.trim() === '');
  if (blank.length === 0) return [];
  return [...new Map(blank.map((one) => [`${one.path} ${String(one.range.start)}`, one])).values()];
}

/** Why an edit would be wrong: these pods would not get the value, or others would lose theirs. */
function harmOf(
  pods: readonly Pod[],
  writing: Writing,
  { key, value, rules, isHarmful }: Wish,
  facts: RuleFacts,
): string | undefined {
  const after = (pod: Pod, one: MergeRules, what: Writing): string | undefined =>
    textOf(pod, key, value, one, what);
  if (pods.some((pod) => rules.some((one) => after(pod, one, writing) !== value))) {
    return `"${key}" has other values at other places, and which one counts depends on the version of Argo`;
  }
  const others = new Set<Pod>();
  for (const metadata of writing.into) {
    for (const pod of facts.once(podsByMetadata).get(metadata) ?? []) {
      if (!pods.includes(pod)) others.add(pod);
    }
  }
  if (others.size === 0) return undefined;
  const nothing = { into: new Set<Metadata>(), over: new Set<Scalar>() };
  const changes = [...others].some((pod) =>
    rules.some((one) => {
      const before = after(pod, one, nothing)?.trim() ?? '';
      const gets = before !== value && after(pod, one, writing) === value;
      return gets && (before !== '' || isHarmful(pod));
    }),
  );
  return changes ? `it would change "${key}" of other pods` : undefined;
}

/** The text that a pod has for a key after something is written. */
function textOf(
  { levels }: Pod,
  key: string,
  value: string,
  rules: MergeRules,
  { into, over }: Writing,
): string | undefined {
  for (const { metadata } of byPrecedence(levels, rules)) {
    if (into.has(metadata)) return value;
    const found = metadata.annotations.find((one) => one.key === key);
    if (found !== undefined) return over.has(found.value) ? value : found.value.text;
  }
  return undefined;
}

function scalarOf(pod: Pod, key: string, rules: MergeRules): Scalar | undefined {
  return givesKey(pod.levels, key) ? valueIn(byPrecedence(pod.levels, rules), key) : undefined;
}

/** The pods, by each of the maps that can give them annotations. */
function podsByMetadata({ project }: RuleFacts): ReadonlyMap<Metadata, readonly Pod[]> {
  const found = new Map<Metadata, Pod[]>();
  for (const pod of project.pods) {
    for (const metadata of placesIn(pod.levels)) put(found, metadata, pod);
  }
  return found;
}

/** Does a place give annotations to one of these pods? */
function serves({ template, metadata }: Place, pods: ReadonlySet<Pod>): boolean {
  return template === undefined || [...pods].some((pod) => pod.template?.metadata === metadata);
}

function templatePlaces(pods: readonly Pod[]): readonly Place[] {
  const only = pods.length === 1 ? pods[0] : undefined;
  if (only?.template !== undefined) return [templatePlace(only)];
  const places = pods.filter(({ template }) => template !== undefined).map(templatePlace);
  return [...new Map(places.map((place) => [place.metadata, place])).values()];
}

/**
 * The edit that gives a scalar this string as its value. A value that is missing gets a blank
 * before it.
 */
export function written({ range }: Scalar, value: string): TextEdit {
  const text = JSON.stringify(value);
  return { range, text: range.start === range.end ? ` ${text}` : text };
}

/**
 * The places in words: `spec.podMetadata`, `the metadata of template "a"`, `the metadata of an
 * inline template in template "a"`.
 */
function describePlaces(places: readonly Place[]): string {
  const [first] = places;
  if (first === undefined) return '';
  if (first.template === undefined) return podMetadataPath(first.manifest.kind);
  if (places.length === 1) return `the metadata of ${templateWords(places)}`;
  const named = places.filter(({ inline }) => !inline);
  const inline = places.filter((place) => place.inline);
  return [named, inline]
    .filter((some) => some.length > 0)
    .map((some) => `the metadata of ${templateWords(some)}`)
    .join(' and ');
}

/** Named templates, or inline ones, in words: `template "a"`, `an inline template in template "a"`. */
function templateWords(places: readonly Place[]): string {
  const names = described(
    places.flatMap(({ template }) => template ?? []),
    'template',
  );
  if (places.every(({ inline }) => !inline)) return names;
  return `${places.length === 1 ? 'an inline template' : 'inline templates'} in ${names}`;
}
