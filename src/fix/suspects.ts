import type { Finding, FindingManifest } from '../finding.ts';
import type { Range, RepoPath } from '../text/text.ts';
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
  const order = new Map(applied.map((finding, at) => [finding, at]));
  const writers = new Map<RepoPath, Span[]>();
  const ofObject = new Map<string, Set<Finding>>();
  const ofFile = new Map<RepoPath, Set<Finding>>();
  for (const finding of applied) {
    for (const { path, range } of spansOf(finding, moved)) {
      valueAt(writers, path, () => []).push({ finding, range });
    }
    valueAt(ofObject, nameOf(finding), () => new Set()).add(finding);
    for (const { path } of finding.fix?.edits ?? []) {
      valueAt(ofFile, path, () => new Set()).add(finding);
    }
  }
  const written = new Map([...writers].map(([path, spans]) => [path, new Spans(spans)]));
  return harms.map((harm) => {
    const { at, manifest, path } = harm;
    const near = [
      at === undefined ? [] : (written.get(at.path)?.touching(at.range) ?? []),
      manifest === undefined ? [] : (ofObject.get(nameOf({ manifest, path })) ?? []),
      ofFile.get(path) ?? [],
    ];
    const some = near.map((found) => [...found]).find((found) => found.length > 0);
    const inOrder = some?.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return { harm, suspects: inOrder ?? applied };
  });
}

/** A part of a file that the fix of a finding has written. */
interface Span {
  readonly finding: Finding;
  readonly range: Range;
}

/** What fixes have written in one file. A place is compared with what is near it only. */
class Spans {
  readonly #sorted: readonly Span[];
  /** The largest end of the spans up to each one. */
  readonly #ends: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#sorted = spans.toSorted((a, b) => a.range.start - b.range.start);
    let end = -1;
    this.#ends = this.#sorted.map(({ range }) => (end = Math.max(end, range.end)));
  }

  /** The findings whose fixes have written a part of the range, or what stands beside it. */
  touching({ start, end }: Range): ReadonlySet<Finding> {
    const found = new Set<Finding>();
    for (let at = this.#countUpTo(end) - 1; at >= 0; at -= 1) {
      if ((this.#ends[at] ?? -1) < start) break;
      const span = this.#sorted[at];
      if (span !== undefined && span.range.end >= start) found.add(span.finding);
    }
    return found;
  }

  /** How many spans start at this offset or before it. */
  #countUpTo(offset: number): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle]?.range.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where the edits of a fix of the first round are now. Those of later rounds are near. */
function spansOf(
  { fix }: Finding,
  moved: Run['moved'],
): readonly { readonly path: RepoPath; readonly range: Range }[] {
  return (fix?.edits ?? []).flatMap(({ path, edit: { range } }) => {
    const places = [...moved(path)(range.start), ...moved(path)(range.end)];
    if (places.length === 0) return [];
    return [{ path, range: { start: Math.min(...places), end: Math.max(...places) } }];
  });
}

/** An object, by its file, kind and name. */
function nameOf({
  manifest: { kind, name },
  path,
}: {
  readonly manifest: FindingManifest;
  readonly path: RepoPath;
}): string {
  return JSON.stringify([path, kind, name]);
}

function valueAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
