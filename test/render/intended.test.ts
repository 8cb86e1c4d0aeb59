import { describe, expect, test } from '@jest/globals';
import { unintended } from '../../src/render/intended.ts';
import type { RenderedFile } from '../../src/render/rendered-file.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';

const WRITTEN = 'c/templates/a.yaml' as RepoPath;

function file(path: string, text: string, line = 1): RenderedFile {
  const lines = text.split('\n').map((_, at) => ({ path: WRITTEN, line: line + at }));
  const job = { tool: 'helm', folder: 'c' as RepoPath, values: [], release: 'r' } as const;
  return { path: path as RepoPath, text, job, written: WRITTEN, lines };
}

const A = 'kind: Workflow\nspec:\n  a: 1\n';
const B = 'kind: Workflow\nspec:\n  a: 2\n';
const NEW = '  new: x\n';

/** Two variants of one template; the first one should get an entry. */
function judged(first: string, second: string, line = 1): string | undefined {
  return unintended(
    {
      before: [file('c/a!/t.yaml', A), file('c/b!/t.yaml', B, line)],
      after: [file('c/a!/t.yaml', first), file('c/b!/t.yaml', second)],
      wanted: new Map([['c/a!/t.yaml' as RepoPath, A + NEW]]),
    },
    readYaml,
  );
}

describe('what an edit may do', () => {
  test('what is wanted, in one variant or in all', () => {
    expect(judged(A + NEW, B)).toBeUndefined();
    expect(judged(A + NEW, B + NEW)).toBeUndefined();
    expect(judged('spec: {new: x, a: 1}\nkind: Workflow\n', B)).toBeUndefined();
  });

  test.each([
    ['nothing at all', A, B],
    ['another value', `${A}  new: y\n`, B],
    ['something more', `${A + NEW}  more: x\n`, B],
    ['a value that changes beside it', `${A.replace('1', '3')}${NEW}`, B],
    ['a key twice', A + NEW + NEW, B],
    ['no YAML', `${A}${NEW}: [`, B],
    ['a second object', `${A + NEW}---\nkind: B\n`, B],
    ['another entry in the other variant', A + NEW, `${B}  more: x\n`],
    ['a change in the other variant', A + NEW, `${B.replace('2', '3')}${NEW}`],
    ['a key twice in the other variant', A + NEW, B + NEW + NEW],
  ])('not %s', (_, first, second) => {
    expect(judged(first, second)).not.toBeUndefined();
  });

  test('not the same in an object that is written elsewhere', () => {
    expect(judged(A + NEW, B + NEW, 9)).toBe('another object would get it too');
  });

  test('not the same in an object of another kind', () => {
    const other = B.replace('Workflow', 'CronWorkflow');
    const wrong = unintended(
      {
        before: [file('c/a!/t.yaml', A), file('c/b!/t.yaml', other)],
        after: [file('c/a!/t.yaml', A + NEW), file('c/b!/t.yaml', other + NEW)],
        wanted: new Map([['c/a!/t.yaml' as RepoPath, A + NEW]]),
      },
      readYaml,
    );
    expect(wrong).toBe('another object would get it too');
  });

  test('not files more or fewer', () => {
    const before = [file('c/a!/t.yaml', A)];
    const wanted = new Map<RepoPath, string>();
    expect(unintended({ before, after: [], wanted }, readYaml)).not.toBeUndefined();
    const after = [...before, file('c/a!/u.yaml', A)];
    expect(unintended({ before, after, wanted }, readYaml)).not.toBeUndefined();
    expect(unintended({ before, after: before, wanted }, readYaml)).toBeUndefined();
  });
});
