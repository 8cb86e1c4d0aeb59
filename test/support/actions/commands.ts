/**
 * How GitHub's runner finds commands in what a step prints, after actions/runner 258d6c85:
 * `Runner.Common/ActionCommand.cs` (TryParseV2, TryParse), `Runner.Worker/ActionCommandManager.cs`
 * (TryProcessCommand) and `Runner.Worker/Handlers/OutputManager.cs` (OnDataReceived).
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * How a .NET program compares texts where nothing is said: by the rules of a language, which pass
 * over ignorable characters, or by their units, as it does where it has no library for languages.
 */
export type Comparison = 'culture' | 'ordinal';

/** The command after which no other one is obeyed, until its message comes as a command. */
const STOP = 'stop-commands';

/**
 * The commands of the runner (`Runner.Worker/ActionCommandManager.cs`). `any` stands for those of a
 * later runner: every word of letters and dashes is one.
 */
const REGISTERED = new Set([
  STOP,
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
  'internal-set-repo-path',
]);

/** Which words the runner takes for commands. */
export type Known = 'registered' | 'any';

/** What the runner does with an output. */
export interface Obeyed {
  readonly commands: readonly RunnerCommand[];
  /** The words by which the output has stopped the runner and resumed it, in their order. */
  readonly stops: readonly string[];
}

/** Every command that the runner would obey in this output. */
export function runnerCommands(output: string): readonly RunnerCommand[] {
  return obeyedIn(output).commands;
}

/**
 * What the runner would do with this output. A `\r` ends a line as well. Throws where the output
 * stops the runner and does not resume it.
 */
export function obeyedIn(
  output: string,
  known: Known = 'registered',
  comparison: Comparison = 'culture',
): Obeyed {
  const stops: string[] = [];
  let until: string | undefined;
  const isKnown = (name: string): boolean =>
    (until !== undefined && same(name, until)) ||
    (known === 'any' ? /^[\w-]+$/.test(name) : REGISTERED.has(name.toLowerCase()));
  const commands = output.split(/\r\n|\n|\r/).flatMap((line) => {
    const found = parseV2(line, isKnown, comparison) ?? parseV1(line, isKnown, comparison);
    if (found === undefined) return [];
    const { name, message } = found;
    if (until !== undefined) {
      if (same(name, until)) until = undefined;
      return [];
    }
    if (!same(name, STOP)) return found;
    // The runner refuses such a word: it would be easy to guess.
    if (message === '' || REGISTERED.has(message.toLowerCase())) return [];
    stops.push((until = message));
    return [];
  });
  if (until !== undefined) throw new Error(`The output does not resume the runner: ${until}`);
  return { commands, stops };
}

/** StringComparer.OrdinalIgnoreCase, for the ASCII words that commands are. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

type IsKnown = (name: string) => boolean;

/** `::name key=value,key=value::message` at the start of a line. */
function parseV2(line: string, isKnown: IsKnown, by: Comparison): RunnerCommand | undefined {
  const trimmed = line.replace(DOTNET_BLANKS, '');
  if (indexOf(trimmed, '::', 0, by) !== 0) return undefined;
  const end = indexOf(trimmed, '::', 2, by);
  if (end === -1) return undefined;
  const data = { message: unescapeData(trimmed.slice(end + 2)), separator: ',' } as const;
  return command(trimmed.slice(2, end), data, isKnown, unescapeProperty);
}

/** `##[name key=value;key=value]message` anywhere in a line. */
function parseV1(line: string, isKnown: IsKnown, by: Comparison): RunnerCommand | undefined {
  const start = indexOf(line, '##[', 0, by);
  if (start === -1) return undefined;
  const end = line.indexOf(']', start);
  if (end === -1) return undefined;
  const data = { message: unescapeV1(line.slice(end + 1)), separator: ';' } as const;
  return command(line.slice(start + 3, end), data, isKnown, unescapeV1);
}

/** What `String.TrimStart` removes (Char.IsWhiteSpace). */
const DOTNET_BLANKS = /^[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/;

const COLLATOR = new Intl.Collator('en-US', { sensitivity: 'variant' });
const ignorable = new Map<string, boolean>();

/** Is it a character that a comparison by language passes over? */
function isIgnorable(char: string): boolean {
  const known = ignorable.get(char) ?? COLLATOR.compare(char, '') === 0;
  ignorable.set(char, known);
  return known;
}

/** `String.IndexOf`. By language, ignorable characters before and inside the word are part of it. */
function indexOf(text: string, word: string, from: number, by: Comparison): number {
  if (by === 'ordinal') return text.indexOf(word, from);
  for (let start = from; start < text.length; start += 1) {
    let met = 0;
    for (let at = start; at < text.length && met < word.length; at += 1) {
      const char = text.charAt(at);
      if (char === word.charAt(met)) met += 1;
      else if (!isIgnorable(char)) break;
    }
    if (met === word.length) return start;
  }
  return -1;
}

function command(
  head: string,
  { message, separator }: { readonly message: string; readonly separator: string },
  isKnown: IsKnown,
  unescape: (text: string) => string,
): RunnerCommand | undefined {
  // Where it stands first, .NET reads an empty name and no properties.
  const space = head.indexOf(' ');
  const name = space === -1 ? head : head.slice(0, space);
  if (!isKnown(name)) return undefined;
  const pairs = space > 0 ? head.slice(space + 1).split(separator) : [];
  const properties = pairs.flatMap((pair) => {
    // RemoveEmptyEntries: `=b` and `a=` are no properties.
    const [key = '', value = ''] = splitOnce(pair.replace(/^=+/, ''));
    return key === '' || value === '' ? [] : [[key, unescape(value)] as const];
  });
  return { name, properties: Object.fromEntries(properties), message };
}

function splitOnce(pair: string): readonly string[] {
  const at = pair.indexOf('=');
  return at === -1 ? [pair] : [pair.slice(0, at), pair.slice(at + 1)];
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
const unescapeV1 = (text: string): string =>
  text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%');
