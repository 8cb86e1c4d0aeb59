import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languageFor } from '../../src/commands/cli/lang.ts';
import { workflow, ENTERPRISE_IMAGE } from '../support/manifests.ts';
import { runHere } from '../support/in-process.ts';

describe('the language', () => {
  const tagOf = (env: Readonly<Record<string, string>>, isTerminal = true): string =>
    languageFor(undefined, { env, stdout: { isTerminal } }).tag;

  test.each<[Record<string, string>, string]>([
    [{}, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh' }, 'zh-CN'],
    [{ LANG: 'zha_CN' }, 'en'],
    [{ LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'zh-CN'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN' }, 'zh-CN'],
  ])('of a terminal with %j is %s', (env, tag) => {
    expect(tagOf(env)).toBe(tag);
  });

  test('of a pipe is English, and in Actions that of the environment', () => {
    expect(tagOf({ LANG: 'zh_CN' }, false)).toBe('en');
    expect(tagOf({ LANG: 'zh_CN', GITHUB_ACTIONS: 'true' }, false)).toBe('zh-CN');
  });

  test('of the option counts before both', () => {
    const io = { env: { LANG: 'zh_CN' }, stdout: { isTerminal: true } };
    expect(languageFor('en', io).tag).toBe('en');
    expect(languageFor('zh', { env: {}, stdout: { isTerminal: false } }).tag).toBe('zh-CN');
  });
});

/** What GitLab shows of a finding. */
interface GitLabEntry {
  readonly description: string;
}

describe('with --lang zh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wfcache-lang-'));
  writeFileSync(join(folder, 'a.yaml'), workflow(`${ENTERPRISE_IMAGE}:1`));
  const said = async (format: string, lang: string): Promise<string> => {
    const { stdout } = await runHere(folder, ['--format', format, '--lang', lang, 'a.yaml']);
    return stdout;
  };

  test('people read Chinese', async () => {
    expect(await said('pretty', 'zh')).toContain('缺少实例 ID："whalesay:1"');
    expect(await said('concise', 'zh')).toContain('警告[acr-instance-id-missing]');
  });

  test('notes are Chinese, too, and those of --diff', async () => {
    const run = ['--lang', 'zh', '--diff', '--no-context', 'a.yaml'];
    const { stderr } = await runHere(folder, run);
    expect(stderr).toMatch(/^说明：--no-context：只读取了指定的文件/);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^(?:将修复|没有可以修复)/);
  });

  test('GitLab shows Chinese and compares the same', async () => {
    const read = async (lang: string): Promise<readonly GitLabEntry[]> =>
      JSON.parse(await said('gitlab', lang)) as GitLabEntry[];
    const [zh, en] = [await read('zh'), await read('en')];
    expect(zh[0]?.description).toMatch(/^缺少实例 ID：.*。/);
    expect(zh.map((one) => ({ ...one, description: '' }))).toEqual(
      en.map((one) => ({ ...one, description: '' })),
    );
  });

  test.each(['json', 'sarif', 'junit', 'checkstyle', 'rdjson', 'rdjsonl', 'agent'])(
    'programs that read %s notice nothing',
    async (format) => {
      expect(await said(format, 'zh')).toBe(await said(format, 'en'));
    },
  );
});
