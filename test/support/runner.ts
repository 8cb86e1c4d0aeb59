/**
 * How GitHub's runner finds commands in a line of output, after actions/runner
 * `src/Runner.Common/ActionCommand.cs` (TryParseV2 and TryParse) and its list of commands.
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const unescapeProperty = (text: string): string =>
  unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/**
 * Every command the runner would obey in this output. It takes `\r` as a line end too, and obeys
 * none between `::stop-commands::word` and `::word::`.
 */
export function runnerCommands(output: string): RunnerCommand[] {
  let until: string | undefined;
  return output.split(/\r\n|\n|\r/).flatMap((line) => {
    const found = parseV2(line) ?? parseV1(line);
    if (until !== undefined) {
      if (found?.name === until) until = undefined;
      return [];
    }
    if (found?.name !== 'stop-commands') return found ?? [];
    until = found.message;
    return [];
  });
}

function parseV2(line: string): RunnerCommand | undefined {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) return undefined;
  const end = trimmed.indexOf('::', 2);
  if (end === -1) return undefined;
  return command(trimmed.slice(2, end), unescapeData(trimmed.slice(end + 2)), ',');
}

function parseV1(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return undefined;
  return command(line.slice(start + 3, end), line.slice(end + 1), ';');
}

function command(head: string, message: string, separator: string): RunnerCommand {
  const space = head.indexOf(' ');
  const name = space === -1 ? head : head.slice(0, space);
  const properties: Record<string, string> = {};
  if (space !== -1) {
    for (const pair of head.slice(space + 1).split(separator)) {
      const at = pair.indexOf('=');
      if (at > 0) properties[pair.slice(0, at).trim()] = unescapeProperty(pair.slice(at + 1));
    }
  }
  return { name, properties, message };
}
