import type { Location } from '../finding.ts';
import type { Manifest, Metadata, Scalar, Template } from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import {
  byPrecedence,
  entriesIn,
  ignoredLevels,
  type EffectiveAnnotation,
  type EntriesOf,
  type Origin,
  type SettingObject,
} from './annotations.ts';
import type { Pod, PodVariant, VariedPod } from './pods.ts';
import { substitute } from './tags.ts';
import { blameOf, type Value } from './values.ts';
import { compareText } from '../text/text.ts';
import { mergeRulesOf, type MergeRules } from './version.ts';
import { waysTo, type Ways } from './ways.ts';

/** A text of a pod, as far as the files tell it. */
export interface ExplainedValue {
  /** The text. Tags that only a run can resolve are left in it. */
  readonly text: string;
  /** The person who submits the workflow, or the run, can change it. */
  readonly open: boolean;
  /** The expression because of which it is not known. */
  readonly because: string | undefined;
  /** That expression has more different values than are followed. */
  readonly tooMany: boolean;
}

/** An image of a pod. */
export interface ExplainedImage {
  readonly container: string;
  readonly role: 'container' | 'init' | 'volume';
  /** Several values where a parameter has a list of choices. */
  readonly values: readonly ExplainedValue[];
  readonly at: Location;
}

/** A value of an annotation or label, and the level that gives it. */
export interface GivenValue extends ExplainedValue {
  readonly from: Origin;
  /** Undefined where it is written in the workflow, its templates or its libraries. */
  readonly object: SettingObject | undefined;
  readonly at: Location;
}

/** An annotation or label of a pod. */
export interface ExplainedEntry extends GivenValue {
  readonly key: string;
  /** The values that weaker levels give the key, the strongest first. */
  readonly overrides: readonly GivenValue[];
}

/** An annotation or label at a level near a pod that its version of Argo ignores. */
export interface IgnoredEntry extends GivenValue {
  readonly kind: 'annotation' | 'label';
  readonly key: string;
}

/** The name of a pull secret. */
export interface ExplainedSecret extends ExplainedValue {
  readonly at: Location;
}

/** One kind of pod of the repository: equal pods of one template that one manifest starts. */
export interface ExplainedPod extends Ways {
  /** The manifest that is submitted, under the name that it has then. */
  readonly execution: Manifest;
  /** The manifest in which the template is written. */
  readonly owner: Manifest;
  /** Undefined for the agent pod of HTTP and plugin templates. */
  readonly template: Template | undefined;
  /** The name of the template; for an inline template the name of the template around it. */
  readonly templateName: string;
  /** The template stands inline in a step. */
  readonly inline: boolean;
  /** How many of these pods one run makes; undefined where the files do not say it. */
  readonly perRun: number | undefined;
  readonly images: readonly ExplainedImage[];
  readonly annotations: readonly ExplainedEntry[];
  readonly labels: readonly ExplainedEntry[];
  readonly ignored: readonly IgnoredEntry[];
  readonly pullSecrets: readonly ExplainedSecret[];
  readonly nodeSelector: readonly (readonly [string, string])[];
  readonly serviceAccount: string | undefined;
}

/** The pods as they are started, equal ones joined. `version` is that for which they were found. */
export function explainPods(
  pods: readonly VariedPod[],
  version: ArgoVersion,
): readonly ExplainedPod[] {
  const rules = mergeRulesOf(version);
  return pods.flatMap((pod) => {
    const entries = entriesOf(pod, rules);
    const made = pod.variants
      .filter(({ perRun }) => perRun !== 0)
      .map((variant) => ({ made: madeWith(variant, pod, entries), variants: [variant] }));
    return joined(made).map((one) => explain(pod, one.made, one.variants));
  });
}

interface MadeVariants {
  readonly made: Made;
  readonly variants: readonly PodVariant[];
}

/** Joins those of which equal pods are made. */
function joined(all: readonly MadeVariants[]): readonly MadeVariants[] {
  if (all.length < 2) return all;
  const groups = new Map<string, MadeVariants>();
  for (const { made, variants } of all) {
    const key = JSON.stringify(made);
    const same = groups.get(key)?.variants ?? [];
    groups.set(key, { made, variants: [...same, ...variants] });
  }
  return [...groups.values()];
}

