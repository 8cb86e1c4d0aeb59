import type { Finding, FixPart } from '../finding.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Candidate } from './candidate.ts';

/**
 * The names by which a comment remembers what it is about. A comment on a whole finding has that of
 * the finding, and those of its parts. A comment on a part has its name only: it does not change
 * when other parts are fixed.
 */
export function namesIn(told: readonly Pick<Candidate, 'whole' | 'part'>[]): readonly string[] {
  return told.flatMap(({ whole, part }) =>
    part === undefined ? namesOf(whole) : [nameOfPart(whole, part)],
  );
}

/** The names of a finding and of all its parts. */
export function namesOf(finding: Finding): readonly string[] {
  const parts = finding.fix?.parts ?? [];
  return [finding.fingerprint, ...parts.map((part) => nameOfPart(finding, part))];
}

function nameOfPart({ ruleId, path, manifest, fix }: Finding, part: FixPart): string {
  const alike = (fix?.parts ?? []).filter(({ title }) => title === part.title);
  const number = String(alike.indexOf(part));
  return fingerprint([ruleId, path, manifest.kind, manifest.name, part.title, number]);
}
