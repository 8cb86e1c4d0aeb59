import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, SourceTextModule } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { annotation, workflow } from '../support/manifests.ts';

const API = fileURLToPath(new URL('../../dist/api', import.meta.url));
const read = (name: string): string => readFileSync(join(API, name), 'utf8');

/** The modules that a browser loads. */
const PURE = ['index.js', 'both.js'];

test('what a browser loads is small, and names no module of Node', () => {
  const texts = PURE.map(read);
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(400_000);
  const imported = texts.flatMap((text) => new SourceTextModule(text).dependencySpecifiers);
  expect(imported).toEqual(['./both.js']);
});

test('it runs where there is nothing of Node', async () => {
  // What browsers have besides the language.
  const globals = { atob, structuredClone, TextDecoder, TextEncoder };
  const context = createContext(globals);
  const [entry, both] = PURE.map((name) => new SourceTextModule(read(name), { context }));
  if (entry === undefined || both === undefined) throw new Error('there are two modules');
  await entry.link((name) => (name === './both.js' ? both : Promise.reject(new Error(name))));
  await entry.evaluate();
  const { fix, lint } = entry.namespace as typeof import('../../src/api/main.ts');
  const binary = 'data: !!binary aGVsbG8=\n';
  const text = workflow('busybox:1.36', annotation('k8s.aliyun.com/eci-image-cache', 'true'));
  const files = { 'a.yaml': text, 'b.yaml': `${workflow('busybox:1.36')}---\n${binary}` };
  const report = await lint(files);
  expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['annotation-not-a-string']);
  expect(report.problems).toHaveLength(0);
  const { files: mended } = await fix(files);
  expect(Object.keys(mended)).toEqual(['a.yaml']);
  expect(mended['a.yaml']).toContain('eci-image-cache: "true"');
});
