import { KINDS } from './kinds.ts';

const READ: ReadonlySet<string> = new Set(KINDS.map(({ kind }) => kind));

/**
 * Is it certain that the object of a document is not one that the program reads, by the `kind` of
 * its root? Nothing is parsed: it is asked where a document is too large to be, or no YAML. Most
 * such documents are definitions of Argo's own kinds, which name these kinds everywhere.
 */
export function isForeign(document: string): boolean {
  const kind = /^\s*\{/.test(document) ? jsonKind(document) : blockKind(document);
  return kind !== undefined && !READ.has(kind);
}

/** The `kind` at the indentation of the first key; undefined where there is not exactly one. */
function blockKind(document: string): string | undefined {
  const indent = /^( *)(?:[\w.$-]+|"[^"\n]*"|'[^'\n]*'):(?=\s|$)/m.exec(document)?.[1];
  if (indent === undefined) return undefined;
  const keys = new RegExp(`^${indent}(?:kind|"kind"|'kind')[ \\t]*:[ \\t]*(.*)$`, 'gm');
  const values = [...document.matchAll(keys)].map(([, value = '']) => plain(value));
  return values.length === 1 ? values[0] : undefined;
}

function plain(value: string): string | undefined {
  return /^(["']?)(\w+)\1\s*(?:#.*)?$/.exec(value)?.[2];
}

/** The `kind` of the outermost object of a JSON text; undefined where it cannot be told. */
function jsonKind(document: string): string | undefined {
  let depth = 0;
  for (const token of document.matchAll(/[{}[\]]|"(?:[^"\\]|\\.)*"(\s*:\s*"(\w*)")?/g)) {
    const [text, , value] = token;
    if (text === '{' || text === '[') depth += 1;
    else if (text === '}' || text === ']') depth -= 1;
    else if (depth === 1 && text.startsWith('"kind"') && value !== undefined) return value;
  }
  return undefined;
}
