import type { Finding, Fix } from '../finding.ts';
import type { NonEmpty } from '../text/group-by.ts';
import { harmsOf, type Harm } from './harm.ts';
import { makeInRounds, type Making, type Run, type Stage } from './rounds.ts';
import { isIn, saidBy, type Judge, type State } from './state.ts';
import { suspectsOf } from './suspects.ts';

/** Which fixes a plan may hold. */
export interface Wishes {
  /** Also fixes that a person should review. */
  readonly unsafe: boolean;
  /** Only fixes of findings for which this is true. */
  readonly isWanted: (finding: Finding) => boolean;
}

/** The fixes of a repository that make nothing worse, carried out on its texts. */
export interface PlannedFixes extends Stage {
  /** The fixes in the order in which they are made. */
  readonly applied: readonly Fix[];
  /** The fixes that are refused, by the text of their finding; see {@link saidBy}. */
  readonly refused: ReadonlyMap<string, RefusedFix>;
}

/** Why a fix is refused. */
export type RefusedFix = Pick<Harm, 'words' | 'hidden'>;

/** The most times that a part of a plan is tried, to find out which fixes make something worse. */
const MOST_TRIALS = 20;

/** The most times that a plan goes on after fixes were refused. */
const MOST_PLANS = 8;

/**
 * Plans fixes. First come the safe ones; where unsafe ones are wanted they come after all safe ones,
 * so that it makes no difference whether they are asked for at once or later. The result is judged
 * again, and fixes that make something worse (see {@link harmsOf}) are refused, alone or with those
 * that need them.
 */
export function planFixes(first: State, wishes: Wishes, making: Making): PlannedFixes {
  const safe = planSafely(startOf(first), wishes, making);
  return wishes.unsafe ? planAllAfter(safe, wishes, making) : safe;
}

/**
 * Plans all fixes, or the safe ones only. Then the unsafe ones are tried after them, so that those
 * that would be refused are known as well.
 */
export function planAndTry(first: State, unsafe: boolean, making: Making): PlannedFixes {
  const wishes = { unsafe: true, isWanted: () => true };
  const safe = planSafely(startOf(first), wishes, making);
  const all = planAllAfter(safe, wishes, making);
  if (unsafe) return all;
  const tried = safe.state.findings.filter(({ fix }) => fix?.safety === 'unsafe').map(saidBy);
  const more = tried.flatMap((name) => {
    const reason = all.refused.get(name);
    return reason === undefined ? [] : [[name, reason] as const];
  });
  return { ...safe, refused: new Map([...safe.refused, ...more]) };
}

function startOf(first: State): PlannedFixes {
  return { texts: new Map(), edits: new Map(), state: first, applied: [], refused: new Map() };
}

function planSafely(from: PlannedFixes, { isWanted }: Wishes, making: Making): PlannedFixes {
  const isSafe = (finding: Finding): boolean => finding.fix?.safety === 'safe';
  return planUntilDone(from, (finding) => isSafe(finding) && isWanted(finding), making);
}

/** Plans all fixes after the safe ones. */
function planAllAfter(safe: PlannedFixes, wishes: Wishes, making: Making): PlannedFixes {
  const hasMore = ({ state }: PlannedFixes): boolean =>
    state.findings.some((one) => one.fix?.safety === 'unsafe');
  let done = safe;
  for (let count = 0; count < MOST_PLANS && hasMore(done); count += 1) {
    const all = planUntilDone(done, wishes.isWanted, making);
    // A safe fix that does harm beside an unsafe one may do none after it, as in a second run.
    const next = planSafely(all, wishes, making);
    if (next.applied.length === all.applied.length) return all;
    done = next;
  }
  return done;
}

/** Fixes that were refused may be possible after others: plans until a plan changes nothing. */
function planUntilDone(
  start: PlannedFixes,
  isWanted: Wishes['isWanted'],
  making: Making,
): PlannedFixes {
  let done = start;
  for (let count = 0; count < MOST_PLANS; count += 1) {
    const trials = new Trials(done, isWanted, making);
    const { run, refused } = trials.best();
    const applied = [...done.applied, ...run.applied.flatMap(({ fix }) => fix ?? [])];
    done = { texts: run.texts, edits: run.edits, state: run.state, applied, refused };
    if (run.applied.length === 0 || refused.size === 0) break;
  }
  return done;
}

/** A run without harm, and why other fixes are not in it. */
interface Best {
  readonly run: Run;
  readonly refused: PlannedFixes['refused'];
}

/** Tries parts of a plan, from one stage on. */
class Trials {
  readonly #start: Stage;
  readonly #isWanted: Wishes['isWanted'];
  readonly #making: Making;
  readonly #judge: Judge;
  readonly #refused = new Map<string, RefusedFix>();
  #left = MOST_TRIALS;

  constructor(start: Stage, isWanted: Wishes['isWanted'], making: Making) {
    this.#making = making;
    this.#judge = making.judgeFrom(start.texts);
    this.#start = { ...start, state: { ...start.state, wrong: this.#judge(start.texts).wrong } };
    const unwanted = new Set(
      start.state.findings
        .filter((finding) => making.twins.size > 0 && finding.fix && !isWanted(finding))
        .flatMap((finding) => [...(making.twins.get(saidBy(finding)) ?? [])]),
    );
    this.#isWanted = (finding) => isWanted(finding) && !isIn(unwanted, finding);
  }

