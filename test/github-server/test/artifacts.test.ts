import { expect, test } from '@jest/globals';
import { leaveArtifact } from '../artifacts.ts';
import { client } from '../client.ts';
import { temporaryServers } from '../temporary.ts';

const start = temporaryServers();
const RUN = '/repos/org/repo/actions/runs/7/artifacts';

test('artifacts of a run, and the address of an archive', async () => {
  const github = await start();
  const repository = await github.createRepository('org/repo');
  const zip = Buffer.from('PK');
  const left = { runId: 7, headSha: 'a'.repeat(40), zip };
  leaveArtifact(github.world, repository, { ...left, name: 'other' });
  const { id } = leaveArtifact(github.world, repository, { ...left, name: 'report' });
  leaveArtifact(github.world, repository, { ...left, name: 'report', runId: 8 });
  const token = github.token({ repository, permissions: { actions: 'read' } });
  const api = client(github.url, token);
  expect(await api.rest('GET', RUN)).toMatchObject({ body: { total_count: 2 } });
  expect(await api.rest('GET', `${RUN}?name=report`)).toMatchObject({
    status: 200,
    body: { total_count: 1, artifacts: [{ id, name: 'report', size_in_bytes: 2, expired: false }] },
  });
  const address = `${github.url}/repos/org/repo/actions/artifacts/${id}/zip`;
  const authorization = `Bearer ${token}`;
  const led = await fetch(address, { redirect: 'manual', headers: { authorization } });
  expect(led.status).toBe(302);
  const stored = await fetch(led.headers.get('location') ?? '');
  expect(Buffer.from(await stored.arrayBuffer())).toEqual(zip);
  expect(github.violations).toEqual([]);
});

test('a token that is sent to where archives are kept is a violation', async () => {
  const github = await start();
  const repository = await github.createRepository('org/repo');
  const left = { runId: 7, name: 'a', headSha: 'a'.repeat(40), zip: Buffer.from('PK') };
  const { id } = leaveArtifact(github.world, repository, left);
  const token = github.token({ repository, permissions: { actions: 'read' } });
  await fetch(`${github.url}/_artifacts/org/repo/${id}?sig=signed`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(github.violations).toEqual(['a token was sent to another host']);
});

test('what is refused: no permission, no token, and an artifact that has expired', async () => {
  const github = await start();
  const repository = await github.createRepository('org/repo');
  const left = { runId: 7, name: 'a', headSha: 'a'.repeat(40), zip: Buffer.from('PK') };
  const artifact = leaveArtifact(github.world, repository, left);
  artifact.isExpired = true;
  const zip = `/repos/org/repo/actions/artifacts/${artifact.id}/zip`;
  const status = async (permissions: Record<string, 'read'> | undefined): Promise<number> => {
    const token = permissions && github.token({ repository, permissions });
    return (await client(github.url, token).rest('GET', zip)).status;
  };
  expect(await status({ actions: 'read' })).toBe(410);
  expect(await status({ contents: 'read' })).toBe(403);
  expect(await status(undefined)).toBe(404);
});
