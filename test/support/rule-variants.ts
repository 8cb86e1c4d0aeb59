import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments, visit, type Document } from 'yaml';
import { isMap, readDocuments, valuesOf } from './second-parser.ts';

/** A file of a case. */
interface Text {
  readonly path: string;
  readonly text: string;
}

/** A way to write a manifest that means what it meant. */
export interface Variant {
  readonly name: string;
  /** Undefined for a manifest that would mean something else. */
  readonly write: (text: string) => string | undefined;
  /** Lines stay what they are: what fixes make of it is the fixed manifest, written in that way. */
  readonly isExact: boolean;
  /** Objects stand inside of another one. */
  readonly isNested?: true;
}

/** Every way in which other editors, tools and people would have written a manifest. */
export const VARIANTS: readonly Variant[] = [
  exact('with CRLF', (text) => text.replaceAll('\n', '\r\n')),
  exact('with a byte order mark', (text) => `\uFEFF${text}`),
  exact('without a final newline', (text) => text.replace(/\n$/, '')),
  exact('as the second document', (text) => `kind: ConfigMap\napiVersion: v1\n---\n${text}`),
  { ...exact('inside a List', inList), isNested: true },
  { name: 'as JSON', isExact: false, write: asJson },
  { name: 'in flow style', isExact: false, write: inFlowStyle },
];

function exact(name: string, write: Variant['write']): Variant {
  return { name, isExact: true, write };
}

/** Files written that way; undefined where one of them cannot be. */
export function writtenAs<T extends Text>(
  { write }: Variant,
  files: readonly T[],
): readonly T[] | undefined {
  const written = files.flatMap((file) => {
    const text = write(file.text);
    return text === undefined ? [] : [{ ...file, text }];
  });
  return written.length === files.length ? written : undefined;
}

/** By path: what files that were written that way are to be the same in, once they are fixed. */
export function essenceOf(
  { isExact }: Variant,
  files: readonly Text[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, isExact ? text : valuesOf(text)]));
}

/** Each document becomes an item of one List, its lines as they are, indented. */
function inList(text: string): string | undefined {
  // Nobody writes a List into a List, and a file of ours holds its object alone.
  if (/^kind: List$|^# Written by wfcache-lint/m.test(text)) return undefined;
  const documents = text.split(/^---\n/m).filter((document) => document.trim() !== '');
  const lines = documents.flatMap((document) =>
    document
      .replace(/\n$/, '')
      .split('\n')
      .map((line, at) => (line === '' ? line : `${at === 0 ? '  - ' : '    '}${line}`)),
  );
  return `apiVersion: v1\nkind: List\nitems:\n${lines.join('\n')}\n`;
}

/** JSON has neither comments nor anchors, and one way to write a boolean or a number. */
function asJson(text: string): string | undefined {
  const documents = documentsOf(text);
  if (hasTellingComments(text) || documents.some(holdsManifest)) return undefined;
  if (documents.some(sharesNodes) || documents.some(isReadOtherwise)) return undefined;
  const printed = readDocuments(text).map((value) => JSON.stringify(value, undefined, 2));
  return `${printed.join('\n---\n')}\n`;
}

/** Flow style leaves no room for comments, and none for blocks of text. */
function inFlowStyle(text: string): string | undefined {
  const documents = documentsOf(text);
  if (hasTellingComments(text) || documents.some(holdsManifest)) return undefined;
  const printed = `${documents.map(printFlow).join('\n---\n')}\n`;
  return isDeepStrictEqual(valuesOf(printed), valuesOf(text)) ? printed : undefined;
}

function printFlow(document: Document): string {
  document.commentBefore = document.comment = null;
  visit(document, {
    Collection: (_key, node) => void (node.flow = true),
    Node: (_key, node) => void (node.commentBefore = node.comment = null),
  });
  return document.toString({ lineWidth: 0, directives: false }).trimEnd();
}

/** Throws where a second parser refuses the text. */
function documentsOf(text: string): readonly Document[] {
  const documents = parseAllDocuments(text, { merge: true });
  if ('empty' in documents) return [];
  for (const { errors } of documents) for (const error of errors) throw error;
  return documents.filter(({ contents }) => contents !== null);
}

/** Comments that suppress findings, or say who has written a file. */
function hasTellingComments(text: string): boolean {
  return /^[^'"]*# *(?:wfcache-lint-disable|Written by wfcache-lint)/m.test(text);
}

/** A manifest in a block of text can be edited where it stands, one in quotes cannot. */
function holdsManifest(document: Document): boolean {
  let found = false;
  visit(document, {
    Scalar: (_key, { type, value }) => {
      found ||= type?.startsWith('BLOCK') === true && isMap(valuesOf(String(value))[0]);
    },
  });
  return found;
}

/** Does an alias put one node in several places? */
function sharesNodes(document: Document): boolean {
  let found = false;
  visit(document, { Alias: () => void (found = true) });
  return found;
}

/** A plain text that older readers take for a boolean, or a number that JSON would spell otherwise. */
function isReadOtherwise(document: Document): boolean {
  let found = false;
  visit(document, {
    Scalar: (_key, { type, value, source = '' }) => {
      if (type !== 'PLAIN') return;
      found ||= typeof value === 'string' && /^(?:y|n|yes|no|on|off)$/i.test(source);
      found ||= typeof value === 'number' && JSON.stringify(value) !== source;
    },
  });
  return found;
}
