import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, parse } from 'node:path';
import { isBelow } from '../disk/root.ts';

/** A program and the arguments that every call of it begins with. */
export interface Program {
  readonly file: string;
  readonly first: readonly string[];
}

/** The programs that render, as far as they are there. */
export interface Programs {
  readonly helm: Program | undefined;
  /** `kustomize build`, or `kubectl kustomize`, which is the same. */
  readonly kustomize: Program | undefined;
}

/**
 * Looks for the programs in the folders of PATH. A folder whose name is not absolute is left out, and
 * so is everything in `strange`, the repository and the working folder, because a stranger can have put
 * a program there.
 */
export function findPrograms(
  env: Readonly<Record<string, string | undefined>>,
  strange: readonly string[],
): Programs {
  const find = programFinder(env, strange);
  return { helm: program(find('helm'), 'template'), kustomize: kustomizeOf(find) };
}

/** Finds a program by its name, in the same way; undefined where there is none. */
export function programFinder(
  { PATH = '' }: Readonly<Record<string, string | undefined>>,
  strange: readonly string[],
): (name: string) => string | undefined {
  const folders = PATH.split(delimiter).filter((folder) => isAbsolute(folder));
  return (name) => {
    const files = folders.map((folder) => join(folder, `${name}${ENDING}`));
    return files.find((file) => isProgram(file, strange));
  };
}

const ENDING = process.platform === 'win32' ? '.exe' : '';

function kustomizeOf(find: (name: string) => string | undefined): Program | undefined {
  return program(find('kustomize'), 'build') ?? program(find('kubectl'), 'kustomize');
}

function program(file: string | undefined, first: string): Program | undefined {
  return file === undefined ? undefined : { file, first: [first] };
}

/** Is it a file that can be run, and neither it nor the target of its link is in a strange folder? */
function isProgram(file: string, strange: readonly string[]): boolean {
  try {
    accessSync(file, constants.X_OK);
    if (!statSync(file).isFile()) return false;
    const places = [file, join(realpathSync.native(dirname(file)), 'x'), realpathSync.native(file)];
    return !strange.some((folder) => isStrange(realpathSync.native(folder), places));
  } catch {
    return false;
  }
}

/** Everything is below the root of the disk, so that folder says nothing. */
function isStrange(folder: string, places: readonly string[]): boolean {
  return folder !== parse(folder).root && places.some((place) => isBelow(folder, place));
}
