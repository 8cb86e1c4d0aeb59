import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cleanEnv, cli } from '../support/cli.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const repository = temporaryCheckouts();

test('npm start runs the sources where npm was called, with all that is loaded late', () => {
  const text = workflow(ENTERPRISE_IMAGE).replace('image: ', 'image: &image ');
  const { root } = repository({ 'wf.yaml': text, 'below/b.yaml': text });
  const below = join(root, 'below');
  const args = ['-f', 'json', 'b.yaml'];
  const ran = spawnSync('npm', ['--prefix', ROOT, 'start', '-s', '--', ...args], {
    cwd: below,
    env: cleanEnv(),
    encoding: 'utf8',
  });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toContain('acr-instance-id-missing');
  expect(JSON.parse(ran.stdout)).toEqual(JSON.parse(cli(below, args).stdout));
});
