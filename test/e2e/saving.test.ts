import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEAM = join(ROOT, 'examples/team');
const repository = temporaryCheckouts();
const team = Object.fromEntries(
  readdirSync(TEAM, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(TEAM, path), readFileSync(path, 'utf8')]),
);

test('the READMEs say what fixes save in the repository of a team', async () => {
  const [readme = '', chinese = ''] = ['README.md', 'README.zh.md'].map((page) =>
    readFileSync(join(ROOT, page), 'utf8'),
  );
  const { root } = repository(team);
  const plan = ['--config', '.wfcache-lint.plan.yaml', '--render', 'off'];
  const pulled = async (): Promise<readonly string[]> => {
    const { stdout } = await runHere(root, ['images', ...plan]);
    return /download (\S+ GiB) without image caches, (\S+ GiB) with/.exec(stdout)?.slice(1) ?? [];
  };
  const tableIn = (page: string): string => /^\$ [^\n]*plan.*?^…\n(.*?)^…$/ms.exec(page)?.[1] ?? '';
  for (const page of [readme, chinese]) {
    const language = page === chinese ? ['--lang', 'zh'] : [];
    const { stdout } = await runHere(root, [...language, ...plan]);
    expect(tableIn(page).split('\n').length).toBeGreaterThan(5);
    expect(stdout).toContain(tableIn(page));
  }
  const before = await pulled();
  await runHere(root, [...plan, '--fix', '--unsafe-fixes']);
  const after = await pulled();
  for (const page of [readme, chinese]) {
    const numbers = /^.* 39\.6 GiB[\s\S]*?107\.7 GiB/m.exec(page)?.[0].match(/\d+\.\d GiB/g);
    expect(numbers).toEqual([before[1], after[1], before[0]]);
  }
});