function explain(pod: Pod, made: Made, variants: readonly PodVariant[]): ExplainedPod {
  return {
    ...waysTo(variants.flatMap(({ starts }) => starts)),
    execution: { ...pod.execution, name: pod.executionName },
    owner: pod.owner,
    template: pod.template,
    templateName: pod.templateName,
    inline: pod.reach === 'inline',
    perRun: total(variants),
    ...made,
  };
}

function total(variants: readonly PodVariant[]): number | undefined {
  let sum = 0;
  for (const { perRun } of variants) {
    if (perRun === undefined) return undefined;
    sum += perRun;
  }
  return sum;
}

/** The entries of all levels near one pod, tags in place. */
interface Entries {
  readonly annotations: readonly EffectiveAnnotation[];
  readonly labels: readonly EffectiveAnnotation[];
  readonly ignoredAnnotations: readonly EffectiveAnnotation[];
  readonly ignoredLabels: readonly EffectiveAnnotation[];
}

const ANNOTATIONS: EntriesOf = ({ annotations }: Metadata) => annotations;
const LABELS: EntriesOf = ({ labels }: Metadata) => labels;

function entriesOf({ levels }: Pod, rules: MergeRules): Entries {
  const counted = byPrecedence(levels, rules);
  const ignored = ignoredLevels(levels, rules);
  return {
    annotations: entriesIn(counted, ANNOTATIONS),
    labels: entriesIn(counted, LABELS),
    ignoredAnnotations: entriesIn(ignored, ANNOTATIONS),
    ignoredLabels: entriesIn(ignored, LABELS),
  };
}

/** All that depends on the values with which a pod is started. Plain data. */
export type Made = Omit<
  ExplainedPod,
  keyof Ways | 'execution' | 'owner' | 'template' | 'templateName' | 'inline' | 'perRun'
>;

function madeWith({ lookup, images }: PodVariant, pod: Pod, entries: Entries): Made {
  const one: Read = (text) => {
    const [value = { text, open: true }] = substitute(text, lookup);
    return valueOf(value);
  };
  return {
    images: images.map(({ field, values }) => ({
      container: field.container.replace(/^volume /, ''),
      role: field.role === 'init' || field.role === 'volume' ? field.role : 'container',
      values: values.map(valueOf),
      at: placeOf(field.image),
    })),
    annotations: strongestFirst(entries.annotations, one),
    labels: strongestFirst(entries.labels, one),
    ignored: [
      ...entries.ignoredAnnotations.map((entry) => ignoredEntry('annotation', entry, one)),
      ...entries.ignoredLabels.map((entry) => ignoredEntry('label', entry, one)),
    ],
    pullSecrets: pod.secrets.map((secret) => ({ ...one(secret.text), at: placeOf(secret) })),
    nodeSelector: [...pod.nodeSelector]
      .toSorted(byText)
      .map(([key, text]) => [key, one(text).text] as const),
    serviceAccount: pod.serviceAccount === undefined ? undefined : one(pod.serviceAccount).text,
  };
}

/** Fills the values of a pod into a text. */
type Read = (text: string) => ExplainedValue;

/** One entry for each key, sorted by key: the strongest one, and those that it overrides. */
function strongestFirst(entries: readonly EffectiveAnnotation[], one: Read): ExplainedEntry[] {
  const byKey = new Map<string, EffectiveAnnotation[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return [...byKey].toSorted(byText).flatMap(([key, same]) => {
    const [strongest, ...overrides] = same.map((entry) => givenValue(entry, one));
    return strongest === undefined ? [] : [{ key: one(key).text, ...strongest, overrides }];
  });
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}

function ignoredEntry(
  kind: IgnoredEntry['kind'],
  entry: EffectiveAnnotation,
  one: Read,
): IgnoredEntry {
  return { kind, key: one(entry.key).text, ...givenValue(entry, one) };
}

function givenValue({ value, origin, object }: EffectiveAnnotation, one: Read): GivenValue {
  return { ...one(value.text), from: origin, object, at: placeOf(value) };
}

function placeOf({ path, range }: Scalar): Location {
  return { path, range };
}

function valueOf(value: Value): ExplainedValue {
  const because = blameOf(value);
  const tooMany = because !== undefined && value.tooMany === true;
  return { text: value.text, open: value.open || because !== undefined, because, tooMany };
}
