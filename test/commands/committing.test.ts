import { expect, test } from '@jest/globals';
import { writable } from '../../src/commands/action/committing.ts';
import type { Repairs } from '../../src/program/linted.ts';
import { ok } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';

test('a plan that changes a file which must not be written, whatever is left out, is refused', async () => {
  const change = { path: 'a.yaml' as RepoPath, before: 'a\n', after: 'b\n', edits: [] };
  const repairs = { changes: [change], without: () => repairs } as unknown as Repairs;
  let asked = 0;
  const unwritable = async (): ReturnType<Parameters<typeof writable>[0]['unwritable']> => {
    asked += 1;
    if (asked > 5) throw new Error('asked without end');
    return Promise.resolve(ok(new Map([['a.yaml', 'is a link, not a file']])));
  };
  expect(await writable({ unwritable }, repairs, 'head')).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('"a.yaml" is a link') },
  });
});
