import { parseInstanceIds } from '../../src/alibaba/instance-id.ts';
import { annotationUnder } from '../../src/argo/annotations.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { mergeRulesOf, possibleRules, type MergeRules } from '../../src/argo/version.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { pulledImages } from '../../src/facts/images.ts';
import type { Settings } from '../../src/settings.ts';
import {
  instanceRepository,
  type InstanceRepository,
  type TrueInstance,
} from './instance-repository.ts';
import { fixPlan, lintFiles, settingsFrom, type SourceFile } from './lint-text.ts';

const KEYS = ['k8s.aliyun.com/acr-instance-id', 'k8s.aliyun.com/acr-instance-ids'];

/**
 * What is wrong after the fixes of a repository made by chance; empty where nothing is. Every pod
 * has the id of its own instance, or none, or one that a person has written for it. An id that the
 * configuration shows to be wrong is named by a finding. A second run changes nothing, and safe
 * fixes first and all of them then give the same as all of them at once.
 */
export function wrongAfterFixes(seed: number): readonly string[] {
  const repository = instanceRepository(seed);
  const settings = settingsFrom(repository.config);
  const { files } = repository;
  const safe = fixed(files, settings, false);
  const said = [
    ...wrongIds(repository, settings, safe),
    ...(isSame(fixed(safe, settings, false), safe) ? [] : ['a second run changes something']),
    ...(seed % UNSAFE_EVERY === 0 ? wrongAfterAll(repository, settings, safe) : []),
  ];
  return said.map((one) => `seed ${String(seed)}: ${one}`);
}

/** Unsafe fixes are looked at in one of so many repositories: they take most of the time. */
const UNSAFE_EVERY = 4;

/** The same for all fixes, which are made at once and after the safe ones. */
function wrongAfterAll(
  repository: InstanceRepository,
  settings: Settings,
  safe: readonly SourceFile[],
): readonly string[] {
  const all = fixed(repository.files, settings, true);
  return [
    ...wrongIds(repository, settings, all).map((one) => `all: ${one}`),
    ...(isSame(fixed(all, settings, true), all) ? [] : ['a second run of all changes something']),
    ...(isSame(fixed(safe, settings, true), all) ? [] : ['safe, then all, is not all at once']),
  ];
}

function fixed(
  files: readonly SourceFile[],
  settings: Settings,
  unsafe: boolean,
): readonly SourceFile[] {
  const { texts, edits } = fixPlan(files, settings, unsafe);
  for (const { path, text } of files) {
    const edited = applyEdits(text, edits.get(path) ?? []);
    if (edited !== (texts.get(path) ?? text))
      throw new Error(`${path}: the edits say something else`);
  }
  return files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text }));
}

function isSame(one: readonly SourceFile[], other: readonly SourceFile[]): boolean {
  return one.every(({ text }, at) => text === other[at]?.text);
}

function wrongIds(
  repository: InstanceRepository,
  settings: Settings,
  after: readonly SourceFile[],
): readonly string[] {
  const { files, instances } = repository;
  const before = lintFiles(files, settings).project.pods;
  const { project, findings } = lintFiles(after, settings);
  const named = new Set(findings.map(({ path, range }) => `${path} ${String(range.start)}`));
  const judged = mergeRulesOf(settings.argoVersion);
  return project.pods.flatMap((pod, at) => {
    const old = before[at];
    if (old === undefined) return ['there are other pods'];
    const own = instancesOf(pod, instances);
    if (own.length === 0) return [];
    return KEYS.flatMap((key) =>
      possibleRules(settings.argoVersion).flatMap((rules) => {
        const value = annotationUnder(pod, key, rules)?.value;
        const ids = idsOf(pod, key, rules);
        if (value === undefined || ids.length === 0) return [];
        if (ids.some((id) => own.some((one) => one.id === id))) return [];
        const who = `${pod.execution.path} ${pod.templateName} (${rules}) has ${ids.join()}`;
        const provable =
          isKnownHost(pod, settings) &&
          (own.every(({ listed }) => listed) ||
            ids.every((id) => instances.some((one) => one.listed && one.id === id)));
        const had = idsOf(old, key, rules).join() === ids.join();
        if (!provable) {
          const isSaid = had || isWritten(ids, pod, files) || isTold(ids, own, before, repository);
          return isSaid ? [] : [`${who}, which nobody wrote`];
        }
        if (!had) return [`${who}, which it had not`];
        const isNamed = rules !== judged || named.has(`${value.path} ${String(value.range.start)}`);
        return isNamed ? [] : [`${who}, and no finding says so`];
      }),
    );
  });
}

/** The ids in an annotation, each once: one that is written twice names one instance. */
function idsOf(pod: Pod, key: string, rules: MergeRules): readonly string[] {
  const text = annotationUnder(pod, key, rules)?.value.text ?? '';
  return [...new Set((parseInstanceIds(text) ?? []).map(({ id }) => id))];
}

function instancesOf(pod: Pod, instances: readonly TrueInstance[]): readonly TrueInstance[] {
  const hosts = new Set(pulledImages(pod).map(({ host }) => host));
  return instances.filter((one) => one.hosts.some((host) => hosts.has(host)));
}

/**
 * Did somebody write the id into a file from which a pod is made that pulls from this instance
 * alone? Where nothing shows that this is wrong it is learned. The instance is not in the
 * configuration.
 */
function isTold(
  ids: readonly string[],
  own: readonly TrueInstance[],
  pods: readonly Pod[],
  { instances, files }: InstanceRepository,
): boolean {
  return pods.some((pod) => {
    const [only, ...others] = instancesOf(pod, instances);
    if (only === undefined || others.length > 0 || !own.includes(only)) return false;
    return isWritten(ids, pod, files);
  });
}

/** Does some host show by its form, or by the configuration, that it is one of an instance? */
function isKnownHost(pod: Pod, { registries }: Settings): boolean {
  return pulledImages(pod).some(
    ({ host }) => host.endsWith('.cr.aliyuncs.com') || registries.some((one) => one.host === host),
  );
}

/** Did somebody write the id into a file from which the pod is made? */
function isWritten(ids: readonly string[], pod: Pod, files: readonly SourceFile[]): boolean {
  const paths = new Set([pod.execution, pod.owner, ...pod.chain].map(({ path }) => path));
  const own = files.filter(({ path }) => paths.has(path));
  return ids.every((id) => own.some(({ text }) => text.includes(id)));
}
