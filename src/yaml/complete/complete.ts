import { Composer, Parser, Schema, type Document as YamlDocument, type YAMLParseError } from 'yaml';
import { err, ok } from '../../result.ts';
import { convert, YamlRefusal } from './convert.ts';
import { LenientLexer } from './lexer.ts';
import type { Placement, YamlRead } from '../placement.ts';
import type { Node } from '../tree.ts';
import { unbalancedIn, type Unbalanced } from './unbalanced.ts';

/**
 * Reads every YAML that Kubernetes reads, with the yaml package. The reason why a text cannot be
 * read is in our own words: the messages of a parser quote the source, which can hold secrets.
 */
export function readYaml(text: string, placement: Placement): YamlRead {
  try {
    const roots: Node[] = [];
    for (const document of compose(text)) {
      const [error] = document.errors;
      if (error !== undefined) {
        const { offset, reason } = faultOf(error, text);
        return err({
          offset: placement.base + offset,
          reason: `Not valid YAML: ${reason}`,
          invalid: error.code !== 'RESOURCE_EXHAUSTION' && !LONE_HEADER.test(text),
        });
      }
      if (document.contents !== null) {
        roots.push(convert(document.contents, placement, aliasNames(text)));
      }
    }
    return ok(roots);
  } catch (error) {
    if (error instanceof YamlRefusal) {
      return err({ offset: error.offset, reason: error.message, invalid: error.invalid });
    }
    throw error;
  }
}

/** The head of a block scalar on a line of its own: libyaml takes it where the yaml package does not. */
const LONE_HEADER = /^[ \t]*[|>][-+\d]*[ \t]*(?:#.*)?$/m;

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

/** The names that follow a `*`. Every alias is among them; some of the names may be no aliases. */
function aliasNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!text.includes('&')) return names;
  for (const [, name] of text.matchAll(/\*([^\s,[\]{}]+)/g))
    if (name !== undefined) names.add(name);
  return names;
}

/** Where the fault is, and what it is, in words for the person who has to repair the file. */
function faultOf({ code, message, pos: [offset] }: YAMLParseError, text: string): Unbalanced {
  const unbalanced = OF_BALANCE.has(code) ? unbalancedIn(text) : undefined;
  if (unbalanced !== undefined) return unbalanced;
  const [, missing] =
    MISSING.find(([words]) => code === 'MISSING_CHAR' && words.test(message)) ?? [];
  return { offset, reason: missing ?? REASONS[code] ?? 'the document cannot be read here' };
}

/** The errors that a bracket or a quote without its other half can cause. */
const OF_BALANCE: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** What is missing, by the words of the yaml package. */
const MISSING: readonly (readonly [words: RegExp, reason: string])[] = [
  [/followed by map values/, 'a colon with a blank behind it is missing after a key'],
  [/between flow .* items/, 'a comma is missing between two entries'],
];

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
