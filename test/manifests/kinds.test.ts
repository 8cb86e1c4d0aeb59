import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { PULL_KEYS } from '../../src/alibaba/annotations.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { KINDS, type Kind } from '../../src/manifests/kinds.ts';
import { fileMayMatter } from '../../src/manifests/prefilter.ts';
import { namesPlatform } from '../../src/rule-kit/rule.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { openFile } from '../support/lint-text.ts';

type Plain = Readonly<Record<string, unknown>>;

test('every kind has words for people, and no two have the same', () => {
  const words = Object.values(KINDS).map((one) => one.words);
  for (const one of words) expect(one).toMatch(/^(?:an?|the) /);
  expect(new Set(words).size).toBe(words.length);
});

/** Puts an object into another one. */
type Holder = readonly [name: string, hold: (inner: Plain) => Plain];

const SPEC = { entrypoint: 'a', templates: [{ name: 'a', container: { image: 'busybox' } }] };

/** Fields that are YAML in a string, whatever holds them. */
const TEXTS: ReadonlySet<string> = new Set([
  'inline',
  'manifest',
  'workflowDefaults',
  'config',
  'patch',
]);

/** `value` at a path of the table, of which each step has one key. */
function at(path: string, value: unknown): Plain {
  const found = path.split('.').reduceRight<unknown>((inner, step) => {
    const key = step === '*' ? 'some-chart' : step.replace('[]', '');
    const whole = step.endsWith('[]') ? [inner] : inner;
    return { [key]: TEXTS.has(key) ? dump(whole, { noRefs: true }) : whole };
  }, value);
  return found as Plain;
}

/** The paths that a path with `a|b` stands for. */
function alternatives(path: string): string[] {
  return path
    .split('.')
    .map((step) => step.split('|'))
    .reduce<string[][]>((all, keys) => all.flatMap((one) => keys.map((key) => [...one, key])), [[]])
    .map((steps) => steps.join('.'));
}

function head(row: Kind, name: string, key: string): Plain {
  const { group, kind } = row;
  const annotations = { [key]: 'x' };
  const label = row.reads === 'workflow' ? row.label : undefined;
  const metadata = label
    ? { name, annotations, labels: { [label.key]: label.value } }
    : { name, annotations };
  return { apiVersion: group === undefined ? 'v1' : `${group}/v1`, kind, metadata };
}

/** Objects of a row with an annotation of this key; none for what only holds others. */
function objectsOf(row: Kind, name: string, key: string, spec: Plain = SPEC): Plain[] {
  const own = head(row, name, key);
  switch (row.reads) {
    case 'workflow': {
      if (row.inside === undefined) return [{ ...own, ...at(row.spec, spec) }];
      const inner = { metadata: own['metadata'], ...at(row.spec, spec) };
      return row.inside.map((path) => ({ ...head(row, 'outer', key), ...at(path, inner) }));
    }
    case 'wrapper':
      return [spec, dump(spec)].map((value) => ({ ...own, ...at(row.spec, value) }));
    case 'container':
    case 'operations':
    case 'kustomization':
      return [];
    case 'image-cache':
    case 'bystander':
      return [{ ...own, spec: {} }];
    case 'injector': {
      const effect = { annotations: { [key]: 'x' } };
      const object = { ...own, metadata: { name: row.named ?? name } };
      return row.injects === 'selector'
        ? [{ ...object, spec: { effect } }]
        : [{ ...object, data: { selectors: JSON.stringify([{ name, effect }]) } }];
    }
    case 'account':
      return [{ ...own, metadata: { name }, imagePullSecrets: [{ name: 'a' }] }];
    case 'controller': {
      const object = row.kind === '' ? {} : { ...own, metadata: { name: row.named } };
      return row.places.images.map((path) => ({
        ...object,
        ...at(path, { leaf: { cmd: ['run'] } }),
      }));
    }
  }
}

const RESOURCES: readonly ((resource: Plain) => Plain)[] = [
  (resource) => resource,
  (resource) => ({ steps: [[{ name: 'a', inline: resource }]] }),
  (resource) => ({ steps: [{ name: 'a', inline: resource }] }),
  (resource) => ({ dag: { tasks: [{ name: 'a', inline: resource }] } }),
];

const CONTAINERS: readonly Holder[] = KINDS.flatMap((row) =>
  row.reads !== 'container'
    ? []
    : alternatives(row.holds).map((path): Holder => {
        const hold = (inner: Plain): Plain => ({ ...head(row, 'outer', 'k'), ...at(path, inner) });
        return [`${row.name} ${path}`, hold];
      }),
);

