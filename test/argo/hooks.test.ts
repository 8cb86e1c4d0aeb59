import { expect, test } from '@jest/globals';
import { parseArgoVersion } from '../../src/argo/version.ts';
import { podsOf } from '../support/project.ts';

/** How often a run makes the exit handler of the task `run`. */
function handlers(task: string, more: string, version: string): number | undefined {
  const text = `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: train }
spec:
  entrypoint: main
  templates:
    - name: main
      dag:
        tasks:
          - { name: run, template: run, onExit: clean, ${task} }
${more}
    - name: run
      container: { image: "a:1" }
    - name: clean
      container: { image: "clean:1" }
`;
  const pods = podsOf([text], parseArgoVersion(version));
  return pods.find(({ templateName }) => templateName === 'clean')?.perRun;
}

const AFTER = '          - { name: after, template: run, depends: run }';

test.each([
  ['3.5', 4],
  ['3.6.19', 4],
  ['3.7.16', 4],
  ['3.7.17', undefined],
  ['3.7', undefined],
  ['4.0.7', 4],
  ['4.0.8', undefined],
  ['4.1.0', undefined],
  ['5.0', undefined],
])('three items in Argo %s', (version, expected) => {
  expect(handlers('withItems: [a, b, c]', '', version)).toBe(expected);
});

test.each(['3.5', '4.1.0'])('one item has one handler, and the task another one: %s', (version) => {
  expect(handlers('withItems: [a]', '', version)).toBe(2);
});

test.each([
  ['a task without a loop', 'when: "true"', AFTER, 1],
  ['a task for which another one waits', 'withItems: [a, b]', AFTER, undefined],
  ['items that the run makes', 'withParam: "{{x}}"', '', undefined],
])('%s', (_what, task, more, expected) => {
  expect(handlers(task, more, '3.5')).toBe(expected);
});
