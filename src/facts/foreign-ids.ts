import { instanceKey } from '../alibaba/acr.ts';
import { INSTANCE_ID_KEYS } from '../alibaba/annotations.ts';
import { isPlaceholder, parseInstanceIds } from '../alibaba/instance-id.ts';
import { byPrecedence, givesKey, valueIn, type Level } from '../argo/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import { possibleRules } from '../argo/version.ts';
import type { Location } from '../finding.ts';
import type { Manifest, Scalar } from '../manifests/model.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath } from '../text/text.ts';
import type { JudgedRepository } from './context.ts';
import { cachedEnterpriseImages, possibleInstances } from './instance-ids.ts';
import type { Instances } from './instances.ts';

/** An id that a pod or an ImageCache has although it is that of another instance. */
export interface ForeignId {
  readonly id: string;
  /** Where the id is written. */
  readonly at: Location;
  /** Who has it, in words: `a pod of template "main"`. */
  readonly who: string;
}

/**
 * Every pod and ImageCache with the id of an instance from which none of its images comes, under
 * any rules that are possible for the version of Argo. The key names the pod and the ids; it is the
 * same before and after edits that do not add or remove objects.
 */
export function foreignIds(
  facts: JudgedRepository,
  instances: Instances,
): ReadonlyMap<string, ForeignId> {
  const found = new Map<string, ForeignId>();
  const names = nameManifests(facts.project.manifests);
  const rules = possibleRules(facts.settings.argoVersion);
  const foreignIn = foreignAmong(instances);
  for (const pod of facts.project.pods) {
    let levels: readonly (readonly Level[])[] | undefined;
    let keys: ReadonlySet<string> | undefined;
    // Under most sets of rules a pod gets the same value, which is right.
    let right: Scalar | undefined;
    for (const key of INSTANCE_ID_KEYS) {
      if (!givesKey(pod.levels, key)) continue;
      const known = (levels ??= rules.map((one) => byPrecedence(pod.levels, one)));
      rules.forEach((one, at) => {
        const value = valueIn(known[at] ?? [], key);
        if (value === undefined || value === right) return;
        keys ??= possibleInstances(pod, facts);
        const ids = keys.size === 0 ? undefined : foreignIn(value.text, keys);
        if (ids === undefined) {
          right = value;
          return;
        }
        const name = [names.get(pod.execution), names.get(pod.owner), ...nameOf(pod), key, one];
        const [id = ''] = ids;
        found.set(JSON.stringify([...name, ...ids]), { id, at: value, who: wordsFor(pod) });
      });
    }
  }
  for (const cache of facts.project.imageCaches) {
    const images = cachedEnterpriseImages(cache, facts);
    const keys = new Set(images.map(({ registry }) => instanceKey(registry)));
    if (keys.size === 0) continue;
    for (const { key, value } of cache.metadata.annotations) {
      if (!INSTANCE_ID_KEYS.some((one) => one === key)) continue;
      const ids = foreignIn(value.text, keys);
      if (ids === undefined) continue;
      const [id = ''] = ids;
      const name = JSON.stringify([cache.path, cache.name, key, ...ids]);
      found.set(name, { id, at: value, who: `ImageCache "${cache.name}"` });
    }
  }
  return found;
}

/**
 * Finds the ids in a value, each once, where none of them is right for instances with these keys;
 * undefined where one may be. Most pods have one of a few values.
 */
function foreignAmong(
  instances: Instances,
): (text: string, keys: ReadonlySet<string>) => readonly string[] | undefined {
  const known = new Map<string, readonly string[]>();
  return (text, keys) => {
    const ids = remember(known, text, () => idsIn(text));
    const isRight = (id: string): boolean => !instances.isForeign(id, keys);
    return ids.length === 0 || ids.some(isRight) ? undefined : ids;
  };
}

/** The ids in a value, each once; none where it is a placeholder or cannot be read. */
function idsIn(text: string): readonly string[] {
  if (isPlaceholder(text)) return [];
  return [...new Set((parseInstanceIds(text) ?? []).map(({ id }) => id))];
}

function nameOf({ template, templateName, owner, reach }: Pod): readonly string[] {
  const index = template === undefined ? -1 : owner.spec.templates.indexOf(template);
  return [templateName, template?.name ?? '', String(index), reach];
}

function wordsFor({ templateName, execution: { kind, name } }: Pod): string {
  return templateName === '' ? `a pod of ${kind} "${name}"` : `a pod of template "${templateName}"`;
}

/** Names each manifest by its file and its number there: names in the manifests can be equal. */
function nameManifests(manifests: readonly Manifest[]): ReadonlyMap<Manifest, string> {
  const counts = new Map<RepoPath, number>();
  return new Map(
    manifests.map((manifest) => {
      const count = (counts.get(manifest.path) ?? 0) + 1;
      counts.set(manifest.path, count);
      return [manifest, `${manifest.path} ${String(count)}`];
    }),
  );
}
