import type { Finding } from '../finding.ts';
import type { Range } from '../text/text.ts';
import type { Harm } from './harm.ts';
import type { Run } from './rounds.ts';

/** The fixes that may have done some harm. Where there is only one, it has done it. */
export interface Suspicion {
  readonly harm: Harm;
  readonly suspects: readonly Finding[];
}

/**
 * The fixes that have most likely done each harm: those that have written the place of the harm,
 * else those for the same object, else those that have changed the file, else all.
 */
export function suspectsOf(
  harms: readonly Harm[],
  { applied, moved }: Pick<Run, 'applied' | 'moved'>,
): readonly Suspicion[] {
  const touched = applied.map((finding) => ({ finding, spans: spansOf(finding, moved) }));
  return harms.map((harm) => {
    const near = [
      touched.filter(({ spans }) => spans.some((span) => isAt(span, harm))),
      touched.filter(({ finding }) => isOfObject(finding, harm)),
      touched.filter(({ finding }) => finding.fix?.edits.some(({ path }) => path === harm.path)),
      touched,
    ].find((some) => some.length > 0);
    return { harm, suspects: (near ?? []).map(({ finding }) => finding) };
  });
}

/** A part of a file that a fix has written. */
interface Span {
  readonly path: string;
  readonly range: Range;
}

/** Where the edits of a fix of the first round are now. Those of later rounds are near. */
function spansOf({ fix }: Finding, moved: Run['moved']): readonly Span[] {
  return (fix?.edits ?? []).flatMap(({ path, edit: { range } }) => {
    const places = [...moved(path)(range.start), ...moved(path)(range.end)];
    if (places.length === 0) return [];
    return [{ path, range: { start: Math.min(...places), end: Math.max(...places) } }];
  });
}

function isAt({ path, range }: Span, { at }: Harm): boolean {
  if (at === undefined || at.path !== path) return false;
  return range.start <= at.range.end && at.range.start <= range.end;
}

function isOfObject({ manifest, path }: Finding, { manifest: object, path: file }: Harm): boolean {
  if (object === undefined || path !== file) return false;
  return manifest.kind === object.kind && manifest.name === object.name;
}
