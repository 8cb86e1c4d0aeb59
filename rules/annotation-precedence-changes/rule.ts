import {
  annotationUnder,
  defineRule,
  type EffectiveAnnotation,
  isKnownKey,
  isLibrary,
  type MergeRules,
  type Metadata,
  placesIn,
  type Pod,
  podsTogether,
  possibleRules,
  type Related,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: podsTogether(mayGetTwoValues),
  meta: {
    id: 'annotation-precedence-changes',
    summary: 'The places that give a pod one annotation do not give it different values.',
    rationale:
      'Which of several places wins has changed twice. Below Argo 3.7 templateDefaults win over ' +
      'podMetadata, from 3.7 on it is the other way round; and from 3.7.0 to 3.7.14 and from 4.0.0 to ' +
      '4.0.5 podMetadata wins over the template itself. Where two places have different values, an ' +
      'upgrade of Argo changes what the pods get, and nobody has touched the manifest.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the version of Argo is fixed and the order is meant.',
    source: {
      title: 'argo-workflows #12987 and #16103: podMetadata of the template’s owner',
      url: 'https://github.com/argoproj/argo-workflows/pull/12987',
    },
  },
  messages: {
    conflict: (d: { key: string; here: Side; other: Side }) => ({
      title: 'What a pod gets depends on the version of Argo',
      label: `"${d.key}" is "${d.here.text}" in ${d.here.where}`,
      notes: [`it is "${d.other.text}" in ${d.other.where}`],
    }),
    shared: (d: { key: string; here: Side; others: number }) => ({
      title: 'What a pod gets depends on the version of Argo',
      label: `"${d.key}" is "${d.here.text}" in ${d.here.where}`,
      notes: [`it is something else at ${String(d.others)} other places`],
    }),
  },
  check(pods, say, facts) {
    const conflicts = distinct(pods.flatMap((pod) => conflictsOf(pod, facts)));
    for (const { key, one, others, pod } of joined(conflicts)) {
      const [first] = others;
      if (first === undefined) continue;
      const { kind, name } = pod.owner.path === one.value.path ? pod.owner : pod.execution;
      const here = sideOf(one);
      const isOne = others.length === 1;
      const details = {
        at: one.value,
        manifest: { kind, name },
        related: others.map(isOne ? plainly : inWords),
        help: 'Give it the same value at all these places, or keep one of them',
      };
      if (isOne) say('conflict', { key, here, other: sideOf(first) }, details);
      else say('shared', { key, here, others: others.length }, details);
    }
  },
});

/** Two places that give a pod different values. */
interface Conflict {
  readonly key: string;
  readonly here: EffectiveAnnotation;
  readonly other: EffectiveAnnotation;
  readonly pod: Pod;
}

/** One place, and the places that say something else. */
interface Joined {
  readonly key: string;
  readonly one: EffectiveAnnotation;
  readonly others: readonly EffectiveAnnotation[];
  readonly pod: Pod;
}

function conflictsOf(pod: Pod, facts: RuleFacts): Conflict[] {
  return keysWithTwoValues(pod).flatMap((key) => {
    const [here, other] = differing(pod, key, facts);
    return here === undefined || other === undefined ? [] : [{ key, here, other, pod }];
  });
}

function placeOf({ value: { path, range } }: EffectiveAnnotation): string {
  return `${path} ${String(range.start)}`;
}

/** Each two places once, in an order that does not depend on the order of the files. */
function distinct(conflicts: readonly Conflict[]): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const conflict of conflicts) {
    const places = `${placeOf(conflict.here)} ${placeOf(conflict.other)}`;
    if (!found.has(places)) found.set(places, conflict);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, conflict]) => conflict);
}

/**
 * Conflicts of one place are one mistake: a place that contradicts several others is named with all
 * of them, on whichever side it is.
 */
function joined(conflicts: readonly Conflict[]): Joined[] {
  const counts = new Map<string, number>();
  for (const { other } of conflicts) {
    counts.set(placeOf(other), (counts.get(placeOf(other)) ?? 0) + 1);
  }
  const found = new Map<string, Joined & { readonly others: EffectiveAnnotation[] }>();
  for (const { key, pod, here, other } of conflicts) {
    const isShared = (counts.get(placeOf(other)) ?? 0) > 1;
    const [one, its] = isShared ? [other, here] : [here, other];
    const known = found.get(placeOf(one));
    if (known === undefined) found.set(placeOf(one), { key, one, others: [its], pod });
    else known.others.push(its);
  }
  return [...found.values()];
}

function plainly({ value: { path, range } }: EffectiveAnnotation): Related {
  return { path, range, message: 'the other value' };
}

function inWords(annotation: EffectiveAnnotation): Related {
  const { path, range } = annotation.value;
  const { text, where } = sideOf(annotation);
  return { path, range, message: `"${text}" in ${where}` };
}

interface Side {
  readonly text: string;
  readonly where: string;
}

const WHERE: Readonly<Record<EffectiveAnnotation['origin'], string>> = {
  template: 'the template',
  templateDefaults: 'templateDefaults',
  workflow: 'podMetadata',
  workflowTemplate: 'podMetadata',
  patch: 'podMetadata of a patch of kustomize',
  cluster: 'workflowDefaults',
  owner: 'podMetadata of the library',
  eciProfile: 'eci-profile',
  acsProfile: 'acs-profile',
  selector: 'a Selector',
};

function sideOf({ value, origin }: EffectiveAnnotation): Side {
  return { text: value.text, where: WHERE[origin] };
}

/** The keys of the platform to which two places give different values. */
function keysWithTwoValues(pod: Pod): readonly string[] {
  const giving = placesIn(pod.levels).filter(hasKnownKey);
  if (giving.length < 2) return [];
  const values = new Map<string, Set<string>>();
  for (const { annotations } of giving) {
    for (const { key, value } of annotations) {
      if (isKnownKey(key)) values.set(key, (values.get(key) ?? new Set()).add(value.text));
    }
  }
  return [...values].flatMap(([key, texts]) => (texts.size > 1 ? [key] : []));
}

/** Has a pod two values for a key, or may a caller of its library give it a second one? */
function mayGetTwoValues(pod: Pod): boolean {
  return isLibrary(pod.owner)
    ? placesIn(pod.levels).some(hasKnownKey)
    : keysWithTwoValues(pod).length > 0;
}

function hasKnownKey({ annotations }: Metadata): boolean {
  return annotations.some(({ key }) => isKnownKey(key));
}

/**
 * What the pod has under the rules of today, and under other rules that are possible now or after
 * an upgrade, where that is another value. The pod has a value in both cases: another rule reports
 * a value that is lost.
 */
function differing(pod: Pod, key: string, { settings }: RuleFacts): EffectiveAnnotation[] {
  const [today, ...others] = rulesToCome(possibleRules(settings.argoVersion), settings);
  const here = annotationUnder(pod, key, today);
  if (here === undefined) return [];
  const found = others
    .flatMap((rules) => annotationUnder(pod, key, rules) ?? [])
    .find(({ value }) => value.text !== here.value.text);
  return found === undefined ? [] : [here, found];
}

/**
 * The sets of rules to compare. The releases that overwrite are left out if no version is
 * configured: a value in the template is the usual way to differ from the others, and works with
 * all other releases.
 */
function rulesToCome(
  possible: readonly [MergeRules, ...MergeRules[]],
  { argoVersion }: RuleFacts['settings'],
): readonly [MergeRules, ...MergeRules[]] {
  return argoVersion.assumed ? ['below-3.7', 'filling'] : [...possible, 'filling'];
}
