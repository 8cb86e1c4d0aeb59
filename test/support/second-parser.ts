import { CORE_SCHEMA, loadAll, Type } from 'js-yaml';

const MERGE = new Type('tag:yaml.org,2002:merge', {
  kind: 'scalar',
  resolve: (text: unknown) => text === '<<',
});

/** YAML as Kubernetes reads it, as far as it matters here: no dates, but merge keys. */
const SCHEMA = CORE_SCHEMA.extend({ implicit: [MERGE] });

/**
 * The documents of a text as a parser that is not ours reads them, empty ones left out. Throws
 * where the text is no YAML.
 */
export function readDocuments(text: string): unknown[] {
  return loadAll(text, undefined, { schema: SCHEMA }).filter(
    (document) => document !== undefined && document !== null,
  );
}

/** The same with the maps that stand in strings in the place of those. */
export function valuesOf(text: string): unknown[] {
  return readDocuments(text).map(unfolded);
}

function unfolded(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\n') ? mapIn(value) : value;
  if (Array.isArray(value)) return value.map(unfolded);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unfolded(inner)]));
}

/** The map that a text spells; the text itself where it spells none. */
function mapIn(text: string): unknown {
  try {
    const [value] = readDocuments(text);
    return isMap(value) ? unfolded(value) : text;
  } catch {
    return text;
  }
}

/** Is this a map of YAML? */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
