import type { Finding } from '../finding.ts';
import type { RepoPath } from '../text/text.ts';
import { fingerprintOf } from './identity.ts';

/** What a change does to the findings of a repository. */
export interface Delta {
  /** Findings that the change brings. */
  readonly brought: readonly Finding[];
  /** Findings of the base that are gone. */
  readonly gone: readonly Finding[];
  /** Findings that the base has as well, as they are now. */
  readonly unchanged: readonly Finding[];
}

/** What is known of the files of a change. */
export interface ChangedFiles {
  /** The path of a file in the base; the same path where it was not renamed. */
  readonly pathInBase: (path: RepoPath) => string;
  /** Is something judged as what a program rendered from this file? */
  readonly isRendered: (path: string) => boolean;
  /** Was all of that rendered in the base as well? */
  readonly isComparable: (path: string) => boolean;
  /** Has this finding a line that the change adds or changes? */
  readonly isOnChange: (finding: Finding) => boolean;
}

/**
 * Compares the findings of two versions by fingerprint. If a fingerprint occurs more often than in
 * the base, the change brings the rest: those on changed lines, as far as there are such.
 *
 * What a finding says can depend on other files. So a finding that is on no changed line is an old
 * one as well if the base has one of the same rule in the same template that says something else.
 *
 * What no change has touched is not rendered of the base, and neither is what cannot be. A finding in it is
 * brought if it is on a changed line, of the template or of the values.
 */
export function deltaOf(
  base: readonly Finding[],
  head: readonly Finding[],
  { pathInBase, isOnChange, isRendered, isComparable }: ChangedFiles,
): Delta {
  const left = new Set(base.filter((one) => one.isRendered === true || !isRendered(one.path)));
  const old = new Set<Finding>();
  const matchAll = (findings: readonly Finding[], nameOf: NameOf): void => {
    const byName = grouped([...left], (finding) => nameOf(finding, finding.path));
    for (const finding of findings) {
      const match = byName.get(nameOf(finding, pathInBase(finding.path)))?.shift();
      if (match === undefined) continue;
      left.delete(match);
      old.add(finding);
    }
  };
  const elsewhere = head.filter((finding) => !isOnChange(finding));
  for (const finding of elsewhere) {
    if (finding.isRendered && !isComparable(finding.path)) old.add(finding);
  }
  matchAll(elsewhere, fingerprintOf);
  matchAll(head.filter(isOnChange), fingerprintOf);
  matchAll(
    elsewhere.filter((finding) => !old.has(finding)),
    topicOf,
  );
  return {
    brought: head.filter((finding) => !old.has(finding)),
    gone: base.filter((finding) => left.has(finding)),
    unchanged: head.filter((finding) => old.has(finding)),
  };
}

/** A text that is the same for findings that can be the same one; `path` is the one in the base. */
type NameOf = (finding: Finding, path: string) => string;

function topicOf({ ruleId, manifest: { kind, name, template } }: Finding, path: string): string {
  return JSON.stringify([ruleId, path, kind, name, template]);
}

function grouped(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): ReadonlyMap<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return groups;
}
