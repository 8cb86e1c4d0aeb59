/**
 * The functions of expressions that are followed, by their names in Argo (argo-workflows v4.1.2,
 * util/expr/env; Masterminds/sprig). Each gets JSON values and gives undefined where it is called
 * in a way that is not followed.
 */
const FUNCTIONS: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
  'sprig.trim': ofText((text) => text.trim()),
  trim: ofText((text) => text.trim()),
  'sprig.lower': ofText((text) => text.toLowerCase()),
  lower: ofText((text) => text.toLowerCase()),
  'sprig.upper': ofText((text) => text.toUpperCase()),
  upper: ofText((text) => text.toUpperCase()),
  'sprig.trimPrefix': ofText((prefix, text) =>
    text.startsWith(prefix) ? text.slice(prefix.length) : text,
  ),
  'sprig.trimSuffix': ofText((suffix, text) =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  'sprig.replace': ofText((old, now, text) => text.replaceAll(old, () => now)),
  toJson: (one) => asJson(one),
  string: (one) => (typeof one === 'string' ? one : asJson(one)),
  jsonpath: (text, path) =>
    typeof text === 'string' && typeof path === 'string' ? atPath(text, path) : undefined,
};

/** What a function gives; undefined for one that is not followed. */
export function apply(name: string, given: readonly unknown[]): unknown {
  return Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]?.(...given) : undefined;
}

/**
 * A value as Argo puts it into a text: JSON with sorted keys. Undefined where Go writes it in
 * another way than JavaScript, or where it is nothing.
 */
function asJson(one: unknown): string | undefined {
  if (one === null || one === undefined) return undefined;
  const json = JSON.stringify(sorted(one));
  return /[<>&\u2028\u2029]|\d[eE]/.test(json) ? undefined : json;
}

function sorted(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(sorted);
  if (typeof one !== 'object' || one === null) return one;
  const entries = Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}

/** A function that takes so many texts and nothing else. */
function ofText(
  make: (...texts: [first: string, second: string, third: string]) => string,
): (...given: readonly unknown[]) => unknown {
  return (...given) => {
    if (given.length !== make.length) return undefined;
    const texts = given.flatMap((one) => (typeof one === 'string' ? [one] : []));
    const [first = '', second = '', third = ''] = texts;
    return texts.length === given.length ? make(first, second, third) : undefined;
  };
}

/** One step of a path: `.key`, `['key']`, `[0]`. */
const STEP = /\.([A-Za-z_][\w-]*)|\[(\d+)\]|\['([^'\\]*)'\]/y;

/** The value at a path that names one place, such as `$.a[0].b`. */
function atPath(text: string, path: string): unknown {
  let value = parsed(text);
  if (!path.startsWith('$')) return undefined;
  for (let at = 1; at < path.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const [whole, dotted, index, quoted] = STEP.exec(path) ?? [];
    if (whole === undefined || typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value) !== (index !== undefined)) return undefined;
    const key = dotted ?? index ?? quoted ?? '';
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
