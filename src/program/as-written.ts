import type { Finding } from '../finding.ts';
import type { Judged } from './judge.ts';
import type { Propose } from './repair.ts';
import type { Retelling } from './retelling.ts';

/** Without the fixes of what is rendered that cannot be made in what people have written. */
export function withWrittenFixes(judged: Judged): Judged {
  const written = retellingOf(judged);
  if (written === undefined) return judged;
  const { verdict, named, fixing } = judged;
  const mayChange = (path: string): boolean => !fixing || named.has(path);
  const findings = written.withFixes(verdict.findings, mayChange);
  return { ...judged, verdict: { ...verdict, findings } };
}

/** What says of written files what was said of rendered ones; undefined where nothing was rendered. */
export function retellingOf({ rendered }: Judged): Retelling | undefined {
  return rendered?.written;
}

/** Findings at the places that people have written. */
export function findingsOf(judged: Judged, findings: readonly Finding[]): readonly Finding[] {
  return retellingOf(judged)?.findings(findings) ?? findings;
}

/** The findings as they were made, at the places that were judged. */
export function originalsOf(judged: Judged, findings: readonly Finding[]): readonly Finding[] {
  return retellingOf(judged)?.originals(findings) ?? findings;
}

/** Proposes fixes of findings at the places that people have written. */
export function proposingFor(judged: Judged, propose: Propose): Propose {
  return (findings, unsafe) => propose(originalsOf(judged, findings), unsafe);
}
