import type { Finding, Fix, Location, Related } from '../finding.ts';
import { saidBy } from '../fix/state.ts';
import { fingerprintOf } from '../lint/identity.ts';
import { groupTied } from '../lint/groups.ts';
import { inOrder, numbered } from '../lint/order.ts';
import type { Problem } from '../problem.ts';
import { variantWords } from '../render/variant.ts';
import type { WrittenPlaces } from '../render/written-places.ts';
import type { Result } from '../result.ts';
import { groupBy, type NonEmpty } from '../text/group-by.ts';

/** The most variants that one finding names. */
const MOST_VARIANTS = 5;

/** The longest rendered line that is shown, in UTF-16 units. */
const LONGEST_LINE = 160;

/** What is needed to say of written files what was said of rendered ones. */
interface Parts {
  readonly places: WrittenPlaces;
  /** The same fix in the files that people write, or the end of a sentence that says why not. */
  readonly fixOf: (fixes: NonEmpty<Fix>) => Result<Fix, string>;
  /** Is told of all fixes that will be asked for, so that they are tried together. */
  readonly prepare: (all: readonly NonEmpty<Fix>[]) => void;
  /** Is told of all places whose values will be asked for, so that they are traced together. */
  readonly prepareValues: (all: readonly Location[]) => void;
  /** The lines of values from which a place of a rendered file was made. */
  readonly valuesOf: (place: Location) => readonly Location[];
}

/**
 * Says of the files that people write what was said of rendered files. It remembers what it was
 * given, so that a finding that comes back can be found again.
 */
export class Retelling {
  readonly #told: Parts;
  readonly #originals = new WeakMap<Finding, readonly Finding[]>();

  constructor(told: Parts) {
    this.#told = told;
  }

