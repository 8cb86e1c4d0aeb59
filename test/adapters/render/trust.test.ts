import { describe, expect, test } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../../../src/adapters/render/environment.ts';
import { PrivateFolder } from '../../../src/adapters/render/private-folder.ts';
import {
  runTogether,
  shellOffline,
  type ProgramOutput,
  type Shell,
} from '../../../src/adapters/render/run-together.ts';
import { treeOnDisk } from '../../../src/adapters/render/tree.ts';
import type { RepoPath } from '../../../src/text/text.ts';
import { temporaryCheckouts } from '../../support/checkout.ts';
import {
  chart,
  describeWithRenderers,
  overlay,
  temporaryRenderings,
} from '../../support/rendering.ts';
import { listen } from '../../support/server.ts';

const repository = temporaryCheckouts();
const rendering = temporaryRenderings();
const HELM = process.env['HELM'] ?? '';
const KUBECTL = process.env['KUBECTL'] ?? '';

/** A shell with the network that everybody has. */
const PLAIN: Shell = ['/bin/sh'];

const META = 'apiVersion: v2\nname: c\nversion: 1.0.0\n';

/** A chart in the folder `c` with one template. */
const chartOf = (template: string) => ({ 'c/Chart.yaml': META, 'c/templates/a.yaml': template });

/** How many have connected to a server of ours while something was done. */
async function connectionsDuring(host: string, act: (address: string) => void): Promise<number> {
  const server = await listen((_, response) => response.end('{}'), { host });
  try {
    act(server.address);
    // What is connected is told of in the order in which it came.
    await (await fetch(`http://${server.address}/own`)).text();
    return server.connections() - 1;
  } finally {
    await server.close();
  }
}

/** Runs one program as the programs are run, without any check before. */
function runUnchecked(
  file: string,
  args: readonly string[],
  { cpuSeconds = 60, shell = shellOffline() }: { cpuSeconds?: number; shell?: Shell } = {},
): ProgramOutput & { written: number } {
  const folder = new PrivateFolder(realpathSync(mkdtempSync(join(tmpdir(), 'unchecked-'))));
  try {
    const [ran] = runTogether([{ file, args, cwd: folder.path }], {
      folder: folder.folder('run'),
      env: bareEnvironment(folder),
      lanes: 1,
      milliseconds: 60_000,
      shell,
      cpuSeconds,
    });
    if (ran === undefined) throw new Error('Nothing was run');
    return { ...ran, written: statSync(join(folder.path, 'run/0.out')).size };
  } finally {
    folder.close();
  }
}

