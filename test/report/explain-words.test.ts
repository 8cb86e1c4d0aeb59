import { expect, test } from '@jest/globals';
import { rejectionOf } from '../../src/report/explain/words.ts';

test.each([
  [
    { what: 'no-template', field: 'step', step: 'build', name: 'gone' },
    'Its step "build" names the template "gone", which is not there',
  ],
  [
    { what: 'no-template', field: 'entrypoint', step: '', name: 'gone' },
    'Its entrypoint names the template "gone", which is not there',
  ],
  [
    { what: 'no-task', field: 'task', name: 'gone' },
    'A task waits for the task "gone", which is not there',
  ],
  [
    { what: 'no-task', field: 'target', name: 'gone' },
    'Its target is the task "gone", which is not there',
  ],
  [{ what: 'kinds', kinds: [] }, 'It names no kind'],
] as const)('%j', (fault, words) => {
  expect(rejectionOf(fault)).toBe(words);
});
