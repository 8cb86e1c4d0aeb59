import type { Finding, Report, Severity } from '../finding.ts';
import type { SavedBy } from '../inventory/saved-pulls.ts';
import { ENGLISH, type Language } from '../language.ts';
import type { Sources } from './sources.ts';

/** What a report is shown with. */
export interface View {
  readonly sources: Sources;
  readonly version: string;
  readonly color: boolean;
  /** The width of the terminal in columns; undefined where the output goes elsewhere. */
  readonly width: number | undefined;
  /** The terminal opens addresses behind texts (OSC 8); undefined where nobody has asked. */
  readonly links?: boolean;
  /** Findings and nothing else. */
  readonly quiet: boolean;
  /** The run is inside GitHub Actions, so no line may look like a workflow command. */
  readonly inActions: boolean;
  /** What mending findings saves; undefined where nobody has counted pulls. */
  readonly savedBy?: SavedBy | undefined;
  /** The language of its reader; undefined for English. */
  readonly language?: Language;
}

/** The language of a view. */
export function languageOf({ language = ENGLISH }: Pick<View, 'language'>): Language {
  return language;
}

/** Makes one output of a report. Pure; ends with a line end unless it is empty. */
export type Reporter = (report: Report, view: View) => string;

/** The same in parts, each made when it is asked for, because the whole can be much longer than all manifests. */
export type PartReporter = (report: Report, view: View) => Iterable<string>;

/** The parts of an output as one text. */
export function inOne(parts: PartReporter): Reporter {
  return (report, view) => [...parts(report, view)].join('');
}

/** How many findings there are of each severity. */
export function tally(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `1 error`, `2 errors`. `plural` is for a noun that does not just get an s at its end. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : plural}`;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first; within one severity the order of the report. For outputs that have a limit. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** The address of the page of a rule, in English unless a language is given. */
export function ruleUrl(id: string, { pageOf }: Pick<Language, 'pageOf'> = ENGLISH): string {
  return `https://github.com/org/wfcache-lint/blob/main/rules/${id}/${pageOf(id)}`;
}
