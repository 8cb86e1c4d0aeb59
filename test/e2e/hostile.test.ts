import { expect, test } from '@jest/globals';
import { checkout } from '../support/checkout.ts';
import { cli } from '../support/cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const HEAD = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** Inputs made to exhaust a parser, each beside a manifest that must still be judged. */
const HOSTILE: Readonly<Record<string, string>> = {
  'flow depth': `${HEAD}x: ${'['.repeat(100_000)}`,
  'sequence depth': `${HEAD}x:\n${'- '.repeat(100_000)}`,
  'block depth': HEAD + many(3000, (at) => `${' '.repeat(at)}a:\n`),
  'billion laughs': `${HEAD}a: &a0 [x]\n${many(20, (at) => `b${String(at)}: &a${String(at + 1)} [*a${String(at)}, *a${String(at)}]\n`)}spec: *a20\n`,
  'many aliases': `${HEAD}a: &a 1\nb: [${'*a,'.repeat(16_000)}]\n`,
  'merge chain': `${HEAD}m0: &m0 {a: 1}\n${many(900, (at) => `m${String(at + 1)}: &m${String(at + 1)}\n  <<: *m${String(at)}\n`)}spec: *m900\n`,
  'many keys': HEAD + many(32_000, (at) => `k${String(at)}: v\n`),
  'quadratic parameters': `${HEAD}spec:\n  entrypoint: t0\n  templates:\n${many(
    300,
    (at) =>
      `    - name: t${String(at)}\n      inputs: {parameters: [{name: p}]}\n      steps:\n        - - {name: a, template: t${String(at + 1)}, arguments: {parameters: [{name: p, value: "{{inputs.parameters.p}}a"}]}}\n          - {name: b, template: t${String(at + 1)}, arguments: {parameters: [{name: p, value: "{{inputs.parameters.p}}b"}]}}\n`,
  )}    - name: t300\n      inputs: {parameters: [{name: p}]}\n      container: {image: "x:{{inputs.parameters.p}}"}\n`,
  'many templates': `${HEAD}spec:\n  entrypoint: t0\n  templates:\n${many(5000, (at) => `    - {name: t${String(at)}, container: {image: "a:${String(at)}"}}\n`)}`,
  'prototype keys': `${HEAD}__proto__: {polluted: 1}\nspec:\n  __proto__: {}\n  templates: [{name: constructor, container: {image: __proto__}}]\n  entrypoint: toString\n`,
};

test('no input crashes the run or hides the findings beside it', () => {
  const files = Object.entries(HOSTILE).map(([name, text]) => [`${name}.yaml`, text] as const);
  const repo = checkout({
    ...Object.fromEntries(files),
    'wf.yaml': workflow(ENTERPRISE_IMAGE),
    '.wfcache-lint.yaml': CONFIG,
  });
  const { code, stdout, stderr } = cli(repo.root, ['-f', 'json'], { node: ['--stack-size=492'] });
  repo.remove();
  expect(stderr).not.toContain('failed');
  expect([1, 3]).toContain(code);
  const { findings, problems } = JSON.parse(stdout) as {
    findings: { path: string }[];
    problems: { path: string; reason: string }[];
  };
  expect(findings.map(({ path }) => path)).toEqual(['wf.yaml']);
  expect(problems.map(({ path }) => path).toSorted()).toEqual([
    'billion laughs.yaml',
    'block depth.yaml',
    'flow depth.yaml',
    'many aliases.yaml',
    'merge chain.yaml',
    'sequence depth.yaml',
  ]);
});
