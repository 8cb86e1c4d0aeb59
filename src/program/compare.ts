import type { Counts, Finding } from '../finding.ts';
import type { ImageSizeSource } from '../images/size-source.ts';
import { runChange, type RunChange } from '../inventory/growth.ts';
import { takeInventory, type Inventory } from '../inventory/inventory.ts';
import { deltaOf, type ChangedFiles, type Delta } from '../lint/delta.ts';
import { mayMatterToAll } from '../manifests/prefilter.ts';
import { lintSession } from './lint.ts';
import type { BaseRenders } from './base-renders.ts';
import type { Named } from './named.ts';
import type { Session } from './open.ts';
import { readEverything, type Everything } from './read-all.ts';

/** The repository before a change. */
export interface Base {
  readonly session: Session;
  /** The files that are the same before and after the change. */
  readonly same: ReadonlySet<string>;
  /** What is rendered of it; undefined where nothing is. */
  readonly rendered?: BaseRenders | undefined;
}

/** What a change does. */
export interface Compared {
  /** The findings of the base compared with these. */
  readonly delta: (
    findings: readonly Finding[],
    changed: Omit<ChangedFiles, 'isComparable'>,
  ) => Delta;
  /** What the pods of changed files pull. */
  readonly run: RunChange;
  /** How many templates of another tool the files of the base hold. */
  readonly templates: Counts['templates'];
}

/** Judges the base of a session, and compares what its pods pull. */
export async function compareWithBase(
  head: Session,
  { session: before, same, rendered: ofBase }: Base,
  sizes: ImageSizeSource | undefined,
): Promise<Compared> {
  const { report, rendered } = await lintSession(before, {
    fix: 'unneeded',
    unsafeFixes: false,
    sizes,
  });
  const readOne = (session: Session, named: Named): Promise<Everything> =>
    readEverything(
      // Not all of the base is rendered, so the head is not either.
      { ...session, named, renders: undefined, deadline: session.deadline.again() },
      { wholeRepository: false, sizes },
    );
  const read = (named: Named): Promise<readonly [Everything, Everything]> =>
    Promise.all([readOne(before, named), readOne(head, named)]);
  const own = onlyChanged(head.named, same);
  const changedOnes = await read(own);
  // An ImageCache, or what is added to all pods, changes what pods of other files pull.
  const [old, now] = changedOnes.some((one) => mattersToOthers(one, own))
    ? await read(head.named)
    : changedOnes;
  return {
    delta: (findings, changed) =>
      deltaOf(report.findings, findings, {
        ...changed,
        isComparable: (path) => ofBase?.isComparable(path, rendered?.unrendered ?? []) === true,
      }),
    run: runChange(inventoryOf(old), inventoryOf(now)),
    templates: report.counts.templates,
  };
}

/** What a run is about, without the files that are the same. */
function onlyChanged(named: Named, same: ReadonlySet<string>): Named {
  const has = (path: string): boolean => named.has(path) && !same.has(path);
  return { ...named, everything: false, has, files: [], expected: [] };
}

function mattersToOthers({ sources }: Everything, changed: Named): boolean {
  return [...sources.values()].some(({ path, text }) => changed.has(path) && mayMatterToAll(text));
}

function inventoryOf({ named, project, context }: Everything): Inventory {
  return takeInventory(named, project.imageCaches, context);
}
