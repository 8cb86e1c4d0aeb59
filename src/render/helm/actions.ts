/** A part of a Go template between `{{` and `}}`, as text/template/parse/lex.go of Go 1.25 cuts it. */
export interface TemplateAction {
  /** The offset of the first brace. */
  readonly start: number;
  /** The offset behind the last brace. */
  readonly end: number;
  /** What stands between the braces, without the hyphens that trim blanks. */
  readonly body: string;
  /** It removes the blanks and line ends behind it: `-}}`. */
  readonly trimsRight: boolean;
  /** It can print something: it is no comment, no assignment and no word of control. */
  readonly prints: boolean;
}

/** Words that begin an action which ends with `end`. */
const OPENING = new Set(['if', 'range', 'with', 'define', 'block']);

/** Words that begin an action which prints nothing by itself. */
const CONTROL = /^\s*(?:if|else|end|range|with|define|break|continue)\b/;

const ASSIGNMENT = /^\s*\$\w*(?:\s*,\s*\$\w*)?\s*:?=/;

/** What can stand in an action besides its end: texts in three kinds of quotes. */
const PIECES = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|\}\}/g;

/**
 * The actions of a template in their order. Stops at one that does not end, as Go does. Takes linear
 * time.
 */
export function actionsOf(text: string): readonly TemplateAction[] {
  const found: TemplateAction[] = [];
  let at = text.indexOf('{{');
  while (at !== -1) {
    const action = actionAt(text, at);
    if (action === undefined) return found;
    found.push(action);
    at = text.indexOf('{{', action.end);
  }
  return found;
}

function actionAt(text: string, start: number): TemplateAction | undefined {
  const lead = /^-\s/.test(text.slice(start + 2, start + 4)) ? 3 : 2;
  const from = start + lead;
  const comment = /\s*\/\*/y;
  comment.lastIndex = from;
  if (comment.test(text)) return commentAt(text, start, comment.lastIndex);
  const pieces = new RegExp(PIECES);
  pieces.lastIndex = from;
  for (let piece = pieces.exec(text); piece !== null; piece = pieces.exec(text)) {
    if (piece[0] !== '}}') continue;
    const trimsRight = /\s-$/.test(text.slice(Math.max(from - 1, piece.index - 2), piece.index));
    const body = text.slice(from, piece.index - (trimsRight ? 1 : 0));
    const prints = !CONTROL.test(body) && !ASSIGNMENT.test(body);
    return { start, end: pieces.lastIndex, body, trimsRight, prints };
  }
  return undefined;
}

function commentAt(text: string, start: number, from: number): TemplateAction | undefined {
  const close = text.indexOf('*/', from);
  const end = close === -1 ? -1 : text.indexOf('}}', close);
  if (end === -1) return undefined;
  const trimsRight = text[end - 1] === '-';
  return { start, end: end + 2, body: '', trimsRight, prints: false };
}

/** The first word of an action: `if`, `end`, `include`; empty where it begins otherwise. */
function wordOf({ body }: TemplateAction): string {
  return /^\s*([a-z]\w*)/i.exec(body)?.[1] ?? '';
}

/** The parts of a template that `define` gives a name, from the first to the last brace. */
export function definitionsOf(
  actions: readonly TemplateAction[],
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: TemplateAction[] = [];
  for (const action of actions) {
    const word = wordOf(action);
    if (OPENING.has(word)) open.push(action);
    if (word !== 'end') continue;
    const opening = open.pop();
    if (opening !== undefined && wordOf(opening) === 'define') {
      found.push({ start: opening.start, end: action.end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
