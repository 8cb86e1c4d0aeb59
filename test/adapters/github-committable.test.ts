import { describe, expect, test } from '@jest/globals';
import { objectionToChange, objectionToPath } from '../../src/adapters/github/committable.ts';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import type { TreeEntry } from '../../src/adapters/github/tree-listing.ts';
import { temporaryCheckouts } from '../support/checkout.ts';

const repository = temporaryCheckouts();

test.each(['', 'a\n', '\uFEFFa\r\nä漢😀\n', 'x'.repeat(100_000)])(
  'the id of %j is the one git gives',
  (text) => {
    const repo = repository({ 'a.yaml': text });
    expect(gitBlobId(text)).toBe(repo.git('hash-object', 'a.yaml').trim());
    expect(gitBlobId(Buffer.from(text))).toBe(gitBlobId(text));
  },
);

describe('paths', () => {
  test.each(['a.yaml', 'a/b/c.yml', 'ä/x.JSON', '.wfcache-lint.lock.yaml', 'x/.github/a.yaml'])(
    '%s can be written',
    (path) => {
      expect(objectionToPath(path)).toBeUndefined();
    },
  );

  test.each([
    ['.github/workflows/ci.yaml', 'where workflows are'],
    ['.GitHub/x.yaml', 'where workflows are'],
    ['.git/config.yaml', "git's own folder"],
    ['a/.GIT/x.yaml', "git's own folder"],
    ['a/.git./x.yaml', "git's own folder"],
    ['a/GIT~1/x.yaml', "git's own folder"],
    ['../x.yaml', 'plain path'],
    ['a/../x.yaml', 'plain path'],
    ['./x.yaml', 'plain path'],
    ['/x.yaml', 'plain path'],
    ['a//x.yaml', 'plain path'],
    ['a/', 'plain path'],
    ['', 'plain path'],
    [String.raw`a\..\x.yaml`, 'plain path'],
    ['a\n.yaml', 'plain path'],
    ['a\u202Elmay.yaml', 'plain path'],
    ['run.sh', 'no manifest'],
  ])('%j cannot', (path, part) => {
    expect(objectionToPath(path)).toContain(part);
  });
});

describe('changes', () => {
  const before = gitBlobId('old\n');
  const file = { path: 'a.yaml', text: 'new\n', before };
  const there: TreeEntry = { path: 'a.yaml', kind: 'file', sha: before, size: 4 };

  test('of the file that was linted, and new files, can be made', () => {
    expect(objectionToChange(file, there)).toBeUndefined();
    expect(objectionToChange({ ...file, before: undefined }, undefined)).toBeUndefined();
  });

  test.each([
    ['of other bytes', file, { ...there, sha: gitBlobId('old\r\n') }, 'other bytes'],
    ['of a file that is gone', file, undefined, 'not in the commit'],
    ['of a new file that is there', { ...file, before: undefined }, there, 'there already'],
    ['of an executable', file, { ...there, kind: 'executable' as const }, 'is executable'],
    ['of a link', file, { ...there, kind: 'link' as const }, 'is a link'],
    ['of a submodule', file, { ...there, kind: 'submodule' as const }, 'is a submodule'],
    ['of a folder', file, { ...there, kind: 'folder' as const }, 'is a folder'],
    ['that are none', { ...file, text: 'old\n' }, there, 'would not change'],
  ])('%s cannot', (_, change, entry, part) => {
    expect(objectionToChange(change, entry)).toContain(part);
  });
});
