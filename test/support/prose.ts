/** Comments, texts and regular expressions of a module, in the order in which they begin. */
const TOKENS =
  /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{(?:[^{}`]|`(?:\\.|[^`\\])*`|\{[^{}]*\})*\}|[^`\\])*`/g;

/** Words with a blank between them, as in a sentence. */
const SENTENCE = /[A-Za-z]{2,} [a-z]{2,}/;

/** The pieces of English sentences in a module: those of its texts, without what is filled in. */
export function proseIn(source: string): string[] {
  return [...source.matchAll(TOKENS)]
    .flatMap(([token]) => (token.startsWith('/') ? [] : piecesOf(token)))
    .filter((piece) => SENTENCE.test(piece));
}

function piecesOf(token: string): string[] {
  if (!token.startsWith('`')) return [unescaped(token.slice(1, -1))];
  const holes = /\$\{((?:[^{}`]|`(?:\\.|[^`\\])*`|\{[^{}]*\})*)\}/g;
  const inner = [...token.matchAll(holes)].flatMap(([, code = '']) => proseIn(code));
  const own = token.slice(1, -1).split(/\$\{(?:[^{}`]|`(?:\\.|[^`\\])*`|\{[^{}]*\})*\}/);
  return [...own.map(unescaped), ...inner];
}

function unescaped(text: string): string {
  return text.replaceAll('\\n', '\n').replace(/\\(.)/g, '$1').trim();
}
