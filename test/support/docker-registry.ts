import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLOB, sha256, type Stored } from './images.ts';

/** CNCF distribution, running on a free port of loopback and storing in memory. */
export interface DockerRegistry {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a registry; `auth` is that part of its configuration, as YAML in one line. */
export async function startDockerRegistry(auth?: string): Promise<DockerRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'wfcache-registry-'));
  const config = join(folder, 'config.yml');
  writeFileSync(
    config,
    `version: 0.1
log: { level: info, accesslog: { disabled: true } }
storage: { inmemory: {} }
http: { addr: "127.0.0.1:0", secret: test }
${auth === undefined ? '' : `auth: ${auth}`}
`,
  );
  const child = spawn('docker-registry', ['serve', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await new Promise<string>((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const found = /listening on (127\.0\.0\.1:\d+)/.exec(log)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`docker-registry: ${log}`));
    });
  });
  return {
    address,
    stop: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Pushes manifests by the API of the specification, the first of them under a tag. */
export async function push(
  address: string,
  repository: string,
  tag: string,
  manifests: readonly Stored[],
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const base = `http://${address}/v2/${repository}`;
  const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST', headers });
  const upload = new URL(started.headers.get('location') ?? '');
  upload.searchParams.set('digest', sha256(BLOB));
  await expectCreated(await fetch(upload, { method: 'PUT', headers, body: new Uint8Array(BLOB) }));
  for (const [at, { type, text, digest }] of [...manifests.entries()].toReversed()) {
    const url = `${base}/manifests/${at === 0 ? tag : digest}`;
    const put = { method: 'PUT', headers: { ...headers, 'content-type': type }, body: text };
    await expectCreated(await fetch(url, put));
  }
}

async function expectCreated(response: Response): Promise<void> {
  if (response.status !== 201)
    throw new Error(`${String(response.status)} ${await response.text()}`);
}
