import { readConfiguration, type Configuration } from '../../adapters/configuration.ts';
import { findConfiguration } from '../../adapters/disk/config-file.ts';
import { readFileAt } from '../../adapters/github/snapshot.ts';
import { CONFIG_FILES } from '../../config/files.ts';
import { err, ok, type Result } from '../../result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { wordsOf, type Note } from './notes.ts';
import type { BasedTrigger, GitHub } from './session.ts';

/** The settings of a run, and notes about them. */
export interface Configured {
  readonly settings: Settings;
  readonly notes: readonly Note[];
}

/**
 * The configuration of the base of a pull request, because the author of the pull request must not
 * decide what is found in it. If the configuration at the head is different, it is checked, and a
 * note says that it counts after the merge. If the one of the base cannot be read, the defaults
 * count.
 */
export async function configureFromBase(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  given: string | undefined,
  root: string,
): Promise<Result<Configured, readonly string[]>> {
  const base = await fileAt(github, trigger.baseSha, given);
  if (!base.ok) {
    const message = `${base.error.message}. The configuration of the base is not known; the defaults hold`;
    return ok({ settings: DEFAULT_SETTINGS, notes: [{ level: 'warning', message }] });
  }
  const read = parsed(base.value);
  if (!read.ok) return read;
  const head =
    trigger.kind === 'pull_request_target'
      ? await headFile(github, trigger.headSha, given)
      : findConfiguration(root, root, given);
  const notes = compared(base.value, head, wordsOf(trigger));
  return ok({ settings: read.value, notes });
}

type Found = ReturnType<typeof findConfiguration>;

async function headFile(
  github: GitHub | undefined,
  sha: string,
  given: string | undefined,
): Promise<Found> {
  const found = await fileAt(github, sha, given);
  return found.ok ? found : err(found.error.message);
}

/**
 * A file at a commit: the given one, else the configuration under one of its names; undefined where
 * there is none.
 */
export async function fileAt(
  github: GitHub | undefined,
  ref: string,
  given: string | undefined,
): Promise<Answer<SourceFile | undefined>> {
  if (github === undefined) {
    const message = 'Cannot ask GitHub: there is no token';
    return err({ kind: 'forbidden', message });
  }
  for (const path of given === undefined ? CONFIG_FILES : [given]) {
    const answer = await readFileAt(github.client, github.repository, ref, path);
    if (!answer.ok) return answer;
    if (answer.value !== undefined) {
      return ok({ path: path as RepoPath, text: answer.value });
    }
  }
  return ok(undefined);
}

function parsed(file: SourceFile | undefined): Configuration {
  return file === undefined ? ok(DEFAULT_SETTINGS) : readConfiguration(file);
}

function compared(base: SourceFile | undefined, head: Found, words: string): Note[] {
  if (!head.ok) return [{ level: 'error', message: head.error }];
  if (base?.text === head.value?.text && base?.path === head.value?.path) return [];
  const read = parsed(head.value);
  const errors = read.ok ? [] : read.error;
  return [
    {
      level: 'notice',
      message: `${words} changes the configuration of wfcache-lint. The change holds after the merge; this run goes by the configuration of the base`,
    },
    ...errors.map((message): Note => ({ level: 'error', message })),
  ];
}
