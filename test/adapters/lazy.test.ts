import { describe, expect, test } from '@jest/globals';
import { lazyImports, withLazyImports } from '../../scripts/lazy-imports.mjs';
import { lazy } from '../../src/adapters/lazy.ts';
import type * as Bytes from '../../src/text/bytes.ts';

const bytes = lazy(() => import('../../src/text/bytes.ts'));

describe('a lazy module', () => {
  test('is there at once, with its types', () => {
    const read: typeof Bytes = bytes();
    expect(read).toBe(bytes());
    expect(Object.keys(read).length).toBeGreaterThan(0);
  });

  test('is loaded when it is asked for', () => {
    let loads = 0;
    const module = { value: 1 };
    const load = (): Promise<{ value: number }> => {
      loads += 1;
      // What a bundle puts in the place of an import().
      return module as unknown as Promise<{ value: number }>;
    };
    const used = lazy(load);
    expect(loads).toBe(0);
    expect(used()).toBe(module);
    expect(loads).toBe(1);
  });

  test('that would have to be waited for is a mistake of whoever loads the program', () => {
    const unbuilt = lazy(() => Promise.resolve({}));
    expect(unbuilt).toThrow(/src\/adapters\/lazy\.ts/);
  });
});

test('sources get static imports instead, and no line of them moves', () => {
  const source = [
    `const one = lazy(() => import('./one.ts'));`,
    `const table = {`,
    `  two: lazy(`,
    `    () => import('../two.ts'),`,
    `  ),`,
    `};`,
    `await import('./three.ts');`,
    ` * const four = lazy(() => import('./four.ts'));`,
    `// lazy(() => import('./five.ts'))`,
    `const text = "lazy(() => import('./six.ts'))";`,
    ``,
  ];
  expect(lazyImports(source.join('\n'))).toBe(2);
  expect(withLazyImports(source.join('\n')).split('\n')).toEqual([
    'const one = lazy(() => lazily0);',
    'const table = {',
    '  two: lazy(',
    '',
    '() => lazily1),',
    ...source.slice(5, -1),
    "import * as lazily0 from './one.ts'; import * as lazily1 from '../two.ts';",
  ]);
});
