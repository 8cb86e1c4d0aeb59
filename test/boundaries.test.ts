import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import everywhere from '../rules/everywhere.ts';
import ids from '../rules/ids.ts';
import rules from '../rules/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A room of `src/`: what it may import, types included, and whether it may touch the system. */
interface Room {
  /** Rooms, or single files, whose exports it may use. The ground floor is open to all. */
  readonly knows: readonly string[];
  /** It may use the disk, the process, the clock or the network. */
  readonly impure?: true;
}

/**
 * Every room, from the ground up. What a row does not name, the room may not know: rooms import
 * downwards only.
 */
const ROOMS: Readonly<Record<string, Room>> = {
  /** The ground floor: the files directly in `src/`, types that everybody shares. */
  '': { knows: ['text'] },
  text: { knows: [] },
  yaml: { knows: ['text'] },
  alibaba: { knows: ['text'] },
  manifests: { knows: ['text', 'yaml', 'alibaba/annotations.ts', 'alibaba/image-cache.ts'] },
  argo: { knows: ['text', 'manifests'] },
  images: { knows: ['text', 'yaml'] },
  config: {
    knows: [
      'text',
      'yaml',
      'alibaba/acr.ts',
      'alibaba/image-cache.ts',
      'alibaba/regions.ts',
      'alibaba/prices.ts',
      'argo/version.ts',
    ],
  },
  /** Image caches as clusters have them. */
  'live-caches': { knows: ['text', 'alibaba/image-cache.ts'] },
  /** What Alibaba Cloud has answered. */
  online: {
    knows: [
      'text',
      'images',
      'live-caches',
      'alibaba/acr.ts',
      'alibaba/instance-id.ts',
      'alibaba/regions.ts',
    ],
  },
  cluster: { knows: ['text', 'alibaba/platform.ts', 'manifests', 'argo'] },
  facts: {
    knows: ['text', 'alibaba', 'manifests', 'argo', 'cluster', 'images', 'live-caches', 'online'],
  },
  'rule-kit': {
    knows: ['text', 'yaml/sites', 'alibaba', 'manifests', 'argo', 'images', 'live-caches', 'facts'],
  },
  lint: {
    knows: ['text', 'alibaba/annotations.ts', 'manifests', 'argo', 'images', 'facts', 'rule-kit'],
  },
  caches: {
    knows: [
      'text',
      'yaml/sites',
      'alibaba',
      'manifests',
      'argo',
      'images',
      'live-caches',
      'facts',
      'rule-kit',
    ],
  },
  inventory: { knows: ['text', 'alibaba', 'manifests', 'argo', 'images', 'facts'] },
  explain: { knows: ['text', 'alibaba', 'manifests', 'argo', 'cluster', 'facts'] },
  fix: { knows: ['text'] },
  render: { knows: ['text', 'yaml', 'manifests'] },
  report: {
    knows: [
      'text',
      'manifests/model.ts',
      'argo',
      'facts',
      'rule-kit/rule.ts',
      'inventory',
      'explain',
      'fix',
      'lint/delta.ts',
      'live-caches',
      'caches',
      'alibaba',
    ],
  },
  /** Everything that people are told, in Chinese; loaded for those who want it. */
  chinese: {
    knows: [
      'config/formats.ts',
      'config/help.ts',
      'config/option.ts',
      'config/options.ts',
      'lint/identity.ts',
      'rule-kit/chinese.ts',
      'rule-kit/draft.ts',
      'rules',
    ],
  },
  review: { knows: ['text', 'fix', 'report'] },
  adapters: {
    knows: [
      'text',
      'yaml',
      'alibaba',
      'manifests',
      'images',
      'live-caches',
      'online',
      'config',
      'render',
      'review/pull-request.ts',
      'rules',
    ],
    impure: true,
  },
  program: {
    knows: [
      'text',
      'manifests',
      'argo/alone.ts',
      'images',
      'live-caches',
      'online',
      'config',
      'facts',
      'rule-kit',
      'lint',
      'caches',
      'inventory',
      'fix',
      'render',
      'review/pull-request.ts',
      'adapters',
      'rules',
    ],
    impure: true,
  },
  /** What programs import, for files in memory. It runs in a browser. */
  'api/node': {
    knows: ['config', 'adapters', 'program', 'api'],
    impure: true,
  },
  api: {
    knows: [
      'text',
      'images',
      'config',
      'report',
      'adapters',
      'program',
      'rules',
      'chinese/with-rules.ts',
    ],
  },
  'commands/cli': {
    knows: [
      'text',
      'chinese/chinese.ts',
      'chinese/help.ts',
      'alibaba',
      'images',
      'live-caches',
      'online',
      'config',
      'facts',
      'rule-kit',
      'lint',
      'caches',
      'inventory',
      'explain',
      'render',
      'report',
      'adapters',
      'program',
      'rules',
    ],
    impure: true,
  },
  'commands/action': {
    knows: [
      'text',
      'manifests',
      'images',
      'live-caches',
      'online',
      'config',
      'fix',
      'report',
      'review',
      'adapters',
      'program',
      'rules',
      'commands/cli',
    ],
    impure: true,
  },
  'commands/publish': {
    knows: ['config', 'report', 'review', 'adapters', 'program', 'commands/action', 'commands/cli'],
    impure: true,
  },
};

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
  .toSorted();

