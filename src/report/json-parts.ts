import { inertJson } from '../text/inert-json.ts';

/**
 * A JSON document with one long list, in parts: the text of the document as a whole, which is never there
 * at once. `before` and `after` are the members around the list; there is at least one before it.
 */
export function* documentInParts(
  before: object,
  name: string,
  items: Iterable<unknown>,
  after: object = {},
): Generator<string> {
  yield `${inertJson(before, 2).slice(0, -'\n}'.length)},\n  ${JSON.stringify(name)}: `;
  yield* itemsInParts(items, '  ');
  const more = inertJson(after, 2);
  yield more === '{}' ? '\n}\n' : `,${more.slice('{'.length)}\n`;
}

/** A JSON document that is a list, in parts. */
export function* listInParts(items: Iterable<unknown>): Generator<string> {
  yield* itemsInParts(items, '');
  yield '\n';
}

function* itemsInParts(items: Iterable<unknown>, indent: string): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    // Line ends inside texts are escaped, so each one here is between two lines of the document.
    const lines = inertJson(item, 2).replaceAll('\n', `\n${indent}  `);
    yield `${isFirst ? '[' : ','}\n${indent}  ${lines}`;
    isFirst = false;
  }
  yield isFirst ? '[]' : `\n${indent}]`;
}
