import { expect, test } from '@jest/globals';
import { runRepository } from '../../src/argo/executions.ts';
import { explainPods, type ExplainedPod } from '../../src/argo/explained.ts';
import { variedPods } from '../../src/argo/pods.ts';
import { substitute, type Lookup } from '../../src/argo/tags.ts';
import { unfollowedProblem } from '../../src/facts/unfollowed.ts';
import type { Manifest } from '../../src/manifests/model.ts';
import { OLD, projectOf } from '../support/project.ts';
import { chainOf, differing, web } from '../support/webs.ts';

/** The calls that all executions have followed. */
function callsFollowed(manifests: readonly Manifest[]): number {
  const starts = runRepository(manifests, OLD, ({ started }) =>
    started.flatMap(({ variants }) => variants.flatMap((variant) => variant.starts)),
  ).made;
  return starts.reduce((sum, { callers }) => sum + callers.length, 0);
}

function podsOf(manifests: readonly Manifest[]): readonly ExplainedPod[] {
  return explainPods(variedPods(manifests, OLD).pods, OLD);
}

test('values that every call makes longer are followed only so far', () => {
  const { manifests } = projectOf([web(80, 20, (at) => `{{inputs.parameters.p}}${String(at)}`)]);
  // 1,680 calls are written. 32 tuples for each template would make 54,000.
  expect(callsFollowed(manifests)).toBeLessThan(30_000);
  const values = podsOf(manifests).flatMap(({ images }) => images.flatMap((image) => image.values));
  const many = values.filter(({ tooMany }) => tooMany);
  expect(many).not.toEqual([]);
  expect(new Set(many.map(({ because }) => because))).toEqual(new Set(['{{inputs.parameters.p}}']));
});

test('values that are passed on as they are need one start each', () => {
  const { manifests } = projectOf([web(80, 20, () => '{{inputs.parameters.p}}')]);
  expect(callsFollowed(manifests)).toBeLessThan(2 * 1680);
  const values = podsOf(manifests).flatMap(({ images }) => images.flatMap((image) => image.values));
  expect(values.some(({ tooMany }) => tooMany)).toBe(false);
});

test('a value that holds its own tag, which is one of its caller, is filled in once', () => {
  const lookup: Lookup = (name) => (name === 'p' ? [{ text: '{{p}}1', open: true }] : undefined);
  expect(substitute('a:{{p}}', lookup)).toEqual([{ text: 'a:{{p}}1', open: true }]);
});

test('workflows that share libraries and differ in their metadata are followed only so far, and this is told', () => {
  const project = projectOf([differing(150), chainOf(100)]);
  const { made: executions, unfollowed } = runRepository(project.manifests, OLD, (one) => [one]);
  const starts = executions.flatMap(({ started }) => started);
  // All together would be 150 × 200 and 150.
  expect(starts.length).toBeLessThan(21_000);
  const whole = executions.filter(({ started }) => started.length === 201);
  expect(whole.length + unfollowed.size).toBe(150);
  const [first] = unfollowed;
  const files = new Map([...project.texts].map(([path, text]) => [path, { text }]));
  expect(unfollowedProblem(project.unfollowed, files, project.texts)).toMatchObject([
    {
      path: first?.path,
      effect: 'skipped-document',
      reason: expect.stringContaining(`${String(unfollowed.size - 1)} more`),
    },
  ]);
  expect(project.unfixable.size).toBe(2);
});

test('as many starts of as few workflows are followed', () => {
  const { unfollowed } = runRepository(
    projectOf([differing(90), chainOf(100)]).manifests,
    OLD,
    () => [],
  );
  expect(unfollowed.size).toBe(0);
});
