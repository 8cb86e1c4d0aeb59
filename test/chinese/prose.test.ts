import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHARED } from '../../src/chinese/chinese.ts';
import { proseIn } from '../support/prose.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folders whose modules say something to people; in brackets those of them that do, where not all do. */
const SPOKEN: Readonly<Record<string, readonly string[] | undefined>> = {
  'src/commands/action': undefined,
  'src/commands/publish': undefined,
  'src/review': undefined,
  'src/commands/cli': undefined,
  'src/api': undefined,
  'src/api/node': undefined,
  'src/config': [
    'arguments',
    'command-words',
    'instances',
    'load',
    'plain',
    'reading',
    'regions',
    'schema-errors',
    'values',
  ],
  'src/program': undefined,
  'src/explain': undefined,
  'src/images': undefined,
  'src/live-caches': undefined,
  'src/online': undefined,
  'src/lint': ['baseline'],
  'src/caches': ['demand', 'fix', 'plan', 'renewal'],
  'src/yaml/complete': ['complete', 'convert', 'unbalanced'],
  'src/text': ['decode', 'limits', 'suggestion', 'system-words'],
  'src/manifests': ['file', 'line-separators'],
  'src/adapters/cloud': undefined,
  'src/adapters/disk': undefined,
  'src/adapters/github': undefined,
  'src/adapters/git': undefined,
  'src/adapters/kubectl': undefined,
  'src/adapters/registry': undefined,
  'src/adapters/render': undefined,
  'src/render': undefined,
  'src/render/helm': undefined,
  'src/render/kustomize/edits': undefined,
  'src/report': ['compared', 'coverage', 'github', 'markdown', 'run-change', 'summary', 'words'],
  'src/report/explain': ['rows', 'text', 'words'],
  'src/report/html': ['findings', 'images', 'page', 'plan', 'source'],
  'src/report/inventory': undefined,
  'src/report/caches': ['rows', 'table'],
  'src/report/pins': ['text'],
};

/** Modules of commits, of code and of what a report of a bug holds, which have no language. */
const NO_LANGUAGE =
  /\/(?:commit-message|command|suggestion|superseded|version|actions|document-leaves|own-names|private-folder|schema)\.ts$/;

/** What a piece can begin or end with that is told by itself, or is the name of an option. */
const AROUND =
  /^(?:note|error|No fix): |^\.\w+ (?=is the id|to be)|^(?:Expected (?:--)?[\w-]+ )?(?:\.\w+ )?to be (?!a headline)|, found "?$/g;

/** What nobody is told, what files hold, and ends of texts that are in the catalogue in another form. */
const NOT_SAID =
  /\bnodes \{|^mutation |\bfragment text|^(?:Something went wrong$|not permitted to create or approve$|unreachable|being read$|version https:|Fixes were not computed|# Compressed sizes|too slow$|no addresses$|Expected a list of events,$|closed without an answer$|object of the cluster$|an unknown platform$|AssumeRoleWithOIDC at$|Unknown option -$|; did you mean "--$|" is the value, write --$|one of en, zh, found$)/;

/** Names of styles, and what is written in HTML and SVG. */
const MARKUP =
  /^<|^(?:code example|key pulled|key cached|img-src data:|line gone|line come|title desc)$|^wfcache-lint [a-z]+ --|^\.ground /;

const KNOWN = Object.keys(SHARED).flatMap((english) => [
  english.replaceAll('(s)', ''),
  english.replaceAll('(s)', 's'),
]);

const files = Object.entries(SPOKEN).flatMap(([folder, names]) =>
  (names?.map((name) => `${name}.ts`) ?? readdirSync(join(ROOT, folder)))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

test.each(files.filter((file) => !NO_LANGUAGE.test(file)))(
  'what %s says to people is in the Chinese catalogue',
  (file) => {
    const pieces = proseIn(readFileSync(join(ROOT, file), 'utf8'));
    const unknown = pieces
      .map((piece) => piece.replaceAll(AROUND, ''))
      .filter((piece) => !KNOWN.some((text) => text.includes(piece)));
    expect(unknown.filter((piece) => !NOT_SAID.test(piece) && !MARKUP.test(piece))).toEqual([]);
  },
);

test('prose is found in texts, in what is filled into them, and not in comments', () => {
  const source = [
    "// no prose here\nimport 'no/prose';",
    "say('Some words, it\\'s so');",
    'const text = `${count} of ${inner(`a second text`)} are known`;',
    "const code = 'word';",
  ].join('\n');
  expect(proseIn(source)).toEqual(["Some words, it's so", 'are known', 'a second text']);
  expect(dirname(files[0] ?? '')).toBe('src/commands/action');
});
