import { apply } from './functions.ts';

/**
 * What an expression gives: a JSON value; undefined where nothing in the files tells it. Expressions
 * have no `undefined` of their own.
 */
export type Evaluated = unknown;

/** The text behind a name such as `inputs.parameters.x`; undefined where only a run knows it. */
export type TextOf = (name: string) => string | undefined;

/** An expression that was read. */
export interface Expression {
  /** The names that it asks for, each once. */
  readonly names: readonly string[];
  readonly evaluate: (textOf: TextOf) => Evaluated;
}

/**
 * Reads an expression of the language of `{{=…}}` (expr-lang, as argo-workflows v4.1.2 uses it in
 * util/template and util/expr) as far as people name images with it: names, texts, numbers, `+`
 * between texts, comparisons, conditions and some functions. Undefined for anything else.
 */
export function readExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  const evaluate = reader.whole();
  return evaluate && { names: [...reader.names], evaluate };
}

type Evaluate = Expression['evaluate'];

/** A text, a number, a name, an operator; a blank between tokens is skipped. */
const TOKEN =
  /\s*(?:'((?:[^'\\]|\\['"\\])*)'|"((?:[^"\\]|\\['"\\])*)"|(\d{1,15})(?![\w.])|([A-Za-z_]\w*)|(==|!=|&&|\|\||\?\?|[+()[\].,?:!]))\s*/y;

interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'operator';
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [whole, single, double, number, name, operator = ''] = TOKEN.exec(text) ?? [];
    if (whole === undefined) return undefined;
    const quoted = single ?? double;
    if (quoted !== undefined)
      tokens.push({ kind: 'text', text: quoted.replaceAll(/\\(.)/g, '$1') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'operator', text: operator });
  }
  return tokens;
}

/** The most tokens of an expression. Hostile ones nest brackets until the stack is used up. */
const MOST_TOKENS = 200;

/** Reads tokens. Each method reads what its name says; undefined where that is not there. */
class Reader {
  readonly names = new Set<string>();
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Evaluate | undefined {
    if (this.#tokens.length > MOST_TOKENS) return undefined;
    const found = this.#choice();
    return this.#at === this.#tokens.length ? found : undefined;
  }

  /** `a ? b : c`. */
  #choice(): Evaluate | undefined {
    const test = this.#either();
    if (!this.#takes('?')) return test;
    const then = this.#choice();
    const otherwise = this.#takes(':') ? this.#choice() : undefined;
    if (!test || !then || !otherwise) return undefined;
    return (textOf) => {
      const known = test(textOf);
      return typeof known === 'boolean' ? (known ? then : otherwise)(textOf) : undefined;
    };
  }

  /** `a || b`. */
  #either(): Evaluate | undefined {
    return this.#joined(
      '||',
      () => this.#both(),
      (left, right) => truth(left, right, true),
    );
  }

  /** `a && b`. */
  #both(): Evaluate | undefined {
    return this.#joined(
      '&&',
      () => this.#compared(),
      (left, right) => truth(left, right, false),
    );
  }

  /** `a == b`, `a != b`. */
  #compared(): Evaluate | undefined {
    const left = this.#sum();
    const equal = this.#takes('==');
    if (!equal && !this.#takes('!=')) return left;
    const right = this.#sum();
    if (!left || !right) return undefined;
    return (textOf) => {
      const [a, b] = [left(textOf), right(textOf)];
      // Lists and maps are compared by their parts, which is not followed.
      if (typeof a === 'object' || typeof b === 'object') return undefined;
      return isKnown(a) && isKnown(b) ? (a === b) === equal : undefined;
    };
  }

  /** `a + b`, of texts. */
  #sum(): Evaluate | undefined {
    return this.#joined(
      '+',
      () => this.#negated(),
      (left, right) =>
        typeof left === 'string' && typeof right === 'string' ? left + right : undefined,
    );
  }

  /** `!a`. */
  #negated(): Evaluate | undefined {
    if (!this.#takes('!')) return this.#value();
    const one = this.#negated();
    return one && ((textOf) => invert(one(textOf)));
  }

  /** A text, a number, a name, a call, or an expression in brackets. */
  #value(): Evaluate | undefined {
    if (this.#takes('(')) {
      const inner = this.#choice();
      return this.#takes(')') ? inner : undefined;
    }
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === 'operator') return undefined;
    this.#at += 1;
    if (token.kind === 'text') return () => token.text;
    if (token.kind === 'number') return () => Number(token.text);
    return this.#named(token.text);
  }

  #named(first: string): Evaluate | undefined {
    if (first === 'true' || first === 'false') return () => first === 'true';
    const name = this.#path(first);
    if (name === undefined) return undefined;
    if (this.#takes('(')) return this.#call(name);
    this.names.add(name);
    return (textOf) => textOf(name);
  }

  /** `a.b['c']` as `a.b.c`, which is how tags spell it. */
  #path(first: string): string | undefined {
    let name = first;
    for (;;) {
      if (this.#takes('.')) {
        const part = this.#take('name');
        if (part === undefined) return undefined;
        name += `.${part}`;
      } else if (this.#takes('[')) {
        const part = this.#take('text');
        if (part === undefined || !this.#takes(']')) return undefined;
        name += `.${part}`;
      } else return name;
    }
  }

  /** The arguments of a function, after the bracket. */
  #call(name: string): Evaluate | undefined {
    const given: Evaluate[] = [];
    while (!this.#takes(')')) {
      if (given.length > 0 && !this.#takes(',')) return undefined;
      const one = this.#choice();
      if (one === undefined) return undefined;
      given.push(one);
    }
    return (textOf) => {
      const values = given.map((one) => one(textOf));
      return values.every(isKnown) ? apply(name, values) : applyWithTags(name, values);
    };
  }

  #joined(
    operator: string,
    part: () => Evaluate | undefined,
    join: (left: Evaluated, right: Evaluated) => Evaluated,
  ): Evaluate | undefined {
    let all = part();
    while (this.#takes(operator)) {
      const [left, right] = [all, part()];
      if (!left || !right) return undefined;
      all = (textOf) => join(left(textOf), right(textOf));
    }
    return all;
  }

  #takes(operator: string): boolean {
    const token = this.#tokens[this.#at];
    const found = token?.kind === 'operator' && token.text === operator;
    if (found) this.#at += 1;
    return found;
  }

  #take(kind: Token['kind']): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token.text;
  }
}

/** `||` where `decides` is true, `&&` where it is false; one known side can decide. */
function truth(left: Evaluated, right: Evaluated, decides: boolean): Evaluated {
  if (left === decides) return decides;
  return left === !decides && typeof right === 'boolean' ? right : undefined;
}

function invert(one: Evaluated): Evaluated {
  return typeof one === 'boolean' ? !one : undefined;
}

/** Is it all known? A text with a tag in it is not. */
function isKnown(one: Evaluated): boolean {
  return one !== undefined && !(typeof one === 'string' && one.includes('{{'));
}

/** To take blanks away at the ends is right whatever stands for the tags in between. */
function applyWithTags(name: string, values: readonly Evaluated[]): Evaluated {
  return /^(?:sprig\.)?trim$/.test(name) ? apply(name, values) : undefined;
}
