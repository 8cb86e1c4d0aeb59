import type { ScalarNode } from './tree.ts';

/** A plain scalar as a value: its type, and its text as Go prints it in JSON. */
export type PlainValue = Pick<ScalarNode, 'type' | 'text'>;

/**
 * Reads a plain scalar as sigs.k8s.io/yaml does: YAML 1.1 booleans, numbers with underscores and
 * in four bases, `~` for null. Timestamps stay strings.
 */
export function resolvePlain(source: string): PlainValue {
  if (source.length > 64) return string(source);
  const first = source.charCodeAt(0);
  // Most scalars are words: only these first characters can begin anything else, and only the
  // shortest of the words that begin with a letter are special.
  if (!MAY_BE_SPECIAL.has(first) && source !== '') return string(source);
  const isWord = first >= FIRST_LETTER;
  if (isWord && source.length > LONGEST_WORD) return string(source);
  if (NULLS.has(source)) return { type: 'null', text: '' };
  if (TRUE.has(source)) return { type: 'boolean', text: 'true' };
  if (FALSE.has(source)) return { type: 'boolean', text: 'false' };
  if (isWord) return string(source);
  const number = readNumber(source.replaceAll('_', ''));
  return number === undefined ? string(source) : { type: 'number', text: number };
}

const MAY_BE_SPECIAL = new Set(
  Array.from('~nNtTfFyYoO+-.0123456789', (char) => char.charCodeAt(0)),
);
const FIRST_LETTER = 'A'.charCodeAt(0);
const LONGEST_WORD = 'false'.length;
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUE = new Set('y Y yes Yes YES true True TRUE on On ON'.split(' '));
const FALSE = new Set('n N no No NO false False FALSE off Off OFF'.split(' '));

function string(text: string): PlainValue {
  return { type: 'string', text };
}

/** The number as text, undefined for anything that is not one. */
function readNumber(source: string): string | undefined {
  if (/^[-+]?(?:0|[1-9]\d*)$/.test(source)) return String(BigInt(source.replace('+', '')));
  const based = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+)$/.exec(source);
  if (based) return withSign(based[1], BigInt((based[2] ?? '').replace(/^0(?=\d)/, '0o')));
  if (!/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source)) return undefined;
  const value = Number(source);
  return Number.isFinite(value) ? String(value) : undefined;
}

function withSign(sign: string | undefined, value: bigint): string {
  return String(sign === '-' ? -value : value);
}
