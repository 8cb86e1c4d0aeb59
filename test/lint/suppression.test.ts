import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cli } from '../support/cli.ts';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const SETTINGS = settingsFrom(CONFIG);
const RULE = 'acr-instance-id-missing';
const WF = workflow(ENTERPRISE_IMAGE);
const IMAGE_LINE = `        image: ${ENTERPRISE_IMAGE}\n`;
const WHY = '-- pulled through a mirror';

const at = (before: string, behind: string): string =>
  WF.replace(IMAGE_LINE, `${before}${IMAGE_LINE.trimEnd()}${behind}\n`);

function outcome(text: string): { found: string[]; suppressed: number } {
  const { findings, suppressed } = lintFiles([sourceFile('a.yaml', text)], SETTINGS);
  return { found: findings.map(({ ruleId }) => ruleId), suppressed: suppressed.length };
}

describe('a finding is suppressed', () => {
  test.each([
    ['on its line', at('', ` # wfcache-lint-disable-line ${RULE} ${WHY}`)],
    ['on the next line', at(`  # wfcache-lint-disable-next-line ${RULE} ${WHY}\n`, '')],
    [
      'with other comments between',
      at(`  # wfcache-lint-disable-next-line ${RULE} ${WHY}\n        # more\n`, ''),
    ],
    ['in the file, from its top', `# wfcache-lint-disable-file ${RULE} ${WHY}\n---\n${WF}`],
    ['in the file, from its end', `${WF}# wfcache-lint-disable-file ${RULE} ${WHY}\n`],
    ['on its last day', at('', ` # wfcache-lint-disable-line ${RULE} until 2026-06-01 ${WHY}`)],
    [
      'by an annotation that ends',
      WF.replace(
        'metadata:\n',
        `metadata:\n  annotations: { wfcache-lint.io/ignore: "${RULE} until 2026-06-01" }\n`,
      ),
    ],
    ['with a list of rules', at('', ` #wfcache-lint-disable-line ${RULE} , ${RULE} ${WHY}`)],
    [
      'by an annotation',
      WF.replace('metadata:\n', `metadata:\n  annotations: { wfcache-lint.io/ignore: ${RULE} }\n`),
    ],
    [
      'in flow style',
      `{apiVersion: argoproj.io/v1alpha1, kind: Workflow, spec: {entrypoint: a, templates: [{name: a, container: {image: ${ENTERPRISE_IMAGE}, command: [a]}}]}} # wfcache-lint-disable-line ${RULE} ${WHY}\n`,
    ],
  ])('%s', (_name, text) => {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()]) {
      expect(outcome(variant)).toEqual({ found: [], suppressed: 1 });
      expect(fixFiles([sourceFile('a.yaml', variant)], SETTINGS)[0]?.text).toBe(variant);
    }
  });
});

describe('a finding is not suppressed', () => {
  test.each([
    ['without a reason', at('', ` # wfcache-lint-disable-line ${RULE}`)],
    ['after its last day', at('', ` # wfcache-lint-disable-line ${RULE} until 2026-05-31 ${WHY}`)],
    ['until no day', at('', ` # wfcache-lint-disable-line ${RULE} until 2026-6-30 ${WHY}`)],
    [
      'until a day there is not',
      at('', ` # wfcache-lint-disable-line ${RULE} until 2026-06-31 ${WHY}`),
    ],
    ['by another rule', at('', ` # wfcache-lint-disable-line image-cache-missing ${WHY}`)],
    ['by a wildcard', at('', ` # wfcache-lint-disable-line * ${WHY}`)],
    ['on another line', WF.replace('spec:', `spec: # wfcache-lint-disable-line ${RULE} ${WHY}`)],
  ])('%s, and that is reported', (_name, text) => {
    const { found, suppressed } = outcome(text);
    expect(found.toSorted()).toEqual([RULE, 'unused-suppression']);
    expect(suppressed).toBe(0);
  });

  test.each([
    [
      'in a block scalar',
      WF.replace(
        'args: ["hello world"]',
        `args:\n          - |\n            # wfcache-lint-disable-file ${RULE} ${WHY}`,
      ),
    ],
    ['in quotes', WF.replace('hello world', `a # wfcache-lint-disable-file ${RULE} ${WHY}`)],
    [
      'in a document of something else',
      `${WF}---\nkind: ConfigMap\ndata:\n  x: |\n    # wfcache-lint-disable-file ${RULE} ${WHY}\n`,
    ],
    ['behind a word', at('', `# wfcache-lint-disable-line ${RULE} ${WHY}`)],
  ])('%s: that is text', (_name, text) => {
    expect(outcome(text).found).not.toContain('unused-suppression');
    expect(outcome(text).suppressed).toBe(0);
  });

  test('of another manifest of the file', () => {
    const ignoring = WF.replace(
      'metadata:\n',
      `metadata:\n  annotations: { wfcache-lint.io/ignore: ${RULE} }\n`,
    );
    expect(outcome(`${ignoring}---\n${WF}`)).toEqual({ found: [RULE], suppressed: 1 });
  });
});

const repository = temporaryCheckouts();

test('a run says how many were suppressed, and does not fail for them', () => {
  const { root } = repository({
    'a.yaml': at('', ` # wfcache-lint-disable-line ${RULE} ${WHY}`),
    '.wfcache-lint.yaml': CONFIG,
  });
  expect(cli(root, [])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 finding suppressed.'),
  });
  expect(JSON.parse(cli(root, ['-f', 'json']).stdout)).toMatchObject({
    summary: { suppressed: 1 },
  });
});

test('the example of the documentation works', () => {
  const page = readFileSync(new URL('../../docs/suppressions.md', import.meta.url), 'utf8');
  const example = /```yaml\n(apiVersion[^`]*)```/.exec(page)?.[1] ?? '';
  expect(outcome(example)).toEqual({ found: [], suppressed: 1 });
});
