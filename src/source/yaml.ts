import { Composer, Parser, Schema, type Document as YamlDocument } from 'yaml';
import { convert, Refusal, type Placement } from './convert.ts';
import { isHelmTemplate, isTemplate } from './foreign.ts';
import { LenientLexer } from './lexer.ts';
import { LIMITS } from './limits.ts';
import { documentMayMatter } from './prefilter.ts';
import { tooLarge } from './read.ts';
import type { Problem, Range, SourceFile } from './text.ts';
import type { Node, ScalarNode } from './tree.ts';

/** One YAML document of a file. */
export interface Document {
  readonly root: Node;
  readonly range: Range;
}

/** What could be read of a file, and what could not. */
export interface Parsed {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** Documents that another tool has still to render. */
  readonly templates: number;
}

/** `all`: also documents that cannot hold a workflow or an image cache (for configuration). */
export interface ParseOptions {
  readonly all?: boolean;
}

/**
 * Reads the documents of a file that can matter. One that is no YAML becomes a problem, named in
 * our own words (parsers quote the source, which may hold secrets); the others go on.
 */
export function parse(file: SourceFile, options: ParseOptions = {}): Parsed {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  let templates = 0;
  for (const range of splitDocuments(file.text)) {
    const text = file.text.slice(range.start, range.end);
    if (options.all !== true && !documentMayMatter(text)) continue;
    if (options.all !== true && isHelmTemplate(text)) {
      templates += 1;
      continue;
    }
    if (documents.length + problems.length >= LIMITS.documents) {
      problems.push(problemAt(file, range.start, tooLarge('file', LIMITS.documents, 'documents')));
      break;
    }
    if (text.length > LIMITS.documentUnits) {
      const reason = tooLarge('document', LIMITS.documentUnits, 'characters');
      problems.push(problemAt(file, range.start, reason));
      continue;
    }
    const read = readDocuments(text, { base: range.start, aliased: aliasNames(text) });
    if (read.ok) documents.push(...read.roots.map((root) => ({ root, range })));
    else if (isTemplate(text)) templates += 1;
    else {
      const problem = problemAt(file, read.offset, read.reason);
      problems.push(read.invalid ? { ...problem, invalid: true } : problem);
    }
  }
  return { documents, problems, templates };
}

/**
 * Reads YAML that stands in a string. The body of a literal block (`|`) is itself YAML, indented:
 * read where it stands, its nodes have exact places and can be edited. Any other string is read
 * by value, and its nodes are shared. Undefined where it is no YAML (templates of other tools).
 */
export function parseEmbedded(file: SourceFile, scalar: ScalarNode): Node | undefined {
  const literal = scalar.style === 'literal' && !scalar.shared;
  const base = literal ? file.text.indexOf('\n', scalar.range.start) + 1 : 0;
  const text = literal ? file.text.slice(base, scalar.range.end) : scalar.text;
  if (text.length > LIMITS.documentUnits) return undefined;
  const aliased = aliasNames(text);
  const place = { base, aliased, embedded: true };
  const placement: Placement = literal ? place : { ...place, fixed: scalar.range };
  const read = readDocuments(text, placement);
  return read.ok ? read.roots[0] : undefined;
}

type Read =
  | { readonly ok: true; readonly roots: readonly Node[] }
  | {
      readonly ok: false;
      readonly offset: number;
      readonly reason: string;
      readonly invalid: boolean;
    };

function readDocuments(text: string, placement: Placement): Read {
  try {
    const roots: Node[] = [];
    for (const document of compose(text)) {
      const [error] = document.errors;
      if (error !== undefined) {
        return {
          ok: false,
          offset: placement.base + error.pos[0],
          reason: reasonOf(error.code),
          invalid: error.code !== 'RESOURCE_EXHAUSTION',
        };
      }
      if (document.contents !== null) roots.push(convert(document.contents, placement));
    }
    return { ok: true, roots };
  } catch (error) {
    if (error instanceof Refusal) {
      return { ok: false, offset: error.offset, reason: error.message, invalid: error.invalid };
    }
    throw error;
  }
}

/** One schema for all documents: making one costs more than a small document. */
const SCHEMA = new Schema({ schema: 'failsafe' });

/** Plain strings only (our own resolution follows); no quadratic checks, no rendered errors. */
const OPTIONS = {
  schema: SCHEMA,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function compose(text: string): Iterable<YamlDocument.Parsed> {
  const parser = new Parser();
  (parser as unknown as { lexer: LenientLexer }).lexer = new LenientLexer();
  return new Composer(OPTIONS).compose(
    parser.parse(text),
    false,
    text.length,
  ) as Iterable<YamlDocument.Parsed>;
}

/**
 * Splits a stream before each `---` line: YAML allows no other meaning of it in column 0.
 * A stream with directives (`%YAML`) is left whole, since they belong to the document after them.
 */
function* splitDocuments(text: string): Generator<Range> {
  let start = 0;
  const directives = text.startsWith('%') || text.includes('\n%');
  for (let at = text.indexOf('\n---'); at !== -1; at = text.indexOf('\n---', at + 1)) {
    if (directives) break;
    if (!/[\s]|^$/.test(text[at + 4] ?? '')) continue;
    yield { start, end: at + 1 };
    start = at + 1;
  }
  yield { start, end: text.length };
}

/** Names behind a `*` that may be aliases: more than there are, never fewer. */
function aliasNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!text.includes('&')) return names;
  for (const [, name] of text.matchAll(/\*([^\s,[\]{}]+)/g))
    if (name !== undefined) names.add(name);
  return names;
}

function problemAt({ path, text }: SourceFile, offset: number, reason: string): Problem {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return { path, line, reason, effect: 'skipped-document' };
}

/** yaml's error codes in words for the person who has to mend the file. */
function reasonOf(code: string): string {
  return `Not valid YAML: ${REASONS[code] ?? 'the document cannot be read here'}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias cannot have an anchor or tag',
  BAD_ALIAS: 'a bad alias or anchor name',
  BAD_DIRECTIVE: 'a bad %directive',
  BAD_DQ_ESCAPE: 'an unknown escape in a double-quoted string',
  BAD_INDENT: 'the indentation does not fit',
  BAD_SCALAR_START: 'a value cannot start with this character; quote it',
  BLOCK_AS_IMPLICIT_KEY: 'a nested map or list where a key was expected',
  BLOCK_IN_FLOW: 'an indented block inside { } or [ ]',
  COMMENT_SPACE: 'a comment needs a blank before #',
  IMPOSSIBLE: 'the document cannot be read here',
  KEY_OVER_1024_CHARS: 'a key longer than 1,024 characters',
  MISSING_CHAR: 'a bracket, quote, colon or comma is missing',
  MULTILINE_IMPLICIT_KEY: 'a key that spans several lines; is a colon or quote missing?',
  MULTIPLE_ANCHORS: 'two anchors on one value',
  MULTIPLE_DOCS: 'a second document without ---',
  MULTIPLE_TAGS: 'two tags on one value',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
  TAB_AS_INDENT: 'a tab in the indentation; use blanks',
  TAG_RESOLVE_FAILED: 'an unknown tag',
  UNEXPECTED_TOKEN: 'something unexpected stands here',
};
