import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { load } from 'js-yaml';
import { temporaryCheckouts } from '../support/checkout.ts';
import { CLI, cleanEnv, cli, type Ran } from '../support/cli.ts';
import { push, startDockerRegistry, type DockerRegistry } from '../support/docker-registry.ts';
import { image } from '../support/images.ts';
import { workflow } from '../support/manifests.ts';
import { describeWith } from '../support/programs.ts';
import { listen } from '../support/server.ts';

const LOCK = '.wfcache-lint.lock.yaml';
const GIB = 1024 ** 3;
const checkout = temporaryCheckouts();

interface Lock {
  readonly version: number;
  readonly images: readonly { readonly image: string; readonly bytes: number; digest: string }[];
}
const lockOf = (text: string): Lock => load(text) as Lock;

describeWith(['docker-registry'])('a real registry', () => {
  let registry: DockerRegistry;
  let trusted: readonly string[];
  const large = image([2 * GIB, 1]);
  const small = image([1000]);
  beforeAll(async () => {
    registry = await startDockerRegistry();
    trusted = ['--private-registry', `http://${registry.address}`];
    await push(registry.address, 'ml/train', '1', [large]);
    await push(registry.address, 'tools/echo', '1', [small]);
  });
  afterAll(async () => registry.stop());

  const named = (name: string): string => `${registry.address}/${name}`;
  /** A repository that pulls both images, and one that nobody has. */
  function repository(): ReturnType<typeof checkout> {
    return checkout({
      'a.yaml': workflow(named('ml/train:1'), '', 'a-'),
      'b.yaml': workflow(named('tools/echo:1'), '', 'b-'),
      'c.yaml': workflow(named('ml/lost:1'), '', 'c-'),
    });
  }
  const sizes = (root: string, ...args: string[]): Ran => cli(root, ['sizes', ...trusted, ...args]);

  test('lint asks it where that is wanted: large is what was measured', () => {
    const repo = repository();
    expect(cli(repo.root, []).stdout).toContain('No findings.');
    const { code, stdout, stderr } = cli(repo.root, ['--registry', 'on', ...trusted]);
    expect(code).toBe(1);
    expect(stdout).toContain(`"${named('ml/train:1')}" (2.0 GiB compressed)`);
    expect(stdout).toContain('Found 1 warning.');
    expect(stderr).toMatch(/^note: the size of 1 image is not known \(.+\): .+\/ml\/lost:1\n$/);
    const all = JSON.parse(
      cli(repo.root, ['images', '--registry', 'on', ...trusted, '-f', 'json']).stdout,
    ) as { images: { sizeSource: string | null }[] };
    expect(all.images.map(({ sizeSource }) => sizeSource)).toEqual(['registry', 'registry', null]);
  });

  test('a host that is not allowed is not asked, and the result is that of not asking', () => {
    const repo = repository();
    const { code, stdout, stderr } = cli(repo.root, ['--registry', 'on']);
    expect([code, stdout]).toEqual([0, cli(repo.root, []).stdout]);
    expect(stderr).toContain('note: the size of 3 images is not known (host 127.0.0.1:');
    expect(stderr).toContain('allow it with --allow-registry');
  });

  test('sizes writes the lock file, and from it lint gives the same without the registry', () => {
    const repo = repository();
    const { code, stdout, stderr } = sizes(repo.root);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      `+ ${named('ml/train:1')} 2.0 GiB`,
      `+ ${named('tools/echo:1')} 1000 bytes`,
      expect.stringMatching(/^\? \S+\/ml\/lost:1: registry answered 404/),
      `2 sizes in ${LOCK}: 2 new, 0 changed, 0 no longer used, 1 unknown.`,
      '',
    ]);
    expect(stderr).toBe('');
    const { version, images } = lockOf(repo.read(LOCK));
    expect(version).toBe(1);
    expect(images).toEqual([
      expect.objectContaining({ image: named('ml/train:1'), bytes: 2 * GIB + 1 }),
      expect.objectContaining({ image: named('tools/echo:1'), digest: small.digest }),
    ]);
    const online = cli(repo.root, ['--registry', 'on', ...trusted]);
    expect(cli(repo.root, []).stdout).toBe(online.stdout);
    expect(online.stdout).toContain('Found 1 warning.');
  });

  test('a second time changes nothing; --update sees what has moved; what is unused goes', async () => {
    const repo = repository();
    await push(registry.address, 'ml/moving', '1', [large]);
    repo.write('c.yaml', workflow(named('ml/moving:1'), '', 'c-'));
    sizes(repo.root);
    const first = repo.read(LOCK);
    await push(registry.address, 'ml/moving', '1', [image([5])]);
    sizes(repo.root);
    expect(repo.read(LOCK)).toBe(first);
    expect(sizes(repo.root, '--check').code).toBe(0);
    const moved = sizes(repo.root, '--check', '--registry', 'on');
    expect([moved.code, repo.read(LOCK)]).toEqual([1, first]);
    expect(moved.stdout).toBe(
      `~ ${named('ml/moving:1')} 2.0 GiB -> 5 bytes\n${LOCK} is not up to date. Run wfcache-lint sizes --update.\n`,
    );
    repo.git('rm', '-qf', '--ignore-unmatch', 'b.yaml');
    repo.write('b.yaml', 'a: 1\n');
    expect(sizes(repo.root, '--update').stdout).toContain(
      `~ ${named('ml/moving:1')} 2.0 GiB -> 5 bytes\n- ${named('tools/echo:1')}\n`,
    );
    expect(lockOf(repo.read(LOCK)).images.map(({ bytes }) => bytes)).toEqual([5, 2 * GIB + 1]);
  });

  test('--check fails where an image has no entry or an entry no image, and says what to do', () => {
    const repo = repository();
    sizes(repo.root);
    const { code, stdout } = sizes(repo.root, '--check');
    expect(code).toBe(1);
    expect(stdout).toContain(`? ${named('ml/lost:1')}\n`);
    expect(stdout).toContain('under images in the configuration');
    repo.write('.wfcache-lint.yaml', `images: [{ match: "**/lost:*", size: 1MiB }]\n`);
    expect(sizes(repo.root, '--check').code).toBe(0);
    repo.write('b.yaml', 'a: 1\n');
    expect(sizes(repo.root, '--check').stdout).toContain(`- ${named('tools/echo:1')}\n`);
    // A part of the repository says nothing about the rest.
    expect(sizes(repo.root, '--check', 'a.yaml').code).toBe(0);
  });

  test('what is on the disk stays where there is nothing to ask', () => {
    const repo = repository();
    sizes(repo.root);
    const before = repo.read(LOCK);
    const { code } = cli(repo.root, ['sizes', '--update']);
    expect([code, repo.read(LOCK)]).toEqual([3, before]);
  });
});

