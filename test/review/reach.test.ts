import { describe, expect, test } from '@jest/globals';
import type { DiffFile } from '../../src/review/pull-request.ts';
import type { Finding } from '../../src/finding.ts';
import { fixCommand } from '../../src/review/command.ts';
import { inReach, placedAs } from '../../src/review/reach.ts';
import type { TextEdit } from '../../src/text/edits.ts';
import type { PlannedComment } from '../../src/review/plan.ts';
import { applySuggestion, suggestionOf } from '../github-server/suggestion.ts';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE } from '../support/manifests.ts';
import { planFor } from '../support/review.ts';

const SETTINGS = settingsFrom(CONFIG);
const KEY = 'k8s.aliyun.com/acr-instance-id';

/** Templates that are far from each other and from the beginning of the spec. */
function manifest(kind: string, names: readonly string[]): string {
  const parameters = Array.from({ length: 6 }, (_, at) => `          - name: p${String(at)}\n`);
  const steps = names.map((name) => `        - - { name: ${name}, template: ${name} }\n`).join('');
  const templates = names.map(
    (name) => `    - name: ${name}
      inputs:
        parameters:
${parameters.join('')}      container:
        image: ${ENTERPRISE_IMAGE}:${name}
        command: [a]
`,
  );
  return `apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata: { name: far }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
${steps}${templates.join('')}`;
}

/** A diff in which these lines are new, with three lines of context around each. */
function editedLines(path: string, text: string, numbers: readonly number[]): DiffFile {
  const lines = text.replace(/\n$/, '').split('\n');
  const hunks = numbers.map((number) => {
    const first = Math.max(1, number - 3);
    const part = lines.slice(first - 1, number + 3);
    const signed = part.map((line, at) => `${first + at === number ? '+' : ' '}${line}`);
    return [`@@ -${String(first)},9 +${String(first)},${String(part.length)} @@`, ...signed];
  });
  return { path, status: 'changed', blobSha: '', patch: hunks.flat().join('\n') };
}

/** The line of the image of a template. */
function imageOf(text: string, name: string): number {
  return text.split('\n').findIndex((line) => line.endsWith(`whalesay:${name}`)) + 1;
}

function commentsOn(text: string, numbers: readonly number[]): readonly PlannedComment[] {
  const files = [editedLines('wf.yaml', text, numbers)];
  return planFor([sourceFile('wf.yaml', text)], SETTINGS, { files }).comments;
}

/** The text after the suggestions of these comments are accepted, the last one first. */
function accepted(text: string, comments: readonly PlannedComment[]): string {
  return comments
    .toSorted((a, b) => b.line - a.line)
    .reduce((now, { startLine, line, body }) => {
      const lines = suggestionOf(body);
      if (lines === undefined) throw new Error('no suggestion');
      return applySuggestion(now, { first: startLine ?? line, last: line }, lines);
    }, text);
}

const messages = (text: string): readonly string[] =>
  lintFiles([sourceFile('wf.yaml', text)], SETTINGS).findings.map(({ notes }) => notes.join('\n'));

