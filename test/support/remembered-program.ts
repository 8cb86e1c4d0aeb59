import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What is known of outputs, for one file of tests: nothing of it is there in the next run. */
const KNOWN = mkdtempSync(join(tmpdir(), 'remembered-'));
process.on('exit', () => {
  rmSync(KNOWN, { recursive: true, force: true });
});

/**
 * A program in the place of helm or kubectl, in a folder for PATH, that asks it once for each content
 * of its working folder and for each list of arguments. Our program renders in a copy that holds all
 * that is read, and tests render the same texts again and again: to look at them takes a tenth of the
 * time. Only what ends well is remembered. Gives the folder; undefined where a tool of the system for it
 * is missing.
 */
export function rememberedProgram(name: string, file: string): string | undefined {
  const [find, sum, cat, mv] = ['find', 'sha256sum', 'cat', 'mv'].map(toolOf);
  if ([find, sum, cat, mv].includes(undefined)) return undefined;
  const folder = mkdtempSync(join(KNOWN, 'bin-'));
  const script = `#!/bin/sh
key=$({
  for word; do printf '%s\\n' "\${word#"$PWD"}"; done
  ${find!} . -type f -exec ${sum!} {} +
} | ${sum!})
known='${KNOWN}/${name}-'\${key%% *}
[ -f "$known" ] && exec ${cat!} "$known"
'${file}' "$@" >"$known.$$"
code=$?
${cat!} "$known.$$"
[ "$code" -eq 0 ] && ${mv!} "$known.$$" "$known"
exit "$code"
`;
  writeFileSync(join(folder, name), script);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

function toolOf(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
