import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnv } from '../support/cli.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

describe('what V8 has compiled', () => {
  let program = '';
  const cache = (): string => join(program, '.cache');
  const main = (): string => join(program, 'dist/lib/main.js');

  beforeEach(() => {
    program = mkdtempSync(join(tmpdir(), 'wfcache-load-'));
    cpSync(DIST, join(program, 'dist'), { recursive: true });
  });
  afterEach(() => {
    rmSync(program, { recursive: true });
  });

  /** What the copy of the program says its version is. */
  function version(env: Readonly<Record<string, string>> = {}): string {
    const { stdout, stderr } = run(['--version'], env);
    expect(stderr).toBe('');
    return stdout.trim();
  }

  function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { CI: _, ...others } = cleanEnv();
    return spawnSync(process.execPath, [join(program, 'dist/cli/index.js'), ...args], {
      cwd: program,
      env: { ...others, ...env },
      encoding: 'utf8',
    });
  }

  /** Changes the version in the program, and nothing that V8 looks at before it takes its code. */
  function changeVersion(): void {
    const text = readFileSync(main(), 'utf8');
    const changed = text.replace(/"\d\.\d\.\d"/, '"7.7.7"');
    expect(changed).not.toBe(text);
    writeFileSync(main(), changed);
  }

  const kept = (): readonly string[] => readdirSync(cache());

  test('is kept beside the program and used by the next run', () => {
    const first = version();
    expect(kept()).toEqual([expect.stringMatching(/^lib-main\.js-/)]);
    const { mtimeMs } = statSync(join(cache(), kept()[0] ?? ''));
    changeVersion();
    expect(version()).toBe(first);
    expect(statSync(join(cache(), kept()[0] ?? '')).mtimeMs).toBe(mtimeMs);
  });

  test('is not used for another build, which takes its place', () => {
    version();
    changeVersion();
    const loader = join(program, 'dist/lib/load.js');
    const text = readFileSync(loader, 'utf8');
    writeFileSync(loader, text.replace(/("lib\/main\.js":")\w+/, '$1other'));
    expect(version()).toBe('7.7.7');
    expect(kept()).toEqual([expect.stringMatching(/^lib-main\.js-.*-other$/)]);
  });

  test('serves large runs as well, which set flags of V8, and small ones after them', () => {
    const text = `# ${'x'.repeat(20_000)}\nkind: Workflow\napiVersion: argoproj.io/v1alpha1\n`;
    writeFileSync(join(program, 'large.yaml'), text);
    expect(run(['lint', 'large.yaml']).status).toBe(0);
    const times = (): readonly unknown[] =>
      kept().map((name) => [name, statSync(join(cache(), name)).mtimeMs]);
    const first = times();
    expect(first.length).toBeGreaterThan(3);
    run(['lint', 'large.yaml']);
    run(['--version']);
    expect(times()).toEqual(first);
  });

  test('may be damaged; then it is made anew', () => {
    const first = version();
    const path = join(cache(), kept()[0] ?? '');
    const good = readFileSync(path);
    for (const bad of [Buffer.alloc(0), good.subarray(0, 100), Buffer.alloc(good.length, 7)]) {
      writeFileSync(path, bad);
      expect(version()).toBe(first);
      expect(statSync(path).size).toBe(good.length);
    }
    expect(kept()).toHaveLength(1);
  });

  test('is not kept where CI is set, or where it cannot be', () => {
    const first = version({ CI: 'true' });
    expect(existsSync(cache())).toBe(false);
    writeFileSync(cache(), 'a file');
    expect(version()).toBe(first);
    rmSync(cache());
    mkdirSync(cache(), { mode: 0o500 });
    expect(version()).toBe(first);
  });
});
