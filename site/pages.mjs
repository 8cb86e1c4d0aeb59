/**
 * Which files of the repository are pages of the site, and at which address. An address is the path of
 * the file, but that README.md is the index of its folder, and that what is Chinese is below zh/.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Where a file is that is no page. */
export const REPOSITORY = 'https://github.com/org/wfcache-lint';

/** The pages of docs/ in the order of the menu. */
const MENU = {
  start: ['adopting', 'install', 'configuration', 'suppressions', 'exit-codes', 'formats'],
  ci: ['action', 'forks', 'ci'],
  caches: ['image-caches', 'images', 'sizes', 'pin', 'online', 'prices'],
  judged: ['platforms', 'cluster', 'explain', 'rendered', 'fixes'],
  programs: ['api', 'json', 'schemastore'],
  project: ['policy', 'security', 'performance', 'testing', 'releasing'],
};

/**
 * A file that is a page.
 * @typedef {object} Page
 * @property {string} source its path in the repository
 * @property {string} address its path on the site, with `.md`
 */

/**
 * All pages of a repository, sorted by source.
 * @param {string} root
 * @returns {readonly Page[]}
 */
export function pagesOf(root) {
  const found = [
    ...readdirSync(root).filter((name) => /^[A-Z_]+(?:\.zh)?\.md$/.test(name)),
    ...filesIn(root).filter((path) => path.endsWith('.md') && !path.startsWith('rules/_')),
  ];
  return found.toSorted().map((source) => ({ source, address: addressOf(source) }));
}

/**
 * The pictures that pages can show. They have the same path on the site.
 * @param {string} root
 */
export function picturesOf(root) {
  return filesIn(root).filter((path) => /\.(?:gif|jpe?g|png|svg|webp)$/.test(path));
}

/** @param {string} root */
function filesIn(root) {
  return ['docs', 'rules', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  );
}

/** @param {string} source */
function addressOf(source) {
  const isChinese = source.startsWith('docs/zh/') || source.endsWith('.zh.md');
  const english = source.replace(/^docs\/zh\//, 'docs/').replace(/\.zh\.md$/, '.md');
  const address = english.replace(/(^|\/)README\.md$/, '$1index.md');
  return `${isChinese ? 'zh/' : ''}${address.toLowerCase()}`;
}

/**
 * Where a link of a page leads on the site: to another page, to the file on GitHub, or, where it is
 * no link to a file, as it is.
 * @param {string} root
 * @param {readonly Page[]} pages
 * @param {Page} from
 * @param {string} href as written
 */
export function linkOn(root, pages, from, href) {
  const [, path = '', anchor = ''] = /^([^#]*)(#.*)?$/s.exec(href) ?? [];
  if (path === '' || /^[a-z][a-z+.-]*:|^\//i.test(path)) return href;
  const target = posix.join(posix.dirname(from.source), decodeURI(path));
  const isFolder = existsSync(join(root, target)) && statSync(join(root, target)).isDirectory();
  const wanted = isFolder ? posix.join(target, 'README.md') : target;
  const page = pages.find(({ source }) => source === wanted);
  if (page !== undefined) return wayTo(from, page.address) + anchor;
  const kind = isFolder ? 'tree' : 'blob';
  return `${REPOSITORY}/${kind}/main/${encodeURI(target.replace(/\/$/, ''))}${anchor}`;
}

/**
 * Where a picture of a page is on the site. One of another host stays there.
 * @param {Page} from
 * @param {string} src as written
 */
export function pictureOn(from, src) {
  if (/^(?:[a-z][a-z+.-]*:|\/)/i.test(src)) return src;
  return wayTo(from, posix.join(posix.dirname(from.source), src));
}

/** @param {Page} from @param {string} address */
function wayTo(from, address) {
  const way = posix.relative(posix.dirname(from.address), address);
  return way.startsWith('.') ? way : `./${way}`;
}

/**
 * The anchor of a heading, as GitHub makes it. The second one of a name gets `-1`.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links
 * @param {string} heading without marks
 */
export function anchorOf(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * The pages of docs/ by group, in the order of the menu. Throws where a page has no place in it.
 * @param {readonly Page[]} pages
 * @param {'' | 'zh/'} language the folder of it
 * @returns {readonly { readonly group: keyof typeof MENU; readonly pages: readonly Page[] }[]}
 */
export function menuOf(pages, language) {
  const own = pages.filter(({ address }) => address.startsWith(`${language}docs/`));
  const groups = /** @type {[keyof typeof MENU, string[]][]} */ (Object.entries(MENU));
  const named = new Set(groups.flatMap(([, names]) => names));
  const nameOf = (/** @type {Page} */ { address }) => posix.basename(address, '.md');
  const others = own.filter((page) => !named.has(nameOf(page)));
  if (language === '' && others.length > 0) {
    throw new Error(
      `site/pages.mjs: ${others.map(({ source }) => source).join(', ')} is in no menu`,
    );
  }
  const placed = groups.map(([group, names]) => ({
    group,
    pages: names.flatMap((name) => own.find((page) => nameOf(page) === name) ?? []),
  }));
  // A glossary has no English page.
  return placed.map((one) =>
    one.group === 'project' ? { ...one, pages: [...one.pages, ...others] } : one,
  );
}
