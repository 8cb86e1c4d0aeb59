import type { Change } from '../fix/file-change.ts';
import type { Finding } from '../finding.ts';
import { ENGLISH, type Language, type Speech } from '../language.ts';
import { codeSpan, markdownMessage, visible } from '../report/escape.ts';
import { counted, ruleUrl } from '../report/reporter.ts';
import type { Sources } from '../report/sources.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { sentence as capitalised } from '../text/wording.ts';
import { boxLine, offerOf } from './box.ts';
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
  /** A commit can hold these changes alone, so a box offers it where no suggestion does. */
  readonly isCommittable: boolean;
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
  const change = changeOf(remark, fixLabel, language.say);
  const parts = [
    ...remark.group.map((one) => paragraph(one, remark, language)),
    ...change.parts,
    ...coverage(remark, language),
    ...remark.group.flatMap(({ finding }) =>
      related(language.told(finding), sources, language.say),
    ),
    ...(change.hasBox ? [boxLine(language.say)] : []),
  ];
  const isTooLong = parts.join('\n\n').length > LONGEST;
  if (isTooLong && change.hasBox) {
    return commentBody({ ...remark, isCommittable: false }, sources, fixLabel, language);
  }
  // At the end at least the finding is left: the change can be found elsewhere, the finding cannot.
  while (parts.length > 1 && parts.join('\n\n').length > LONGEST) parts.pop();
  const text = parts.map((part) => part.slice(0, LONGEST)).join('\n\n');
  return sealed(text, { now, was: [] }, change.hasBox ? offerOf(remark.changes) : undefined);
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

/** How a comment shows its change. A box commits nothing that the comment does not show. */
interface ShownChange {
  readonly parts: readonly string[];
  readonly hasBox: boolean;
}

/** The change that can be accepted, or that is only shown. */
function changeOf(remark: Remark, fixLabel: string | undefined, say: Speech): ShownChange {
  const { suggestion, changes, isCommittable } = remark;
  if (suggestion) return { parts: [fenced('suggestion', suggestion.lines)], hasBox: false };
  if (changes.length === 0) return { parts: [], hasBox: false };
  // The lines around the change need not be in the diff of the pull request, so they are not shown.
  const lines = unifiedDiff(changes, 0)
    .trimEnd()
    .split('\n')
    .map((line) => visible(line.replace(/\r$/, '').replaceAll('\t', '    ')));
  if (lines.length > MOST_DIFF_LINES) {
    const count = say(`The change has ${counted(lines.length, 'line')}.`) + say(' ');
    return { parts: [count + howTo(remark, fixLabel, false, say)], hasBox: false };
  }
  const how = howTo(remark, fixLabel, isCommittable, say);
  return { parts: [fenced('diff', lines), how], hasBox: isCommittable };
}

/** What makes a change that nobody can accept. */
function howTo(
  { changes, group }: Remark,
  fixLabel: string | undefined,
  hasBox: boolean,
  say: Speech,
): string {
  const command = codeSpan(fixCommand(changes, findingsOf(group)));
  const isSafe = group.every(({ finding: { fix } }) => fix?.safety !== 'unsafe');
  const label = fixLabel !== undefined && isSafe ? codeSpan(fixLabel) : undefined;
  const none = 'No line here can show it as a suggestion';
  if (label === undefined) {
    return say(
      hasBox
        ? `${none}. The box below commits it, and ${command} makes it.`
        : `${none}; ${command} makes it.`,
    );
  }
  return say(
    hasBox
      ? `${none}. The box below commits it; the label ${label} on this pull request commits it with all other safe fixes, and ${command} makes it.`
      : `${none}. The label ${label} on this pull request commits it with all other safe fixes, and ${command} makes it.`,
  );
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
