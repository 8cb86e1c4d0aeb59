import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, type Command } from '../../src/config/option.ts';
import { optionsOf } from '../../src/config/options.ts';
import { englishIn } from '../support/chinese.ts';
import { checkout, type Checkout } from '../support/checkout.ts';
import { runHere, type Said } from '../support/in-process.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

/** Words of Node, of V8 and of the system that help nobody. */
const RAW =
  /\bE[A-Z]{4,}\b|ERR_|[A-Z]\w*Error\b|Unexpected token|Cannot read propert|is not a function|node:|itself failed|\n\s+at |undefined|\[object|syscall|errno/;

let repo: Checkout;

beforeAll(() => {
  repo = checkout({
    'workflows/train.yaml': workflow(ENTERPRISE_IMAGE),
    'nul.bin': Buffer.from([1, 2, 0, 0, 3]),
    'latin1.yaml': Buffer.from([0x61, 0xff]),
    'base.json': '{}',
  });
  mkdirSync(join(repo.root, 'dir'));
  execFileSync('mkfifo', [join(repo.root, 'pipe')]);
  symlinkSync('workflows/train.yaml', join(repo.root, 'link'));
});

afterAll(() => {
  repo.remove();
});

/** Runs what is wrong, and gives what is said of it. */
async function refused(
  argv: readonly string[],
  more: 'english' | 'chinese' = 'chinese',
): Promise<Said> {
  const said = await runHere(repo.root, argv);
  expect([argv, said.code, RAW.exec(said.stderr)]).toEqual([argv, 2, null]);
  expect(said.stderr).toMatch(/^error: [^\n]{8,400}\n/);
  if (more === 'english' || argv.some((word) => word.startsWith('--lang'))) return said;
  const chinese = await runHere(repo.root, ['--lang', 'zh', ...argv]);
  expect([argv, chinese.code, englishIn(chinese.stderr)]).toEqual([argv, 2, []]);
  expect(chinese.stderr).toMatch(/^错误：[^\n]{4,400}\n/);
  return said;
}

describe('every option', () => {
  const WRONG = ['', '-1', 'NaN', '1e999', '99999999999999999999', '!', 'a,,b'];
  /** Options that take every text, and the text stands for something that can be there. */
  const ANY = new Set(['include', 'exclude', 'stdin-filename', 'cache-file', 'allow-registry']);
  const MORE = new Set(['private-registry', 'changed', ...ANY]);
  const options = (Object.keys(COMMANDS) as Command[]).flatMap((command) =>
    optionsOf(command).map((option) => ({ command, ...option })),
  );
  // What is read in the same way for several commands is asked once.
  const once = new Map(options.toReversed().map((one) => [`${one.name}${one.value ?? ''}`, one]));

  test('says what it lacks, and what it cannot be', async () => {
    for (const { command, name, value } of once.values()) {
      if (value === undefined) {
        const { stderr } = await refused([command, `--${name}=x`]);
        expect(stderr).toContain(`--${name} takes no value, found "x"`);
        continue;
      }
      if (name !== 'changed') {
        expect((await refused([command, `--${name}`])).stderr).toContain(
          `--${name} lacks its value`,
        );
        expect((await refused([command, `--${name}`, '--quiet'])).stderr).toContain(
          'lacks its value',
        );
      }
      for (const wrong of MORE.has(name) ? [''] : WRONG) {
        if (name === 'changed' || (wrong === '99999999999999999999' && name === 'top')) continue;
        await refused([command, `--${name}=${wrong}`], wrong.length < 3 ? 'chinese' : 'english');
      }
    }
  });
});

/** What is wrong in a command line, and what is said of it. */
const LINES: readonly (readonly [line: string, words: string])[] = [
  ['workflows/trian.yaml', 'did you mean "workflows/train.yaml"?'],
  ['workflow/train.yaml', 'did you mean "workflows/train.yaml"?'],
  ['train.yaml', 'did you mean "workflows/train.yaml"?'],
  ['nothing-like-it.yaml', 'No such file or folder: nothing-like-it.yaml\n'],
  ['imgaes workflows', 'did you mean "images"?'],
  ['lintt', 'did you mean "lint"?'],
  ['help imges', 'did you mean "images"?'],
  ['help lint images', 'one command at a time'],
  ['version now', 'takes no operands'],
  ['rules image-cache-misssing', 'did you mean "image-cache-missing"?'],
  ['rules a b', 'one rule at a time'],
  ['--rule image-cache-misssing', 'in --rule; did you mean "image-cache-missing"?'],
  ['--rule zzz', 'wfcache-lint rules lists them all'],
  ['--fix --fix-rule zzz', 'in --fix-rule; wfcache-lint rules'],
  ['--fix-rule image-cache-missing', '--fix-rule needs --fix or --diff'],
  ['--diff --rule image-cache-missing --fix-rule unused-suppression', 'name it there as well'],
  ['--min-severity warn', 'one of error, warning, info'],
  ['--min-severity eror', 'did you mean "error"?'],
  ['--fail-on warnings', 'did you mean "warning"?'],
  ['--format jsn', 'did you mean "json"?'],
  ['--render helmm', 'did you mean "helm"?'],
  ['images --sort siz', 'did you mean "size"?'],
  ['--rules', 'did you mean "--rule"?'],
  ['-fix', 'did you mean "--fix"?'],
  ['-x', 'Unknown option -x'],
  ['--timeout 0', '1 to 86400 seconds'],
  ['--changed=mian', 'there is no branch, tag or commit mian'],
  ['--no-config --config a.yaml', 'leave --config out'],
  ['--baseline b.json --update-baseline --rule image-cache-missing', 'leave --rule'],
  ['- workflows', 'leave the paths out'],
  ['- --fix', 'use --diff'],
  ['explain -', 'no standard input'],
  ['explain workflows:3', 'only files have lines'],
  ['explain workflows/train.yaml:0', 'count from 1'],
  ['explain nope:3', 'No such file or folder: nope'],
  ['pipe', 'neither a file nor a folder'],
  ['link', 'name its target'],
  ['dir', 'No YAML or JSON file in dir'],
  ['x'.repeat(5000), 'a name is too long'],
  ['--config dir', 'A folder, not a file'],
  ['--config pipe', 'pipe or a device'],
  ['--config nul.bin', 'NUL bytes'],
  ['--config latin1.yaml', 'save the file as UTF-8'],
  ['--config link', 'symbolic link'],
  ['--config workflows/trian.yaml', 'did you mean "workflows/train.yaml"?'],
  ['--baseline dir', 'a folder, not a file'],
  ['--baseline pipe', 'a pipe or a device'],
  ['--baseline bse.json', 'base.json"?'],
  ['--baseline nul.bin', 'Not valid JSON'],
  ['--baseline none-of-these', 'there is no such file or folder; --update-baseline writes it'],
  ['--baseline /proc/1/x/y --update-baseline', 'there is no such file or folder'],
  ['--baseline /dev/full --update-baseline', 'a pipe or a device'],
  ['--format json=dir', 'a folder, not a file'],
  ['--format json=pipe', 'a pipe or a device'],
  ['--format json=nul.bin/x.json', 'is a file, not a folder'],
  ['--format json=/proc/1/x/y', 'there is no such file or folder'],
  ['--allow-registry ../..', 'such as "ghcr.io"'],
  ['--token-server x', 'registry.example.com=auth.example.com'],
  ['--image-platform x', 'linux/amd64'],
  ['--cache', 'name a file with --cache-file'],
];

test.each(LINES)('%s', async (line, words) => {
  expect((await refused(line.split(' '))).stderr).toContain(words);
});

async function configured(text: string | Buffer): Promise<string> {
  repo.write('.wfcache-lint.yaml', text);
  const { stderr } = await refused([]);
  expect(stderr).toMatch(/^error: \.wfcache-lint\.yaml:\d+:\d+: /);
  return stderr;
}

describe('the configuration', () => {
  afterAll(() => {
    repo.write('.wfcache-lint.yaml', '');
  });

  const LISTS = ['registries', 'images', 'include', 'exclude', 'clusters', 'overrides'];
  const MAPS = ['cluster', 'imagecache', 'render', 'rules'];
  const WORDS = ['platform', 'argoVersion', 'region', 'threshold', 'cache'];
  const EVERYWHERE = [
    'true',
    'text',
    '""',
    '-1',
    '.nan',
    '[1]',
    '[[]]',
    '[null]',
    '{ a: 1 }',
    '*x',
  ];

  test.each([...LISTS, ...MAPS, ...WORDS, 'nope'])('%s of a wrong type', async (key) => {
    const said: string[] = [];
    for (const value of EVERYWHERE) said.push(await configured(`${key}: ${value}\n`));
    expect(said).toHaveLength(EVERYWHERE.length);
  });

  test.each([
    ['include: text\n', 'write ["text"]'],
    ['cluster: 7\n', 'a map with credentialHelper, natGateway, annotations'],
    ['region: cn-hangzou\n', '1:9: Unknown region "cn-hangzou"; did you mean "cn-hangzhou"?'],
    ['registries: [{ host: x, region: cn-shangai }]\n', 'did you mean "cn-shanghai"?'],
    ['clusters: [{ name: a, files: ["*"], region: cn-bejing }]\n', 'did you mean "cn-beijing"?'],
    ['rules: { image-cache-mising: off }\n', 'did you mean "image-cache-missing"?'],
    ['rules: { image-cache-missing: of }\n', 'did you mean "off"?'],
    ['platfrom: eci\n', 'did you mean "platform"?'],
    ['platform: ECI\n', 'did you mean "eci"?'],
    ['images: [{ match: a }]\n', 'Missing "size" in images.0'],
    ['platform: eci\nplatform: acs\n', 'The key "platform" is given twice'],
    ['---\na: 1\n---\nplatform: eci\n', 'Expected one document, found two'],
    [' platform: eci\nregion: cn-hangzhou\n', 'the indentation of the first one'],
    ['- a\n', 'as "platform: eci"'],
    ['\tplatform: eci\n', 'a tab in the indentation'],
    ['include: [a\n', '1:1: Not valid YAML: the "[" in column 10 is not closed'],
    ['rules: { a: off\n', 'the "{" in column 8 is not closed'],
    ['platform: "eci\nregion: x\n', 'the double quote in column 11 is not closed'],
    ['include: ]\n', 'the "]" in column 10 has no "[" before it'],
    ['{"platform" "eci"}\n', 'a comma is missing between two entries'],
  ])('%j', async (text, words) => {
    expect(await configured(text)).toContain(words);
  });
});

test.each([
  ['wfcache-lint.yaml', true],
  ['.wfcachelint.yml', true],
  ['.wfcache-lintrc.json', true],
  ['wfcache-lint.yaml.md', false],
  ['.wfcache-lint.lock.yaml', false],
])('a configuration under a name that nobody reads: %s', async (name, isMeant) => {
  const own = checkout({ 'a.yaml': workflow('busybox:1'), [name]: 'version: 1\n' });
  try {
    const said = async (...argv: readonly string[]): Promise<string> =>
      (await runHere(own.root, argv)).stderr;
    const note = `note: ${name} is not read: the configuration is named .wfcache-lint.yaml\n`;
    expect((await said()).includes(note)).toBe(isMeant);
    expect(await said('--no-config')).not.toContain(note);
    expect(await said('--lang', 'zh')).not.toContain('is not read');
    own.write('.wfcache-lint.yml', '');
    expect(await said()).not.toContain(note);
  } finally {
    own.remove();
  }
});
