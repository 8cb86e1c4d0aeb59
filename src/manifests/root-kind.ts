import { KINDS } from './kinds.ts';

const READ: ReadonlySet<string> = new Set(KINDS.map(({ kind }) => kind));

/**
 * Is it certain that the object of a document is not one that the program reads, by the `kind` of
 * its root? Nothing is parsed: it is asked where a document is too large to be, or no YAML. Most
 * such documents are definitions of Argo's own kinds, which name these kinds everywhere. An object
 * with `items` can hold any objects, whatever its kind is.
 */
export function isForeign(document: string): boolean {
  const keys = /^\s*\{/.test(document) ? jsonKeys(document) : blockKeys(document);
  if (keys === undefined || keys.some(({ key }) => key === 'items')) return false;
  const [kind, ...more] = keys.filter(({ key }) => key === 'kind');
  return more.length === 0 && kind?.value !== undefined && !READ.has(kind.value);
}

/** A key of the root, and its value where that is one word. */
interface RootKey {
  readonly key: string;
  readonly value: string | undefined;
}

/** The keys at the indentation of the first one; undefined where one is not spelled as it is read. */
function blockKeys(document: string): readonly RootKey[] | undefined {
  const indent = /^( *)(?:[\w.$-]+|"[^"\n]*"|'[^'\n]*'):(?=\s|$)/m.exec(document)?.[1];
  if (indent === undefined) return undefined;
  if (new RegExp(`^${indent}(?:[!&*?<]|"[^"\n]*\\\\)`, 'm').test(document)) return undefined;
  const keys = new RegExp(`^${indent}(["']?)([\\w.$-]+)\\1[ \\t]*:(?:[ \\t]+(.*))?$`, 'gm');
  return [...document.matchAll(keys)].map(([, , key = '', value = '']) => ({
    key,
    value: /^(["']?)(\w+)\1\s*(?:#.*)?$/.exec(value)?.[2],
  }));
}

/** The keys of the outermost object of a JSON text; undefined where one is written with escapes. */
function jsonKeys(document: string): readonly RootKey[] | undefined {
  const keys: RootKey[] = [];
  const marks = /[{}[\]"]/g;
  let depth = 0;
  for (let found = marks.exec(document); found !== null; found = marks.exec(document)) {
    const [mark] = found;
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark !== '"') depth -= 1;
    else {
      const end = endOfString(document, found.index);
      marks.lastIndex = end;
      const value = /^\s*:(?:\s*"(\w*)")?/.exec(document.slice(end, end + LONGEST_WORD));
      if (depth !== 1 || value === null) continue;
      const key = document.slice(found.index + 1, end - 1);
      if (key.includes('\\')) return undefined;
      keys.push({ key, value: value[1] });
    }
  }
  return keys;
}

/** No kind is longer, with the blanks before it; a longer word is none. */
const LONGEST_WORD = 200;

/** The place behind the quote that ends a JSON string; the end of the text where there is none. */
function endOfString(document: string, at: number): number {
  const marks = /["\\]/g;
  marks.lastIndex = at + 1;
  for (let found = marks.exec(document); found !== null; found = marks.exec(document)) {
    if (found[0] === '"') return marks.lastIndex;
    marks.lastIndex += 1;
  }
  return document.length;
}