describe('a finding about several images of one workflow', () => {
  const text = manifest('Workflow', ['one', 'two', 'three']);

  test('is one finding', () => {
    expect(messages(text)).toEqual([expect.stringContaining('"one", "two" and "three"')]);
  });

  test.each(['one', 'two', 'three'])('is told where the image of "%s" is edited', (name) => {
    const [comment, ...others] = commentsOn(text, [imageOf(text, name)]);
    expect(others).toEqual([]);
    if (comment === undefined) throw new Error('no comment');
    expect(comment.body).toContain(`The suggestion covers template \`${name}\` only.`);
    const after = accepted(text, [comment]);
    expect(after.split(KEY)).toHaveLength(2);
    expect(messages(after)).toEqual([expect.not.stringContaining(`:${name}"`)]);
  });

  test('is told at each of several images, and each answer keeps its name when others are accepted', () => {
    const numbers = ['one', 'three'].map((name) => imageOf(text, name));
    const comments = commentsOn(text, numbers);
    expect(comments).toHaveLength(2);
    const [first, second] = comments;
    if (first === undefined || second === undefined) throw new Error('no comments');
    expect(messages(accepted(text, comments))).toEqual([expect.stringContaining('whalesay:two"')]);
    const after = accepted(text, [first]);
    const [rest] = commentsOn(after, [imageOf(after, 'three')]);
    expect(rest?.fingerprints).toEqual(second.fingerprints);
    expect(first.fingerprints).not.toEqual(second.fingerprints);
  });

  test('is told once, as a whole, where the diff holds the place for all of them', () => {
    const spec = text.split('\n').indexOf('spec:') + 1;
    const comments = commentsOn(text, [spec, imageOf(text, 'one'), imageOf(text, 'three')]);
    expect(comments.map(({ body }) => body.includes('to spec.podMetadata.'))).toEqual([true]);
    expect(messages(accepted(text, comments))).toEqual([]);
    expect(accepted(text, comments)).toBe(
      fixFiles([sourceFile('wf.yaml', text)], SETTINGS)[0]?.text,
    );
  });

  test('is shown as a whole, with its command, where the template has metadata far from the image', () => {
    const own = text.replace(
      '    - name: two\n',
      '    - name: two\n      metadata:\n        labels: { a: b }\n',
    );
    const [comment] = commentsOn(own, [imageOf(own, 'two')]);
    expect(comment?.suggestion).toBeUndefined();
    expect(comment?.line).toBe(imageOf(own, 'two'));
    expect(comment?.body).toContain('+  podMetadata:');
    expect(comment?.body).toContain('`npx wfcache-lint --fix wf.yaml` makes it.');
    const files = [editedLines('wf.yaml', own, [imageOf(own, 'two')])];
    const labelled = planFor([sourceFile('wf.yaml', own)], SETTINGS, { files, fixLabel: 'fix it' });
    expect(labelled.comments[0]?.body).toContain(
      'The label `fix it` on this pull request commits it with all other safe fixes, and `npx wfcache-lint --fix wf.yaml` makes it.',
    );
  });
});

test('no label is named for a fix that it would not commit', () => {
  const path = 'wf.yaml';
  const text = manifest('Workflow', ['big']).replace('whalesay:big', 'big:big');
  const settings = settingsFrom(CONFIG.replace('3GiB', '200GiB'));
  const { comments, findings } = planFor([sourceFile(path, text)], settings, {
    files: [
      editedLines(path, text, [text.split('\n').findIndex((one) => one.includes('big:big')) + 1]),
    ],
    fixLabel: 'fix it',
  });
  const unsafe = findings.filter(({ fix }) => fix?.safety === 'unsafe');
  expect(unsafe.length).toBeGreaterThan(0);
  const shown = comments.filter(({ findings: told }) => told.some((one) => unsafe.includes(one)));
  expect(shown.length).toBeGreaterThan(0);
  for (const { body } of shown) expect(body).not.toContain('fix it');
});

