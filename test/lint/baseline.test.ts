import { describe, expect, test } from '@jest/globals';
import { parseBaseline } from '../../src/lint/baseline.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const FILES = { 'a.yaml': workflow(ENTERPRISE_IMAGE), '.wfcache-lint.yaml': CONFIG };
const BASE = ['--baseline', 'base.json'];

describe('a baseline', () => {
  test('is written, obeyed, and outlives edits above', async () => {
    const repo = repository(FILES);
    const written = await runHere(repo.root, [...BASE, '--update-baseline']);
    expect(written).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 finding recorded'),
    });
    expect(written.stdout).toContain('1 finding recorded in the baseline.');
    expect(parseBaseline(repo.read('base.json'))).toMatchObject({ ok: true, value: [{}] });
    repo.write('a.yaml', `# above\n${FILES['a.yaml']}`);
    expect(await runHere(repo.root, BASE)).toMatchObject({ code: 0, stderr: '' });
  });

  test('does not hide what is new', async () => {
    const repo = repository(FILES);
    await runHere(repo.root, [...BASE, '--update-baseline']);
    repo.write('b.yaml', workflow(ENTERPRISE_IMAGE));
    const { code, stdout } = await runHere(repo.root, [...BASE, '-f', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { warnings: 1, suppressed: 0, recorded: 1 },
      findings: [{ path: 'b.yaml' }],
    });
  });

  test('names what is not found any more, and --update-baseline takes it out', async () => {
    const repo = repository(FILES);
    await runHere(repo.root, [...BASE, '--update-baseline']);
    expect((await runHere(repo.root, [...BASE, '--fix'])).code).toBe(0);
    const { code, stderr } = await runHere(repo.root, BASE);
    expect(code).toBe(0);
    expect(stderr).toContain('not found any more: a.yaml: acr-instance-id-missing');
    await runHere(repo.root, [...BASE, '--update-baseline']);
    expect(repo.read('base.json')).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  test.each([
    ['is missing', undefined, '--update-baseline writes it'],
    ['is no JSON', '{', 'Not valid JSON'],
    ['is of another version', '{"version":2,"findings":[]}', 'Expected "version": 1'],
    ['holds something else', '{"version":1,"findings":[{}]}', 'Some entries are not findings'],
    ['is a list', '[]', 'Expected "version": 1'],
    [
      'reaches into prototypes',
      '{"__proto__":{"version":1,"findings":[]}}',
      'Expected "version": 1',
    ],
  ])('that %s is wrong usage', async (_name, text, message) => {
    const repo = repository(text === undefined ? FILES : { ...FILES, 'base.json': text });
    const { code, stderr } = await runHere(repo.root, BASE);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('--update-baseline needs a file', async () => {
    expect((await runHere(repository(FILES).root, ['--update-baseline'])).stderr).toContain(
      'needs --baseline FILE',
    );
  });
});
