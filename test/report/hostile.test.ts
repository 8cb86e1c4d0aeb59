import { describe, expect, test } from '@jest/globals';
import { getValidationErrors } from '@umbrelladocs/rdformat-validator';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
import { loadAll } from 'js-yaml';
import rules from '../../rules/index.ts';
import type { Report } from '../../src/finding.ts';
import { codeSpan, markdownMessage, pathUri, visible } from '../../src/report/escape.ts';
import { checkstyle } from '../../src/report/checkstyle.ts';
import { github } from '../../src/report/github.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { json } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { pretty } from '../../src/report/pretty.ts';
import { rdjson } from '../../src/report/rdjson.ts';
import { sarif } from '../../src/report/sarif.ts';
import { inOne, type View } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { runnerCommands } from '../support/actions/commands.ts';
import { countsOf } from '../support/counts.ts';

const META = rules.map(({ meta }) => meta);
const HOST = 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com';

/** A report in which the payload stands wherever a stranger's text can. */
function hostileReport(payload: string): { report: Report; view: View } {
  const path = `dir/${payload.replaceAll('/', '_')}.yaml`;
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${JSON.stringify(payload)} }
spec:
  entrypoint: ${JSON.stringify(payload)}
  templates:
    - name: ${JSON.stringify(payload)}
      container: { image: ${JSON.stringify(`${HOST}/a:{{${payload}}}`)}, command: [a] }
    - name: b
      container: { image: ${HOST}/b:1, command: [a] } # ${payload.replaceAll(/[\r\n\u2028]/g, ' ')}
`;
  const file = sourceFile(path, text);
  const settings = settingsFrom(`registries: [{ host: ${HOST}, instanceId: cri-abc }]`);
  const { findings } = lintFiles([file], settings);
  const counts = countsOf({ files: 1, manifests: 1, pods: 2, images: 2 });
  return {
    report: {
      findings,
      counts,
      suppressed: [],
      fixed: 0,
      problems: [
        { path: file.path, line: 3, reason: `Cannot: ${payload}`, effect: 'skipped-file' },
      ],
      ruleErrors: [{ ruleId: 'some-rule', message: payload }],
    },
    view: {
      sources: new Sources(new Map([[file.path, file]])),
      version: '1.0.0',
      color: false,
      width: undefined,
      quiet: false,
      inActions: true,
    },
  };
}

describe.each(PAYLOADS)('payload %j', (payload) => {
  const { report, view } = hostileReport(payload);

  test('is in the report at all', () => {
    expect(() =>
      loadAll(view.sources.text(report.findings[0]?.path ?? ('' as never))),
    ).not.toThrow();
    expect(report.findings).toHaveLength(1);
  });

  test('GitHub sees the annotations that are meant, and no other command', () => {
    const commands = runnerCommands(github(report, view));
    expect(commands.map(({ name }) => name)).toEqual(['warning']);
    expect(commands[0]?.properties).toMatchObject({
      title: 'acr-instance-id-missing: No instance id for 2 images',
    });
    expect(Object.keys(commands[0]?.properties ?? {})).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
  });

  test('the log for people holds no command and moves no cursor', () => {
    const text = [...pretty(report, view)].join('');
    expect(runnerCommands(text)).toEqual([]);
    expect(text.replaceAll('\n', '')).not.toMatch(
      // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
      /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/,
    );
  });

  test('Markdown renders to our own elements only', () => {
    const renderer = new MarkdownIt({ html: true, linkify: true });
    // GitHub links addresses with a scheme or www, not every word with a dot in it.
    renderer.linkify.set({ fuzzyLink: false });
    const tokens = renderer.parse(markdown(report, view), {});
    const inline = tokens.flatMap((token) => token.children ?? []);
    const types = new Set([...tokens, ...inline].map(({ type }) => type));
    for (const type of ['html_block', 'html_inline', 'image', 'fence', 'code_block', 's_open']) {
      expect(types).not.toContain(type);
    }
    const links = inline
      .filter(({ type }) => type === 'link_open')
      .map((token) => token.attrGet('href'));
    expect(links.every((href) => href?.startsWith('https://github.com/org/wfcache-lint/'))).toBe(
      true,
    );
    const texts = inline.filter(({ type }) => type === 'text').map(({ content }) => content);
    expect(texts.join(' ')).not.toMatch(/@\w|(?:^|\s)#\d/);
    const rows = tokens.filter(({ type }) => type === 'tr_open').length;
    const cells = tokens.filter(({ type }) => type === 'td_open').length;
    expect([rows, cells]).toEqual([2, 4]);
  });

  test('XML is XML, and says what was said', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    for (const reporter of [checkstyle, junit]) {
      const text = inOne(reporter)(report, view);
      expect(XMLValidator.validate(text)).toBe(true);
      // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
    }
    const parsed = parser.parse(inOne(checkstyle)(report, view)) as {
      checkstyle: { file: { name: string; error: { source: string; line: string } } };
    };
    expect(parsed.checkstyle.file.error).toMatchObject({
      source: 'wfcache-lint.acr-instance-id-missing',
    });
  });

  test('reviewdog and GitLab get objects', async () => {
    expect(await getValidationErrors(inOne(rdjson)(report, view))).toEqual([]);
    expect(JSON.parse(inOne(gitlab)(report, view))).toHaveLength(1);
  });

  test('JSON and SARIF are objects, their paths are URIs', () => {
    const parsed = JSON.parse(json(report, view)) as { findings: { path: string }[] };
    expect(parsed.findings[0]?.path).toBe(report.findings[0]?.path);
    const log = JSON.parse(sarif(META)(report, view)) as {
      runs: {
        results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
      }[];
    };
    const uri = log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    expect(uri).toMatch(/^dir\/[\w\-.~!*'()%]+$/);
    expect(decodeURIComponent(uri)).toBe(report.findings[0]?.path);
  });
});

test('a code span cannot be left', () => {
  const renderer = new MarkdownIt();
  for (const text of ['`', '``', 'a`b``c```d', '`a`', '', ' ', '\\`', 'a|b']) {
    const [paragraph] = renderer.parseInline(`x ${codeSpan(text)} y`, {});
    const spans = (paragraph?.children ?? []).filter(({ type }) => type === 'code_inline');
    expect(spans).toHaveLength(1);
  }
});

test('quoted values become code, the words around them stay plain', () => {
  expect(markdownMessage('Missing "a_b*c" in *x*')).toBe('Missing `a_b*c` in \\*x\\*');
});

test('escapes of single values', () => {
  expect(visible('a\u001B\t\u202Eb')).toBe('a\\u{1b} \\u{202e}b');
  expect(pathUri('a b/c%d#e?f/\uD800.yaml')).toBe('a%20b/c%25d%23e%3Ff/%EF%BF%BD.yaml');
});