const texts = new Map(files.map((path) => [path, readFileSync(join(ROOT, 'src', path), 'utf8')]));

interface Import {
  readonly from: string;
  /** A path below `src/`, `rules`, or the name of a package. */
  readonly target: string;
}

const imports = files.flatMap((from): Import[] => {
  const found = (texts.get(from) ?? '').matchAll(/(?:from|import\(|require\()\s*'([^']+)'/g);
  return [...found].map(([, written = '']) => {
    if (!written.startsWith('.')) return { from, target: written };
    const path = relative('src', join('src', dirname(from), written));
    return { from, target: path.startsWith('../rules') ? 'rules' : path };
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** The room a file below `src/` is in. */
function roomOf(path: string): string {
  if (!path.includes('/')) return '';
  const inside = (room: string): boolean => room !== '' && path.startsWith(`${room}/`);
  return Object.keys(ROOMS).find(inside) ?? 'none';
}

function isInside(target: string, room: string): boolean {
  return target === room || target.startsWith(`${room}/`);
}

test('every file is in a room, and every room has files', () => {
  expect(files.filter((path) => roomOf(path) === 'none')).toEqual([]);
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(ROOMS).toSorted());
});

test('no room imports what it must not know', () => {
  const wrong = imports.filter(({ from, target }) => {
    if (target !== 'rules' && !/\.(?:ts|json)$/.test(target)) return false;
    const room = roomOf(from);
    if (target === '../package.json') return !from.endsWith('/main.ts');
    if (!target.includes('/') && target !== 'rules') return false;
    if (room !== '' && isInside(target, room)) return false;
    return !(ROOMS[room]?.knows ?? []).some((known) => isInside(target, known));
  });
  expect(wrong).toEqual([]);
});

test('every row is needed: a room knows nothing that it does not use', () => {
  const idle = Object.entries(ROOMS).flatMap(([room, { knows }]) =>
    knows
      .filter(
        (known) =>
          !imports.some(({ from, target }) => roomOf(from) === room && isInside(target, known)),
      )
      .map((known) => `${room} knows ${known}`),
  );
  expect(idle).toEqual([]);
});

test('pure rooms import nothing of the system, and touch no global that changes', () => {
  const pure = files.filter((path) => ROOMS[roomOf(path)]?.impure !== true);
  const system = imports.filter(
    ({ from, target }) =>
      pure.includes(from) && target.startsWith('node:') && target !== 'node:util',
  );
  const globals = pure.flatMap((path) => {
    const found = /\b(?:process\.|console\.|Date\.now|Math\.random|fetch\()/.exec(
      withoutComments(texts.get(path) ?? ''),
    );
    return found ? [`${path}: ${found[0]}`] : [];
  });
  expect([system, globals]).toEqual([[], []]);
});

test('pure rooms keep nothing between two runs', () => {
  const kept = files.flatMap((path) => {
    if (ROOMS[roomOf(path)]?.impure === true) return [];
    const found = (texts.get(path) ?? '').matchAll(
      /^(?:export )?(?:let \w+|const \w+(?:: [^=]+)? = new (?:Weak)?(?:Map|Set)(?:<[^;(]*>)?\(\))/gm,
    );
    return [...found].map(([declaration]) => `${path}: ${declaration}`);
  });
  expect(kept).toEqual([]);
});

test('commands reach files and programs through Io and adapters', () => {
  const system = imports.filter(
    ({ from, target }) => from.startsWith('commands/') && /^node:(?!path$)/.test(target),
  );
  expect(system).toEqual([]);
});

test('no file leads back to itself', () => {
  const next = new Map(
    files.map((path) => [
      path,
      imports.filter(({ from, target }) => from === path && texts.has(target)).map((i) => i.target),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  expect(circles).toEqual([]);
});

/** What is loaded as soon as a file is: types and lazy modules are not. */
function loadedWith(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const found = (texts.get(path) ?? '').matchAll(
    /^(?:import|export) (?!type )[^;']*? from '(\.[^']+)'/gm,
  );
  for (const [, written = ''] of found) {
    loadedWith(relative('src', join('src', dirname(path), written)), seen);
  }
  return seen;
}

test('a run without a file that matters loads nothing that judges', () => {
  const light = [...loadedWith('commands/cli/main.ts'), ...loadedWith('commands/cli/reading.ts')];
  const rooms = [
    'yaml/documents.ts',
    'argo',
    'facts',
    'rule-kit',
    'lint',
    'caches',
    'fix',
    'inventory',
  ];
  // The configuration names a version: that file is small and leads to none of the others.
  const heavy = light.filter(
    (path) =>
      path !== 'argo/version.ts' &&
      (path.startsWith('../rules') || rooms.some((room) => isInside(path, room))),
  );
  expect(heavy).toEqual([]);
  expect(light).toContain('program/lint.ts');
});

test('no exported name means two things', () => {
  const places = new Map<string, string[]>();
  for (const [path, text] of texts) {
    const found = text.matchAll(
      /^export (?:async )?(?:const|function\*?|class|interface|type|enum) \[?(\w+)/gm,
    );
    for (const [, name = ''] of found) places.set(name, [...(places.get(name) ?? []), path]);
  }
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

test('nobody but the entry points, and the end by a signal, sets an exit code', () => {
  const setters = files.filter((path) =>
    /\bexitCode =|process\.exit\(/.test(texts.get(path) ?? ''),
  );
  expect(setters).toEqual([
    'adapters/disk/uninterrupted.ts',
    'commands/action/run.ts',
    'commands/cli/main.ts',
  ]);
});

test('nothing is told in the words of a locale: to load one takes half as long as to start Node', () => {
  const asking = files.filter((path) =>
    /\.toLocale\w*\(|\.localeCompare\(|\bIntl\./.test(texts.get(path) ?? ''),
  );
  expect(asking).toEqual([]);
});

test('the parser, the toolkit and the glob library have one importer each', () => {
  const importers = (name: string): string[] => [
    ...new Set(imports.filter(({ target }) => target === name).map(({ from }) => from)),
  ];
  expect(importers('yaml')).toEqual([
    'yaml/complete/complete.ts',
    'yaml/complete/convert.ts',
    'yaml/complete/lexer.ts',
    'yaml/complete/plain-data.ts',
  ]);
  expect(importers('@actions/core')).toEqual([
    'commands/action/inputs.ts',
    'commands/action/run.ts',
  ]);
  expect(importers('@actions/github/lib/utils')).toEqual(['adapters/github/transport.ts']);
  expect(importers('minimatch')).toEqual(['config/glob.ts']);
  expect(importers('ignore')).toEqual(['adapters/disk/gitignore.ts']);
});

test('a rule imports the kit and nothing else of the program', () => {
  const folders = readdirSync(join(ROOT, 'rules'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  const modules = folders.flatMap(({ name }) => [`${name}/rule.ts`, `${name}/guide.ts`]);
  for (const name of modules) {
    const text = readFileSync(join(ROOT, 'rules', name), 'utf8');
    const targets = [...text.matchAll(/^(?:import .*|\}) from '([^']+)';$/gm)].map(
      ([, target = '']) => target,
    );
    expect([name, targets]).toEqual([name, ['../../src/rule-kit/index.ts']]);
    expect(text).not.toMatch(/\b(?:async|await|Promise|import\()\b/);
  }
});

test('the Chinese of a rule is loaded without the rule', () => {
  const chinese = readdirSync(join(ROOT, 'rules'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('/zh.ts'),
  );
  expect(chinese.length).toBeGreaterThan(1);
  for (const path of chinese) {
    const text = readFileSync(join(ROOT, 'rules', path), 'utf8');
    const targets = [...text.matchAll(/ from '([^']+)';$/gm)].map(([, target = '']) => target);
    const known = /^\.\.\/\.\.\/src\/rule-kit\/(?:chinese|index)\.ts$|^\.\/rule\.ts$/;
    expect([path, targets.filter((target) => !known.test(target))]).toEqual([path, []]);
    expect(text).toContain("import type rule from './rule.ts';");
  }
});

test('Chinese is loaded by those who want it: nothing else imports it, or holds any but names of pages', () => {
  const outside = files.filter((path) => !path.startsWith('chinese/'));
  const importing = outside.filter((path) =>
    /^(?:import (?!type )|\}).* from '(?:[./]+\/chinese\/|[./]+\/rules\/zh\.ts)/m.test(
      texts.get(path) ?? '',
    ),
  );
  const holding = outside.filter((path) => /[\u3400-\u9fff]/.test(texts.get(path) ?? ''));
  expect([importing, holding]).toEqual([
    [],
    ['alibaba/prices.ts', 'alibaba/where-to-look.ts', 'rule-kit/chinese.ts'],
  ]);
});

test('no file has grown past one concept', () => {
  const long = files.filter((path) => (texts.get(path) ?? '').split('\n').length > 320);
  expect(long).toEqual([]);
});

test('the rules that look at every file are those that say so', () => {
  expect(everywhere).toEqual(rules.filter(({ concerns }) => concerns.everywhere));
  expect(ids).toEqual(rules.map(({ meta }) => meta.id));
});

test('the GitHub server of the tests is a package of its own, without dependencies on the program', () => {
  const folder = join(ROOT, 'test/github-server');
  const outside = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const found = text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g);
      return [...found]
        .map(([, written = '']) => join(dirname(path), written))
        .filter((target) => target.startsWith('..'))
        .map((target) => `${path}: ${target}`);
    });
  expect(outside).toEqual([]);
});