/** The processes whose words hold a text (Linux). */
function processesWith(text: string): string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describeWithRenderers('HELM')('no chart', () => {
  test('reaches the network', async () => {
    const connections = await connectionsDuring('127.0.0.1', (address) => {
      const schema = JSON.stringify({ $ref: `http://${address}/schema.json` });
      const { root } = repository({
        ...chartOf(
          '{{ lookup "v1" "Secret" "a" "b" | toJson | quote }}: {{ getHostByName "example.com" | quote }}\n',
        ),
        'c/values.yaml': 'a: 1\n',
        'c/values.schema.json': schema,
        'p/Chart.yaml': META.replace('name: c', 'name: p'),
        'p/values.schema.json': schema,
        'u/Chart.yaml':
          META.replace('name: c', 'name: u') +
          'dependencies:\n  - { name: p, version: 1.0.0, repository: "" }\n' +
          `  - { name: q, version: 1.0.0, repository: "http://${address}" }\n` +
          `  - { name: o, version: 1.0.0, repository: "oci://${address}/o" }\n`,
        'u/charts/.keep': '',
      });
      // Helm does not go to the network for a schema before it renders.
      const packed = spawnSync(HELM, ['package', join(root, 'p'), '-d', join(root, 'u/charts')]);
      expect(packed.status).toBe(0);
      // The checks are judged, not the shell.
      const { render, missing } = rendering(root, { shell: PLAIN });
      expect(render([chart('c'), chart('u')])).toMatchObject([{ ok: true }, { ok: true }]);
      expect(missing('u' as RepoPath)).toEqual(['q', 'o']);
    });
    expect(connections).toBe(0);
  });

  test('reads anything behind a link, or waits for a pipe', () => {
    const outside = repository({ 'secret.yaml': 'secret: hunter2\n' });
    const { root } = repository({
      ...chartOf('x: {{ .Files.Get "link.yaml" }}{{ .Files.Get "folder/secret.yaml" }}\n'),
      'real/Chart.yaml': META,
    });
    symlinkSync(join(outside.root, 'secret.yaml'), join(root, 'c/link.yaml'));
    symlinkSync(join(outside.root, 'secret.yaml'), join(root, 'c/values.yaml'));
    symlinkSync(outside.root, join(root, 'c/folder'));
    symlinkSync(outside.root, join(root, 'away'));
    spawnSync('mkfifo', [join(root, 'c/templates/pipe.yaml')]);
    const values = ['away/secret.yaml', 'c/values.yaml'] as RepoPath[];
    const { render } = rendering(root);
    const tree = treeOnDisk(root);
    expect([...tree.below('')]).toEqual(['c/Chart.yaml', 'c/templates/a.yaml', 'real/Chart.yaml']);
    expect([...tree.below('away')]).toEqual([]);
    expect([...treeOnDisk(root, ['c']).below('away')]).toEqual([]);
    const results = render([
      chart('c'),
      ...values.map((path) => chart('c', { values: [path] })),
      chart('away'),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false, false]);
    expect(JSON.stringify(results)).not.toMatch(/hunter2|wfcache/);
  });

  test('takes more memory, output or time than it may', () => {
    const long = 'x'.repeat(1000);
    const { root } = repository({
      ...chartOf('{{ range until 1000000000 }}x{{ end }}'),
      'out/Chart.yaml': META,
      'out/templates/a.yaml': `{{ range $n, $_ := until 40000 }}\nx{{ $n }}: ${long}{{ end }}`,
    });
    const { render } = rendering(root);
    expect(render([chart('c'), chart('out')])).toEqual([
      { ok: false, error: { reason: 'Takes too much memory' } },
      { ok: false, error: { reason: 'Prints more than 16 MiB' } },
    ]);
    const loops = '{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}';
    // The file itself is not longer either.
    const tooLong = runUnchecked(HELM, ['template', 'r', join(root, 'out')]);
    expect(tooLong.written).toBeLessThanOrEqual(16 * 1024 * 1024);
    const endless = repository(chartOf(loops)).root;
    const ran = runUnchecked(HELM, ['template', 'r', join(endless, 'c')], {
      cpuSeconds: 1,
    });
    expect(ran).toMatchObject({ stdout: '', code: 137 });
  });

  test('takes the time of those that come after it, so that many take no longer than one', () => {
    const loops = '{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}';
    const good = { 'd/Chart.yaml': META, 'd/templates/a.yaml': 'a: 1\n' };
    const { root } = repository({ ...chartOf(loops), ...good });
    const { render } = rendering(root, { left: () => 1500 });
    const late = { ok: false, error: { reason: 'Not rendered in time' } };
    expect(render([chart('c')])).toEqual([late]);
    expect(render([chart('d')])).toEqual([late]);
  });

  test('outlives its time, and nothing is left of it', async () => {
    const loops = '{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}';
    const { root } = repository({ ...chartOf(loops), 'd/Chart.yaml': META });
    const { render, close, temporary } = rendering(root, { left: () => 700 });
    const late = { ok: false, error: { reason: 'Not rendered in time' } };
    expect(
      render([chart('c'), chart('c', { release: 'b' }), chart('c', { release: 'd' })]),
    ).toEqual([late, late, late]);
    const [folder = ''] = readdirSync(temporary);
    expect(statSync(join(temporary, folder)).mode & 0o777).toBe(0o700);
    expect(processesWith(join(temporary, folder, 'charts'))).toEqual([]);
    close();
    expect(readdirSync(temporary)).toEqual([]);
    await until(() => processesWith(temporary).length === 0);
  });
});

