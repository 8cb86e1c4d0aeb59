import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cli } from '../support/cli.ts';
import { thirtyWorkflows } from '../support/thirty-workflows.ts';

const PAGE = readFileSync(new URL('../../docs/install.md', import.meta.url), 'utf8');
const SECTION = /^## The first run, without a configuration\n(.*?)^## /ms.exec(PAGE)?.[1] ?? '';

/** What the walk does, in its order: commands with their output, and files that are written. */
const STEPS = [...SECTION.matchAll(/^```(console|yaml)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

const repository = temporaryCheckouts();

/** Does what is printed have the lines of the page, and others only where it has a line `…`? */
function isSaid(printed: string, said: string): boolean {
  const parts = said
    .split(/^…\n/m)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('(?:.*\n)+')}$`).test(printed);
}

test('docs/install.md: thirty workflows, from nothing to what needs a person', () => {
  const files = thirtyWorkflows();
  expect(Object.keys(files)).toHaveLength(30);
  const repo = repository(files);
  const commands: string[] = [];
  for (const { language, text } of STEPS) {
    if (language === 'yaml') {
      repo.write('.wfcache-lint.yaml', text);
      continue;
    }
    const [, command = '', said = ''] = /^\$ npx wfcache-lint ?([^\n]*)\n(.*)$/s.exec(text) ?? [];
    commands.push(command);
    const { stdout } = cli(repo.root, command.split(' ').filter(Boolean));
    if (!isSaid(stdout, said)) expect(stdout).toBe(said);
  }
  expect(commands).toEqual(['', '--fix']);
  expect(repo.read('workflows/train.yaml')).toContain('acr-instance-id: "cn-hangzhou:cri-');
  expect(repo.read('workflows/notify.yaml')).toBe(files['workflows/notify.yaml']);
});
