import { expect, test } from '@jest/globals';
import { opensLinks } from '../../src/commands/cli/links.ts';

/** Does a stream with these variables open links? */
function opens(env: Readonly<Record<string, string>>, isTerminal = true): boolean {
  return opensLinks({ env, stdout: { isTerminal, width: 80, write: () => undefined } });
}

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM_PROGRAM: 'vscode' }, true],
  [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
  [{ WT_SESSION: 'a' }, true],
  [{ VTE_VERSION: '4902' }, false],
  [{ VTE_VERSION: '5000' }, false],
  [{ VTE_VERSION: '5001' }, true],
  [{ VTE_VERSION: '7600' }, true],
  [{ VTE_VERSION: '7600', CI: 'true' }, false],
  [{ VTE_VERSION: '7600', FORCE_HYPERLINK: '0' }, false],
  [{ FORCE_HYPERLINK: '1', CI: 'true' }, true],
  [{ FORCE_HYPERLINK: '1', TERM: 'dumb' }, false],
])('a terminal with %j opens links: %s', (env, expected) => {
  expect(opens(env)).toBe(expected);
});

test('a pipe opens none, whatever is asked for', () => {
  expect(opens({ FORCE_HYPERLINK: '1', TERM: 'xterm-kitty' }, false)).toBe(false);
});
