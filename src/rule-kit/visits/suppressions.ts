import type { Manifest } from '../../manifests/model.ts';
import { obedienceOf, type Obedience, type Suppression } from '../../manifests/suppressions.ts';
import type { FindingPlace } from '../draft.ts';
import type { Visit } from '../visit.ts';

/** A suppression, and the rules for which it was needed. */
export interface SeenSuppression extends Suppression {
  readonly obedience: Obedience;
  readonly used: ReadonlySet<string>;
}

/** Visits suppressions, after all other rules have run. */
export function suppressions(): Visit<SeenSuppression> {
  return {
    everywhere: true,
    last: true,
    *walk({ project, today }) {
      for (const one of project.suppressions) {
        const { path, range } = one;
        const used = project.used.get(one) ?? new Set();
        const it = { ...one, obedience: obedienceOf(one, today), used };
        yield {
          it,
          place: { at: { path, range }, manifest: manifestAround(one, project.manifests) },
        };
      }
    },
  };
}

function manifestAround(
  { path: written, range: at, scopes }: Suppression,
  all: readonly Manifest[],
): FindingPlace['manifest'] {
  const [{ path, range } = { path: written, range: at }] = scopes;
  // What stands in another file than the manifest is around nothing.
  const { start, end } = path === written ? at : range;
  const own = all.filter((manifest) => manifest.path === path);
  const around = own.find((one) => one.range.start <= start && end <= one.range.end);
  const { kind = '', name = '' } = around ?? own[0] ?? {};
  return { kind, name };
}
