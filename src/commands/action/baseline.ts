import { resolve } from 'node:path';
import { belowRoot } from '../../adapters/disk/config-file.ts';
import { locate } from '../../adapters/disk/root.ts';
import type { Trigger } from '../../adapters/github/event.ts';
import type { Io } from '../../io.ts';
import { parsedBaseline, recordedIn, type Baseline } from '../cli/baseline.ts';
import { fileAt } from './configuration.ts';
import type { ActionInputs } from './inputs.ts';
import { wordsOf, type Note } from './notes.ts';
import { hasBase, type BasedTrigger, type GitHub } from './session.ts';

/** What was recorded before a run, and notes about it. */
export interface Recorded {
  readonly entries: Baseline;
  readonly notes: readonly Note[];
}

/**
 * The baseline that the inputs name. For a pull request it is that of the base, because its author
 * must not decide which findings are old. Where the base cannot be read, nothing counts as recorded.
 * Throws `UsageError` for a baseline that cannot be read otherwise.
 */
export async function recordedBefore(
  { baseline }: Pick<ActionInputs, 'baseline'>,
  trigger: Trigger,
  github: GitHub | undefined,
  io: Io,
): Promise<Recorded> {
  if (baseline === undefined) return { entries: [], notes: [] };
  const file = resolve(io.cwd, baseline);
  const located = locate(io.cwd, []);
  const root = located.ok ? located.value.root : io.cwd;
  const path = belowRoot(root, io.cwd, baseline);
  // A pull request cannot have changed a file that is outside of the checkout.
  if (!hasBase(trigger) || path === undefined) {
    return { entries: recordedIn(io.files, { path: file, root }), notes: [] };
  }
  const base = await fileAt(github, trigger.baseSha, path);
  if (!base.ok) {
    const message = `${base.error.message}. The baseline of the base is not known; all findings are reported`;
    return { entries: [], notes: [{ level: 'warning', message }] };
  }
  const text = base.value?.text;
  const entries = text === undefined ? [] : parsedBaseline(path, text);
  const isSame = text === (await textAtHead(trigger, github, io, { file, path, root }));
  return {
    entries,
    notes: isSame ? [] : [{ level: 'notice', message: `${wordsOf(trigger)} ${CHANGED}` }],
  };
}

const CHANGED =
  'changes the baseline of wfcache-lint. The change holds after the merge; this run goes by the baseline of the base';

/** The baseline at the head, as far as it can be read. */
async function textAtHead(
  trigger: BasedTrigger,
  github: GitHub | undefined,
  io: Io,
  { file, path, root }: { readonly file: string; readonly path: string; readonly root: string },
): Promise<string | undefined> {
  if (trigger.kind === 'pull_request_target') {
    const head = await fileAt(github, trigger.headSha, path);
    return head.ok ? head.value?.text : undefined;
  }
  const read = io.files.read(file, root);
  return read.ok ? read.value : undefined;
}
