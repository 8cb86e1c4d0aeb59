import { expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnv, cli } from '../support/cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What the README shows of the example in a folder. */
function shown(folder: string): string {
  const [, said = ''] =
    new RegExp(`\\(examples/${folder}/README\\.md\\)[^\`]*\`\`\`console\\n(.*?)\`\`\``, 's').exec(
      README,
    ) ?? [];
  return said;
}

/** What a run in a copy of the example prints, with the command before it as in the README. */
function printed(folder: string, program: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'wfcache-example-'));
  try {
    cpSync(join(ROOT, 'examples', folder), copy, { recursive: true });
    const path = [dirname(program), cleanEnv()['PATH']].join(delimiter);
    const { stdout } = cli(copy, [], { env: { PATH: path } });
    // Without it nothing was rendered, or nothing was mended.
    expect(cli(copy, ['--fix'], { env: { PATH: path } }).stdout).toMatch(/^Fixed 1 finding\./);
    expect(cli(copy, [], { env: { PATH: path } }).stdout).toMatch(/^No findings\./);
    return `$ npx wfcache-lint\n${stdout}`;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

for (const [folder, name] of [
  ['helm', 'HELM'],
  ['kustomize', 'KUBECTL'],
] as const) {
  describeWithRenderers(name)(`examples/${folder}`, () => {
    test('is judged as the README says, and mended', () => {
      expect(printed(folder, process.env[name] ?? '')).toBe(shown(folder));
    });
  });
}

test('the first command of the README says the same whether something can be rendered or not', () => {
  const env = { PATH: dirname(process.execPath) };
  const without = cli(ROOT, ['examples/'], { env });
  expect(cli(ROOT, ['examples/', '--render', 'off'])).toEqual(without);
  expect(cli(ROOT, ['examples/'])).toEqual(without);
  expect(without.stdout).toContain('Found 2 warnings.');
});
