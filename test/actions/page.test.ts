import { afterEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryRunner, type StepRun } from '../support/actions/runner.ts';

const runStep = temporaryRunner();
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs a script as if it were the action. */
function runScript(script: string): Promise<StepRun> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  folders.push(folder);
  const main = join(folder, 'main.mjs');
  writeFileSync(main, `import { appendFileSync } from 'node:fs';\n${script}`);
  return runStep({ workspace: folder, main });
}

test('the page shows ten annotations of each kind, and 4,096 characters of each', async () => {
  const { annotations, commands } = await runScript(`
    for (let at = 1; at <= 12; at += 1) console.log('::warning file=a::' + at);
    console.log('::error::' + 'x'.repeat(5000));
    console.log('::notice::n');
    console.log('::debug::d');`);
  expect(commands).toHaveLength(15);
  expect(annotations.map(({ level, message }) => `${level} ${message.slice(0, 2)}`)).toEqual([
    'error xx',
    ...Array.from({ length: 10 }, (_, at) => `warning ${at + 1}`),
    'notice n',
  ]);
  expect(annotations[0]?.message).toHaveLength(4096);
});

test.each([
  [1024 * 1024, true],
  [1024 * 1024 + 1, false],
])(
  'of a summary of %p bytes the page shows all, or nothing and an error',
  async (size, isShown) => {
    const script = `appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}));`;
    const { summary, annotations } = await runScript(script);
    expect(summary.length).toBe(isShown ? size : 0);
    expect(annotations.map(({ message }) => message)).toEqual(
      isShown
        ? []
        : [
            '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k.',
          ],
    );
  },
);
