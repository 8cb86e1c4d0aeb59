import { isKnownKey, PULL_KEYS, writerOf } from '../alibaba/annotations.ts';
import type { Manifest, Misplaced } from '../manifests/model.ts';
import type { Pod } from '../argo/pods.ts';
import { possibleRules } from '../argo/version.ts';
import { closest } from '../text/suggestion.ts';
import type { RuleContext } from './context.ts';

/** The rule that reports annotations at places from which no pod gets them. */
export const MISPLACED_RULE = 'annotation-never-reaches-pod';

/** The rule that reports keys that are spelt wrongly. */
export const MISSPELT_RULE = 'annotation-key-unknown';

/** The rule that reports annotations of a library that its pods do not get before Argo 3.7. */
export const IGNORED_RULE = 'library-annotation-ignored';

/** The most changes between a known key and a typing error of it. */
const FARTHEST = 2;

/** The keys of the platform among annotations from which no pod gets anything. */
export function misplacedKeys({ metadata }: Misplaced): string[] {
  return metadata.annotations.map(({ key }) => key).filter((key) => isKnownKey(key));
}

/**
 * The key about images that is most likely meant by an unknown key; undefined where there is none.
 */
export function meantKey(key: string): string | undefined {
  if (isKnownKey(key) || writerOf(key) !== undefined) return undefined;
  if (!key.includes('/') || key.length > 100) return undefined;
  const [domain = '', name = ''] = key.split('/');
  if (!/ali(?:yun|baba)/i.test(domain)) return undefined;
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const known = PULL_KEYS.find((one) => plain(one.split('/')[1] ?? '') === plain(name));
  if (known !== undefined) return known;
  const near = closest(
    name,
    PULL_KEYS.map((one) => one.split('/')[1] ?? ''),
    FARTHEST,
  );
  return PULL_KEYS.find((one) => one.endsWith(`/${near ?? '-'}`));
}

/**
 * The podMetadata annotations of a library that a pod does not get if a templateRef starts it,
 * before Argo 3.7.
 */
export function ignoredKeys({ owner, execution, reach, annotations, template }: Pod): string[] {
  if (reach !== 'reference' || owner === execution || template === undefined) return [];
  return owner.spec.podMetadata.annotations
    .map(({ key }) => key)
    .filter((key) => PULL_KEYS.includes(key) && !annotations.has(key));
}

/**
 * Does another rule, which is on, report that an annotation with one of these keys was written for
 * the pod and is lost on the way? Then a rule that misses the annotation has nothing to add.
 */
export function isReportedLost(
  pod: Pod,
  keys: readonly string[],
  { settings }: RuleContext,
): boolean {
  const isOn = (rule: string): boolean => settings.rules.get(rule) !== 'off';
  const wanted = (key: string): boolean => keys.includes(key);
  const isLostIn = ({ misplaced }: Manifest): boolean =>
    misplaced.some((one) => isFor(one, pod) && misplacedKeys(one).some(wanted));
  if (isOn(MISPLACED_RULE) && (isLostIn(pod.execution) || isLostIn(pod.owner))) return true;
  if (isOn(MISSPELT_RULE)) {
    for (const key of pod.annotations.keys()) if (wanted(meantKey(key) ?? '')) return true;
  }
  const ignores = possibleRules(settings.argoVersion).includes('below-3.7');
  return ignores && isOn(IGNORED_RULE) && ignoredKeys(pod).some(wanted);
}

/**
 * Was the annotation meant for this pod: for all pods of the manifest, or for those of its
 * template?
 */
function isFor({ template, certain }: Misplaced, pod: Pod): boolean {
  return template === undefined || !certain || template === pod.templateName;
}
