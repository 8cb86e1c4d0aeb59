import { expect, test } from '@jest/globals';
import { examplesOfRules } from '../../site/build-playground.mjs';

/** The linter as the playground has it; loading its sources takes far longer. */
const LINTER = String(new URL('../../dist/api/index.js', import.meta.url));

test('the example of a rule in the playground shows a finding of it', async () => {
  const { lint } = (await import(LINTER)) as typeof import('../../src/api/main.ts');
  const examples = examplesOfRules();
  expect(examples.length).toBeGreaterThan(50);
  const silent: string[] = [];
  for (const { name, manifest, configuration } of examples) {
    const { findings } = await lint({ 'workflow.yaml': manifest }, { configuration });
    if (!findings.some(({ ruleId }) => ruleId === name)) silent.push(name);
  }
  expect(silent).toEqual([]);
});