test('SIGINT keeps what has been looked up; the next run asks only for the rest', async () => {
  const stored = image([5]);
  let child: ChildProcess | undefined;
  let isSlow = true;
  const server = await listen((request, response) => {
    if (request.url?.includes('/slow/') === true && isSlow) child?.kill('SIGINT');
    else response.writeHead(200, { 'content-type': stored.type }).end(stored.text);
  });
  try {
    // The first request is sent alone, so it has been answered before the second one comes.
    const repo = checkout({
      'a.yaml': workflow(`${server.address}/fast:1`, '', 'a-'),
      'b.yaml': workflow(`${server.address}/slow/b:1`, '', 'b-'),
    });
    const args = ['sizes', '--private-registry', `http://${server.address}`];
    const run = async (): Promise<NodeJS.Signals | null> => {
      const { root: cwd } = repo;
      child = spawn(process.execPath, [CLI, ...args], { cwd, env: cleanEnv(), stdio: 'ignore' });
      const [, signal] = (await once(child, 'exit')) as [unknown, NodeJS.Signals | null];
      return signal;
    };
    expect(await run()).toBe('SIGINT');
    expect(lockOf(repo.read(LOCK)).images.map((one) => one.image)).toEqual([
      `${server.address}/fast:1`,
    ]);
    isSlow = false;
    server.seen.length = 0;
    expect(await run()).toBeNull();
    expect(server.seen.map(({ url }) => url)).toEqual(['/v2/slow/b/manifests/1']);
    expect(lockOf(repo.read(LOCK)).images.length).toBe(2);
  } finally {
    await server.close();
  }
});

describe('options of registries', () => {
  test.each([
    [['--registry', 'maybe'], 'Expected --registry to be one of on, off, found "maybe"'],
    [['--registry', 'on', '--allow-registry', 'https://x/y'], '--allow-registry: Expected a'],
    [['--registry', 'on', '--private-registry', 'ftp://x'], '--private-registry: Expected a'],
    [['--registry', 'on', '--token-server', 'x'], '--token-server: Expected two hosts'],
    [['--registry', 'on', '--image-platform', 'linux'], 'Expected --image-platform to be OS/ARCH'],
    [['sizes', '--check', '--update'], '--check writes nothing'],
    [['sizes', '--fix'], '--fix is an option of lint; sizes does not take it'],
    [['images', '--top', 'all'], 'Expected --top to be a whole number such as 10, found "all"'],
  ])('%j is wrong usage', (args, message) => {
    const { code, stdout, stderr } = cli(checkout({ 'a.yaml': workflow('a:1') }).root, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: ${message}`);
  });

  test('each command has a help of its own', () => {
    const { root } = checkout();
    const general = cli(root, ['--help']).stdout;
    for (const command of ['images', 'imagecache', 'sizes']) {
      const { code, stdout } = cli(root, [command, '--help']);
      expect([code, stdout]).toEqual([0, expect.stringContaining(`wfcache-lint ${command} [PATH`)]);
      expect(stdout).not.toContain('--fix');
      expect(general).toContain(`wfcache-lint ${command} [PATH`);
    }
  });
});
