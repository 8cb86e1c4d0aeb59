import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { type Checkout, temporaryCheckouts } from '../support/checkout.ts';
import { cleanEnv, cli, type Ran } from '../support/cli.ts';
import { runHere } from '../support/in-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEAM = join(ROOT, 'examples/team');
const PAGE = readFileSync(join(ROOT, 'docs/adopting.md'), 'utf8');

const FILES = Object.fromEntries(
  readdirSync(TEAM, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(TEAM, path), readFileSync(path, 'utf8')]),
);

const repository = temporaryCheckouts();

/** A folder for PATH that holds git alone: the walk is one without programs that render. */
const GIT_ONLY = mkdtempSync(join(tmpdir(), 'wfcache-git-'));
const git = (cleanEnv()['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'git'))
  .find((file) => existsSync(file));
if (git !== undefined) symlinkSync(git, join(GIT_ONLY, 'git'));
afterAll(() => {
  rmSync(GIT_ONLY, { recursive: true });
});

const env = { PATH: GIT_ONLY };

/** Runs a command line in this process. */
async function here(cwd: string, args: readonly string[], stdin?: string): Promise<Ran> {
  return runHere(cwd, args, { env, ...(stdin === undefined ? {} : { stdin }) });
}

/** A block of the page that is a step of the walk: commands with their output, or an edit by hand. */
interface Step {
  readonly language: 'console' | 'diff';
  readonly text: string;
}

const STEPS: readonly Step[] = [...PAGE.matchAll(/^```(console|diff)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({ language: language === 'diff' ? 'diff' : 'console', text }),
);

/** Does a step on the page, and gives what it prints beside what the page says. */
async function walk(
  repo: Checkout,
  { language, text }: Step,
  run: (cwd: string, args: readonly string[]) => Promise<Ran>,
): Promise<{ said: string; printed: string }> {
  if (language === 'diff') {
    execFileSync('git', ['apply'], { cwd: repo.root, input: text });
    return { said: '', printed: '' };
  }
  const [, command = '', said = ''] = /^\$ ([^\n]*)\n(.*)$/s.exec(text) ?? [];
  const [program, ...args] = command.split(' ');
  if (program === 'rm') {
    rmSync(join(repo.root, args.join(' ')));
    return { said, printed: '' };
  }
  expect([program, args[0]]).toEqual(['npx', 'wfcache-lint']);
  return { said, printed: (await run(repo.root, args.slice(1))).stdout };
}

/** What is printed, with the lines left out that the page leaves out: a line `…` of it. */
function shortened(printed: string, said: string): string {
  const parts = said.split(/^…\n/m);
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('(?:.*\n)+')}$`).test(printed) ? said : printed;
}

/** The files that a kustomization lists, as kustomize would put them together. */
function built(repo: Checkout, folder: string): string[] {
  const { resources } = load(repo.read(`${folder}/kustomization.yaml`)) as {
    resources: readonly string[];
  };
  return resources.flatMap((one) => {
    const path = join(folder, one);
    return one.endsWith('.yaml') ? [repo.read(path)] : built(repo, path);
  });
}

/** The findings of a run: rule, file and line. */
async function findingsOf(repo: Checkout): Promise<string[]> {
  const report = JSON.parse((await here(repo.root, ['-f', 'json'])).stdout) as {
    findings: { ruleId: string; path: string; range: { start: { line: number } } }[];
  };
  return report.findings.map(
    ({ ruleId, path, range }) => `${ruleId} ${path}:${String(range.start.line)}`,
  );
}

/** The instance of each registry, by the first word of its host. */
const IDS = {
  polaris: 'cn-hangzhou:cri-3m8k2q9v7x1c5b4n',
  media: 'cn-shanghai:cri-7h2w9d4z6t0p8r1f',
};

/** What the first run finds. */
const FIRST_RUN = `
imagecache-kept-forever clusters/hangzhou/caches.yaml:4
instance-id-spelling clusters/hangzhou/caches.yaml:6
imagecache-invalid clusters/hangzhou/caches.yaml:11
annotation-not-a-string clusters/hangzhou/cron/nightly-import.yaml:14
instance-id-of-other-instance clusters/hangzhou/cron/weekly-report.yaml:13
annotation-key-unknown clusters/hangzhou/workflows/backfill.yaml:11
pull-policy-defeats-cache clusters/hangzhou/workflows/hyperparameters.yaml:25
annotation-never-reaches-pod clusters/hangzhou/workflows/release.yaml:7
acr-instance-id-missing clusters/hangzhou/workflows/smoke.yaml:11
private-image-without-command clusters/hangzhou/workflows/smoke.yaml:11
instance-id-of-other-instance clusters/shanghai/caches.yaml:6
imagecache-duplicate-image clusters/shanghai/caches.yaml:10
acr-instance-id-missing clusters/shanghai/cron/archive.yaml:16
annotation-not-a-string clusters/shanghai/cron/quality.yaml:14
extra-storage-malformed clusters/shanghai/cron/quality.yaml:14
acr-instance-id-missing clusters/shanghai/cron/quality.yaml:18
annotation-placeholder clusters/shanghai/cron/reindex.yaml:15
acr-instance-id-missing clusters/shanghai/cron/reindex.yaml:19
annotation-not-true-or-false clusters/shanghai/workflows/subtitles.yaml:11
acr-instance-id-missing clusters/shanghai/workflows/subtitles.yaml:15
annotation-written-by-platform clusters/singapore/cron/drift.yaml:14
acs-private-image-without-access clusters/singapore/cron/feedback.yaml:17
annotation-of-other-platform clusters/singapore/workflows/embeddings.yaml:11
pull-policy-defeats-cache clusters/singapore/workflows/inference.yaml:24
acr-instance-id-missing libraries/git.yaml:14
acr-instance-id-missing libraries/media.yaml:11
acr-instance-id-missing libraries/media.yaml:17
acr-instance-id-missing libraries/notify.yaml:11
pull-policy-defeats-cache libraries/notify.yaml:11
acr-instance-id-missing libraries/training.yaml:14
acr-instance-id-missing libraries/training.yaml:20
annotation-not-a-string overlays/production/training.yaml:10
`;

/** What is left after all fixes, safe and unsafe. */
const FOR_A_PERSON = `
imagecache-kept-forever clusters/hangzhou/caches.yaml:4
private-image-without-command clusters/hangzhou/workflows/smoke.yaml:14
extra-storage-malformed clusters/shanghai/cron/quality.yaml:14
annotation-placeholder clusters/shanghai/cron/reindex.yaml:15
acs-private-image-without-access clusters/singapore/cron/feedback.yaml:17
annotation-of-other-platform clusters/singapore/workflows/embeddings.yaml:11
`;

const lines = (table: string): string[] => table.trim().split('\n');

describe('the repository of a team', () => {
  test('has these findings at first', async () => {
    const repo = repository(FILES);
    expect(await findingsOf(repo)).toEqual(lines(FIRST_RUN));
  });

  test('has a fix, or a help, for every finding', async () => {
    const repo = repository(FILES);
    const { findings } = JSON.parse((await here(repo.root, ['-f', 'json'])).stdout) as {
      findings: { ruleId: string; fix?: unknown; help?: string }[];
    };
    expect(findings.filter(({ fix, help }) => fix === undefined && help === undefined)).toEqual([]);
  });

  test('is fixed to the same end, safe fixes first or all at once', async () => {
    const repo = repository(FILES);
    await here(repo.root, ['--fix', '--unsafe-fixes']);
    const twice = repository(FILES);
    await here(twice.root, ['--fix']);
    await here(twice.root, ['--fix', '--unsafe-fixes']);
    expect(await findingsOf(repo)).toEqual(lines(FOR_A_PERSON));
    expect(await findingsOf(twice)).toEqual(lines(FOR_A_PERSON));
    for (const path of Object.keys(FILES)) expect(twice.read(path)).toBe(repo.read(path));
  });

  test('is mended on the way that the page describes, which prints what the page says', async () => {
    const repo = repository(FILES);
    expect(STEPS.map(({ language }) => language)).toContain('diff');
    for (const step of STEPS) {
      const { said, printed } = await walk(repo, step, async (cwd, args) =>
        Promise.resolve(cli(cwd, args, { env })),
      );
      expect(shortened(printed, said)).toBe(said);
    }
    expect(await here(repo.root, [])).toMatchObject({ code: 0 });
    expect(await findingsOf(repo)).toEqual([]);
    expect((await here(repo.root, ['--diff', '--unsafe-fixes'])).stdout).toBe('');
  });

  test('gives every pod the id of its own instance in the end, and needs none on ACS', async () => {
    const repo = repository(FILES);
    for (const step of STEPS) await walk(repo, step, here);
    const { pods } = JSON.parse((await here(repo.root, ['explain', '-f', 'json', '.'])).stdout) as {
      pods: {
        images: { values: { value: string }[] }[];
        annotations: { key: string; value: string }[];
        cluster: { backend: string };
      }[];
    };
    expect(pods).toHaveLength(24);
    for (const { images, annotations, cluster } of pods) {
      const [host = ''] = images.flatMap(({ values }) => values.map(({ value }) => value));
      const own = Object.entries(IDS).find(([name]) => host.startsWith(`${name}-registry`))?.[1];
      const ids = annotations.filter(({ key }) => key.includes('/acr-instance-id'));
      const wanted = own !== undefined && cluster.backend === 'eci' ? [own] : [];
      expect([host, ids.map(({ value }) => value)]).toEqual([
        host,
        ids.length > 0 && cluster.backend === 'acs' ? [own] : wanted,
      ]);
    }
  });

  test('has an image cache for its training only by the patch of an overlay', async () => {
    const repo = repository(FILES);
    const json = ['explain', '-f', 'json', 'clusters/hangzhou/cron/nightly-training.yaml'];
    const { pods } = JSON.parse((await here(repo.root, json)).stdout) as {
      pods: { annotations: { key: string; from: string; at: { path: string } }[] }[];
    };
    const given = pods.flatMap(({ annotations }) => annotations);
    expect(given.map(({ key, from, at }) => `${key} ${from} ${at.path}`)).toEqual(
      Array.from(
        { length: 2 },
        () => 'k8s.aliyun.com/eci-image-cache patch overlays/production/training.yaml',
      ),
    );
  });

  test('needs a look at what kustomize makes of staging', async () => {
    const repo = repository(FILES);
    for (const step of STEPS) await walk(repo, step, here);
    const input = built(repo, 'clusters/hangzhou').join('---\n');
    const named = ['--stdin', '--stdin-filename', 'staging.yaml', '--no-context', '-f', 'json'];
    const { findings } = JSON.parse((await here(repo.root, named, input)).stdout) as {
      findings: { ruleId: string; manifest: { name: string } }[];
    };
    expect(findings.map(({ ruleId, manifest }) => `${ruleId} ${manifest.name}`)).toEqual([
      'image-cache-missing training',
      'acr-instance-id-missing media',
      'acr-instance-id-missing media',
    ]);
  });

  test('shows in its configuration no more than the page', () => {
    const [, config = ''] = /^```yaml\n(registries:.*?)^```$/ms.exec(PAGE) ?? [];
    expect(load(FILES['.wfcache-lint.yaml'] ?? '')).toEqual(load(config));
  });
});
