import { spawnSync } from 'node:child_process';
import { findPrograms, type Program } from './render/programs.ts';

/** A program that is used where it is there, and what it says of its version. */
export interface Tool {
  readonly name: string;
  /** Its version in one line; undefined where it is not found, or does not say it. */
  readonly version: string | undefined;
}

/** What can make a run differ from the same run elsewhere. It names no path and no user. */
export interface SystemFacts {
  /** As `v24.1.0`. */
  readonly node: string;
  /** Operating system, its release, and processor, as `linux 6.1.0 x64`. */
  readonly system: string;
  readonly tools: readonly Tool[];
}

/** Milliseconds for a program that only says its version. */
const PATIENCE = 5000;

/** Looks around. Programs in the working folder are not run: a stranger can have put them there. */
export function lookAround(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): SystemFacts {
  const { helm, kustomize } = findPrograms(env, [cwd]);
  const { platform, arch, version } = process;
  const release = process.getBuiltinModule('node:os').release();
  return {
    node: version,
    system: `${platform} ${release} ${arch}`,
    tools: [
      { name: 'git', version: saidBy('git', ['--version'], env) },
      { name: 'helm', version: helm && saidBy(helm.file, ['version', '--short'], env) },
      { name: 'kustomize', version: kustomize && kustomizeVersion(kustomize, env) },
    ],
  };
}

/** `kubectl kustomize` builds what `kustomize build` does. */
function kustomizeVersion(
  { file, first }: Program,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const isKubectl = first.includes('kustomize');
  const said = saidBy(file, isKubectl ? ['version', '--client'] : ['version'], env);
  return said === undefined || !isKubectl ? said : `of kubectl: ${said}`;
}

function saidBy(
  file: string,
  args: readonly string[],
  { PATH }: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const options = { encoding: 'utf8', timeout: PATIENCE, env: { PATH } } as const;
  const { status, stdout } = spawnSync(file, args, options);
  const lines = status === 0 ? stdout.trim().split(/\s*\n\s*/) : [];
  return lines.length === 0 ? undefined : lines.join(', ');
}
