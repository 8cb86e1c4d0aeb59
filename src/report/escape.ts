import { HIDDEN, inertJson } from '../text/inert-json.ts';

/**
 * One function for each place where a text of a stranger can appear. All text from manifests, file
 * names or the system goes through one of these functions before it is written.
 */

/**
 * Control characters, line separators, marks that change the direction of text, and halves of
 * characters, which servers may refuse.
 */
const INVISIBLE = new RegExp(
  String.raw`[\u0000-\u001F${HIDDEN}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  'g',
);

/**
 * Text for terminals and logs: one line, with nothing that moves a cursor or changes the direction
 * of text.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (char) =>
    char === '\t' ? ' ' : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/**
 * The beginning of a command in a line: two colons after blanks. What .NET takes for blanks has
 * U+0085 in it. Line ends are none here, so that many empty lines take no more time than others.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const COMMAND = /((?:^|[\r\n])(?:[^\S\r\n]|\u0085)*:):/;
const COMMANDS = new RegExp(COMMAND, 'g');

/** The beginning of a command in the older syntax, anywhere in a line. */
const OLD_COMMAND = '##[';

/** Can GitHub's runner take some line of this text for a command? */
function holdsCommand(text: string): boolean {
  return text.includes(OLD_COMMAND) || COMMAND.test(text);
}

/** Is it text that a terminal and GitHub's runner only show? */
export function isInert(text: string): boolean {
  return !holdsCommand(text) && text.split('\n').every((line) => visible(line) === line);
}

/**
 * Text for people in a log that GitHub's runner reads: no line of it can be a workflow command. It
 * looks as before, because what is put in has no width.
 */
export function inertLog(text: string): string {
  return text.replaceAll(OLD_COMMAND, '##\u200B[').replace(COMMANDS, '$1\u200B:');
}

/**
 * Text that has to keep its bytes, in a log that GitHub's runner reads: between two lines that stop
 * it from looking for commands. Text without any stays as it is. Nobody may guess the `word`.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function unreadByRunner(text: string, word: string): string {
  return holdsCommand(text) ? `::stop-commands::${word}\n${text}::${word}::\n` : text;
}

/** The JSON document of an output, in several lines. */
export function jsonDocument(value: unknown): string {
  return `${inertJson(value, 2)}\n`;
}

/** A JSON document in one line, for outputs that have one in each line. */
export function jsonLine(value: unknown): string {
  return `${inertJson(value)}\n`;
}

/** The message of a workflow command; `\n` makes a second line. */
export function commandMessage(text: string): string {
  const lines = text.split('\n').map(visible);
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandMessage(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The longest value that is shown in Markdown, in UTF-16 units. */
const LONGEST = 200;

/** Text for Markdown, tables included: a code span that the text cannot leave. */
export function codeSpan(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  const longest = Math.max(0, ...(cut.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = cut === '' || cut.startsWith('`') || cut.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${inertLog(cut).replaceAll('|', '\\|')}${pad}${fence}`;
}

/** A message for Markdown: quoted values become code spans, and the rest is escaped. */
export function markdownMessage(text: string): string {
  const pieces = text.split(/"((?:[^"\\]|\\.)*)"/);
  return pieces
    .map((piece, at) => (at % 2 === 1 ? codeSpan(piece) : plainMarkdown(piece)))
    .join('');
}

/** Text in which Markdown, HTML, mentions, links and issue references have no meaning. */
function plainMarkdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()<>#+!|~]/g, '\\$&')
    .replaceAll('@', '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/:\/\/|www\./gi, (link) => `${link.slice(0, -1)}\u200B${link.slice(-1)}`);
}

/**
 * A field of a CSV line (RFC 4180) that no spreadsheet reads as a formula, and GitHub's runner not
 * as a command. Quotes are the only escape that CSV has, so `##[` is written as a control is.
 */
export function csvField(text: string): string {
  const line = visible(text).replaceAll(OLD_COMMAND, '##\\u{5b}');
  const inert = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(line) ? `'${line}` : line;
  return /[",;]|^[\s:]|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A path as a relative URI reference. */
export function pathUri(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

/**
 * A part of a path in a URI. Halves of characters have no URI, so they become the replacement
 * character.
 */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(LONE_SURROGATE, '\uFFFD'));
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
