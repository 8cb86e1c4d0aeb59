import type { Location } from '../finding.ts';
import type { Manifest } from '../manifests/model.ts';
import type { EffectiveAnnotation, Origin } from './annotations.ts';
import type { Pod, PodVariant } from './pods.ts';
import { substitute } from './tags.ts';
import { blameOf, type Value } from './values.ts';

/** A text of a pod, as far as the files tell it. */
export interface ExplainedValue {
  /** The text. Tags that only a run can resolve are left in it. */
  readonly text: string;
  /** The person who submits the workflow, or the run, can change it. */
  readonly open: boolean;
  /** The expression because of which it is not known. */
  readonly because: string | undefined;
}

/** An image of a pod. */
export interface ExplainedImage {
  readonly container: string;
  readonly role: 'container' | 'init' | 'volume';
  /** Several values where a parameter has a list of choices. */
  readonly values: readonly ExplainedValue[];
  readonly at: Location;
}

/** An annotation or label of a pod, and the level that gave it. */
export interface ExplainedEntry extends ExplainedValue {
  readonly key: string;
  readonly from: Origin;
  readonly at: Location;
}

/** One pod of the repository: a template that is started with certain values. */
export interface ExplainedPod {
  /** The manifest that is submitted. */
  readonly execution: Manifest;
  /** The manifest in which the template is written. */
  readonly owner: Manifest;
  /** The name of the template; empty for the agent pod of HTTP and plugin templates. */
  readonly template: string;
  /** The template stands inline in a step of the template with that name. */
  readonly inline: boolean;
  /** The names of the steps and templates that lead to it. */
  readonly calls: readonly string[];
  /** The entrypoint or an exit handler leads to it. Otherwise a person has to start it by name. */
  readonly reached: boolean;
  /** How many of these pods one run makes; undefined where the files do not say it. */
  readonly perRun: number | undefined;
  readonly images: readonly ExplainedImage[];
  readonly annotations: readonly ExplainedEntry[];
  readonly labels: readonly ExplainedEntry[];
  readonly pullSecrets: readonly string[];
  readonly nodeSelector: readonly (readonly [string, string])[];
  readonly serviceAccount: string | undefined;
}

/** The pods as they are started, each with its own values. */
export function explainPods(pods: readonly Pod[]): readonly ExplainedPod[] {
  return pods.flatMap((pod) =>
    pod.variants.filter(({ perRun }) => perRun !== 0).map((variant) => explain(pod, variant)),
  );
}

function explain(pod: Pod, variant: PodVariant): ExplainedPod {
  const { lookup, perRun, reached, path } = variant;
  const one = (text: string): Value => substitute(text, lookup)[0] ?? { text, open: true };
  const entries = (found: ReadonlyMap<string, EffectiveAnnotation>): ExplainedEntry[] =>
    [...found.values()].map(({ key, value, origin }) => ({
      key: one(key).text,
      ...valueOf(one(value.text)),
      from: origin,
      at: { path: value.path, range: value.range },
    }));
  return {
    execution: pod.execution,
    owner: pod.owner,
    template: pod.templateName,
    inline: pod.reach === 'inline',
    calls: path(),
    reached,
    perRun,
    images: variant.images.map(({ field, values }) => ({
      container: field.container.replace(/^volume /, ''),
      role: field.role === 'init' || field.role === 'volume' ? field.role : 'container',
      values: values.map(valueOf),
      at: { path: field.image.path, range: field.image.range },
    })),
    annotations: entries(pod.annotations),
    labels: entries(pod.labels),
    pullSecrets: pod.secrets.map(({ text }) => one(text).text),
    nodeSelector: [...pod.nodeSelector].map(([key, text]) => [key, one(text).text] as const),
    serviceAccount: pod.serviceAccount === undefined ? undefined : one(pod.serviceAccount).text,
  };
}

function valueOf(value: Value): ExplainedValue {
  return { text: value.text, open: value.open, because: blameOf(value) };
}
