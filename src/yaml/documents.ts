import { err, ok } from '../result.ts';
import { hideTags, showTags } from './hidden-tags.ts';
import { isHelmTemplate, isTemplate } from './foreign.ts';
import { LIMITS, tooLarge } from '../text/limits.ts';
import type { Placement, YamlFault, YamlRead, Reader } from './placement.ts';
import { readSimply } from './simple/simple.ts';
import { isFlow, partsOf, splitDocuments } from './stream.ts';
import type { Problem } from '../problem.ts';
import type { Range, SourceFile } from '../text/text.ts';
import type { MapNode, Node, ScalarNode } from './tree.ts';

/** One YAML document of a file. */
export interface Document {
  readonly root: Node;
  readonly range: Range;
}

/** What could be read of a file, and what could not. */
export interface Parsed {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** How many documents are templates of another tool. */
  readonly templates: number;
}

/** A file that is read. */
export interface OpenFile extends SourceFile {
  /** Reads what the simple reader refuses. */
  readonly complete: Reader;
  /** Where more is asked of the file later than of its trees; see `mapAt`. */
  readonly trees?: FindsMaps;
}

/** Finds a map that is not shared in the trees of a file. */
export interface FindsMaps {
  readonly find: (range: Range) => MapNode | undefined;
}

/** How a file is read. */
export interface ParseOptions {
  /**
   * Says which parts of a text are read; templates of other tools are left out then. Where it is
   * undefined, everything is read, as in a configuration file.
   */
  readonly mayMatter?: (text: string) => boolean;
  /**
   * Says of a part of a text that cannot be read whether it is certain that nothing in it would
   * have been used. Such a part is no problem.
   */
  readonly isForeign?: (text: string) => boolean;
}

/**
 * Reads the documents of a file that can matter. A document that is not YAML becomes a problem, and
 * the others are read.
 */
export function parse(file: OpenFile, options: ParseOptions = {}): Parsed {
  const documents: Document[] = [];
  const others = eachDocument(file, options, (document) => {
    documents.push(document);
  });
  return { documents, ...others };
}

/** Gives the documents one by one, so that the tree of one can be dropped before the next is read. */
export function eachDocument(
  file: OpenFile,
  { mayMatter, isForeign }: ParseOptions,
  take: (document: Document) => void,
): Omit<Parsed, 'documents'> {
  const problems: Problem[] = [];
  let documents = 0;
  let templates = 0;
  for (const range of splitDocuments(file.text)) {
    const text = file.text.slice(range.start, range.end);
    if (mayMatter?.(text) === false) continue;
    if (mayMatter !== undefined && isHelmTemplate(text)) {
      templates += 1;
      continue;
    }
    if (documents + problems.length >= LIMITS.documents) {
      problems.push(problemAt(file, range.start, tooLarge('file', LIMITS.documents, 'documents')));
      break;
    }
    if (text.length > LIMITS.documentUnits) {
      if (isForeign?.(text) === true) continue;
      const reason = tooLarge('document', LIMITS.documentUnits, 'characters');
      problems.push(problemAt(file, range.start, reason));
      continue;
    }
    for (const read of readParts(text, range.start, file.complete)) {
      if (read.ok) {
        documents += read.value.length;
        for (const root of read.value) take({ root, range });
      } else if (isTemplate(text)) templates += 1;
      else if (isForeign?.(text) !== true) {
        const { offset, reason, invalid } = read.error;
        const problem = problemAt(file, offset, reason);
        problems.push(invalid ? { ...problem, invalid } : problem);
      }
    }
  }
  return { problems, templates };
}

/**
 * Reads YAML that stands in a string. The body of a literal block (`|`) is indented YAML. It is
 * read where it stands, so its nodes have exact places and can be edited. Of any other string the
 * value is read, and the nodes are shared. Argo fills in `{{…}}` before it reads the string, with or
 * without quotes around it. Undefined where the string is not YAML, as in templates
 * of other tools.
 */
export function parseEmbedded(file: OpenFile, scalar: ScalarNode): Node | undefined {
  const literal = scalar.style === 'literal' && !scalar.shared;
  const base = literal ? file.text.indexOf('\n', scalar.range.start) + 1 : 0;
  const text = literal ? file.text.slice(base, scalar.range.end) : scalar.text;
  if (text.length > LIMITS.documentUnits) return undefined;
  const place = { base, embedded: true };
  const placement: Placement = literal ? place : { ...place, fixed: scalar.range };
  const hidden = hideTags(text);
  const read = readDocuments(hidden, placement, file.complete);
  const root = read.ok ? read.value[0] : undefined;
  return root === undefined || hidden === text ? root : showTags(root);
}

/** The trees of one document, as {@link eachDocument} gives them. */
export function rootsIn(file: OpenFile, { start, end }: Range): readonly Node[] {
  const read = readParts(file.text.slice(start, end), start, file.complete);
  return read.flatMap((one) => (one.ok ? one.value : []));
}

/** So often what stands behind the first part of a text is taken apart again. */
const MOST_RESTS = 2;

/**
 * Reads a text, or its parts where it cannot be read as a whole: the cluster reads the first part,
 * whatever stands behind it. Where not even that can be read, it is not certain that the cluster
 * would refuse it.
 */
function readParts(
  text: string,
  base: number,
  complete: Reader,
  rests = MOST_RESTS,
): readonly YamlRead[] {
  const simple = readSimply(text, { base });
  if (simple !== undefined) return [ok([simple])];
  const readPart = ({ start, end }: Range, at: number): readonly YamlRead[] => {
    const part = text.slice(start, end);
    return at === 0 || rests === 0
      ? [readDocuments(part, { base: base + start }, complete)]
      : readParts(part, base + start, complete, rests - 1);
  };
  // To read many objects in braces as one document takes long, and fails.
  const objects = isFlow(text) ? partsOf(text) : [];
  if (objects.length > LIMITS.documents) return [err(tooMany(base))];
  if (objects.length > 1) {
    const [first = [], ...others] = objects.map(readPart);
    if (first[0]?.ok === true) return [...first, ...others.flat()];
  }
  const whole = complete(text, { base });
  if (whole.ok) return [whole];
  const parts = partsOf(text);
  if (parts[0] === undefined || parts[0].end === text.length) return [whole];
  const [first = [], ...others] = parts.map(readPart);
  if (first[0]?.ok === true) return [...first, ...others.flat()];
  return [err({ ...whole.error, invalid: false })];
}

function tooMany(offset: number): YamlFault {
  return { offset, reason: tooLarge('text', LIMITS.documents, 'objects'), invalid: false };
}

function readDocuments(text: string, placement: Placement, complete: Reader): YamlRead {
  const root = readSimply(text, placement);
  return root === undefined ? complete(text, placement) : ok([root]);
}

function problemAt({ path, text }: SourceFile, offset: number, reason: string): Problem {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return { path, line, reason, effect: 'skipped-document' };
}
