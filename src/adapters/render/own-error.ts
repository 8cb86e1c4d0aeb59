import { LIMITS } from '../../text/limits.ts';
import type { ProgramOutput } from './run-together.ts';

const { outputBytes, cpuSeconds } = LIMITS.renderedFrom;

/** The characters of one line of an error. */
const LINE = 300;

/** What a shell says of a program that was killed (SIGKILL, SIGXCPU). */
const KILLED: ReadonlySet<number> = new Set([137, 128 + 24]);

/** Words of the program that help nobody. */
const IDLE = /^Use --debug flag|^level=|^helm\.go:|^\s*$/;

/** Words with which an error begins. */
const ERROR = /^(?:error|fatal error|panic|runtime): /i;

/**
 * Why a call has failed, in at most two lines: the program's own error without the names of folders
 * that are ours, or what stopped it.
 */
export function ownError(ran: ProgramOutput, folders: readonly string[]): string {
  if (ran.code === undefined) return 'Not rendered in time';
  if (ran.tooMuch) return `Prints more than ${String(outputBytes / 1024 / 1024)} MiB`;
  if (KILLED.has(ran.code)) {
    return `Takes more than ${String(cpuSeconds)} seconds, or too much memory`;
  }
  const plain = folders.reduce(
    (text, folder) => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.'),
    ran.stderr,
  );
  if (/out of memory|cannot allocate memory/.test(plain)) return 'Takes too much memory';
  const lines = plain
    .split(/\r\n?|\n/)
    .map(withoutControls)
    .filter((line) => !IDLE.test(line));
  const from = lines.findIndex((line) => ERROR.test(line));
  const said = lines.slice(Math.max(from, 0), Math.max(from, 0) + 2);
  if (said.length === 0) return `Ends with the code ${String(ran.code)}`;
  return said.map((line) => line.replace(/^error: /i, '').slice(0, LINE)).join('\n');
}

/** Without colours, and without what a terminal would obey or a reader would not see. */
function withoutControls(line: string): string {
  const plain = line.replaceAll(/\p{Cc}\[[0-9;]*[A-Za-z]/gu, '');
  return plain.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trimEnd();
}