test('of two equal images of inline templates only the one that is edited is fixed', () => {
  const inline = (name: string): string => `        - - name: ${name}
            inline:
              inputs:
                parameters:
                  - { name: a, value: b }
                  - { name: c, value: d }
                  - { name: e, value: f }
              container:
                image: ${ENTERPRISE_IMAGE}:1
                command: [${name}]
`;
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: inline }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
${inline('one')}${inline('two')}`;
  const second = text.split('\n').findLastIndex((line) => line.includes('image:')) + 1;
  const [comment, ...others] = commentsOn(text, [second]);
  expect(others).toEqual([]);
  expect(comment?.body).toContain('covers an inline template in template `main` only.');
  if (comment === undefined) throw new Error('no comment');
  const after = accepted(text, [comment]);
  expect(after.split(KEY)).toHaveLength(2);
  expect(after.indexOf(KEY)).toBeGreaterThan(after.indexOf('name: two'));
  expect(messages(after)).toEqual(messages(text));
});

test('the templates of a library get what --fix writes, byte for byte', () => {
  const text = manifest('WorkflowTemplate', ['one', 'two']);
  const comments = commentsOn(text, [imageOf(text, 'one'), imageOf(text, 'two')]);
  expect(comments).toHaveLength(2);
  expect(comments.every(({ body }) => !body.includes('covers'))).toBe(true);
  expect(accepted(text, comments)).toBe(fixFiles([sourceFile('wf.yaml', text)], SETTINGS)[0]?.text);
});

describe('a part of a fix is right by itself under all rules of Argo', () => {
  const text = manifest('Workflow', ['one', 'two']);

  test.each(['3.5', '3.7.0', '3.7.15', '4.1'])('with Argo %s', (version) => {
    const settings = settingsFrom(`argoVersion: "${version}"\n${CONFIG}`);
    const files = [editedLines('wf.yaml', text, [imageOf(text, 'two')])];
    const { comments } = planFor([sourceFile('wf.yaml', text)], settings, { files });
    const after = accepted(text, comments);
    const { findings } = lintFiles([sourceFile('wf.yaml', after)], settings);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.not.stringContaining('whalesay:two"'),
    ]);
  });
});

describe('a template without metadata gets it at a place that the diff shows', () => {
  const lines = (name: string, count: number): string =>
    Array.from({ length: count }, (_, at) => `          - ${name}${String(at)}\n`).join('');
  const image = (name: string): string => `image: ${ENTERPRISE_IMAGE}:${name}\n`;
  const template = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: long }
spec:
  templates:
    - name: main
      initContainers:
        - name: first
          command: [a]
          ${image('init')}          args:
${lines('i', 8)}      container:
        command: [a]
        args:
${lines('m', 8)}        ${image('main')}      outputs:
        parameters:
${lines('o', 8)}      sidecars:
        - name: last
          args:
${lines('s', 8)}          ${image('side')}`;
  const METADATA = `      metadata:
        annotations:
          ${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"
`;

  test.each([
    ['before the init containers', 'init', '      initContainers:\n'],
    ['behind the container', 'main', '      outputs:\n'],
    ['behind the sidecars', 'side', ''],
  ])('%s', (_where, name, next) => {
    const comments = commentsOn(template, [imageOf(template, name)]);
    expect(comments).toHaveLength(1);
    const after = accepted(template, comments);
    expect(after).toBe(next === '' ? template + METADATA : template.replace(next, METADATA + next));
    expect(messages(after)).toEqual([]);
  });

  test('in JSON before the field that holds the image', () => {
    const text = JSON.stringify(
      {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'WorkflowTemplate',
        metadata: { name: 'json' },
        spec: {
          templates: [
            {
              name: 'main',
              inputs: { parameters: ['a', 'b', 'c'].map((one) => ({ name: one })) },
              container: { image: `${ENTERPRISE_IMAGE}:main`, command: ['a'] },
            },
          ],
        },
      },
      undefined,
      2,
    );
    const lined = `${text}\n`.replace('whalesay:main"', 'whalesay:main" ');
    const at = lined.split('\n').findIndex((line) => line.includes('whalesay')) + 1;
    const comments = commentsOn(lined, [at]);
    expect(comments).toHaveLength(1);
    const after = accepted(lined, comments);
    expect(JSON.parse(after)).toMatchObject({
      spec: { templates: [{ metadata: { annotations: { [KEY]: expect.anything() } } }] },
    });
    expect(after).toMatch(/\n +"metadata": \{"annotations": .*\},\n +"container": \{\n/);
  });

  test('at one place for all findings on the template, so that both can be accepted', () => {
    const settings = settingsFrom(`${CONFIG}  - { match: "**/whalesay:*", size: 9GiB }\n`);
    const numbers = ['main', 'side'].map((name) => imageOf(template, name));
    const files = [editedLines('wf.yaml', template, numbers)];
    const { comments } = planFor([sourceFile('wf.yaml', template)], settings, { files });
    expect(comments).toHaveLength(1);
    const after = accepted(template, comments);
    expect(after.split('      metadata:\n')).toHaveLength(2);
    expect(after).toMatch(/acr-instance-id[^]*image-cache|image-cache[^]*acr-instance-id/);
  });

  test('is the place of --fix wherever that is in the diff', () => {
    const whole = planFor([sourceFile('wf.yaml', template)], SETTINGS).comments;
    expect(accepted(template, whole)).toBe(
      fixFiles([sourceFile('wf.yaml', template)], SETTINGS)[0]?.text,
    );
  });
});

