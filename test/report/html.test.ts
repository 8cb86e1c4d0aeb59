import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { XMLValidator } from 'fast-xml-parser';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { hostileFiles } from '../support/hostile-repository.ts';
import { checkout } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { PAYLOADS } from '../support/payloads.ts';

/** An element of a page that was parsed as browsers parse it. */
interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements, in the order of the page. */
function elementsOf(page: string): Found[] {
  const found: Found[] = [];
  const textOf = (node: Tree.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes, text: textOf(node) });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  const errors: string[] = [];
  visit(parse(page, { onParseError: ({ code }) => errors.push(code) }));
  // Its void elements and its drawings end with a slash, as XML wants it.
  const allowed = 'non-void-html-element-start-tag-with-trailing-slash';
  expect(errors.filter((code) => code !== allowed)).toEqual([]);
  return found;
}

/** What a page is made of. */
const OURS =
  'a article b body button caption code dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 head header html input label legend li link main mark meta nav option p rect script section select span strong style summary svg table tbody td th thead title tr ul'.split(
    ' ',
  );

/** Nothing but ours is in it, whatever strangers have written. */
function expectOurs(page: string): Found[] {
  expect(XMLValidator.validate(page)).toBe(true);
  const all = elementsOf(page);
  const names = new Set(all.map(({ name }) => name));
  expect([...names].filter((name) => !OURS.includes(name))).toEqual([]);
  const keys = all.flatMap(({ attributes }) => Object.keys(attributes));
  expect(keys.filter((key) => key.startsWith('on') || key === 'src' || key === 'style')).toEqual(
    [],
  );
  const links = all.flatMap(({ attributes: { href } }) => href ?? []);
  expect(
    links.filter(
      (href) => !/^(?:#[a-z]+|data:,|https:\/\/github\.com\/org\/wfcache-lint\/)/.test(href),
    ),
  ).toEqual([]);
  expect(all.filter(({ name }) => name === 'script')).toHaveLength(1);
  const ids = all.flatMap(({ attributes: { id } }) => id ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  return all;
}

const page = async (root: string, lang = 'en'): Promise<string> =>
  (await runHere(root, ['--format', 'html', '--lang', lang])).stdout;

/** The texts of a page that are neither code nor Chinese, and hold a sentence. */
function englishIn(text: string): string[] {
  const own = text.replace(/<(script|style|code)\b[^]*?<\/\1>/g, '');
  const said = [...own.matchAll(/(?:>|aria-label=")([^<>"]+)/g)].map(([, words = '']) =>
    words.trim(),
  );
  const sentences = said.filter((words) => /[a-z]{2,} [a-z]{2,}/i.test(words));
  // The kind and the region of a registry are as they are.
  return sentences.filter((words) => !/[\u3400-\u9fff]|^acr-enterprise /.test(words));
}

describe('a page', () => {
  let text = '';
  let again = '';
  let chinese = '';
  let all: readonly Found[] = [];
  const named = (name: string): readonly Found[] => all.filter((one) => one.name === name);

  beforeAll(async () => {
    const repo = checkout({
      '.wfcache-lint.yaml': `${CONFIG}platform: eci\n`,
      'a.yaml': workflow(`${ENTERPRISE_IMAGE}:1`),
      'b/b.yaml': workflow('example.com/big:1'),
    });
    text = await page(repo.root);
    again = await page(repo.root);
    chinese = await page(repo.root, 'zh');
    repo.remove();
    all = expectOurs(text);
  });

  test('is the same for the same input', () => {
    expect(again).toBe(text);
  });

  test('in Chinese has no sentence in English, and as many elements', () => {
    expect(englishIn(text).length).toBeGreaterThan(10);
    expect(englishIn(chinese)).toEqual([]);
    const [html] = expectOurs(chinese);
    expect(html?.attributes).toEqual({ lang: 'zh-CN' });
    expect(chinese).toContain('role="group" aria-label="源码"');
    expect(elementsOf(chinese).map(({ name }) => name)).toEqual(all.map(({ name }) => name));
    expect(chinese).toContain(
      "shown.textContent = '显示 ' + left + ' 个问题，共 ' + all + ' 个。';",
    );
    expect(text).toContain("shown.textContent = left + ' of ' + all + ' findings are shown.';");
  });

  test('its policy names its script and its style by their texts, and allows nothing else', () => {
    const hash = (name: string): string => {
      const content = named(name)[0]?.text ?? '';
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    const policy = named('meta').find(({ attributes }) => 'http-equiv' in attributes)?.attributes;
    expect(policy?.['content']?.split('; ')).toEqual([
      "default-src 'none'",
      'img-src data:',
      `script-src ${hash('script')}`,
      `style-src ${hash('style')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('it shows findings with their source and their fix, images and the plan', () => {
    const [first] = named('article');
    expect(first?.attributes).toMatchObject({
      'data-severity': 'info',
      'data-rule': 'acr-instance-id-missing',
    });
    expect(first?.text).toContain('a.yaml:10:16');
    expect(named('mark').map((one) => one.text)).toContain(`${ENTERPRISE_IMAGE}:1`);
    const added = all.filter(({ attributes }) => attributes['class'] === 'line come');
    expect(added.map((one) => one.text).join('\n')).toContain('k8s.aliyun.com/acr-instance-id');
    expect(named('caption').map((one) => one.text)).toEqual([
      'Findings by rule',
      'Images, the largest download first',
      'What image caches cost and save: estimates, in CNY',
    ]);
    const bars = named('rect').map(({ attributes }) => attributes['width']);
    expect(bars).toEqual(['0.00', '100.00']);
    expect(text).toContain('3.0 GiB by a cache');
  });
});

test('what strangers write is text, and its characters are seen', async () => {
  for (const value of PAYLOADS) {
    const written = {
      name: value.replaceAll(/[/\0]/g, '_'),
      value,
      // oxlint-disable-next-line no-control-regex -- YAML refuses control characters there
      lines: [value.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028]/g, '')],
    };
    const repo = checkout(hostileFiles(written));
    const text = await page(repo.root);
    repo.remove();
    expectOurs(text);
    expect(text).toContain('<article');
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/);
  }
});
