import { join } from 'node:path';
import type { ChartJob } from '../../render/job.ts';
import { ok, type Result } from '../../result.ts';
import type { RepoPath } from '../../text/text.ts';
import { packedChart } from './archive.ts';
import { helmArguments } from './charts.ts';
import type { Needed } from './needed.ts';
import type { PrivateFolder } from './private-folder.ts';
import type { Program } from './programs.ts';
import type { ProgramCall } from './run-together.ts';

/** A call that can be run, and the copy of its own that it needs, if any. */
export interface PreparedCall extends ProgramCall {
  readonly own: string | undefined;
  readonly root: string;
  /** What it prints counts although it fails. */
  readonly printsAlways: boolean;
}

/** Is no file of it in the repository? Then all that it is made of are the texts of the call. */
export function isMadeOfTexts({ call: { job }, paths, texts }: Needed): boolean {
  if (job.tool !== 'helm') return false;
  return texts.size > 0 && paths.every((path) => job.values.includes(path));
}

/** The file of such a chart. */
const FILE = 'chart.tgz' as RepoPath;

/** The call for a chart that is made of texts, packed in a folder of its own. Its values stand beside it. */
export function packedCall(
  { call, texts }: Needed,
  job: ChartJob,
  helm: Program,
  folder: PrivateFolder,
  name: string,
): Result<PreparedCall, string> {
  const root = folder.folder(name);
  const chart = new Map<string, string>();
  for (const [path, text] of texts) {
    if (job.values.includes(path)) folder.write(join(root, path), text);
    else chart.set(path.slice(job.folder.length + 1), text);
  }
  folder.write(join(root, FILE), packedChart('chart', chart));
  const printsAlways = call.printsAlways === true;
  const given = { folder: root, printsAlways, options: [], given: undefined };
  const args = helmArguments({ ...job, folder: FILE }, given);
  if (!args.ok) return args;
  const words = [...helm.first, ...args.value];
  return ok({ file: helm.file, args: words, cwd: root, own: root, root, printsAlways });
}
