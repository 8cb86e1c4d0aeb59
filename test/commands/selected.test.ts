import { describe, expect, test } from '@jest/globals';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const ID = 'acr-instance-id-missing';
const OTHER = 'annotation-not-a-string';
/** One finding of each rule, both with a safe fix. */
const BAD = workflow(ENTERPRISE_IMAGE).replace(
  'spec:\n',
  'spec:\n  podMetadata: { annotations: { k8s.aliyun.com/eci-use-specs: 4 } }\n',
);

const bad = (): ReturnType<typeof repository> =>
  repository({ '.wfcache-lint.yaml': CONFIG, 'wf.yaml': BAD });

async function found(root: string, ...argv: string[]): Promise<readonly unknown[]> {
  const { stdout, code } = await runHere(root, ['--format', 'json', ...argv]);
  const { findings } = JSON.parse(stdout) as { findings: { ruleId: string }[] };
  return [code, findings.map(({ ruleId }) => ruleId).toSorted()];
}

describe('a run shows and counts only', () => {
  test('what these rules find', async () => {
    const { root } = bad();
    expect(await found(root)).toEqual([1, [ID, OTHER]]);
    expect(await found(root, '--rule', ID)).toEqual([1, [ID]]);
    expect(await found(root, '--rule', `${ID}, ${OTHER}`)).toEqual([1, [ID, OTHER]]);
    expect(await found(root, '--rule', ID, '--rule', OTHER)).toEqual([1, [ID, OTHER]]);
    expect(await found(root, '--rule', 'imagecache-invalid')).toEqual([0, []]);
  });

  test('what is bad enough', async () => {
    const { root } = bad();
    const errors = await found(root, '--min-severity', 'error');
    expect(errors).toEqual([1, [OTHER]]);
    expect(await found(root, '--min-severity', 'warning')).toEqual([1, [ID, OTHER]]);
    expect(await found(root, '--min-severity', 'error', '--rule', ID)).toEqual([0, []]);
  });

  test('and says so where the rule is off', async () => {
    const repo = bad();
    repo.write('.wfcache-lint.yaml', `${CONFIG}rules: { ${ID}: off }\n`);
    const { stderr } = await runHere(repo.root, ['--rule', ID]);
    expect(stderr).toContain(`note: ${ID} is off in the configuration`);
  });
});