describeWithRenderers('KUBECTL')('no kustomization', () => {
  const external = Object.values(networkInterfaces())
    .flatMap((some) => some ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  const offline = shellOffline();
  // A proxy is not asked for loopback, so only a shell without network keeps programs from that.
  const ways: { host: string; shell: Shell }[] = [
    ...(external === undefined ? [] : [{ host: external, shell: PLAIN }]),
    ...(offline.length > 1 ? [{ host: '127.0.0.1', shell: offline }] : []),
  ];

  test('reaches the network', async () => {
    const connections = await connectionsDuring('127.0.0.1', (address) => {
      const { root } = repository({
        'k/kustomization.yaml': `resources: [http://${address}/a.yaml]\n`,
      });
      const { render } = rendering(root, { shell: PLAIN });
      expect(render([overlay('k')])).toMatchObject([{ ok: false }]);
    });
    expect(connections).toBe(0);
  });

  test.each(ways)('reaches $host without a check', async ({ host, shell }) => {
    const connections = await connectionsDuring(host, (address) => {
      const { root } = repository({
        'k/kustomization.yaml': `resources: [http://${address}/a.yaml]\n`,
      });
      const ran = runUnchecked(KUBECTL, ['kustomize', join(root, 'k')], { shell });
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain(address);
    });
    expect(connections).toBe(0);
  });

  test('reads anything behind a link', () => {
    const outside = repository({ 'secret.env': 'secret=hunter2\n' });
    const { root } = repository({
      'k/kustomization.yaml': 'configMapGenerator: [{ name: a, envs: [secret.env] }]\n',
      'l/kustomization.yaml': 'configMapGenerator: [{ name: a, envs: [../f/secret.env] }]\n',
    });
    symlinkSync(join(outside.root, 'secret.env'), join(root, 'k/secret.env'));
    symlinkSync(outside.root, join(root, 'f'));
    const results = rendering(root).render([overlay('k'), overlay('l')]);
    expect(results.map(({ ok }) => ok)).toEqual([false, false]);
  });
});

describe('a program', () => {
  test('is told nothing of the environment, and finds no other program', () => {
    const { root } = repository({
      ...chartOf(''),
      tell: '#!/bin/sh\nset\ncommand -v git\ncommand -v rm\ncat; echo "end $PWD"\n',
    });
    chmodSync(join(root, 'tell'), 0o755);
    process.env['WFCACHE_SECRET'] = 'hunter2';
    const programs = { helm: { file: join(root, 'tell'), first: [] }, kustomize: undefined };
    const { render, temporary } = rendering(root, { programs });
    const [told] = render([chart('c')]);
    delete process.env['WFCACHE_SECRET'];
    const text = told?.ok === false ? told.error.reason : (told?.value ?? '');
    const variables = new Map([...text.matchAll(/^(\w+)='(.*)'$/gm)].map(([, a, b]) => [a, b]));
    expect(text).not.toContain('hunter2');
    expect(variables.get('HOME')).toMatch(`${temporary}/`);
    expect(readdirSyncOrNone(variables.get('PATH'))).toEqual([]);
    expect(text).not.toMatch(/^\/.*\/(?:git|rm)$/m);
  });

  test('leaves nothing behind when the run that started it is killed', async () => {
    const { root } = repository();
    const source = new URL('../../../src/adapters/render/private-folder.ts', import.meta.url);
    const { code } = transformFileSync(fileURLToPath(source), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    writeFileSync(join(root, 'private-folder.mjs'), code);
    writeFileSync(
      join(root, 'run.mjs'),
      `import { PrivateFolder } from './private-folder.mjs';
       new PrivateFolder(process.argv[2]).write(process.argv[2] + '/a/b', 'x');
       process.kill(process.pid, 'SIGKILL');
       setInterval(() => undefined, 1000);`,
    );
    const folder = join(root, 'own');
    mkdirSync(folder);
    const { signal } = spawnSync(process.execPath, [join(root, 'run.mjs'), folder]);
    expect(signal).toBe('SIGKILL');
    await until(() => !existsSync(folder));
  });
});

function readdirSyncOrNone(folder: string | undefined): readonly string[] {
  return folder === undefined || !existsSync(folder) ? [] : readdirSync(folder);
}
