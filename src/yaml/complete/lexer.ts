import { Lexer } from 'yaml';

/**
 * The members of the lexer of the yaml package that we change. They are not public, so the version
 * is pinned, and the examples of Argo are tests.
 */
interface LexerInternals {
  indentNext: number;
  buffer: string;
  pos: number;
  lex(source: string, incomplete?: boolean): Generator<string>;
  parseQuotedScalar(): Generator<string, unknown>;
  parseFlowCollection(): Generator<string, unknown>;
  pushUntil(test: (character: string | undefined) => boolean): Generator<string, unknown>;
}

const OpenLexer = Lexer as unknown as new () => LexerInternals;

/**
 * Accepts what the parser of Kubernetes accepts: lines that continue a quoted scalar or a flow
 * collection may have any indentation (libyaml does not check it), and the name of an alias ends
 * before a colon (libyaml allows letters, digits, `-` and `_` in it).
 */
export class LenientLexer extends OpenLexer {
  override *parseQuotedScalar(): Generator<string, unknown> {
    const indent = this.indentNext;
    this.indentNext = 0;
    try {
      return yield* super.parseQuotedScalar();
    } finally {
      this.indentNext = indent;
    }
  }

  override *parseFlowCollection(): Generator<string, unknown> {
    const indent = this.indentNext;
    this.indentNext = 0;
    try {
      return yield* super.parseFlowCollection();
    } finally {
      this.indentNext = indent;
    }
  }

  override *pushUntil(
    test: (character: string | undefined) => boolean,
  ): Generator<string, unknown> {
    const isAlias = this.buffer[this.pos] === '*';
    return yield* super.pushUntil((character) => test(character) || (isAlias && character === ':'));
  }
}
