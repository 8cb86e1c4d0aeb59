import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../src/config/option.ts';
import { OPTIONS } from '../../src/config/options.ts';
import { describeWith } from '../support/programs.ts';

const PAGE = fileURLToPath(new URL('../../man/wfcache-lint.1', import.meta.url));

describeWith(['man'])('man', () => {
  test('shows the page without a warning', () => {
    const formatted = spawnSync('man', ['--warnings', '-E', 'ascii', '-l', PAGE], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', MANWIDTH: '200', LC_ALL: 'C' },
    });
    expect({ code: formatted.status, warnings: formatted.stderr }).toEqual({
      code: 0,
      warnings: '',
    });
    const shown = formatted.stdout.replaceAll(/.[\b]/g, '');
    const names = OPTIONS.map(({ name }) => `--${name}`);
    expect([...names, ...Object.keys(COMMANDS)].filter((word) => !shown.includes(word))).toEqual(
      [],
    );
    expect(shown).toContain('source <(wfcache-lint completion bash)');
  });
});

test('the package has the page', () => {
  const { man, files } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { man: string; files: readonly string[] };
  expect([man, files.includes('man')]).toEqual(['./man/wfcache-lint.1', true]);
});
