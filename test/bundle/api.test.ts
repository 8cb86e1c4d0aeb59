import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, SourceTextModule } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { annotation, workflow } from '../support/manifests.ts';

const API = fileURLToPath(new URL('../../dist/api', import.meta.url));
const read = (name: string): string => readFileSync(join(API, name), 'utf8');

/** The modules that a browser loads, and what it loads where Chinese is asked for. */
const PURE = ['index.js', 'both.js', 'kit.js'];
const CHINESE = 'chinese.js';

test('what a browser loads is small, in Chinese as well, and names no module of Node', () => {
  const texts = [...PURE, CHINESE].map(read);
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(400_000);
  const imported = texts.flatMap((text) => new SourceTextModule(text).dependencySpecifiers);
  expect([...new Set(imported)].toSorted()).toEqual(['./both.js', './kit.js']);
});

test('it runs where there is nothing of Node', async () => {
  // What browsers have besides the language.
  const globals = { atob, structuredClone, TextDecoder, TextEncoder };
  const context = createContext(globals);
  const modules = new Map<string, SourceTextModule>();
  const moduleNamed = (name: string): SourceTextModule => {
    const known = modules.get(name);
    if (known !== undefined) return known;
    const made = new SourceTextModule(read(name), {
      context,
      importModuleDynamically: async (path) => {
        const asked = moduleNamed(path.slice(2));
        await asked.link((inner) => moduleNamed(inner.slice(2)));
        await asked.evaluate();
        return asked;
      },
    });
    modules.set(name, made);
    return made;
  };
  const entry = moduleNamed('index.js');
  await entry.link((name) => moduleNamed(name.slice(2)));
  await entry.evaluate();
  const { fix, lint } = entry.namespace as typeof import('../../src/api/main.ts');
  const binary = 'data: !!binary aGVsbG8=\n';
  const text = workflow('busybox:1.36', annotation('k8s.aliyun.com/eci-image-cache', 'true'));
  const files = { 'a.yaml': text, 'b.yaml': `${workflow('busybox:1.36')}---\n${binary}` };
  const report = await lint(files);
  expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['annotation-not-a-string']);
  expect(report.problems).toHaveLength(0);
  expect(modules.has(CHINESE)).toBe(false);
  const { findings } = await lint(files, { lang: 'zh' });
  expect(findings[0]?.message).toBe('注解的值不是字符串');
  expect(modules.has(CHINESE)).toBe(true);
  const { files: mended } = await fix(files);
  expect(Object.keys(mended)).toEqual(['a.yaml']);
  expect(mended['a.yaml']).toContain('eci-image-cache: "true"');
});
