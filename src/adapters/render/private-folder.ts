import { spawn } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A folder of our own below the system's folder for temporary files. It goes away with the process,
 * however that ends: a shell waits for the end of a pipe that only this process holds, and removes it.
 */
export class PrivateFolder {
  readonly path: string;
  readonly #made = new Set<string>();
  readonly #remover: { kill: () => void } | undefined;

  /** `path` is a real path, of an empty folder that is new. */
  constructor(path: string) {
    this.path = path;
    chmodSync(path, 0o700);
    this.#remover = process.platform === 'win32' ? undefined : removeWithProcess(path);
  }

  /** Makes a folder below this one, and gives its path. */
  folder(name: string): string {
    const folder = join(this.path, name);
    this.#make(folder);
    return folder;
  }

  /** Writes a file; there is none of this name yet. */
  write(file: string, bytes: Buffer | string): void {
    this.#make(dirname(file));
    writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
  }

  /** Gives a file that is here already a second name. */
  link(from: string, to: string): void {
    this.#make(dirname(to));
    linkSync(from, to);
  }

  /** Gives a file that is here already another name. */
  move(from: string, to: string): void {
    this.#make(dirname(to));
    renameSync(from, to);
  }

  /** Removes a file. */
  remove(file: string): void {
    rmSync(file, { force: true });
  }

  /** Removes a folder below this one. */
  drop(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    for (const made of this.#made) if (made.startsWith(folder)) this.#made.delete(made);
  }

  /** Removes everything. */
  close(): void {
    rmSync(this.path, { recursive: true, force: true });
    this.#remover?.kill();
  }

  #make(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#made.add(folder);
  }
}

/** It is in a session of its own, so that no Ctrl-C reaches it. */
function removeWithProcess(path: string): { kill: () => void } | undefined {
  const child = spawn('/bin/sh', ['-c', 'read -r never; exec rm -rf -- "$1"', 'sh', path], {
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a shell nobody removes the folder of a killed run; the system does, as a rule.
  child.on('error', () => undefined);
  child.unref();
  const pipe = child.stdin as unknown as { unref?: () => void } | null;
  pipe?.unref?.();
  return { kill: () => child.kill('SIGKILL') };
}
