import type { Visit } from '../visit.ts';

/** What one of several visits shows, and the name that the rule gave to that visit. */
type OneOf<V> = {
  readonly [Name in keyof V & string]: V[Name] extends Visit<infer T>
    ? { readonly what: Name; readonly it: T }
    : never;
}[keyof V & string];

/**
 * Visits what several visits show, one visit after another; `what` names the visit that shows the
 * thing.
 */
export function anyOf<const V extends Readonly<Record<string, Visit<unknown>>>>(
  visits: V,
): Visit<OneOf<V>> {
  const all = Object.entries(visits) as readonly (readonly [string, Visit<unknown>])[];
  return {
    everywhere: all.some(([, { everywhere }]) => everywhere),
    parts: all.map(([, one]) => one),
    *walk(facts) {
      for (const [what, visit] of all) {
        for (const { it, place } of visit.walk(facts)) {
          yield { it: { what, it } as OneOf<V>, place };
        }
      }
    },
  };
}
