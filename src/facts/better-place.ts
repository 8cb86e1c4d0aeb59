import type { Pod } from '../argo/pods.ts';
import type { Location, Related } from '../finding.ts';
import { roleOf } from '../manifests/kinds.ts';
import type { RuleFacts } from './context.ts';

/** What a pod needs, as a text; undefined where it needs nothing. */
export type NeedOf = (pod: Pod, facts: RuleFacts) => string | undefined;

/** An object that can give one annotation to the pods of all workflows of its cluster. */
interface SharedPlace extends Location {
  readonly words: string;
}

/** Gives the advice for some pods: one related place of a finding about them, or none. */
type Advice = (pods: readonly Pod[]) => Related[];

/**
 * The advice to write an annotation at one place for all workflows: the repository has such an
 * object for their cluster, and every workflow that it serves, of two or more, has a pod that needs
 * the same. There is none where files are not kept whose pods may need something else; where the
 * repository has such an object, no file is judged apart from the others. The result is
 * for {@link RuleFacts.once}.
 */
export function betterPlaceFor(needOf: NeedOf): (facts: RuleFacts) => Advice {
  return (facts) => {
    if (facts.project.elsewhere.silent.size > 0) return () => [];
    const places = sharedPlaces(facts).map((place) => ({
      place,
      served: servedBy(place, facts),
      related: adviceAt(place, needOf, facts),
    }));
    return (pods) => {
      const found = places.find(({ served }) => pods.every((pod) => served.has(pod)));
      return found?.related === undefined ? [] : [found.related];
    };
  };
}

function servedBy(
  { path }: SharedPlace,
  { project: { pods, serves } }: RuleFacts,
): ReadonlySet<Pod> {
  return new Set(pods.filter(({ execution }) => serves(path, execution.path)));
}

function adviceAt(place: SharedPlace, needOf: NeedOf, facts: RuleFacts): Related | undefined {
  const pods = [...servedBy(place, facts)];
  const needs = pods.flatMap((pod) => {
    const need = needOf(pod, facts);
    return need === undefined ? [] : [{ need, workflow: pod.execution }];
  });
  const workflows = new Set(pods.map(({ execution }) => execution));
  const needing = new Set(needs.map(({ workflow }) => workflow));
  const isOne = new Set(needs.map(({ need }) => need)).size === 1;
  if (workflows.size < 2 || needing.size < workflows.size || !isOne) return undefined;
  const { path, range, words } = place;
  const all = `all ${String(workflows.size)} workflows need the same`;
  return { path, range, message: `${all}: ${words} can give it to all of them at once` };
}

/** The objects that add to what pods lack: profiles of the cluster first, then workflowDefaults. */
function sharedPlaces({ project: { injectors, manifests } }: RuleFacts): readonly SharedPlace[] {
  const profiles = injectors.filter(({ kind }) => kind !== 'selector');
  const defaults = manifests.filter(({ kind }) => roleOf(kind) === 'defaults');
  return [
    ...profiles.map(({ path, range, words }) => ({ path, range, words })),
    ...defaults.map(({ path, range }) => ({ path, range, words: '`workflowDefaults`' })),
  ];
}
