import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import everywhere from '../rules/everywhere.ts';
import ids from '../rules/ids.ts';
import rules from '../rules/index.ts';
import { looksEverywhere } from '../src/lint/rule.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Which rooms of src/ each room may import, types included; files outside of rooms are `top`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  source: [],
  argo: ['source'],
  alibaba: ['source', 'argo', 'config/settings.ts'],
  image: ['source', 'config/settings.ts'],
  config: ['source', 'lint/finding.ts', 'alibaba/image-cache.ts'],
  lint: [
    'source',
    'argo',
    'alibaba',
    'image',
    'config/settings.ts',
    'config/size.ts',
    'config/suggestion.ts',
  ],
  fix: ['source', 'lint'],
  report: ['source', 'lint', 'fix', 'config/size.ts'],
  review: ['source', 'lint', 'fix', 'report'],
  adapters: ['source', 'alibaba', 'config', 'image', 'review/pull-request.ts', 'ports.ts', 'rules'],
};

/** Rooms that may use the disk, the process or the clock. */
const IMPURE = new Set(['adapters', 'commands', 'top']);

interface Import {
  readonly from: string;
  readonly room: string;
  readonly target: string;
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.includes('generated'),
);

function importsOf(path: string): Import[] {
  const text = readFileSync(join(ROOT, 'src', path), 'utf8');
  const room = path.includes('/') ? (dirname(path).split('/')[0] ?? '') : 'top';
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target = '']) => ({
    from: path,
    room,
    target: target.startsWith('.')
      ? relative(join(ROOT, 'src'), join(ROOT, 'src', dirname(path), target))
      : target,
  }));
}

const imports = files.flatMap(importsOf);

test('no room imports what it must not know', () => {
  const wrong = imports.filter(({ room, target }) => {
    const allowed = ALLOWED[room];
    if (allowed === undefined || target.startsWith('node:') || !/\.(?:ts|json)$/.test(target))
      return false;
    const to = target.startsWith('../rules') ? 'rules' : target;
    return ![room, ...allowed].some((one) => to === one || to.startsWith(`${one}/`));
  });
  expect(wrong).toEqual([]);
});

test('pure rooms import nothing of the system, and touch no global that changes', () => {
  const pure = files.filter(
    (path) => !IMPURE.has(path.includes('/') ? (path.split('/')[0] ?? '') : 'top'),
  );
  const wrong = pure.flatMap((path) => {
    const system = importsOf(path).filter(
      ({ target }) => target.startsWith('node:') && target !== 'node:util',
    );
    const text = readFileSync(join(ROOT, 'src', path), 'utf8');
    const globals = /\b(?:process\.|console\.|Date\.now|Math\.random|fetch\()/.exec(text);
    return [
      ...system.map(({ target }) => `${path}: ${target}`),
      ...(globals ? [`${path}: ${globals[0]}`] : []),
    ];
  });
  expect(wrong).toEqual([]);
});

test('the parser, the toolkit and the glob library have one importer each', () => {
  const importers = (name: string): string[] =>
    [
      ...new Set(imports.filter(({ target }) => target === name).map(({ from }) => from)),
    ].toSorted();
  expect(importers('yaml')).toEqual(['source/convert.ts', 'source/lexer.ts', 'source/yaml.ts']);
  expect(importers('@actions/core')).toEqual(['action-main.ts', 'commands/action/inputs.ts']);
  expect(importers('@actions/github/lib/utils')).toEqual(['adapters/github/transport.ts']);
  expect(importers('minimatch')).toEqual(['config/glob.ts']);
  expect(importers('ignore')).toEqual(['adapters/gitignore.ts']);
});

test('rules see the model, not YAML, and no other rule', () => {
  const folders = readdirSync(join(ROOT, 'rules'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  for (const { name } of folders) {
    const text = readFileSync(join(ROOT, 'rules', name, 'rule.ts'), 'utf8');
    const targets = [...text.matchAll(/^(?:import .*|\}) from '([^']+)';$/gm)].map(
      ([, target = '']) => target,
    );
    for (const target of targets) {
      expect(target).toMatch(/^\.\.\/\.\.\/src\/(?:lint|alibaba|argo|image|config)\//);
    }
    expect(text).not.toMatch(/\b(?:async|await|Promise)\b/);
  }
});

test('no file has grown past one concept', () => {
  const long = files.filter(
    (path) => readFileSync(join(ROOT, 'src', path), 'utf8').split('\n').length > 320,
  );
  expect(long).toEqual([]);
});

test('the rules that look at every file are those that say so', () => {
  expect(everywhere).toEqual(rules.filter(looksEverywhere));
  expect(ids).toEqual(rules.map(({ meta }) => meta.id));
});
