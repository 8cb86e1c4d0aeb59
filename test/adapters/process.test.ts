import { expect, test } from '@jest/globals';
import { processIo } from '../../src/adapters/process.ts';

test('the process tells its peak of memory in bytes', () => {
  const bytes = processIo().peakMemory();
  expect(bytes).toBeGreaterThan(20 * 1024 ** 2);
  expect(bytes).toBeLessThan(64 * 1024 ** 3);
});