describe('only the fixes of these rules are made', () => {
  const WITH_ID = 'k8s.aliyun.com/acr-instance-id';
  test.each([
    [['--fix'], true, true],
    [['--fix', '--fix-rule', ID], true, false],
    [['--fix', '--fix-rule', OTHER], false, true],
    [['--fix', '--rule', OTHER], false, true],
    [['--fix', '--fix-rule', `${OTHER},${ID}`], true, true],
  ])('%j', async (argv, hasId, isQuoted) => {
    const repo = bad();
    await runHere(repo.root, argv);
    const text = repo.read('wf.yaml');
    expect([text.includes(WITH_ID), /["']4["']/.test(text)]).toEqual([hasId, isQuoted]);
  });
});

describe('the patch', () => {
  test('says how many findings it would fix, apart from the patch itself', async () => {
    const { root } = bad();
    const all = await runHere(root, ['--diff']);
    expect(all.stderr).toContain('Would fix 2 findings.\n');
    const one = await runHere(root, ['--diff', '--fix-rule', ID]);
    expect(one.stderr).toContain('Would fix 1 finding.\n');
    const none = await runHere(root, ['--diff', '--rule', 'imagecache-invalid']);
    expect([none.stderr, none.stdout]).toEqual(['Would fix nothing.\n', '']);
    expect((await runHere(root, ['--diff', '-q'])).stderr).toBe('');
  });

  test('counts what only --unsafe-fixes would fix', async () => {
    const repo = bad();
    const typo = '{ annotations: { k8s.aliyun.com/eci-image-cach: "true" } }';
    const spec = `spec:\n  podMetadata: ${typo}\n`;
    repo.write('typo.yaml', workflow('busybox:1.36').replace('spec:\n', spec));
    const { stderr } = await runHere(repo.root, ['--diff']);
    expect(stderr).toContain('Would fix 2 findings (1 more with --unsafe-fixes).\n');
  });

  test.each([
    ['on a terminal', {}, [], 80, true],
    ['in a pipe', {}, [], undefined, false],
    ['with NO_COLOR', { NO_COLOR: '1' }, [], 80, false],
    ['on a terminal without colour', { TERM: 'dumb' }, [], 80, false],
    ['with FORCE_COLOR there', { TERM: 'dumb', FORCE_COLOR: '1' }, [], 80, true],
    [
      'with FORCE_COLOR in a pipe, where it has to be applied',
      { FORCE_COLOR: '1' },
      [],
      undefined,
      false,
    ],
    ['with --color in a pipe', {}, ['--color'], undefined, true],
    ['with --no-color', { FORCE_COLOR: '1' }, ['--no-color'], 80, false],
  ])('%s', async (_name, env, argv, terminal, isPainted) => {
    const { root } = bad();
    const { stdout } = await runHere(root, ['--diff', ...argv], { env, terminal });
    expect(stdout.includes('\u001B[')).toBe(isPainted);
    // oxlint-disable-next-line no-control-regex -- the colours are control characters
    expect(stdout.replaceAll(/\u001B\[\d+m/g, '')).toBe((await runHere(root, ['--diff'])).stdout);
  });
});

test('a summary says what is suppressed, and what is recorded', async () => {
  const comment = `# wfcache-lint-disable-file ${OTHER} -- a test\n`;
  const repo = bad();
  repo.write('wf.yaml', comment + BAD);
  await runHere(repo.root, ['--baseline', 'base.json', '--update-baseline']);
  const { stdout } = await runHere(repo.root, ['--baseline', 'base.json']);
  expect(stdout).toContain('1 finding suppressed.\n1 finding recorded in the baseline.\n');
  const report = await runHere(repo.root, ['--baseline', 'base.json', '--format', 'json']);
  expect(JSON.parse(report.stdout)).toMatchObject({ summary: { suppressed: 1, recorded: 1 } });
});

test('without a configuration the built-in settings hold', async () => {
  const { root } = repository({ '.wfcache-lint.yaml': 'platform: 7\n', 'wf.yaml': BAD });
  expect((await runHere(root, [])).code).toBe(2);
  const { code, stderr } = await runHere(root, ['--no-config', '--verbose']);
  expect(code).toBe(1);
  expect(stderr).toContain('note: --no-config: the built-in settings hold');
});

test('a suppression ends when its day is over', async () => {
  const comment = `# wfcache-lint-disable-file ${ID}, ${OTHER} until 2027-01-31 -- a test\n`;
  const { root } = repository({ '.wfcache-lint.yaml': CONFIG, 'wf.yaml': comment + BAD });
  expect(await runHere(root, ['--fail-on', 'info'], { today: '2027-01-31' })).toMatchObject({
    code: 0,
  });
  const { stdout } = await runHere(root, [], { today: '2027-02-01' });
  expect(stdout).toContain(`Suppression of "${ID}" has ended`);
  expect(stdout).toContain('its last day was 2027-01-31');
  expect(stdout).toContain(`[${ID}]`);
});

test('standard input has a short name, and commands have a help and a version', async () => {
  const { root } = bad();
  const read = await runHere(root, ['-', '--rule', OTHER], { stdin: BAD });
  expect([read.code, read.stdout.includes(OTHER)]).toEqual([1, true]);
  const named = await runHere(root, ['images', '-', '--stdin-filename', 'x.yaml'], { stdin: BAD });
  expect([named.code, named.stdout.includes('whalesay')]).toEqual([0, true]);
  expect(await runHere(root, ['version'])).toEqual(await runHere(root, ['--version']));
  expect(await runHere(root, ['help'])).toEqual(await runHere(root, ['--help']));
  expect(await runHere(root, ['help', 'sizes'])).toEqual(await runHere(root, ['sizes', '-h']));
});
