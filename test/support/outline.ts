import markdownIt from 'markdown-it';
import { anchorOf } from '../../site/pages.mjs';

/** What others can link to in a page, and what it links to. */
export interface Outline {
  /** The anchors of its headings, as GitHub and the site make them. */
  readonly anchors: ReadonlySet<string>;
  /** The addresses of its links and pictures, as written. */
  readonly links: readonly string[];
}

const reader = markdownIt({ html: true });

/** Reads a page of Markdown. */
export function outlineOf(markdown: string): Outline {
  const tokens = reader.parse(markdown, {});
  const anchors = new Set<string>();
  for (const [at, { type }] of tokens.entries()) {
    if (type !== 'heading_open') continue;
    const parts = tokens[at + 1]?.children ?? [];
    const anchor = anchorOf(
      parts
        .filter((part) => part.type === 'text' || part.type === 'code_inline')
        .map(({ content }) => content)
        .join(''),
    );
    let number = 0;
    let unique = anchor;
    while (anchors.has(unique)) unique = `${anchor}-${String((number += 1))}`;
    anchors.add(unique);
  }
  const links = tokens.flatMap(({ children, type, content }) => [
    ...(children ?? []).flatMap((part) => part.attrGet('href') ?? part.attrGet('src') ?? []),
    ...(type === 'html_block' ? inHtml(content) : []),
    ...(children ?? []).flatMap((part) =>
      part.type === 'html_inline' ? inHtml(part.content) : [],
    ),
  ]);
  return { anchors, links };
}

/** The addresses in a piece of HTML. */
function inHtml(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src|srcset)="([^"\s]+)"/g)].map(([, link = '']) => link);
}
