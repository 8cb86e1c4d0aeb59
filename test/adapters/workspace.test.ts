import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import { locate } from '../../src/adapters/disk/root.ts';
import { walk } from '../../src/adapters/disk/walk.ts';
import { Workspace } from '../../src/adapters/disk/workspace.ts';
import { err, ok, type Err, type Result } from '../../src/result.ts';
import { LIMITS } from '../../src/text/limits.ts';
import type { Problem } from '../../src/problem.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cli, CLI } from '../support/cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const WF = workflow(ENTERPRISE_IMAGE);
const repository = temporaryCheckouts();

function found(root: string, start = ''): { paths: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (one: Problem): void => void problems.push(one);
  const walking = { selects: () => true, report, leaves: () => undefined };
  return { paths: [...walk(root, start, walking)], problems };
}

describe('links', () => {
  test('are never followed, and nothing behind them is shown', () => {
    const repo = repository({ 'real/wf.yaml': WF, 'a.txt': 'x' });
    const { root } = repo;
    symlinkSync('/proc/self/environ', join(root, 'env.yaml'));
    symlinkSync('/dev/zero', join(root, 'zero.yaml'));
    symlinkSync('../../secret', join(root, 'up.yaml'));
    symlinkSync('real', join(root, 'linked'));
    symlinkSync('/etc', join(root, 'etc'));
    expect(found(root)).toEqual({ paths: ['real/wf.yaml'], problems: [] });
    const { stdout, stderr, code } = cli(root, ['-v', '-f', 'json'], {
      env: { SECRET: 'hunter2' },
    });
    expect(code).toBe(1);
    expect(stdout + stderr).not.toContain('hunter2');
    expect(cli(root, ['env.yaml'])).toMatchObject({
      code: 2,
      stderr: 'error: env.yaml is a symbolic link; name its target\n',
    });
    expect(cli(root, ['linked']).code).toBe(2);
  });

  test('a link that takes the place of a listed file is refused', () => {
    const repo = repository({ 'wf.yaml': WF, 'dir/wf.yaml': WF, 'other/wf.yaml': WF });
    const workspace = new Workspace(repo.root);
    symlinkSync('other/wf.yaml', join(repo.root, 'new'));
    renameSync(join(repo.root, 'new'), join(repo.root, 'wf.yaml'));
    renameSync(join(repo.root, 'dir'), join(repo.root, 'old'));
    symlinkSync('other', join(repo.root, 'dir'));
    for (const path of ['wf.yaml', 'dir/wf.yaml']) {
      expect(workspace.read(path as RepoPath)).toMatchObject(
        err({ effect: 'skipped-file', reason: expect.stringContaining('link') }),
      );
    }
  });

  test('a link as configuration or lock file is refused', () => {
    const repo = repository({ 'wf.yaml': WF, 'c.yaml': 'platform: acs' });
    symlinkSync('c.yaml', join(repo.root, '.wfcache-lint.yaml'));
    expect(cli(repo.root, [])).toMatchObject({ code: 2, stdout: '' });
  });
});

test('pipes and folders with the name of a manifest do not stop the run', () => {
  const repo = repository({ 'wf.yaml': WF });
  mkdirSync(join(repo.root, 'folder.yaml'));
  spawnSync('mkfifo', [join(repo.root, 'pipe.yaml')]);
  expect(found(repo.root).paths).toEqual(['wf.yaml']);
  const read = new Workspace(repo.root).read('pipe.yaml' as RepoPath);
  expect(read).toBe('irrelevant');
});

