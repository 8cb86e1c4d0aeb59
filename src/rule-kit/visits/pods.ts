import { groupByPlace, type PlacedPods } from '../../argo/places.ts';
import type { Pod } from '../../argo/pods.ts';
import type { RuleContext, RuleFacts } from '../../facts/context.ts';
import { podsSubmittedAlone } from '../../facts/submitted-alone.ts';
import { groupBy } from '../../text/group-by.ts';
import { manifestOfPlace } from '../details.ts';
import type { FindingPlace } from '../draft.ts';
import { placeInTemplate, type Visit, type VisitReach } from '../visit.ts';

/**
 * Visits pods for which `concerns` is true, one by one. A finding stands at the name of the
 * template.
 */
export function pods(
  concerns: (pod: Pod, context: RuleContext) => boolean,
  { everywhere = false }: VisitReach = {},
): Visit<Pod> {
  return {
    everywhere,
    concernsPod: concerns,
    *walk(facts) {
      for (const it of facts.project.pods) {
        if (!concerns(it, facts)) continue;
        const { path } = it.owner;
        const range = (it.template ?? it.owner).range;
        yield { it, place: placeInTemplate({ path, range }, it) };
      }
    },
  };
}

/**
 * Visits the pods for which `concerns` is true, all at once, for rules whose findings join several
 * pods. A finding stands at the name of the template of the first one.
 */
export function podsTogether(
  concerns: (pod: Pod, context: RuleContext) => boolean,
): Visit<readonly Pod[]> {
  const each = pods(concerns);
  return {
    ...each,
    *walk(facts) {
      const found = [...each.walk(facts)];
      const [first] = found;
      if (first !== undefined) yield { it: found.map(({ it }) => it), place: first.place };
    },
  };
}

/** What decides which pods are visited together. */
interface Needs extends VisitReach {
  /** Can this pod need something? See {@link Visit.concernsPod}. */
  readonly mayNeed: (pod: Pod, context: RuleContext) => boolean;
  /**
   * What the pod needs, as a text; undefined where it needs nothing. Pods of one spec that need
   * different things get them at their templates.
   */
  readonly needs: (pod: Pod, facts: RuleFacts) => string | undefined;
  /** Pods for which this gives different texts are never visited together. */
  readonly apart?: (pod: Pod) => string;
}

/** Visits pods that need something, grouped by the one place that would give it to them. */
export function podsByPlace({
  mayNeed,
  needs,
  apart = () => '',
  everywhere = false,
}: Needs): Visit<PlacedPods> {
  return {
    everywhere,
    concernsPod: mayNeed,
    *walk(facts) {
      const needed = new Map<Pod, string>();
      for (const pod of facts.project.pods) {
        const need = needs(pod, facts);
        if (need !== undefined) needed.set(pod, need);
      }
      const groups = new Set([...needed.keys()].map(apart));
      for (const group of groups) {
        const own = [...needed.keys()].filter((pod) => apart(pod) === group);
        const placed = groupByPlace(own, facts.project.pods, (pod) => needed.get(pod) ?? '');
        for (const it of placed) yield { it, place: placeOfPods(it) };
      }
    },
  };
}

/**
 * Visits the pods for which `concerns` is true that a library makes only where it is submitted by
 * itself, library by library; see {@link podsSubmittedAlone}. A finding stands at its name.
 */
export function podsOfLibrariesAlone(
  concerns: (pod: Pod, context: RuleContext) => boolean,
  { everywhere = false }: VisitReach = {},
): Visit<readonly Pod[]> {
  return {
    everywhere,
    concernsPod: concerns,
    *walk(facts) {
      if (!facts.project.pods.some((pod) => concerns(pod, facts))) return;
      const concerned = facts.once(podsSubmittedAlone).filter((pod) => concerns(pod, facts));
      const placeOf = ({ execution: { path, range } }: Pod): string =>
        `${String(range.start)} ${path}`;
      for (const it of groupBy(concerned, placeOf)) {
        const { path, range, kind, name } = it[0].execution;
        yield { it, place: { at: { path, range }, manifest: { kind, name } } };
      }
    },
  };
}

function placeOfPods({ place }: PlacedPods): FindingPlace {
  const { path, range } = place.manifest;
  return { at: { path, range }, manifest: manifestOfPlace(place, []) };
}
