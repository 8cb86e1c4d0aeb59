import type { Finding, Location } from '../finding.ts';
import type { RepoPath } from '../text/text.ts';

/** Something that no fix may bring about, besides findings. */
export interface Wrong {
  readonly at: Location;
  /** What a fix would do, as the end of a sentence: `give a pod of template "a" …`. */
  readonly words: string;
}

/** A repository as it is judged. */
export interface State {
  readonly findings: readonly Finding[];
  /** Findings in files that are only context: no fix is for them, but none may cause one. */
  readonly around: readonly Finding[];
  /** How much of a file cannot be read: documents, and maps that have a key twice. */
  readonly faultsAt: (path: RepoPath) => number;
  /** What is wrong besides, by a name that edits elsewhere do not change. */
  readonly wrong: ReadonlyMap<string, Wrong>;
  /** Was a file rendered from others? Undefined where nothing is rendered. */
  readonly isRendered?: (path: RepoPath) => boolean;
}

/** Judges the repository with other texts for some files. */
export type Judge = (texts: ReadonlyMap<RepoPath, string>) => State;

/** A name of a finding, without its place: equal for findings that say the same of one object. */
export function saidBy({ ruleId, path, said, clusters = [], manifest }: Finding): string {
  const { kind, name, template = '' } = manifest;
  return JSON.stringify([ruleId, path, said, clusters, kind, name, template]);
}

/** Is the name of a finding among these? It is made only where there are names. */
export function isIn(
  names: { readonly size: number; readonly has: (name: string) => boolean },
  finding: Finding,
): boolean {
  return names.size > 0 && names.has(saidBy(finding));
}
