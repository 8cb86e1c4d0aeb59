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
  'src/commands/cli': ['lint', 'baseline', 'tell', 'size-source'],
  'src/program': ['out-of-time'],
  'src/yaml/complete': ['complete', 'convert', 'unbalanced'],
  'src/text': ['decode', 'limits', 'system-words'],
  'src/manifests': ['file', 'line-separators'],
  'src/adapters/disk': ['walk', 'workspace'],
  'src/adapters/render': ['open-rendering'],
  'src/render': ['render-jobs'],
  'src/report': ['compared', 'coverage', 'github', 'markdown', 'run-change', 'summary', 'words'],
  'src/report/html': ['findings', 'images', 'page', 'plan', 'source'],
  'src/report/inventory': ['bars', 'columns', 'mermaid'],
  'src/report/caches': ['rows'],
};

/** Modules of commits and of code, which have no language. */
const NO_LANGUAGE = /\/(?:commit-message|command|suggestion|superseded)\.ts$/;

/** What is an error of usage or of the program; all of these are English. */
const ENGLISH_ONLY =
  /^(?:Expected |unreachable|being read$|version https:|Fixes were not computed|The baseline|cannot be read:|; --update-baseline)/;

/** Names of styles, and what is written in HTML. */
const MARKUP =
  /^<|^(?:code example|key pulled|key cached|img-src data:|line gone|line come)$|^wfcache-lint [a-z]+ --/;

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
      .map((piece) => piece.replace(/^note: /, ''))
      .filter((piece) => !KNOWN.some((text) => text.includes(piece)));
    expect(unknown.filter((piece) => !ENGLISH_ONLY.test(piece) && !MARKUP.test(piece))).toEqual([]);
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
