import type { Problem } from '../problem.ts';
import type { SourceFile } from '../text/text.ts';
import type { Walked } from './files.ts';
import type { Session } from './open.ts';
import { outOfTime } from './out-of-time.ts';

/**
 * The share of the heap that may be filled with what is read. Judging fills three times as much:
 * with pods, with findings, and with the fixes that are tried.
 */
const READ = 0.2;
/** The share of the heap that may be filled while a file is read. */
const WHILE_READING = 0.9;
/** So many bytes are needed at most to read a character, measured with the complete reader of YAML. */
const BYTES_A_CHARACTER = 64;
/** So many characters are read before the heap is looked at, which takes as long as to read a file. */
const BETWEEN = 500_000;

/**
 * Files as long as there is room in the heap to read and to judge them. A file that is too large for
 * it is left out and named as a problem; where what was read fills the room, no more files come.
 */
export function* whileRoom(
  files: Iterable<SourceFile>,
  { named, deadline }: Pick<Session, 'named' | 'deadline'>,
  walked: Walked,
): Generator<SourceFile> {
  let unasked = 0;
  for (const file of files) {
    unasked += file.text.length;
    if (unasked > BETWEEN) {
      unasked = 0;
      if (!deadline.hasRoom(READ)) {
        walked.isFull = true;
        return;
      }
      if (!deadline.hasRoom(WHILE_READING, file.text.length * BYTES_A_CHARACTER)) {
        if (named.has(file.path)) walked.problems.push(tooLargeToRead(file, deadline));
        continue;
      }
    }
    yield file;
  }
}

function tooLargeToRead({ path }: SourceFile, deadline: Session['deadline']): Problem {
  const reason = `${outOfTime(deadline)}; this file was not read`;
  return { path, reason, effect: 'skipped-file' };
}
