import { describe, expect, test } from '@jest/globals';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import { unwritableFiles } from '../../src/adapters/github/unwritable.ts';
import type { CommittedFile } from '../../src/review/pull-request.ts';
import { clientOf, named, strictServers, valueOf } from '../support/github-client.ts';

const start = strictServers();
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 7\n`;

function fileOf(path: string, before: string | undefined): CommittedFile {
  return { path, text: 'fixed\n', before: before === undefined ? undefined : gitBlobId(before) };
}

/** Why files cannot be committed to a branch of such files; `merged` are those of its merge. */
async function reasons(
  files: readonly CommittedFile[],
  merged?: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const server = await start();
  const repository = await server.createRepository('org/repo', { files: { 'a.yaml': 'a\n' } });
  const author = server.person('author');
  const head = await author.pushChanges(repository, 'topic', [
    { path: 'lfs.yaml', content: POINTER },
    { path: 'run.yaml', content: 'r\n', mode: '100755' },
    { path: 'link.yaml', content: 'a.yaml', mode: '120000' },
    { path: 'linked', content: 'deep', mode: '120000' },
    { path: 'sub', content: 'a'.repeat(40), mode: '160000' },
  ]);
  const linted = merged && (await author.push(repository, 'merge', merged));
  const { client } = clientOf(server, repository, { permissions: { contents: 'read' } });
  return valueOf(await unwritableFiles(client, named(repository), { files, head, linted }));
}

describe('files that cannot be committed', () => {
  test('each have a reason of their own, and the others have none', async () => {
    const found = await reasons([
      fileOf('a.yaml', 'a\n'),
      fileOf('new.yaml', undefined),
      fileOf('.github/a.yaml', 'a\n'),
      fileOf('lfs.yaml', 'content\n'),
      fileOf('run.yaml', 'r\n'),
      fileOf('link.yaml', 'a\n'),
      fileOf('linked/a.yaml', 'a\n'),
      fileOf('sub/a.yaml', 'a\n'),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      '.github/a.yaml': expect.stringContaining('below .github/'),
      'lfs.yaml': 'is kept in Git LFS',
      'run.yaml': expect.stringContaining('is executable'),
      'link.yaml': 'is a link, not a file',
      'linked/a.yaml': expect.stringContaining('"linked", on the way to a file, is no folder'),
      'sub/a.yaml': expect.stringContaining('"sub", on the way to a file, is no folder'),
    });
  });

  test('were changed by the merge, or by something on the disk', async () => {
    const merged = { 'a.yaml': 'merged\n' };
    const byMerge = await reasons([fileOf('a.yaml', 'merged\n')], merged);
    expect(byMerge.get('a.yaml')).toContain('was linted as the merge with the base has it');
    const onDisk = await reasons([fileOf('a.yaml', 'a\r\n')], merged);
    expect(onDisk.get('a.yaml')).toContain('was linted with other bytes than git holds');
  });

  test('are not known where GitHub cannot be asked', async () => {
    const server = await start();
    const repository = await server.createRepository('org/repo', { files: { 'a.yaml': 'a\n' } });
    const { client } = clientOf(server, repository, { permissions: {} });
    const files = [fileOf('a.yaml', 'a\n')];
    const asked = { files, head: 'f'.repeat(40), linted: undefined };
    expect(await unwritableFiles(client, named(repository), asked)).toMatchObject({ ok: false });
  });
});
