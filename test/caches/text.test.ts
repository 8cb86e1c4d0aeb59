import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { cacheText, spelledKey, type CacheContent } from '../../src/caches/text.ts';

test('a manifest that is made holds no command for GitHub’s runner, and says what was said', () => {
  const evil = 'a\n::error::b\u0085##[error]c';
  const content: CacheContent = {
    images: [evil],
    bytes: 1,
    unpacked: 0,
    estimate: false,
    labels: new Map([[evil, evil]]),
    annotations: new Map([[`::error::a/${evil}`, evil]]),
    secrets: [evil],
    retentionDays: 1,
    notes: [`left out ${evil}`],
  };
  const text = cacheText(evil, content);
  expect(text).not.toMatch(/##\[|^\s*::|[\u0080-\u009F]/m);
  expect(load(text)).toMatchObject({
    metadata: {
      name: evil,
      labels: { [evil]: evil },
      annotations: { [`::error::a/${evil}`]: evil },
    },
    spec: { images: [evil], imagePullSecrets: [evil] },
  });
});

test.each([
  ['k8s.aliyun.com/x', 'k8s.aliyun.com/x'],
  ['1e3', '"1e3"'],
  ['::error::a/b', '"::error::a/b"'],
  ['a/b: c', '"a/b: c"'],
])('the key %j is written as %s', (key, written) => {
  expect(spelledKey(key)).toBe(written);
});