describe('a template that has metadata gets the annotation in it, at a place that the diff shows', () => {
  const long = Array.from({ length: 9 }, (_, at) => `          example.com/n${String(at)}: "1"\n`);
  const own = `      metadata:\n        annotations:\n${long.join('')}`;
  const text = manifest('WorkflowTemplate', ['one']).replace(
    '    - name: one\n',
    `    - name: one\n${own}`,
  );
  const entry = `          ${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"\n`;
  const lineOf = (words: string): number =>
    text.split('\n').findIndex((line) => line.includes(words)) + 1;

  test.each([
    ['at its end', 'example.com/n8', (annotations: string) => annotations + entry],
    [
      'at its beginning',
      'name: one',
      (annotations: string) => annotations.replace(/^(.*:\n.*:\n)/, `$1${entry}`),
    ],
    [
      'in its middle',
      'example.com/n4',
      (annotations: string) => annotations.replace(/(.*n0.*\n)/, `$1${entry}`),
    ],
  ])('%s', (_where, words, placed) => {
    const comments = commentsOn(text, [lineOf(words), imageOf(text, 'one')]);
    expect(comments).toHaveLength(1);
    const after = accepted(text, comments);
    expect(after).toBe(text.replace(own, placed(own)));
    expect(messages(after)).toEqual([]);
  });

  test('not where no line of the diff is beside one of its entries', () => {
    const [comment] = commentsOn(text, [imageOf(text, 'one')]);
    expect(comment?.suggestion).toBeUndefined();
  });
});

describe('podMetadata stands at another place of the spec', () => {
  const withMetadata = (names: readonly string[]): string =>
    names.reduce(
      (text, name) =>
        text.replace(
          `    - name: ${name}\n`,
          `    - name: ${name}\n      metadata:\n        labels: { a: b }\n`,
        ),
      manifest('Workflow', names),
    );
  const END = `  podMetadata:
    annotations:
      ${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"
`;

  test('where the diff shows nothing else that is right', () => {
    const text = withMetadata(['one', 'two']);
    const comments = commentsOn(text, [imageOf(text, 'two')]);
    expect(comments.map(({ body }) => body.includes('to spec.podMetadata.'))).toEqual([true]);
    expect(comments[0]?.body).not.toContain('covers');
    expect(accepted(text, comments)).toBe(text + END);
    expect(messages(accepted(text, comments))).toEqual([]);
  });

  test('for several images, where the template of one of them is out of reach', () => {
    const text = withMetadata(['one']).replace('{ a: b }', '{ a: b, one: c }');
    const two = text + manifest('Workflow', ['two']).split('\n').slice(9).join('\n');
    const comments = commentsOn(two, [imageOf(two, 'one'), imageOf(two, 'two')]);
    expect(accepted(two, comments)).toBe(two + END);
    expect(messages(accepted(two, comments))).toEqual([]);
  });

  test('and not where the template of the image can have it', () => {
    const text = manifest('Workflow', ['one', 'two']);
    const [comment] = commentsOn(text, [imageOf(text, 'two')]);
    expect(comment?.body).toContain('covers template `two` only.');
  });
});

