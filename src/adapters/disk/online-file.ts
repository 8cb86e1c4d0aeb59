import { join } from 'node:path';
import { ONLINE_FILE } from '../../config/files.ts';
import type { ReadOnline } from '../../online/file.ts';
import { NOTHING_ONLINE } from '../../online/online.ts';
import type { SourceFile } from '../../text/text.ts';
import { lazy } from '../lazy.ts';
import { kindOf } from './open.ts';
import { readTextFile } from './text-file.ts';

const onlineFile = lazy(() => import('../../online/file.ts'));

/** The most bytes of such a file. An answer has about two hundred. */
const LARGEST = 8 * 1024 * 1024;

/** No answer of Alibaba Cloud. */
export const NO_ANSWERS: ReadOnline = { online: NOTHING_ONLINE, problems: [] };

/** The answers of Alibaba Cloud in the file at the root, if there is one. */
export function loadOnlineFile(root: string): ReadOnline {
  const path = join(root, ONLINE_FILE);
  if (kindOf(path) === 'missing') return NO_ANSWERS;
  const file = readTextFile(path, ONLINE_FILE, LARGEST);
  return file.ok ? readOnline(file.value) : { online: NOTHING_ONLINE, problems: [file.error] };
}

/** Reads the text of such a file. The module that this needs is loaded here, not before. */
export function readOnline(file: SourceFile): ReadOnline {
  return onlineFile().readOnlineFile(file);
}