/** Workflows whose resource templates create the object. */
const CREATORS: readonly Holder[] = KINDS.flatMap((row) => {
  const hasSpec =
    row.reads === 'wrapper' ||
    (row.reads === 'workflow' && row.role !== 'reference' && row.role !== 'values');
  if (!hasSpec) return [];
  return RESOURCES.map((template, way): Holder => {
    const hold = (inner: Plain): Plain => {
      const templates = [{ name: 'a', ...template(at('resource.manifest', inner)) }];
      return objectsOf(row, 'outer', 'k', { templates })[0] ?? {};
    };
    return [`${row.name} resource ${String(way)}`, hold];
  });
});

const HOLDERS = [...CONTAINERS, ...CREATORS];

const leaves = (keys: Iterable<string>): { readonly row: Kind; readonly object: Plain }[] =>
  KINDS.flatMap((row) =>
    [...keys].flatMap((key) => objectsOf(row, 'leaf', key).map((object) => ({ row, object }))),
  );

const EVERY_KEY = leaves(PULL_KEYS);

const EVERY_PREFIX = leaves(new Map(PULL_KEYS.map((key) => [key.split('/')[0], key])).values());

/** What is found of a text, each by its name; nothing where the file is dropped on its bytes. */
function namesIn(text: string): string[] {
  if (!fileMayMatter(Buffer.from(text))) return [];
  const model = readModel(openFile('a.yaml', text), readYaml);
  expect(model.problems).toEqual([]);
  const { manifests, imageCaches, bystanders, injectors, accounts, controllers } = model;
  const injections = injectors.flatMap((one) => one.injections);
  const commands = controllers.flatMap((one) => one.commands);
  return [
    ...[...manifests, ...imageCaches, ...bystanders, ...accounts].map(({ name }) => name),
    ...injections.map(({ name }) => name?.text),
    ...commands.map((command) => command.text),
  ].flatMap((name) => (name === 'leaf' ? [name] : []));
}

const spelt = (object: Plain): string[] => [
  JSON.stringify(object),
  dump(object, { noRefs: true, lineWidth: -1 }),
];

describe('whatever the table says is read', () => {
  test.each(KINDS.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    for (const { object } of EVERY_KEY.filter((leaf) => leaf.row === row)) {
      for (const text of spelt(object)) expect([text, namesIn(text)]).toEqual([text, ['leaf']]);
    }
  });

  test.each(HOLDERS)('inside: %s', (_name, hold) => {
    for (const { object } of EVERY_PREFIX) {
      const [text = ''] = spelt(hold(object));
      expect([text, namesIn(text)]).toEqual([text, ['leaf']]);
    }
  });

  test('inside several, one in the other', () => {
    const way = fc.array(fc.constantFrom(...HOLDERS), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...EVERY_PREFIX),
        way,
        fc.boolean(),
        ({ object }, holders, block) => {
          const whole = holders.reduce<Plain>((inner, [, hold]) => hold(inner), object);
          expect(namesIn(spelt(whole)[block ? 1 : 0] ?? '')).toEqual(['leaf']);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('but no deeper than five, one in the other', () => {
    const [leaf] = EVERY_PREFIX;
    const list = CONTAINERS.find(([name]) => name.startsWith('List'))?.[1];
    const inLists = (depth: number): Plain =>
      Array.from({ length: depth }).reduce<Plain>(
        (inner) => list?.(inner) ?? {},
        leaf?.object ?? {},
      );
    expect([4, 5].map((depth) => namesIn(JSON.stringify(inLists(depth))))).toEqual([['leaf'], []]);
  });
});

test.each(KINDS.filter(({ group }) => group !== undefined).map((row) => [row.name, row] as const))(
  '%s of another group is none of ours',
  (_name, row) => {
    const others = objectsOf(row, 'leaf', row.group ?? '').map((object) => ({
      ...object,
      apiVersion: 'example.com/v1',
    }));
    expect(others.flatMap((object) => namesIn(JSON.stringify(object)))).toEqual([]);
  },
);

test.each([
  ['a key of another vendor', { 'example.com/eci-image-cache': 'true' }],
  ['no annotation', {}],
])('a bystander with %s is dropped on its bytes', (_name, annotations) => {
  const object = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'a', annotations },
  };
  expect(fileMayMatter(Buffer.from(JSON.stringify(object)))).toBe(false);
});

test.each([
  ['a ConfigMap of somebody else', 'ConfigMap', { data: { selectors: '[]', config: 'a: b' } }],
  ['a ServiceAccount without pull secrets', 'ServiceAccount', { secrets: [{ name: 'a' }] }],
  ['a Selector of another group', 'Selector', { spec: { effect: { annotations: { a: 'b' } } } }],
])('%s is dropped on its bytes', (_name, kind, more) => {
  const object = { apiVersion: 'v1', kind, metadata: { name: 'a' }, ...more };
  expect(fileMayMatter(Buffer.from(dump(object)))).toBe(false);
});

test('a file with a key of the platform is one that every rule is asked about', () => {
  expect(PULL_KEYS.filter((key) => !namesPlatform(key))).toEqual([]);
});
