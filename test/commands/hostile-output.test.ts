import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import ruleIds from '../../rules/ids.ts';
import { EXPLANATIONS, FORMAT_NAMES, PIN_FORMATS, TABLES } from '../../src/config/formats.ts';
import { obeyedIn } from '../support/actions/commands.ts';
import { checkout } from '../support/checkout.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { runHere } from '../support/in-process.ts';
import { hostile, hostileFiles, type Hostile } from '../support/hostile-repository.ts';

/** Every command line that prints, and what it prints on standard output. */
interface Printing {
  readonly argv: readonly string[];
  /** `annotations` are commands of ours; a `patch` keeps its bytes; `data` is for programs. */
  readonly as: 'annotations' | 'patch' | 'data' | 'text';
}

const DATA: ReadonlySet<string> = new Set([
  'json',
  'sarif',
  'rdjson',
  'gitlab',
  'junit',
  'checkstyle',
  'csv',
  'html',
  'markdown',
]);

function printing({ name, value }: Hostile): readonly Printing[] {
  const formatted = (command: string, format: string): Printing => ({
    argv: [command, '--format', format],
    as: format === 'github' ? 'annotations' : DATA.has(format) ? 'data' : 'text',
  });
  return [
    ...FORMAT_NAMES.map((format) => formatted('lint', format)),
    ...TABLES.map((table) => formatted('images', table)),
    ...EXPLANATIONS.map((format) => formatted('explain', format)),
    { argv: ['lint'], as: 'annotations' },
    { argv: ['lint', '--verbose', '--strict', '--format', 'json=report.json'], as: 'text' },
    { argv: ['lint', '--diff', '--unsafe-fixes'], as: 'patch' },
    { argv: ['imagecache'], as: 'data' },
    ...PIN_FORMATS.map((format) => {
      const { argv, as } = formatted('pin', format);
      return { argv: [...argv, '--caches', 'caches.txt'], as };
    }),
    { argv: ['pin', '--caches', 'caches.txt', '--diff'], as: 'patch' },
    { argv: ['sizes', '--check'], as: 'text' },
    // What is wrong in a command line is repeated as well.
    { argv: [`./${name}`], as: 'text' },
    { argv: [`--config=${value}`], as: 'text' },
    { argv: [`--${value}`], as: 'text' },
    { argv: ['rules', value], as: 'text' },
    { argv: ['lint', '--format', value], as: 'text' },
    { argv: ['lint', `--baseline=${value}`], as: 'text' },
    { argv: ['lint', `--caches-file=${value}`], as: 'text' },
    { argv: ['pin', `--caches=${value}`], as: 'text' },
    { argv: ['lint', `--include=${value}/*`, '--format', 'pretty'], as: 'text' },
  ];
}

/** A control character, other than those that end a line. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const HAS_CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** One of the payloads wherever strangers can write. */
function payload(value: string): Hostile {
  const lines = value.split(/[\r\n]/).filter((line) => !HAS_CONTROL.test(line));
  return { name: value.replaceAll(/[/\0]/g, '_'), value, lines: lines.length > 0 ? lines : ['a'] };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The commands of ours that are meant: annotations of rules, and one of what is not judged. */
function isOurs({ name, properties }: ReturnType<typeof obeyedIn>['commands'][number]): boolean {
  const { title = '' } = properties;
  const isFinding = ruleIds.some((id) => title.startsWith(`${id}: `));
  return ['error', 'warning', 'notice'].includes(name) && (isFinding || name === 'notice');
}

test('GitHub obeys nothing of what strangers write, whatever is printed', async () => {
  const seen = { stops: 0, annotations: 0, texts: 0 };
  await fc.assert(
    fc.asyncProperty(hostile, async (written) => {
      const repo = checkout(hostileFiles(written));
      try {
        for (const { argv, as } of printing(written)) {
          const said = await runHere(repo.root, argv, { env: { GITHUB_ACTIONS: 'true' } });
          const where = [argv, said.code] as const;
          for (const known of ['registered', 'any'] as const) {
            for (const comparison of ['culture', 'ordinal'] as const) {
              const { commands, stops } = obeyedIn(said.stdout, known, comparison);
              const foreign = commands.filter((one) => as !== 'annotations' || !isOurs(one));
              expect([where, foreign]).toEqual([where, []]);
              expect([where, stops.filter((word) => as !== 'patch' || !UUID.test(word))]).toEqual([
                where,
                [],
              ]);
              const errors = obeyedIn(said.stderr, known, comparison);
              expect([where, errors]).toEqual([where, { commands: [], stops: [] }]);
              seen.stops += stops.length;
              seen.annotations += commands.length;
            }
          }
          seen.texts += said.stdout === '' ? 0 : 1;
          expect([where, HAS_CONTROL.exec(said.stderr)]).toEqual([where, null]);
          if (as !== 'patch') expect([where, HAS_CONTROL.exec(said.stdout)]).toEqual([where, null]);
          // It is the same code for every payload, so some are enough.
          if (as === 'data' && !PAYLOADS.includes(written.value)) {
            const elsewhere = await runHere(repo.root, argv);
            expect([where, elsewhere.stdout]).toEqual([where, said.stdout]);
          }
        }
      } finally {
        repo.remove();
      }
    }),
    { numRuns: PAYLOADS.length + 4, examples: PAYLOADS.map((value) => [payload(value)] as const) },
  );
  // The repositories make the program speak in every one of these ways.
  expect(seen.stops).toBeGreaterThan(10);
  expect(seen.annotations).toBeGreaterThan(100);
  expect(seen.texts).toBeGreaterThan(300);
});

test('a patch keeps its bytes for programs, and moves no cursor on a terminal', async () => {
  const lines = ['\u001B[2J', '\u009B31m\tx', '\u202Ey'].map((text) => `# ${text}\n`).join('');
  const repo = checkout({
    '.wfcache-lint.yaml': CONFIG,
    'wf.yaml': workflow(ENTERPRISE_IMAGE).replace('  templates:\n', (line) => lines + line),
  });
  const before = repo.read('wf.yaml');
  const { stdout: patch } = await runHere(repo.root, ['--diff']);
  const { stdout: shown } = await runHere(repo.root, ['--diff', '--no-color'], { terminal: 80 });
  repo.write('fix.patch', patch);
  repo.git('apply', 'fix.patch');
  expect(repo.read('wf.yaml')).toContain(lines);
  expect(repo.read('wf.yaml')).not.toBe(before);
  expect(shown).toContain(' # \\u{1b}[2J\n # \\u{9b}31m\tx\n # \\u{202e}y\n');
  expect(HAS_CONTROL.exec(shown)).toBeNull();
  repo.remove();
});
