import { expect, test } from '@jest/globals';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const GOOD = workflow('busybox:1');
const LATIN1 = Buffer.from(`# caf\u00E9\n${GOOD}`, 'latin1');

const COMMANDS = [
  ['lint', []],
  ['images', ['images']],
  ['explain', ['explain', '.']],
  ['imagecache', ['imagecache']],
] as const;

test.each(COMMANDS)('%s says with --quiet why it ends with 3, and no more', async (_name, args) => {
  const { root } = repository({ 'good.yaml': GOOD, 'latin1.yaml': LATIN1 });
  const { code, stderr } = await runHere(root, [...args, '--quiet']);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^warning: latin1\.yaml: [^\n]*UTF-8[^\n]* \(file skipped\)\n$/);
});

test.each(COMMANDS.slice(0, 3))(
  '%s hides with --quiet what does not matter to its exit code',
  async (_name, args) => {
    const { root } = repository({ 'broken.yaml': `${GOOD}---\n${GOOD}a: [\n` });
    const loud = await runHere(root, args);
    expect(loud.stderr).toContain('broken.yaml');
    expect(await runHere(root, [...args, '--quiet'])).toMatchObject({ code: 0, stderr: '' });
  },
);