describe('what git ignores', () => {
  const FILES = {
    '.gitignore':
      '# comment\n/top.yaml\n*.gen.yaml\n!keep.gen.yaml\nbuild/\n**/deep/x.yaml\nsp ace.yaml\n[ab].yaml\n\\#hash.yaml\nq?.yaml\n',
    'sub/.gitignore': '*.yaml\n!mine.yaml\n/inner/\n',
    'sub/inner/.gitignore': '!*.yaml\n',
    'crlf/.gitignore': 'one.yaml\r\ntwo.yaml\r\n',
    ...Object.fromEntries(
      [
        'top.yaml',
        'sub2/top.yaml',
        'x.gen.yaml',
        'keep.gen.yaml',
        'build/a.yaml',
        'src/build/a.yaml',
        'a/deep/x.yaml',
        'deep/x.yaml',
        'sp ace.yaml',
        'a.yaml',
        'c.yaml',
        '#hash.yaml',
        'q1.yaml',
        'q12.yaml',
        'sub/mine.yaml',
        'sub/other.yaml',
        'sub/inner/a.yaml',
        'sub/lower/mine.yaml',
        'crlf/one.yaml',
        'crlf/three.yaml',
      ].map((path) => [path, 'x: 1\n']),
    ),
  };

  test('is left out, as git itself says', () => {
    const repo = repository(FILES);
    const listed = repo.git('ls-files', '-co', '--exclude-standard', '-z').split('\0');
    const expected = listed.filter((path) => path.endsWith('.yaml')).toSorted();
    expect(expected.length).toBeGreaterThan(5);
    expect(found(repo.root).paths.toSorted()).toEqual(expected);
  });

  test('a pattern made to be slow ignores nothing and costs nothing', () => {
    const repo = repository({
      '.gitignore': `${'*a'.repeat(40)}b\n`,
      [`${'a'.repeat(200)}.yaml`]: WF,
    });
    expect(found(repo.root).paths).toHaveLength(1);
  });
});

