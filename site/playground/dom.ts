/** What an element gets besides its content; a value of `undefined` or `false` is left out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element. Texts become text, whatever they hold; nothing is ever read as HTML. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  element.append(...content);
  return element;
}

/** The element of the page that has an id. Throws where there is none of this kind. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}`);
  return found;
}

/** A message of the linter: what stands in double quotes or grave accents becomes code. */
export function message(text: string): readonly (Node | string)[] {
  return text
    .split(/("(?:[^"\\]|\\.)*"|`[^`]*`)/)
    .map((piece, at) => (at % 2 === 1 ? el('code', {}, piece.slice(1, -1)) : piece));
}
