import { Lexer } from 'yaml';

/**
 * The members of yaml's lexer that leniency needs. They are not public: the version is pinned,
 * and Argo's own examples are tests.
 */
interface LexerInternals {
  indentNext: number;
  lex(source: string, incomplete?: boolean): Generator<string>;
  parseQuotedScalar(): Generator<string, unknown>;
  parseFlowCollection(): Generator<string, unknown>;
}

const OpenLexer = Lexer as unknown as new () => LexerInternals;

/**
 * Accepts what Kubernetes' parser accepts: continuation lines of quoted scalars and of flow
 * collections may be indented as little as they like (libyaml checks neither).
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
}
