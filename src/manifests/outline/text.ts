import { unquoted, type LineValue } from '../../yaml/lines.ts';
import { resolvePlain } from '../../yaml/scalars.ts';
import { documentMayMatter } from '../prefilter.ts';

/** The text of a scalar that is a string without escapes; undefined for everything else. */
export function textIn({ form, text }: LineValue): string | undefined {
  if (form !== 'scalar') return undefined;
  const inner = unquoted(text);
  if (inner !== text) return /[\\']/.test(inner) ? undefined : inner;
  return resolvePlain(text).type === 'string' ? text : undefined;
}

/** The text of a scalar that is an image without tags of Argo. */
export function imageIn(value: LineValue): string | undefined {
  const text = textIn(value);
  return text !== undefined && /^[\w./:@+-]{1,1024}$/.test(text) ? text : undefined;
}

/**
 * Is nothing that stands at a key, which is no key of a workflow that counts, an image or an object
 * of its own?
 */
export function isHarmless(key: string, { form, text }: LineValue): boolean {
  if (key === 'image') return false;
  if (form === 'flow') return !/(?:image|manifest)["']?:/.test(text);
  return key !== 'manifest' || (form !== 'below' && !documentMayMatter(text));
}

/** The same below the parameters of arguments and inputs: no value comes from a ConfigMap. */
export function isPlainValue(key: string, value: LineValue): boolean {
  const isFromMap = key === MAP_KEY || (value.form === 'flow' && value.text.includes(MAP_KEY));
  return !isFromMap && isHarmless(key, value);
}

const MAP_KEY = 'configMapKeyRef';
