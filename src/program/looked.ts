import { readCompletely } from '../adapters/complete-reader.ts';
import { lazy } from '../adapters/lazy.ts';
import type { Looked } from '../lint/counts.ts';
import type { Counts } from '../finding.ts';
import { compareText } from '../text/text.ts';
import type { Walked } from './files.ts';
import type { Session } from './open.ts';
import type { Rendered } from './rendered.ts';

const kustomize = lazy(() => import('../manifests/kustomize.ts'));

/**
 * What a run found on its way. `holding` are the named files that hold something that is judged.
 */
export function lookedOf(
  walked: Walked,
  session: Session,
  holding: ReadonlySet<string>,
  rendered?: Rendered,
): Looked {
  const isJudged = (path: string): boolean => rendered?.replaces(path) === true;
  const unread = new Set(walked.problems.map(({ path }): string => path));
  const { named } = session;
  return {
    named: named.words,
    files: walked.looked,
    holding: new Set([...holding].map((path) => rendered?.places.renderedAt(path)?.written ?? path))
      .size,
    empty: named.files.filter((path) => !holding.has(path) && !unread.has(path) && !isJudged(path)),
    charts: new Map([...walked.charts].flatMap((path) => (isJudged(path) ? [] : [[path, 1]]))),
    notJudged: {
      overlays: overlaysIn(walked, session).filter((path) => !isJudged(path)),
      unrendered: rendered?.unrendered ?? [],
      missingTools: rendered?.missing ?? [],
      ignored: [...walked.ignored].toSorted(compareText),
      links: [...walked.links].toSorted(compareText),
    },
  };
}

/** The counts where no file held anything that could be judged. */
export function countsOfNothing(walked: Walked, session: Session, rendered?: Rendered): Counts {
  const { charts, notJudged, ...looked } = lookedOf(walked, session, new Set(), rendered);
  return {
    ...looked,
    manifests: 0,
    pods: 0,
    images: 0,
    unknownSizes: [],
    notJudged: { ...notJudged, templates: charts.size },
    templates: charts,
    leftAlone: charts.size === 0 ? {} : { 'Helm templates': charts.size },
  };
}

/** The named kustomizations that change manifests of the repository. They are read once, at the end. */
function overlaysIn(
  { kustomizations, independent }: Walked,
  { kustomization, named }: Session,
): readonly string[] {
  if (kustomizations.length === 0 || independent.size === 0) return [];
  const { overlaysOf, readKustomization } = kustomize();
  const read = kustomizations.flatMap((path) => {
    const file = kustomization(path);
    return (file && readKustomization({ ...file, complete: readCompletely })) ?? [];
  });
  const overlays = overlaysOf(read, independent).filter((path) => named.has(path));
  return overlays.toSorted(compareText);
}
