import { describe, expect, test } from '@jest/globals';
import { withLazyImports } from '../../scripts/lazy-imports.mjs';
import { lazy } from '../../src/adapters/lazy.ts';

describe('a lazy module', () => {
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
    const used = lazy(() => Promise.resolve({ value: 1 }));
    expect(used).toThrow('made synchronous');
  });
});

describe('from source', () => {
  test('a lazy module is imported beforehand, and every line stays where it is', () => {
    // Spelt so that this very file is left alone.
    const load = 'import';
    const source = [
      `const a = lazy(() => ${load}('./a.ts'));`,
      `const b = lazy(() => ${load}('./b.ts'));`,
      "const c = await import('./c.ts');",
      '',
    ].join('\n');
    const direct = withLazyImports(source);
    expect(direct.split('\n')[0]).toBe('const a = lazy(() => lazily0);');
    expect(direct.split('\n')).toHaveLength(source.split('\n').length);
    expect(direct).toContain("const c = await import('./c.ts');");
    expect(direct).toContain("import * as lazily0 from './a.ts';");
    expect(direct).toContain("import * as lazily1 from './b.ts';");
  });

  test('other sources are as they were', () => {
    expect(withLazyImports("import('./a.ts');\n")).toBe("import('./a.ts');\n");
  });
});
