const OURS = /^\..+\.wfcache-lint-(\d{1,10})\.tmp$/;

/**
 * The name of the file that a process writes before it takes the place of the file `name`. A part of
 * a long name is enough: no name may have more than 255 bytes.
 */
export function temporaryName(name: string, pid: number): string {
  return `.${name.slice(0, 50)}.wfcache-lint-${String(pid)}.tmp`;
}

/** The number of the process that has given a name to a temporary file; undefined for other names. */
export function processOf(name: string): number | undefined {
  const pid = OURS.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Is it the name of a temporary file of ours? */
export function isTemporaryName(name: string): boolean {
  return name.endsWith('.tmp') && OURS.test(name);
}
