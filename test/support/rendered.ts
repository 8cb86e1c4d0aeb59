import MarkdownIt from 'markdown-it';

/** What of a Markdown text is more than text: raw HTML, where links and images lead, and nodes. */
export interface Rendered {
  readonly html: readonly string[];
  readonly targets: readonly (string | null)[];
  readonly nodes: ReadonlySet<string>;
}

/** Reads a text as GitHub does, as far as CommonMark with tables and links goes. */
export function rendered(text: string): Rendered {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  // As on GitHub: only what begins with a scheme or with www.
  markdown.linkify.set({ fuzzyLink: false });
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return {
    html: tokens.filter(({ type }) => type.startsWith('html')).map(({ content }) => content.trim()),
    targets: tokens
      .filter(({ type }) => type === 'link_open' || type === 'image')
      .map((token) => token.attrGet('href') ?? token.attrGet('src')),
    nodes: new Set(tokens.map(({ type }) => type)),
  };
}
