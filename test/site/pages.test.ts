import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { anchorOf, linkOn, menuOf, pagesOf, pictureOn } from '../../site/pages.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const pages = pagesOf(ROOT);
const page = (source: string, address: string): { source: string; address: string } => ({
  source,
  address,
});

describe('the pages of the site', () => {
  test('have the addresses of their files; READMEs are the index of their folder', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        page('README.md', 'index.md'),
        page('CHANGELOG.md', 'changelog.md'),
        page('docs/ci.md', 'docs/ci.md'),
        page('rules/README.md', 'rules/index.md'),
        page('rules/region-unknown/README.md', 'rules/region-unknown/index.md'),
      ]),
    );
    expect(pages.filter(({ source }) => source.includes('_template'))).toEqual([]);
  });

  test('are all in the menu, or it says which is not', () => {
    const shown = menuOf(pages, '').flatMap((group) => group.pages);
    expect(shown).toHaveLength(pages.filter(({ address }) => address.startsWith('docs/')).length);
    const more = [...pages, page('docs/new.md', 'docs/new.md')];
    expect(() => menuOf(more, '')).toThrow('docs/new.md is in no menu');
  });

  test('in Chinese are below zh/, in the same menu, and may be more', () => {
    const chinese = [
      page('docs/zh/ci.md', 'zh/docs/ci.md'),
      page('docs/zh/terms.md', 'zh/docs/terms.md'),
    ];
    const english = pages.filter(({ address }) => !address.startsWith('zh/'));
    const menu = menuOf([...english, ...chinese], 'zh/');
    expect(menu.filter((group) => group.pages.length > 0)).toEqual([
      { group: 'ci', pages: [chinese[0]] },
      { group: 'project', pages: [chinese[1]] },
    ]);
  });
});

test.each([
  ['docs/ci.md', 'action.md', './action.md'],
  ['docs/ci.md', 'pin.md#the-list', './pin.md#the-list'],
  ['docs/ci.md', '#here', '#here'],
  ['docs/ci.md', 'https://example.com/a.md', 'https://example.com/a.md'],
  ['docs/ci.md', '../README.md#x', '../index.md#x'],
  ['docs/ci.md', '../rules/', '../rules/index.md'],
  ['rules/region-unknown/README.md', '../../docs/ci.md', '../../docs/ci.md'],
  ['README.md', 'docs/ci.md', './docs/ci.md'],
  ['README.md', 'Dockerfile', 'https://github.com/org/wfcache-lint/blob/main/Dockerfile'],
  ['docs/ci.md', '../src/cli/', 'https://github.com/org/wfcache-lint/blob/main/src/cli'],
  ['docs/ci.md', '../src/', 'https://github.com/org/wfcache-lint/tree/main/src'],
])('in %s a link to %s leads to %s', (source, href, to) => {
  const from = pages.find((one) => one.source === source);
  if (from === undefined) throw new Error(`${source} is no page`);
  expect(linkOn(ROOT, pages, from, href)).toBe(to);
});

test('a picture is where it is in the repository, also for a page that is elsewhere', () => {
  const chinese = page('docs/zh/ci.md', 'zh/docs/ci.md');
  expect(pictureOn(chinese, '../review.png')).toBe('../../docs/review.png');
  expect(pictureOn(page('README.md', 'index.md'), 'docs/a.svg')).toBe('./docs/a.svg');
  expect(pictureOn(chinese, 'data:,')).toBe('data:,');
});

test('anchors are those of GitHub', () => {
  expect(anchorOf('What `--fix` does, and why')).toBe('what---fix-does-and-why');
  expect(anchorOf('镜像缓存：概述')).toBe('镜像缓存概述');
});