describe('names', () => {
  test.each([
    'new\nline',
    '::error::x',
    '$(id)',
    '-rf',
    '`id`',
    '\u202Eevil',
    'x'.repeat(250),
    'it\'s "x"',
  ])('%j', (name) => {
    const repo = repository({ [`${name}.yaml`]: WF });
    const { code, stdout, stderr } = cli(repo.root, ['-f', 'github']);
    const refused = /[\n\u202E]/.test(name);
    expect(code).toBe(refused ? 3 : 1);
    expect(stderr.includes('rename it')).toBe(refused);
    expect(stderr.split('\n')).toHaveLength(refused ? 2 : 1);
    expect(stdout.split('\n')).toHaveLength(refused ? 2 : 3);
  });

  /** A path below a root with the byte 0xFF where it has `?`. */
  const bytesOf = (root: string, path: string): Buffer =>
    Buffer.concat([
      Buffer.from(`${root}/`),
      ...path.split(/(\?)/).map((part) => (part === '?' ? Buffer.of(0xff) : Buffer.from(part))),
    ]);

  test('that are no UTF-8 are named with their bytes, and hide nothing beside them', () => {
    const repo = repository({
      'wf.yaml': WF,
      '.wfcache-lint.yaml': `${CONFIG}exclude: ["left/**"]\n`,
      '.gitignore': 'no*.yaml\n',
      'ä/ok.yaml': WF,
      'left/x': '',
    });
    for (const folder of ['ä/in?', 'data?', 'docs?/deep']) {
      mkdirSync(bytesOf(repo.root, folder), { recursive: true });
    }
    for (const path of ['?.yaml', 'ä/b?d.yaml', 'ä/in?/a.yaml', 'no?.yaml', 'left/a?.yaml']) {
      writeFileSync(bytesOf(repo.root, path), WF);
    }
    // These can hold no manifest of ours.
    writeFileSync(bytesOf(repo.root, 'x?.txt'), WF);
    writeFileSync(bytesOf(repo.root, 'x?.yaml'), 'a: 1\n');
    writeFileSync(bytesOf(repo.root, 'docs?/deep/a.yaml'), 'a: 1\n');
    symlinkSync('wf.yaml', bytesOf(repo.root, 'link?.yaml'));
    const { code, stderr, stdout } = cli(repo.root, ['-f', 'json']);
    const named = ['\\xff.yaml', 'ä/b\\xffd.yaml', 'ä/in\\xff'];
    const said = 'Its name is not UTF-8, so nothing of it was judged; rename it';
    expect([code, stderr]).toEqual([
      3,
      named.map((path) => `warning: ${path}: ${said} (file skipped)\n`).join(''),
    ]);
    const report = JSON.parse(stdout) as Record<'findings' | 'problems', { path: string }[]>;
    expect(report.findings.map(({ path }) => path)).toEqual(['wf.yaml', 'ä/ok.yaml']);
    expect(report.problems.map(({ path }) => path)).toEqual(named);
    // Of what is not named nothing is said.
    expect(cli(repo.root, ['wf.yaml', '-q']).code).toBe(1);
  });

  test('that are no UTF-8 cannot be named, and that is said', () => {
    const repo = repository({ 'wf.yaml': WF });
    writeFileSync(bytesOf(repo.root, 'b?.yaml'), WF);
    const script = `'${process.execPath}' '${CLI}' "$(printf 'b\\377.yaml')"`;
    const ran = spawnSync('sh', ['-c', script], { cwd: repo.root, encoding: 'utf8' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toBe(
      'error: No such file or folder: b\uFFFD.yaml (a name that is not UTF-8 cannot be read; rename it)\n',
    );
  });
});

describe('limits', () => {
  const read = (content: string | Buffer): ReturnType<Workspace['read']> =>
    new Workspace(repository({ 'a.yaml': content }).root).read('a.yaml' as RepoPath);

  test('bytes of a file', () => {
    const fill = (length: number): string => `${WF}#${' '.repeat(length - WF.length - 1)}`;
    expect(read(fill(LIMITS.fileBytes))).toMatchObject(ok({ path: 'a.yaml' }));
    expect(read(fill(LIMITS.fileBytes + 1))).toMatchObject(
      err({
        reason: 'Too large: a file may have 8,388,608 bytes; split it or exclude it',
        effect: 'skipped-file',
      }),
    );
  });

  test('a huge file that cannot matter is nobody’s business', () => {
    const repo = repository({ 'a.json': '{}' });
    truncateSync(join(repo.root, 'a.json'), 3 * LIMITS.fileBytes);
    expect(new Workspace(repo.root).read('a.json' as RepoPath)).toBe('irrelevant');
  });

  test('folders inside each other', () => {
    const path = (depth: number): string => `${'d/'.repeat(depth)}wf.yaml`;
    const repo = repository({ [path(LIMITS.folderDepth)]: WF });
    expect(found(repo.root).paths).toHaveLength(1);
    repo.write(path(LIMITS.folderDepth + 1), WF);
    expect(found(repo.root).problems).toEqual([
      {
        path: 'd/'.repeat(LIMITS.folderDepth + 1).slice(0, -1),
        reason: expect.stringContaining('deeper than 100'),
        effect: 'skipped-file',
      },
    ]);
  });
});

describe('encodings', () => {
  const utf8 = Buffer.from(WF);
  const at = utf8.indexOf('hello world');
  const withBytes = (...bytes: number[]): Buffer =>
    Buffer.concat([utf8.subarray(0, at), Buffer.from(bytes), utf8.subarray(at)]);
  test.each([
    ['half of UTF-16', Buffer.from(`\uFEFF${WF}`, 'utf16le').subarray(0, -1), 'Invalid UTF-16'],
    ['half a character', Buffer.from(`\uFEFF${WF}# \uD800\n`, 'utf16le'), 'Invalid UTF-16'],
    ['overlong', withBytes(0xc0, 0xaf), 'Invalid UTF-8'],
    ['a lone surrogate', withBytes(0xed, 0xa0, 0x80), 'Invalid UTF-8'],
    ['Latin-1', withBytes(0xe4), 'Invalid UTF-8'],
    ['NUL', withBytes(0), 'NUL'],
    [
      'a Git LFS pointer',
      Buffer.from(`version https://git-lfs.github.com/spec/v1\n# ${WF}`),
      'LFS',
    ],
  ])('%s is refused', (_name, bytes, reason) => {
    const repo = repository({ 'a.yaml': bytes });
    expect(new Workspace(repo.root).read('a.yaml' as RepoPath)).toMatchObject(
      err({ reason: expect.stringContaining(reason) }),
    );
  });

  test.each([
    ['LE with a mark', '\uFEFF', false],
    ['BE with a mark', '\uFEFF', true],
    ['LE without a mark', '', false],
    ['BE without a mark', '', true],
  ])('UTF-16 %s is judged, and no fix changes it', async (_name, mark, big) => {
    const encoded = (text: string): Buffer => {
      const bytes = Buffer.from(mark + text, 'utf16le');
      return big ? bytes.swap16() : bytes;
    };
    const repo = repository({
      'a.yaml': encoded(WF),
      'strings.yaml': encoded('title: Größe\n'),
      '.wfcache-lint.yaml': CONFIG,
    });
    const path = 'a.yaml' as RepoPath;
    const workspace = new Workspace(repo.root);
    expect(workspace.read(path)).toEqual(ok({ path, text: mark + WF, encoding: 'UTF-16' }));
    expect(workspace.read('strings.yaml' as RepoPath)).toBe('irrelevant');
    expect(await workspace.write({ path, text: mark + WF }, 'x')).toMatchObject(err({ path }));
    const { code, stdout } = cli(repo.root, ['--fix', '-f', 'json']);
    expect(code).toBe(1);
    expect(stdout).toContain('No fix: a.yaml is in UTF-16; save it as UTF-8');
    expect(readFileSync(join(repo.root, 'a.yaml')).equals(encoded(WF))).toBe(true);
  });

  test.each([
    ['a byte order mark', `\uFEFF${WF}`],
    ['U+2028 and U+0085', WF.replace('hello', 'he\u2028l\u0085lo')],
    ['U+FFFD itself', WF.replace('hello', 'he\uFFFDllo')],
    ['mixed line ends', WF.replace('\n', '\r\n')],
    ['CR only', WF.replaceAll('\n', '\r')],
  ])('%s comes back byte for byte', (_name, text) => {
    const repo = repository({ 'a.yaml': text });
    const file = new Workspace(repo.root).read('a.yaml' as RepoPath);
    expect(file).toEqual(ok({ path: 'a.yaml', text }));
  });
});

describe('writing', () => {
  test('refuses a file that changed since it was read', async () => {
    const repo = repository({ 'a.yaml': WF });
    const workspace = new Workspace(repo.root);
    const file = { path: 'a.yaml' as RepoPath, text: WF };
    repo.write('a.yaml', `${WF}# mine\n`);
    expect(await workspace.write(file, 'x')).toMatchObject(err({ effect: 'no-fixes' }));
    expect(repo.read('a.yaml')).toBe(`${WF}# mine\n`);
    expect(readdirSync(repo.root).toSorted()).toEqual(['.git', 'a.yaml']);
  });

  test('does not write through a planted temporary file', async () => {
    const repo = repository({ 'a.yaml': WF, 'victim.txt': 'v' });
    symlinkSync('victim.txt', join(repo.root, temporaryOf(process.pid)));
    const workspace = new Workspace(repo.root);
    await workspace.write({ path: 'a.yaml' as RepoPath, text: WF }, `${WF}#`);
    expect(repo.read('victim.txt')).toBe('v');
  });
});

/** The name that a run with this process number gives to a file until `a.yaml` is replaced. */
const temporaryOf = (pid: number): string => `.a.yaml.wfcache-lint-${String(pid)}.tmp`;

/** The number of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

const replaced = (root: string): Promise<Result<undefined, Problem>> =>
  new Workspace(root).write({ path: 'a.yaml' as RepoPath, text: WF }, `${WF}#`);

describe('replacing', () => {
  test('keeps the mode', async () => {
    const repo = repository({ 'a.yaml': WF });
    chmodSync(join(repo.root, 'a.yaml'), 0o775);
    expect((await replaced(repo.root)).ok).toBe(true);
    expect(statSync(join(repo.root, 'a.yaml')).mode & 0o777).toBe(0o775);
  });

  test('leaves a file with several names', async () => {
    const repo = repository({ 'a.yaml': WF });
    linkSync(join(repo.root, 'a.yaml'), join(repo.root, 'b.txt'));
    expect(await replaced(repo.root)).toMatchObject(
      err({ reason: 'Has 2 names (hard links); not fixed', effect: 'no-fixes' }),
    );
    expect(repo.read('a.yaml')).toBe(WF);
  });

  test('removes what a killed run has left in the folder, and nothing else', async () => {
    const repo = repository({ 'a.yaml': WF });
    const [dead, other] = [endedProcess(), endedProcess()];
    const kept = [temporaryOf(process.ppid), `.a.yaml.${String(dead)}.tmp`, 'wfcache-lint-1.tmp'];
    const gone = [temporaryOf(dead), `.b.yaml.wfcache-lint-${String(dead)}.tmp`];
    for (const name of [...gone, ...kept]) repo.write(name, 'x');
    mkdirSync(join(repo.root, temporaryOf(other)));
    const left = [...kept, temporaryOf(other)];
    expect((await replaced(repo.root)).ok).toBe(true);
    expect(readdirSync(repo.root).toSorted()).toEqual(['.git', 'a.yaml', ...left].toSorted());
  });
});

test('a read-only file is left and named, and the others are fixed', () => {
  const repo = repository({ 'a.yaml': WF, 'b.yaml': WF, '.wfcache-lint.yaml': CONFIG });
  // Root may write everything.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  if (uid !== undefined) {
    for (const name of ['', 'a.yaml', 'b.yaml'])
      chownSync(join(repo.root, name), uid, process.getgid?.() ?? 0);
  }
  chmodSync(join(repo.root, 'a.yaml'), 0o444);
  const { code, stdout, stderr } = cli(repo.root, ['--fix'], uid === undefined ? {} : { uid });
  expect(stderr).toContain(
    'a.yaml: Read-only; make it writable (chmod u+w) and run again; not fixed',
  );
  expect([code, repo.read('a.yaml')]).toEqual([3, WF]);
  expect(stdout).toContain('a.yaml:');
  expect(repo.read('b.yaml')).not.toBe(WF);
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
asRoot('a file of another user', () => {
  test('keeps its owner and group, or is left', async () => {
    const repo = repository({ 'a.yaml': WF, '.wfcache-lint.yaml': CONFIG });
    chownSync(join(repo.root, 'a.yaml'), 1234, 4321);
    expect((await replaced(repo.root)).ok).toBe(true);
    expect(statSync(join(repo.root, 'a.yaml'))).toMatchObject({ uid: 1234, gid: 4321 });
    repo.write('a.yaml', WF);
    chmodSync(repo.root, 0o777);
    chmodSync(join(repo.root, 'a.yaml'), 0o666);
    const { stderr } = cli(repo.root, ['--fix'], { uid: 65_534 });
    expect(stderr).toContain('a.yaml: Belongs to another user or group; not fixed');
    expect(repo.read('a.yaml')).toBe(WF);
  });
});

asRoot('a current folder that the user may not look for', () => {
  test('is named, and nothing is called a fault of the program', () => {
    const repo = repository({ 'closed/here/a.yaml': WF });
    chmodSync(join(repo.root, 'closed'), 0o700);
    const here = join(repo.root, 'closed/here');
    expect(cli(here, [], { uid: 65_534 })).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${here} cannot be read: the permission is missing\n`,
    });
  });
});

describe('creating', () => {
  const create = (root: string, path: string): Promise<Result<undefined, Problem>> =>
    new Workspace(root).create(path as RepoPath, 'new\n');
  const refused = (reason: string): Err<object> =>
    err({ effect: 'no-fixes', reason: expect.stringContaining(reason) });

  test('removes what a killed run has left in the folder', async () => {
    const repo = repository({});
    repo.write(temporaryOf(endedProcess()), 'x');
    expect((await create(repo.root, 'new.yaml')).ok).toBe(true);
    expect(readdirSync(repo.root).toSorted()).toEqual(['.git', 'new.yaml']);
  });

  test('makes the file and the folders above it', async () => {
    const repo = repository({});
    expect((await create(repo.root, 'a/b/c.yaml')).ok).toBe(true);
    expect((await create(repo.root, 'a/d.yaml')).ok).toBe(true);
    expect(repo.read('a/b/c.yaml')).toBe('new\n');
    expect(readdirSync(join(repo.root, 'a')).toSorted()).toEqual(['b', 'd.yaml']);
  });

  test('never takes the place of anything', async () => {
    const repo = repository({ 'a.yaml': 'mine', 'victim.txt': 'v', 'file/x': '' });
    symlinkSync('victim.txt', join(repo.root, 'link.yaml'));
    symlinkSync('nowhere', join(repo.root, 'dangling.yaml'));
    for (const path of ['a.yaml', 'link.yaml', 'dangling.yaml', 'file']) {
      expect(await create(repo.root, path)).toMatchObject(refused('Already there'));
    }
    expect(await create(repo.root, 'a.yaml/b.yaml')).toMatchObject(
      refused('a part of its path is a file, not a folder'),
    );
    expect([repo.read('a.yaml'), repo.read('victim.txt')]).toEqual(['mine', 'v']);
    expect(readdirSync(repo.root)).not.toContain('nowhere');
  });

  test('makes nothing through a link', async () => {
    const [repo, other] = [repository({ 'real/x': '' }), repository({})];
    symlinkSync(other.root, join(repo.root, 'out'));
    symlinkSync('real', join(repo.root, 'in'));
    for (const path of ['out/a.yaml', 'out/b/a.yaml', 'in/a.yaml']) {
      expect(await create(repo.root, path)).toMatchObject(refused('symbolic link'));
    }
    expect(readdirSync(other.root)).toEqual(['.git']);
    expect(readdirSync(join(repo.root, 'real'))).toEqual(['x']);
  });

  test.each(['../up.yaml', '/etc/x.yaml', '.github/x.yaml', 'a/.git/x', 'a//b', 'a/\u202Ex', ''])(
    'refuses the name %j',
    async (path) => {
      const repo = repository({});
      expect(await create(repo.root, path)).toMatchObject(refused('Not a name'));
      expect(readdirSync(repo.root)).toEqual(['.git']);
    },
  );
});

describe('the root', () => {
  test('is the checkout around the folder one stands in', () => {
    const repo = repository({ 'a/b/wf.yaml': WF });
    expect(locate(join(repo.root, 'a'), ['.'])).toEqual(
      ok({ root: repo.root, starts: [{ path: 'a', kind: 'folder' }] }),
    );
    expect(locate('/', [join(repo.root, 'a/b/wf.yaml')])).toEqual(
      ok({ root: repo.root, starts: [{ path: 'a/b/wf.yaml', kind: 'file' }] }),
    );
  });

  test('holds all paths even where they are in two checkouts', () => {
    const [one, two] = [repository({ 'a.yaml': WF }), repository({ 'b.yaml': WF })];
    const located = locate('/', [one.root, two.root]);
    expect(located).toMatchObject(ok({ starts: [{ kind: 'folder' }, { kind: 'folder' }] }));
  });
});

test('templates of a Helm chart are left alone and counted', () => {
  const repo = repository({
    'chart/Chart.yaml': 'name: x',
    'chart/templates/wf.yaml': WF,
    'chart/templates/deep/wf.yaml': WF,
    'chart/crds/wf.yaml': WF,
    'templates/wf.yaml': WF,
  });
  const report = JSON.parse(cli(repo.root, ['-f', 'json']).stdout) as {
    findings: { path: string }[];
  };
  expect(report.findings.map(({ path }) => path)).toEqual([
    'chart/crds/wf.yaml',
    'templates/wf.yaml',
  ]);
  expect(cli(repo.root, ['-v']).stderr).toContain('left alone Helm templates: 2');
});

test('the service account of a chart does not matter by itself', () => {
  const account = 'kind: ServiceAccount\nimagePullSecrets: [{ name: a }]\n';
  const { root } = repository({ 'c/Chart.yaml': 'name: x', 'c/templates/a.yaml': account });
  const read = (at: string): unknown => new Workspace(root).read(at as RepoPath);
  expect(read('c/templates/a.yaml')).toBe('irrelevant');
});

test('a file that is the same in a commit is read as that commit has it', () => {
  const { root } = repository({ 'c/Chart.yaml': 'name: x', 'c/templates/wf.yaml': WF, 'a.md': WF });
  const workspace = new Workspace(root);
  const path = 'c/templates/wf.yaml' as RepoPath;
  const id = gitBlobId(WF);
  const without = workspace.readSame({ path, id, charts: new Set() });
  expect(without).toMatchObject({ ok: true, value: { path, text: WF } });
  // The commit decides whether there is a chart, not the disk.
  expect(workspace.readSame({ path, id, charts: new Set(['c']) })).toBe('helm-chart');
  expect(workspace.readSame({ path, id: gitBlobId('x'), charts: new Set() })).toBe(undefined);
  const gone = { path: 'none.yaml' as RepoPath, id, charts: new Set<string>() };
  expect(workspace.readSame(gone)).toBe(undefined);
});
