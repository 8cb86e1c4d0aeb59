import type { Change } from '../../src/fix/file-change.ts';
import type { Settings } from '../../src/settings.ts';
import type { Finding } from '../../src/finding.ts';
import { worstFirst } from '../../src/report/reporter.ts';
import type { Filter } from '../../src/review/filter.ts';
import { planReview, type Plan } from '../../src/review/plan.ts';
import type { DiffFile } from '../../src/review/pull-request.ts';
import { Sources } from '../../src/report/sources.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { fixOnly, lintFiles } from './lint-text.ts';

/** A pull request's file in which every line is new. */
export function newFile({ path, text }: SourceFile): DiffFile {
  const lines = text.replace(/\n$/, '').split('\n');
  const end = text.endsWith('\n') ? '' : '\n\\ No newline at end of file';
  const patch = `@@ -0,0 +1,${String(lines.length)} @@\n${lines.map((line) => `+${line}`).join('\n')}${end}`;
  return { path, status: 'added', blobSha: '', patch };
}

/** What a plan is made of, for tests: files as they are linted, and the diff. */
export interface PlanOptions {
  readonly files?: readonly DiffFile[];
  readonly filter?: Filter;
  readonly fixes?: boolean;
  readonly isHeads?: (path: string) => boolean;
  readonly mostComments?: number;
  readonly fixLabel?: string;
}

/** Lints files and plans the review of a pull request that adds them, or has the diff given. */
export function planFor(
  sources: readonly SourceFile[],
  settings: Settings,
  {
    files,
    filter = 'added',
    fixes = true,
    isHeads = () => true,
    mostComments,
    fixLabel,
  }: PlanOptions = {},
): Plan & { readonly findings: readonly Finding[] } {
  const { findings } = lintFiles(sources, settings);
  const propose = (chosen: readonly Finding[]): readonly Change[] =>
    fixOnly(sources, chosen, settings);
  const plan = planReview({
    findings: worstFirst(findings),
    sources: new Sources(new Map(sources.map((file) => [file.path, file]))),
    files: files ?? sources.map(newFile),
    isHeads,
    filter,
    propose: fixes ? propose : undefined,
    fixLabel,
    ...(mostComments === undefined ? {} : { mostComments }),
  });
  return { ...plan, findings };
}
