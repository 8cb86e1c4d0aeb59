/** What VitePress is told: https://vitepress.dev/reference/site-config */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examplesOfRules } from '../build-playground.mjs';
import { anchorOf, linkOn, menuOf, pagesOf, pictureOn, REPOSITORY } from '../pages.mjs';
import { CHINESE, ENGLISH } from './words.mjs';

const SITE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = join(SITE, '..');
const pages = pagesOf(ROOT);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const tried = new Set(examplesOfRules().map(({ name }) => name));
const base = process.env['SITE_BASE'] ?? '/';

export default {
  title: 'wfcache-lint',
  description: ENGLISH.description,
  base,
  srcDir: '.cache/pages',
  outDir: 'build',
  cacheDir: '.cache/vitepress',
  cleanUrls: true,
  head: [
    ['meta', { name: 'referrer', content: 'no-referrer' }],
    ['link', { rel: 'icon', href: 'data:,' }],
  ],
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: themeIn('', ENGLISH) },
    ...(byAddress.has('zh/index.md') && {
      zh: {
        label: '简体中文',
        lang: 'zh-CN',
        description: CHINESE.description,
        themeConfig: themeIn('zh/', CHINESE),
      },
    }),
  },
  markdown: {
    anchor: { slugify: anchorOf },
    // GitHub reads no attributes in braces.
    attrs: { disable: true },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: asOnGitHub,
  },
  // What "Edit this page" names.
  transformPageData: (/** @type {{ relativePath: string, filePath: string }} */ page) => ({
    filePath: byAddress.get(page.relativePath)?.source ?? page.filePath,
  }),
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize: wordsOf } },
        locales: { zh: { translations: CHINESE.search } },
      },
    },
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
  },
};

/** @param {'' | 'zh/'} language @param {typeof ENGLISH} words */
function themeIn(language, words) {
  const rules = pages.filter(({ address }) =>
    new RegExp(`^${language}rules/[^/]+/index\\.md$`).test(address),
  );
  const docs = menuOf(pages, language).map(({ group, pages: own }) => ({
    text: words.groups[group],
    items: own.map((page) => ({ text: titleOf(page), link: linkTo(page.address) })),
  }));
  const rulesMenu = {
    text: words.rules,
    link: linkTo(`${language}rules/index.md`),
    items: rules.map(({ address }) => ({
      text: address.split('/').at(-2),
      link: linkTo(address),
    })),
  };
  return {
    nav: [
      { text: words.docs, link: linkTo(`${language}docs/adopting.md`) },
      { text: words.rules, link: linkTo(`${language}rules/index.md`) },
      // A page of its own, with a policy of its own: the browser has to load it.
      { text: words.playground, link: `/playground/${words.query}`, target: '_self' },
    ],
    sidebar: {
      [`/${language}rules/`]: [rulesMenu],
      [`/${language}`]: [...docs, { ...rulesMenu, collapsed: true }],
    },
    editLink: { pattern: `${REPOSITORY}/edit/main/:path`, text: words.edit },
    outline: { level: [2, 3], label: words.outline },
    ...words.theme,
  };
}

/** @param {string} address of a page */
function linkTo(address) {
  return `/${withoutEnding(address)}`;
}

/** A link as browsers want it; VitePress does it for links in Markdown. @param {string} link */
function withoutEnding(link) {
  return /^https?:/.test(link) ? link : link.replace(/(?:index)?\.md(?=#|$)/, '');
}

/** @param {import('../pages.mjs').Page} page */
function titleOf({ source }) {
  return /^# (.*)$/m.exec(readFileSync(join(ROOT, source), 'utf8'))?.[1]?.replaceAll('`', '');
}

/**
 * Makes links and texts mean what they mean on GitHub.
 * @param {import('markdown-it').default} md
 */
function asOnGitHub(md) {
  // In acs:ram::… there is no ram.
  md.core.ruler.disable('emoji', true);
  md.core.ruler.push('follow-links', ({ tokens, env }) => {
    const { relativePath } = /** @type {{ relativePath: string }} */ (env);
    const from = byAddress.get(relativePath);
    if (from === undefined) return;
    const link = (/** @type {string} */ href) => linkOn(ROOT, pages, from, href);
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      const [href, src] = [token.attrGet('href'), token.attrGet('src')];
      if (href !== null) token.attrSet('href', link(href));
      if (src !== null) token.attrSet('src', pictureOn(from, src));
      if (token.type.startsWith('html_')) {
        token.content = token.content
          .replaceAll(
            /\bhref="([^"]+)"/g,
            (_, /** @type {string} */ one) => `href="${withoutEnding(link(one))}"`,
          )
          .replaceAll(
            /\b(src|srcset)="([^"\s]+)"/g,
            (_, /** @type {string} */ key, /** @type {string} */ one) =>
              `${key}="${pictureOn(from, one)}"`,
          );
      }
    }
  });
  // The output of a command is no string of a shell.
  md.core.ruler.push('plain-output', ({ tokens }) => {
    for (const token of tokens) if (token.info === 'console') token.info = 'text';
  });
  md.core.ruler.push('try-example', ({ tokens, env, Token }) => {
    const { relativePath } = /** @type {{ relativePath: string }} */ (env);
    const [, language, rule = ''] = /^(zh\/)?rules\/([^/]+)\/index\.md$/.exec(relativePath) ?? [];
    const bad = tokens.findIndex(({ type }) => type === 'fence');
    if (!tried.has(rule) || bad === -1) return;
    const words = language === undefined ? ENGLISH : CHINESE;
    const link = new Token('html_block', '', 0);
    const href = `${base}playground/${words.query}#example=${rule}`;
    // The router of VitePress leaves links with a target to the browser.
    link.content = `<p><a href="${href}" target="_self">${words.tryIt}</a></p>\n`;
    tokens.splice(bad + 1, 0, link);
  });
  // To Vue, two braces begin an expression.
  for (const name of ['text', 'code_inline']) {
    const rule = md.renderer.rules[name];
    if (rule === undefined) throw new Error(`site: nothing renders ${name}`);
    md.renderer.rules[name] = (...args) => rule(...args).replaceAll('{{', '&#123;&#123;');
  }
}

/**
 * The words of a text, also of a Chinese one, which has no blanks between them. VitePress sends this
 * function to the browser as a text, so it uses nothing around it.
 * @param {string} text
 */
function wordsOf(text) {
  const parts = text.split(/[\n\r\p{Z}\p{P}]+/u);
  if (!/\p{Script=Han}/u.test(text)) return parts;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return parts.flatMap((part) => Array.from(segmenter.segment(part), ({ segment }) => segment));
}
