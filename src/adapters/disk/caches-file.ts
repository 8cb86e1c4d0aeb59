import { basename, join, resolve } from 'node:path';
import { CACHES_FILE } from '../../config/files.ts';
import type { ReadLists } from '../../live-caches/file.ts';
import { err, ok, type Result } from '../../result.ts';
import { systemWords } from '../../text/system-words.ts';
import type { SourceFile } from '../../text/text.ts';
import { lazy } from '../lazy.ts';
import { kindOf } from './open.ts';
import { placeOf } from './place.ts';
import { codeOf } from './error-code.ts';
import { readTextFile } from './text-file.ts';

const cachesFile = lazy(() => import('../../live-caches/file.ts'));

/** The most bytes of such a file. Five hundred caches with twenty images each have one MiB. */
const LARGEST = 8 * 1024 * 1024;

/** No list of image caches. */
export const NO_LISTS: ReadLists = { lists: [], problems: [] };

/**
 * The image caches that a file lists: the file given (relative to `cwd`), else the one at the root;
 * none where that is not there. The error says why a given file cannot be read.
 */
export function loadCachesFile(
  root: string,
  cwd: string,
  given: string | undefined,
): Result<ReadLists, string> {
  const place = given === undefined ? ok(join(root, CACHES_FILE)) : placeOfGiven(root, cwd, given);
  if (!place.ok) return place;
  const path = place.value;
  if (given === undefined && kindOf(path) === 'missing') return ok(NO_LISTS);
  const shown = given ?? basename(path);
  const file = readTextFile(path, shown, LARGEST);
  if (file.ok) return ok(readCaches(file.value));
  return given === undefined
    ? ok({ lists: [], problems: [file.error] })
    : err(`${shown}: ${file.error.reason}`);
}

function placeOfGiven(root: string, cwd: string, given: string): Result<string, string> {
  try {
    const place = placeOf(resolve(cwd, given), root);
    return place.ok ? place : err(`${given} is not read: ${place.error}`);
  } catch (error) {
    return err(`${given} cannot be read: ${systemWords(codeOf(error))}`);
  }
}

/** Reads the text of such a file. The module that this needs is loaded here, not before. */
export function readCaches(file: SourceFile): ReadLists {
  return cachesFile().readCachesFile(file);
}