  /**
   * Findings at their places in written files, in their order. Findings about one place, in several
   * variants, become one.
   */
  findings(found: readonly Finding[]): readonly Finding[] {
    if (!found.some((one) => this.#isRendered(one))) return found;
    const groups = this.#groups(found);
    const shown = groups.flatMap((group) => group.slice(0, MOST_VARIANTS));
    this.#told.prepareValues(
      shown.flatMap(({ finding }) => (this.#told.places.isLiteral(finding) ? [] : [finding])),
    );
    const written = groups
      .map((group) => this.#joined(group))
      .toSorted((a, b) => inOrder(a.finding, b.finding));
    const all = numbered(written.map(({ finding }) => finding));
    written.forEach(({ from }, at) => {
      const finding = all[at];
      if (finding !== undefined) this.#originals.set(finding, from);
    });
    return all;
  }

  /**
   * The findings themselves, without fixes that cannot be made in what people have written; the reason
   * is in their help. A fix may change only some files.
   */
  withFixes(
    found: readonly Finding[],
    mayChange: (path: string) => boolean = () => true,
  ): readonly Finding[] {
    if (!found.some((one) => this.#isRendered(one))) return found;
    const reasons = new Map<Finding, string>();
    const groups = this.#groups(found);
    this.#told.prepare(groups.flatMap((group) => fixesIn(group)));
    for (const group of groups) {
      const fix = this.#fixOf(group);
      const why = fix?.ok === true ? foreignIn(fix.value, mayChange) : fix?.error;
      if (why === undefined) continue;
      for (const { finding } of group) reasons.set(finding, `No fix: ${why}`);
    }
    return found.map((finding) => {
      const reason = reasons.get(finding);
      if (reason === undefined) return finding;
      const { fix: _, help, ...rest } = finding;
      return { ...rest, help: help === undefined ? reason : `${help}\n${reason}` };
    });
  }

  /** The names of findings with fixes that are told as one finding, each with all of them. */
  twins(found: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
    const open = found.filter((one) => one.fix !== undefined && this.#isRendered(one));
    const tied = this.#groups(open).map((group) => {
      return { keys: [...new Set(group.map(({ finding }) => saidBy(finding)))] };
    });
    return new Map(
      groupTied(tied.filter(({ keys }) => keys.length > 1)).flatMap((some) => {
        const all = new Set(some.flatMap(({ keys }) => keys));
        return [...all].map((name) => [name, all] as const);
      }),
    );
  }

  /** Findings of one rule about one written place, together. */
  #groups(found: readonly Finding[]): readonly NonEmpty<Moved>[] {
    const moved = found.map((finding) => ({ finding, at: this.#told.places.of(finding) }));
    return groupBy(moved, ({ finding, at: { path, range } }) => {
      const { ruleId, severity, said, clusters = [] } = finding;
      // What a template writes is one mistake, whatever its values make of it.
      const words = this.#told.places.isLiteral(finding) ? [said, clusters] : [];
      return JSON.stringify([ruleId, severity, path, range.start, range.end, words]);
    });
  }

  /** The findings from which these were made. */
  originals(findings: readonly Finding[]): readonly Finding[] {
    return findings.flatMap((one) => this.#originals.get(one) ?? [one]);
  }

  /** Problems at their places in written files. */
  problems(found: readonly Problem[]): readonly Problem[] {
    const { places } = this.#told;
    return found.map((problem) => {
      const at = places.ofLine(problem.path, problem.line ?? 1);
      return at === undefined ? problem : { ...problem, ...at };
    });
  }

  #isRendered({ path, related, fix }: Finding): boolean {
    const places = [{ path }, ...related, ...(fix?.edits ?? [])];
    return places.some((one) => this.#told.places.renderedAt(one.path) !== undefined);
  }

  /** One finding for all of a group. */
  #joined(group: NonEmpty<Moved>): Joined {
    const [{ finding, at }] = group;
    const from = group.map((one) => one.finding);
    const file = this.#told.places.renderedAt(finding.path);
    const related = finding.related.map((one) => ({ ...one, ...this.#told.places.of(one) }));
    const fix = this.#fixOf(group);
    const { fix: _, ...rest } = finding;
    const moved = {
      ...rest,
      ...at,
      related: distinct([...related, ...this.#renderedAs(from, at)]),
      ...(file === undefined ? {} : { isRendered: true as const }),
      ...(fix?.ok === true ? { fix: fix.value } : {}),
    };
    return { finding: { ...moved, fingerprint: fingerprintOf(moved) }, from };
  }

  /** The fix of all findings of a group that have one; undefined where none has. */
  #fixOf(group: NonEmpty<Moved>): Result<Fix, string> | undefined {
    const [fixes] = fixesIn(group);
    return fixes && this.#told.fixOf(fixes);
  }

  /** What the written line became, in each variant, and the values that made it. */
  #renderedAs(from: readonly Finding[], at: Location): readonly Related[] {
    const shown = from.slice(0, MOST_VARIANTS).flatMap((finding): readonly Related[] => {
      const file = this.#told.places.renderedAt(finding.path);
      if (file === undefined) return [];
      const words = variantWords(file.job);
      if (this.#told.places.isLiteral(finding)) {
        const isEverywhere = from.length >= this.#told.places.variantsOf(file);
        return isEverywhere ? [] : [{ ...at, message: `only as rendered ${words}` }];
      }
      const line = lineAround(file.text, finding.range.start);
      const values = this.#told.valuesOf(finding);
      return [
        { ...at, message: `rendered ${words} as: ${line}` },
        ...values.map((place) => ({ ...place, message: `the value, ${words}` })),
      ];
    });
    const more = from.length - MOST_VARIANTS;
    if (more <= 0) return shown;
    return [...shown, { ...at, message: `and in ${String(more)} more variants` }];
  }
}

/** The fixes of a group, as one; nothing where it has none. */
function fixesIn(group: NonEmpty<Moved>): readonly NonEmpty<Fix>[] {
  const [first, ...others] = group.flatMap(({ finding: { fix } }) => fix ?? []);
  return first === undefined ? [] : [[first, ...others]];
}

/** What a fix would change and may not, as the end of a sentence. */
function foreignIn({ edits }: Fix, mayChange: (path: string) => boolean): string | undefined {
  const foreign = edits.find(({ path }) => !mayChange(path))?.path;
  return foreign && `it would change ${foreign} as well, which is not among the named files`;
}

/** A finding, and where it was written. */
interface Moved {
  readonly finding: Finding;
  readonly at: Location;
}

/** A finding at its written place, and those from which it was made. */
interface Joined {
  readonly finding: Finding;
  readonly from: readonly Finding[];
}

/** The line around an offset, without the blanks around it; the beginning of a long one. */
function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end).trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function distinct(related: readonly Related[]): readonly Related[] {
  const same = groupBy(related, ({ path, range, message }) =>
    JSON.stringify([path, range.start, message]),
  );
  return same.map(([first]) => first);
}
