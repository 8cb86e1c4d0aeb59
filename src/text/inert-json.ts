/**
 * DEL, C1 controls, line separators, marks that change the direction of text and those without
 * width: the inside of a class of a regular expression.
 */
export const HIDDEN = String.raw`\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB`;

const HIDDEN_CHARACTERS = new RegExp(`[${HIDDEN}]`, 'g');

/**
 * A value as JSON, in which nothing is left that a terminal obeys, or that GitHub's runner takes for
 * a command (`##[`). It is written as an escape of JSON, so a program reads the same value. With
 * `indent` the document has several lines.
 */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replace(HIDDEN_CHARACTERS, escaped)
    .replaceAll('##[', `##${escaped('[')}`);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
