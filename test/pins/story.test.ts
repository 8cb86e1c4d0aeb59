import { afterEach, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { command, type CommandSaid } from '../support/command.ts';
import { openCluster, type Cluster, type ServedCache } from '../support/kubernetes-server.ts';
import { describeWithRenderers } from '../support/rendering.ts';

const KUBECTL = process.env['KUBECTL'] ?? '';
const repository = temporaryCheckouts();

const PIN = 'k8s.aliyun.com/eci-image-snapshot-id';
const CONFIG = 'images: [{ match: "registry.example.com/**", size: 6GiB }]\nregion: cn-beijing\n';

const workflow = (tag: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: train-
  namespace: argo
spec:
  entrypoint: train
  imagePullSecrets: [{ name: regcred }]
  templates:
    - name: train
      container:
        image: registry.example.com/ml/train:${tag}
        command: [python, train.py]
`;

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A repository, a cluster, and a user who may read it. */
interface Team {
  readonly repo: Checkout;
  readonly cluster: Cluster;
  readonly run: (line: string) => Promise<CommandSaid>;
  /** What kubectl prints for this user. */
  readonly kubectl: (...args: readonly string[]) => Promise<string>;
}

async function team(files: Readonly<Record<string, string>>): Promise<Team> {
  const home = mkdtempSync(join(tmpdir(), 'wfcache-lint-home-'));
  const cluster = await openCluster(home);
  open.push(async () => {
    await cluster.listening.close();
    rmSync(home, { recursive: true });
  });
  const repo = repository(files);
  const env = { HOME: home, KUBECONFIG: join(home, 'kubeconfig'), PATH: dirname(KUBECTL) };
  return {
    repo,
    cluster,
    run: (line) => command(repo.root, line.split(' '), { env }),
    kubectl: async (...args) => (await promisify(execFile)(KUBECTL, args, { env })).stdout,
  };
}

/** The manifests of caches in the repository: names of files, and texts. */
function manifestsOf(repo: Checkout): (readonly [name: string, text: string])[] {
  const names = readdirSync(join(repo.root, 'imagecaches')).toSorted();
  return names.map((name) => [name, repo.read(`imagecaches/${name}`)]);
}

/** All of them in one text. */
function cachesOf(repo: Checkout): string {
  return manifestsOf(repo)
    .map(([, text]) => text)
    .join('---\n');
}

/** A cache is Ready under an id as soon as it is looked at. */
const readyAs =
  (id: string) =>
  (cache: ServedCache): void => {
    if (cache.status.phase === 'Creating') cache.status = { phase: 'Ready', imageCacheId: id };
  };

describeWithRenderers('KUBECTL')('with the real kubectl', () => {
  test('a repository gets caches, waits, pins, changes a tag, renews and pins again', async () => {
    const { repo, cluster, run } = await team({
      '.wfcache-lint.yaml': CONFIG,
      'train.yaml': workflow('2.4'),
    });
    expect((await run('lint')).code).toBe(1);
    expect((await run('imagecache --write')).code).toBe(0);
    cluster.apply(cachesOf(repo));

    const early = await run('pin --kubectl');
    expect(early.stdout).toMatch(/^waiting for ImageCache train-\w+: Creating, 10%/m);
    expect(early.code).toBe(0);
    expect(repo.read('train.yaml')).toBe(workflow('2.4'));

    cluster.next = readyAs('imc-2ze1111111111111');
    const pinned = await run('pin --kubectl --context prod --wait 15m --write --save');
    expect(pinned.stderr).toMatch(/ImageCache train-\w+: Ready|the list of image caches is in/);
    expect(pinned.stdout).toMatch(/train\.yaml:\d+: written: Add k8s\.aliyun\.com/);
    expect(pinned.code).toBe(0);
    expect(repo.read('train.yaml')).toContain(`${PIN}: "imc-2ze1111111111111"`);
    expect(await run('lint --fail-on info')).toMatchObject({ code: 0 });

    repo.write('train.yaml', repo.read('train.yaml').replace(':2.4', ':2.5'));
    const stale = await run('lint');
    expect(stale.code).toBe(1);
    expect(stale.stdout).toContain('warning[pinned-cache-without-image]');

    // The new tag moves the cache of the old one: the fix and the plan write the same.
    const before = manifestsOf(repo);
    const moved = before.map(([name, text]) => [name, text.replace(':2.4', ':2.5')]);
    expect(stale.stdout).toContain('Cache "registry.example.com/ml/train:2.5" instead');
    const fixed = await run('lint --fix --unsafe-fixes');
    expect(fixed.stdout).toContain('Fixed 1 finding');
    expect(manifestsOf(repo)).toEqual(moved);
    for (const [name, text] of before) repo.write(`imagecaches/${name}`, text);
    expect((await run('imagecache --write')).code).toBe(0);
    expect(manifestsOf(repo)).toEqual(moved);
    cluster.apply(cachesOf(repo));
    cluster.next = readyAs('imc-2ze2222222222222');
    const renewed = await run('pin --kubectl --write --save');
    expect(renewed.stdout).toContain(
      'written: Set k8s.aliyun.com/eci-image-snapshot-id to "imc-2ze2',
    );
    expect(repo.read('train.yaml')).toContain(`${PIN}: "imc-2ze2222222222222"`);
    expect(await run('lint')).toMatchObject({ code: 0 });
    expect(repo.read('.wfcache-lint.caches.json')).not.toContain('secret');

    const asked = new Set(cluster.listening.seen.map(({ method }) => method));
    expect(asked).toEqual(new Set(['GET']));
    expect(cluster.asked()).toContain('/apis/eci.alibabacloud.com/v1/imagecaches');
  });

  test('a cache that fails while it is waited for: its events, and nothing is written', async () => {
    const { repo, cluster, run } = await team({
      '.wfcache-lint.yaml': CONFIG,
      'train.yaml': workflow('2.4'),
    });
    await run('imagecache --write');
    cluster.apply(cachesOf(repo));
    const [name = ''] = cluster.caches.keys();
    cluster.events.push({
      metadata: { name: 'a.1', namespace: 'default' },
      type: 'Warning',
      reason: 'FailedPull',
      message: 'pull access denied',
      lastTimestamp: '2026-11-27T08:10:00Z',
      involvedObject: { kind: 'ImageCache', name },
    });
    cluster.next = (cache) => {
      cache.status = { phase: 'Failed', reason: 'ImagePullFailed' };
    };
    const said = await run('pin --kubectl --wait 1m --write');
    expect(said.code).toBe(1);
    expect(said.stdout).toContain(
      `ImageCache ${name} has failed: ImagePullFailed\n  2026-11-27T08:10:00Z Warning FailedPull pull access denied\n`,
    );
    expect(repo.read('train.yaml')).toBe(workflow('2.4'));
    const asked = cluster.listening.seen.find(({ url }) => url.includes('/events'));
    expect(decodeURIComponent(asked?.url ?? '')).toContain(
      `fieldSelector=involvedObject.name=${name}`,
    );
  });

  test('what the cluster refuses is said; a context that is not there as well', async () => {
    const { cluster, run } = await team({ 'train.yaml': workflow('2.4') });
    const wrong = await run('pin --kubectl --context elsewhere');
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toMatch(/^error: kubectl failed: .*elsewhere/);
    await cluster.listening.close();
    const gone = await run('pin --kubectl');
    expect(gone.code).toBe(3);
    expect(gone.stderr).toMatch(/^error: kubectl failed: /);
  });

  test('the server of this test is one that kubectl reads as a person does', async () => {
    const { repo, cluster, run, kubectl } = await team({
      '.wfcache-lint.yaml': CONFIG,
      'train.yaml': workflow('2.4'),
    });
    await run('imagecache --write');
    cluster.apply(cachesOf(repo));
    cluster.next = readyAs('imc-2ze1111111111111');
    const ran = await kubectl('get', 'imagecaches');
    expect(ran).toMatch(/^NAME +AGE +CACHEID +PHASE/);
    expect(ran).toMatch(/imc-2ze1111111111111 +Ready/);
  });
});