describe('an edit that is as right at other places', () => {
  const text = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n';
  const [one] = lintFiles([sourceFile('a.yaml', manifest('Workflow', ['one']))], SETTINGS).findings;
  const put = (start: number): TextEdit => ({ range: { start, end: start }, text: 'x: 0\n' });
  const atLine = (line: number): TextEdit => put(5 * (line - 1));
  const { path } = sourceFile('a.yaml', text);
  const findingWith = (...edits: readonly TextEdit[]): Finding => {
    if (one?.fix === undefined) throw new Error('no fix');
    return { ...one, fix: { ...one.fix, edits: edits.map((edit) => ({ path, edit })) } };
  };
  const movable = { ...atLine(1), elsewhere: [atLine(3), atLine(6)] };
  const hunk = { first: 5, last: 6, added: new Set([5]) };
  const editsOf = ({ fix }: Finding): readonly TextEdit[] =>
    fix?.edits.map(({ edit }) => edit) ?? [];

  test('goes to the first of them that the diff shows', () => {
    const moved = inReach(findingWith(movable), path, text, [hunk]);
    expect(editsOf(moved)).toEqual([{ ...atLine(6), place: 1 }]);
  });

  test('stays where the diff shows it, and where the diff shows none of them', () => {
    const there = { first: 1, last: 6, added: new Set([5]) };
    const nowhere = { first: 4, last: 4, added: new Set([4]) };
    for (const hunks of [[there], [nowhere], []]) {
      const same = inReach(findingWith(movable), path, text, hunks);
      expect(editsOf(same)).toEqual([movable]);
    }
  });

  test('stays where another edit of the fix is in its way', () => {
    const removed = { range: { start: 22, end: 25 }, text: '' };
    const same = inReach(findingWith(movable, removed), path, text, [hunk]);
    expect(editsOf(same)).toEqual([movable, removed]);
  });

  test('is at the same place in another text', () => {
    const moved = inReach(findingWith(movable), path, text, [hunk]);
    const other = findingWith({ ...atLine(2), elsewhere: [atLine(4), atLine(5)] });
    expect(editsOf(placedAs(other, moved))).toEqual([{ ...atLine(5), place: 1 }]);
    expect(placedAs(other, findingWith(movable))).toBe(other);
  });
});

describe('the command that makes a change', () => {
  const change = (path: string, before: string | undefined = 'a') => ({
    path: sourceFile(path, '').path,
    before,
    after: 'b',
    edits: [],
  });

  test.each([
    ['a/b.yaml', 'npx wfcache-lint --fix a/b.yaml'],
    ["it's $(here).yaml", "npx wfcache-lint --fix 'it'\\''s $(here).yaml'"],
    ['-x.yaml', 'npx wfcache-lint --fix ./-x.yaml'],
  ])('names %s as one word', (path, command) => {
    expect(fixCommand([change(path)], [])).toBe(command);
  });

  test('names no file where there are many, or where it creates one', () => {
    expect(
      fixCommand(
        ['a', 'b', 'c', 'd'].map((one) => change(one)),
        [],
      ),
    ).toBe('npx wfcache-lint --fix');
    expect(fixCommand([{ ...change('a'), before: undefined }], [])).toBe('npx wfcache-lint --fix');
  });

  test('asks for unsafe fixes where one of them is', () => {
    const finding = lintFiles([sourceFile('a.yaml', manifest('Workflow', ['one']))], SETTINGS)
      .findings[0];
    if (finding?.fix === undefined) throw new Error('no fix');
    const unsafe = { ...finding, fix: { ...finding.fix, safety: 'unsafe' as const } };
    expect(fixCommand([change('a')], [finding, unsafe])).toBe(
      'npx wfcache-lint --fix --unsafe-fixes a',
    );
  });
});
