import { isDataMap, spelled } from './data-change.ts';

/**
 * Are these the same objects, in any order? The name of a generated ConfigMap or Secret ends in a hash of
 * what it holds: it may have another one, and others may name it so.
 */
export function isSameBuild(built: readonly unknown[], expected: readonly unknown[]): boolean {
  const names = new Map(
    expected.flatMap((object) => {
      const name = nameOf(object);
      if (name === undefined || built.some((one) => nameOf(one) === name)) return [];
      const other = built.map(nameOf).find((one) => one !== undefined && isNewHash(name, one));
      return other === undefined ? [] : [[name, other] as const];
    }),
  );
  const renamed = expected.map((object) => withNames(object, names));
  return spelledAll(built) === spelledAll(renamed);
}

function spelledAll(objects: readonly unknown[]): string {
  return objects.map(spelled).toSorted().join('\n');
}

/** The name of an object that can be generated. */
function nameOf(object: unknown): string | undefined {
  if (!isDataMap(object) || !/^(?:ConfigMap|Secret)$/.test(String(object['kind'])))
    return undefined;
  const metadata = object['metadata'];
  return isDataMap(metadata) ? String(metadata['name']) : undefined;
}

const HASH = /-[a-z0-9]{10}$/;

function isNewHash(name: string, other: string): boolean {
  return HASH.test(name) && HASH.test(other) && name.replace(HASH, '') === other.replace(HASH, '');
}

function withNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => withNames(one, names));
  if (!isDataMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withNames(inner, names)]),
  );
}
