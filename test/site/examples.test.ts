import { expect, test } from '@jest/globals';
import { examplesOfRules } from '../../site/build-playground.mjs';
import { lint } from '../../src/api/main.ts';

test('the example of a rule in the playground shows a finding of it', async () => {
  const examples = examplesOfRules();
  expect(examples.length).toBeGreaterThan(50);
  const silent: string[] = [];
  for (const { name, manifest, configuration } of examples) {
    const { findings } = await lint({ 'workflow.yaml': manifest }, { configuration });
    if (!findings.some(({ ruleId }) => ruleId === name)) silent.push(name);
  }
  expect(silent).toEqual([]);
});
