import type { Change } from '../fix/file-change.ts';
import type { Finding } from '../finding.ts';
import { ENGLISH, type Language, type Speech } from '../language.ts';
import { codeSpan, markdownMessage, visible } from '../report/escape.ts';
import { counted, ruleUrl } from '../report/reporter.ts';
import type { Sources } from '../report/sources.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { sentence as capitalised } from '../text/wording.ts';
import type { Candidate } from './candidate.ts';
import { fixCommand } from './command.ts';
import { sealed } from './marker.ts';
import { namesIn } from './told.ts';
import { fenced, type Suggestion } from './suggestion.ts';

/** The most characters of a comment. GitHub accepts 65,536; that would be too long for a reader. */
const LONGEST = 30_000;

const MOST_DIFF_LINES = 60;
const MOST_RELATED = 5;

/** What one comment should say. */
export interface Remark {
  /** One finding, or several whose fixes are one change; of each the whole fix or a part. */
  readonly group: readonly Candidate[];
  readonly path: string;
  /** The lines on which the comment stands. */
  readonly first: number;
  readonly last: number;
  /**
   * A change that can be accepted there; undefined where there is none. `changes` is what the fixes
   * change, wherever that is.
   */
  readonly suggestion: Suggestion | undefined;
  readonly changes: readonly Change[];
}

/**
 * The Markdown of a comment: what is wrong and what it costs, what can be done, and the change
 * itself. `fixLabel` is a label that commits safe fixes.
 */
export function commentBody(
  remark: Remark,
  sources: Sources,
  fixLabel: string | undefined,
  language: Language = ENGLISH,
): string {
  const now = namesIn(remark.group);
  const parts = [
    ...remark.group.map((one) => paragraph(one, remark, language)),
    ...changeOf(remark, fixLabel, language.say),
    ...coverage(remark, language),
    ...remark.group.flatMap(({ finding }) =>
      related(language.told(finding), sources, language.say),
    ),
  ];
  // At the end at least the finding is left: the change can be found elsewhere, the finding cannot.
  while (parts.length > 1 && parts.join('\n\n').length > LONGEST) parts.pop();
  return sealed(parts.map((part) => part.slice(0, LONGEST)).join('\n\n'), { now, was: [] });
}

function paragraph(
  { finding, line }: Candidate,
  { first, last }: Remark,
  language: Language,
): string {
  const { say } = language;
  const { ruleId, severity, message, label, notes, help, fix } = language.told(finding);
  const where = first <= line && line <= last ? '' : say(` · about line ${String(line)}`);
  const [advice = '', ...example] = fix ? [fix.title] : (help ?? '').split('\n');
  const caution = fix?.safety === 'unsafe' ? say(' ') + say(CAUTION) : '';
  const facts = [...(label === undefined ? [] : [label]), ...notes];
  const blocks = [
    [
      `**${markdownMessage(message)}** · [${ruleId}](${ruleUrl(ruleId, language)}) · ${say(severity)}${where}`,
    ],
    facts.map((fact) => `- ${sentence(capitalised(fact), say)}`),
    advice === '' ? [] : [sentence(advice, say) + caution],
    example.length === 0 ? [] : [fenced('yaml', example.map(visible))],
  ];
  return blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const CAUTION = 'Look twice before you accept it: it is not one of the safe fixes.';

function sentence(text: string, say: Speech): string {
  return markdownMessage(text) + (/[.:?!…。：？！]$/.test(text) ? '' : say('.'));
}

/** The change that can be accepted, or that is only shown. */
function changeOf(
  { suggestion, changes, group }: Remark,
  fixLabel: string | undefined,
  say: Speech,
): string[] {
  if (suggestion) return [fenced('suggestion', suggestion.lines)];
  if (changes.length === 0) return [];
  const command = codeSpan(fixCommand(changes, findingsOf(group)));
  const isSafe = group.every(({ finding: { fix } }) => fix?.safety !== 'unsafe');
  const how = say(
    fixLabel === undefined || !isSafe
      ? `No line here can show it as a suggestion; ${command} makes it.`
      : `No line here can show it as a suggestion. The label ${codeSpan(fixLabel)} on this pull request commits it with all other safe fixes, and ${command} makes it.`,
  );
  // The lines around the change need not be in the diff of the pull request, so they are not shown.
  const lines = unifiedDiff(changes, 0)
    .trimEnd()
    .split('\n')
    .map((line) => visible(line.replace(/\r$/, '').replaceAll('\t', '    ')));
  if (lines.length > MOST_DIFF_LINES) {
    return [say(`The change has ${counted(lines.length, 'line')}.`) + say(' ') + how];
  }
  return [fenced('diff', lines), how];
}

/** What a suggestion covers that is only a part of a fix, and how the whole fix is made. */
function coverage({ suggestion, changes, group }: Remark, { say, told }: Language): string[] {
  if (suggestion === undefined) return [];
  const partial = group.flatMap(({ part, whole }) => {
    const own = told(whole);
    const at = part === undefined ? undefined : whole.fix?.parts?.indexOf(part);
    const shown = at === undefined ? undefined : own.fix?.parts?.[at];
    return shown === undefined ? [] : [{ part: shown, whole: own }];
  });
  const covered = new Set(partial.map(({ part }) => part.covers));
  const titles = new Set(partial.map(({ whole }) => whole.fix?.title ?? ''));
  if (covered.size === 0) return [];
  const command = codeSpan(fixCommand(changes, findingsOf(group)));
  return [
    say(
      `The suggestion covers ${[...covered].map(markdownMessage).join(say(' and '))} only. ${command} covers all:`,
    ),
    ...[...titles].map((title) => `- ${sentence(title, say)}`),
  ];
}

function findingsOf(group: readonly Candidate[]): readonly Finding[] {
  return group.map(({ finding }) => finding);
}

function related({ related: places }: Finding, sources: Sources, say: Speech): string[] {
  const shown = places.slice(0, MOST_RELATED).map(({ path, range, message }) => {
    const { line } = sources.span(path, range).start;
    return `- ${codeSpan(`${path}:${String(line)}`)} ${markdownMessage(message)}`;
  });
  const rest = places.length - shown.length;
  if (shown.length === 0) return [];
  return [
    [
      say('Also:'),
      '',
      ...shown,
      ...(rest > 0 ? [`- ${say(`and ${String(rest)} more`)}`] : []),
    ].join('\n'),
  ];
}
