import { expect, test } from '@jest/globals';
import { lazyImports, withLazyImports } from '../../scripts/lazy-imports.mjs';
import { lazy } from '../../src/adapters/lazy.ts';
import type * as Bytes from '../../src/text/bytes.ts';

const bytes = lazy(() => import('../../src/text/bytes.ts'));

test('a lazy module is there at once, with its types', () => {
  const read: typeof Bytes = bytes();
  expect(read).toBe(bytes());
  expect(Object.keys(read).length).toBeGreaterThan(0);
});

test('without what makes import() synchronous, it throws and gives no promise', () => {
  const unbuilt = lazy(() => Promise.resolve({}));
  expect(unbuilt).toThrow(/src\/adapters\/lazy\.ts/);
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
