import { xml } from '../xml.ts';

/** A piece of a page. Only the functions here make it, so no text gets into a page that was not escaped. */
export type Markup = string & { readonly __markup: true };

/** The attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Elements that have no content and no end. */
const VOID = new Set(['input', 'link', 'meta']);

/** Text of anybody, as text. */
export function said(text: string): Markup {
  return xml(text) as Markup;
}

/** An element. It can be read as HTML and as XML. */
export function el(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  const given = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${xml(value)}"`,
  );
  const head = `<${name}${given.join('')}`;
  return (VOID.has(name) ? `${head}/>` : `${head}>${content.join('')}</${name}>`) as Markup;
}

/** An element whose content is a script or a style of ours, which is not escaped. */
export function verbatim(name: 'script' | 'style', content: string): Markup {
  return `<${name}>${content}</${name}>` as Markup;
}

/** Pieces one after another, each in a line of its own. */
export function lines(pieces: readonly Markup[]): Markup {
  return pieces.filter((piece) => piece !== '').join('\n') as Markup;
}

/** Nothing. */
export const NONE = '' as Markup;

/** A message: values in double quotes, and commands in grave accents, become code without these. */
export function message(text: string): readonly Markup[] {
  return text
    .split(/("(?:[^"\\]|\\.)*"|`[^`]*`)/)
    .map((piece, at) => (at % 2 === 1 ? el('code', {}, said(piece.slice(1, -1))) : said(piece)));
}

/** A table in a box of its own, so that a narrow window scrolls the box and not the page. */
export function table(
  caption: string,
  head: readonly (readonly [heading: string, numeric: boolean])[],
  rows: readonly Markup[],
): Markup {
  const headings = head.map(([heading, numeric]) =>
    el('th', { scope: 'col', class: numeric ? 'number' : undefined }, said(heading)),
  );
  return el(
    'div',
    { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, said(caption)),
      el('thead', {}, el('tr', {}, ...headings)),
      el('tbody', {}, lines(rows)),
    ),
  );
}
