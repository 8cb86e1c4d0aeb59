import { describe, expect, test } from '@jest/globals';
import { setOutputs } from '../../src/commands/action/outputs.ts';
import type { Results } from '../../src/commands/action/results.ts';
import { readBaseline, updateBaseline } from '../../src/commands/cli/baseline.ts';
import type { Report } from '../../src/finding.ts';
import { namedBy } from '../../src/program/named.ts';
import { Sources } from '../../src/report/sources.ts';
import { memoryFiles, type MemoryFiles } from '../support/files.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { countsOf } from '../support/counts.ts';

const FILE = sourceFile('wf.yaml', workflow(ENTERPRISE_IMAGE));
const REPORT: Report = {
  findings: lintFiles([FILE], settingsFrom(CONFIG)).findings,
  suppressed: [],
  problems: [],
  ruleErrors: [],
  counts: countsOf({ files: 1, manifests: 1, pods: 1, images: 1 }),
  fixed: 0,
};

const EVERYTHING = namedBy({
  starts: [{ path: '', kind: 'folder' }],
  written: [],
  include: [],
  exclude: [],
  matches: () => false,
  allowEmpty: false,
});

const BASELINE = { path: '/base.json', root: '/' };

describe('a baseline', () => {
  test('is written and read where the command has its files', async () => {
    const files = memoryFiles({});
    const { report } = await updateBaseline(files, BASELINE, REPORT, EVERYTHING);
    expect(report.findings).toEqual([]);
    expect(readBaseline(files, BASELINE, REPORT, EVERYTHING).report.findings).toEqual([]);
  });

  test.each([
    ['ENOENT', 'there is no such file or folder; --update-baseline writes it'],
    ['EACCES', 'the permission is missing'],
  ])('that cannot be read (%s) is wrong usage', (code, words) => {
    const files = memoryFiles({}, () => code);
    expect(() => readBaseline(files, BASELINE, REPORT, EVERYTHING)).toThrow(
      `The baseline /base.json cannot be read: ${words}`,
    );
  });

  test('that cannot be written is wrong usage', async () => {
    const files = memoryFiles({}, () => 'EROFS');
    await expect(updateBaseline(files, BASELINE, REPORT, EVERYTHING)).rejects.toThrow(
      'The baseline cannot be written to /base.json: the disk is read-only',
    );
  });
});

describe('the outputs of the action', () => {
  const results: Results = {
    report: REPORT,
    view: {
      sources: new Sources(new Map([[FILE.path, FILE]])),
      version: '1.2.3',
      color: false,
      width: undefined,
      quiet: false,
      inActions: true,
    },
    change: undefined,
    changes: [
      {
        path: FILE.path,
        before: FILE.text,
        after: `${FILE.text}# more\n`,
        edits: [{ range: { start: FILE.text.length, end: FILE.text.length }, text: '# more\n' }],
      },
    ],
    committed: undefined,
    review: undefined,
    showsChanges: true,
    suppressions: [],
    ignored: [],
    notes: [],
  };

  async function outputs(
    files: MemoryFiles,
    changes = results.changes,
  ): Promise<Record<string, unknown> & { readonly notes: string[] }> {
    const set: Record<string, unknown> = {};
    const toolkit = { setOutput: (name: string, value: unknown) => void (set[name] = value) };
    const notes = await setOutputs(
      toolkit,
      { files, env: { RUNNER_TEMP: '/runner' } },
      {
        ...results,
        changes,
      },
    );
    return { ...set, notes: notes.map(({ message }) => message) };
  }

  test('name files in the folder of the runner', async () => {
    const files = memoryFiles({});
    expect(await outputs(files)).toMatchObject({
      findings: REPORT.findings.length,
      'sarif-file': '/runner/wfcache-lint-1/wfcache-lint.sarif',
      'report-file': '/runner/wfcache-lint-1/report.json',
      'patch-file': '/runner/wfcache-lint-1/fixes.patch',
      notes: [],
    });
    expect([...files.texts.keys()]).toHaveLength(3);
  });

  test('name no patch where nothing would change', async () => {
    const files = memoryFiles({});
    expect(await outputs(files, [])).toMatchObject({ 'patch-file': '', notes: [] });
    expect([...files.texts.keys()]).toHaveLength(2);
  });

  test('lose a file that cannot be written, and nothing else', async () => {
    const files = memoryFiles({}, (path) => (path.endsWith('report.json') ? 'ENOSPC' : undefined));
    expect(await outputs(files)).toMatchObject({
      findings: REPORT.findings.length,
      'sarif-file': '/runner/wfcache-lint-1/wfcache-lint.sarif',
      'report-file': '',
      notes: [expect.stringContaining('cannot be written: no space is left on the disk')],
    });
  });

  test('are there without any file, where no folder can be made', async () => {
    const files = memoryFiles({}, () => 'EROFS');
    expect(await outputs(files)).toMatchObject({ findings: REPORT.findings.length });
    expect((await outputs(files)).notes).toHaveLength(1);
  });
});
