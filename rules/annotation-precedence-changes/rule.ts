import {
  annotationUnder,
  defineRule,
  type EffectiveAnnotation,
  isKnownKey,
  type MergeRules,
  type Pod,
  pods,
  possibleRules,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: pods((pod) => keysWithTwoValues(pod).length > 0),
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
    conflict: (d: { key: string; here: Side; other: Side }) =>
      `"${d.key}" is "${d.here.text}" in ${d.here.where} and "${d.other.text}" in ${d.other.where}: which of them a pod gets depends on the version of Argo`,
  },
  check(pod, say, facts) {
    for (const key of keysWithTwoValues(pod)) {
      const [here, other] = differing(pod, key, facts);
      if (here === undefined || other === undefined) continue;
      const { kind, name } = pod.owner.path === here.value.path ? pod.owner : pod.execution;
      const { path, range } = other.value;
      say(
        'conflict',
        { key, here: sideOf(here), other: sideOf(other) },
        {
          at: here.value,
          manifest: { kind, name },
          related: [{ path, range, message: 'the other value' }],
          help: 'Give it the same value at both places, or keep one of them',
        },
      );
    }
  },
});

interface Side {
  readonly text: string;
  readonly where: string;
}

const WHERE: Readonly<Record<EffectiveAnnotation['origin'], string>> = {
  template: 'the template',
  templateDefaults: 'templateDefaults',
  workflow: 'podMetadata',
  workflowTemplate: 'podMetadata',
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
function keysWithTwoValues({ levels }: Pod): readonly string[] {
  const { own, defaults, execution, owner } = levels;
  const values = new Map<string, Set<string>>();
  for (const { metadata } of [...(own ? [own] : []), ...defaults, ...execution, owner]) {
    for (const { key, value } of metadata.annotations) {
      if (isKnownKey(key)) values.set(key, (values.get(key) ?? new Set()).add(value.text));
    }
  }
  return [...values].flatMap(([key, texts]) => (texts.size > 1 ? [key] : []));
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