  /** The plan with as many fixes as can be made without harm. */
  best(): Best {
    const unsure = new Map<string, Twins>();
    let run = this.#harmless(unsure);
    const all = [...unsure.values()];
    run = this.#readmit(all, run);
    // Some fixes can be made only after others.
    const left = all.filter((twins) => this.#isRefused(twins));
    if (left.length < all.length) run = this.#readmit(left, run);
    while (this.#refuseTwinsOf(run.outlived)) run = this.#harmless(unsure);
    return this.#result(run);
  }

  /** Refuses fixes until what is left does no harm. Those that may do none are added to `unsure`. */
  #harmless(unsure: Map<string, Twins>): Run {
    let { run, harms } = this.#try();
    while (harms.length > 0) {
      const known = this.#refused.size;
      for (const { suspects, harm } of suspectsOf(harms, run)) {
        const all = suspects.map((finding) => this.#twinsOf(saidBy(finding)));
        for (const twins of all) this.#refuse(twins, harm);
        const isSure = all.every((twins) => twins[0] === all[0]?.[0]);
        if (!isSure) for (const twins of all) unsure.set(twins[0], twins);
      }
      if (this.#refused.size === known) throw new Error('Fixes do harm that none of them does');
      ({ run, harms } = this.#try());
    }
    return run;
  }

  /** The names of the fixes that are made with this one, itself among them. */
  #twinsOf(name: string): Twins {
    const [first = name, ...others] = this.#making.twins.get(name) ?? [];
    return [first, ...others];
  }

  #isRefused(twins: Twins): boolean {
    return this.#refused.has(twins[0]);
  }

  /** Refuses fixes, unless they are refused already. */
  #refuse(twins: Twins, reason: RefusedFix): void {
    for (const name of twins) this.#refused.set(name, this.#refused.get(name) ?? reason);
  }

  /** Refuses what has a twin among these names, of which the fix could not be made. Was there any? */
  #refuseTwinsOf(names: ReadonlySet<string>): boolean {
    const known = this.#refused.size;
    for (const name of names) {
      const twins = this.#twinsOf(name);
      if (twins.length > 1) this.#refuse(twins, OUTLIVED);
    }
    return this.#refused.size > known;
  }

  #result(run: Run): Best {
    const outlived = [...run.outlived].map((name) => [name, OUTLIVED] as const);
    return { run, refused: new Map([...outlived, ...this.#refused]) };
  }

  #try(): { readonly run: Run; readonly harms: readonly Harm[] } {
    const mayFix = (finding: Finding): boolean =>
      this.#isWanted(finding) && !isIn(this.#refused, finding);
    const run = makeInRounds(this.#start, mayFix, this.#making.original, this.#judge);
    return { run, harms: harmsOf(this.#start.state, run, mayFix) };
  }

  /** Takes refused fixes back into the plan, half by half, as far as they do no harm. */
  #readmit(all: readonly Twins[], before: Run): Run {
    if (all.length === 0 || this.#left <= 0) return before;
    this.#left -= 1;
    const reasons = new Map(this.#refused);
    for (const name of all.flat()) this.#refused.delete(name);
    const { run, harms } = this.#try();
    if (harms.length === 0) return run;
    const [only, ...others] = all;
    if (only !== undefined && others.length === 0) {
      return this.#withoutFollowers(only, run, harms) ?? this.#refuseAgain(reasons, before);
    }
    return this.#readmitHalves(all, this.#refuseAgain(reasons, before));
  }

  #readmitHalves(all: readonly Twins[], before: Run): Run {
    if (all.length < 2) return before;
    const half = all.length >>> 1;
    return this.#readmit(all.slice(half), this.#readmit(all.slice(0, half), before));
  }

  /**
   * The plan with a fix, where only others do harm that became possible by it: their findings say
   * something new after it. Undefined where the fix does the harm itself.
   */
  #withoutFollowers(own: Twins, { applied, moved }: Run, harms: readonly Harm[]): Run | undefined {
    const followers = suspectsOf(harms, { applied, moved }).flatMap(({ suspects, harm }) =>
      suspects.flatMap((finding) => {
        const twins = this.#twinsOf(saidBy(finding));
        return twins[0] === own[0] ? [] : [{ twins, harm }];
      }),
    );
    for (const { twins, harm } of followers) this.#refuse(twins, harm);
    const again = followers.length > 0 ? this.#try() : undefined;
    if (again?.harms.length === 0) return again.run;
    for (const name of followers.flatMap(({ twins }) => twins)) this.#refused.delete(name);
    return undefined;
  }

  #refuseAgain(reasons: ReadonlyMap<string, RefusedFix>, before: Run): Run {
    for (const [name, reason] of reasons) this.#refused.set(name, reason);
    return before;
  }
}

/** The names of fixes that are made together; those of one alone as a rule. */
type Twins = NonEmpty<string>;

const OUTLIVED: RefusedFix = {
  words: 'it would change the file, and the finding would still be there',
};

/** The findings, without the fixes that a plan has refused; the reason is in their help. */
export function withRefusals(
  findings: readonly Finding[],
  refused: PlannedFixes['refused'],
): readonly Finding[] {
  if (refused.size === 0) return findings;
  return findings.map((finding) => {
    const reason = finding.fix === undefined ? undefined : refused.get(saidBy(finding))?.words;
    if (reason === undefined) return finding;
    const { fix: _, help, ...rest } = finding;
    const told = `No fix: ${reason}`;
    return { ...rest, help: help === undefined ? told : `${help}\n${told}` };
  });
}
