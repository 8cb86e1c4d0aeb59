import { expect, test } from '@jest/globals';
import { askedOnce } from '../../src/images/asked-once.ts';
import { formatImageRef, parseImageRef, type ImageRef } from '../../src/images/reference.ts';

function reference(text: string): ImageRef {
  const parsed = parseImageRef(text);
  if (parsed === undefined) throw new Error(`${text} is no reference`);
  return parsed;
}

test('an image is asked for once in a run, however often it is measured', async () => {
  const asked: string[] = [];
  const source = askedOnce({
    async measure(references) {
      const keys = references.map(formatImageRef);
      asked.push(...keys);
      await Promise.resolve();
      return new Map(keys.map((key) => [key, { state: 'unknown', reason: key } as const]));
    },
  });
  const [a, b] = [reference('r.example.com/a:1'), reference('r.example.com/b:1')];
  await source.measure([a]);
  const both = await source.measure([a, b]);
  expect(asked).toEqual([a, b].map(formatImageRef));
  expect([...both.keys()]).toEqual(asked);
  expect([...(await source.measure([b])).keys()]).toEqual(asked.slice(1));
});
