import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { runFromShell } from '../../github-server/small-process.ts';
import { cleanEnv } from '../cli.ts';
import type { State } from './stub.ts';
import { NOTHING, Stubs } from './stubs.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a release needs of the project, and what its package holds a sample of. */
const FILES = [
  'package.json',
  'package-lock.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'scripts/sbom.mjs',
  'dist/licenses.txt',
  'dist/package.json',
  'dist/cli',
  'schemas',
];

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
}

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** The release workflow. */
export const { jobs } = load(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8')) as {
  readonly jobs: Readonly<Record<string, Job>>;
};

/** What came of a run of the workflow. */
export interface Outcome {
  readonly isDone: boolean;
  /** Everything that its steps printed. */
  readonly log: string;
}

/**
 * A bare repository, a registry and releases, in which the steps of the workflow really run. What
 * is rehearsed is what they do with `git`, `gh` and `npm`. Steps that use an action are left out, and
 * those that run a script of the project: `.ci/run`, which tests it, and `.ci/site`.
 */
export class Rehearsal {
  readonly #folder: string;
  readonly #bare: string;
  readonly #project: string;
  readonly #stubs: Stubs;
  /** The checkout of each version, after its first one. */
  readonly #checkouts = new Map<string, string>();

  private constructor(folder: string, stubs: Stubs) {
    this.#folder = folder;
    this.#bare = join(folder, 'origin.git');
    this.#project = join(folder, 'project');
    this.#stubs = stubs;
  }

  /** A repository with no commit, and no release. `RELEASE_TOKEN` is as if it was there. */
  static async begin(): Promise<Rehearsal> {
    const folder = mkdtempSync(join(tmpdir(), 'release-'));
    const one = new Rehearsal(folder, await Stubs.start(join(folder, 'bin')));
    one.#git(folder, 'init', '-q', '--bare', '--template=', '-b', 'main', one.#bare);
    one.#git(one.#bare, 'config', 'receive.autogc', 'false');
    one.#git(folder, 'clone', '-q', '--template=', one.#bare, one.#project);
    for (const path of FILES) {
      mkdirSync(dirname(join(one.#project, path)), { recursive: true });
      cpSync(join(ROOT, path), join(one.#project, path), { recursive: true });
    }
    return one;
  }

  /** Removes everything. */
  remove(): void {
    this.#stubs.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Releases and published versions. */
  get state(): State {
    return this.#stubs.state;
  }

  /** Changes what the stubs know. */
  change(changed: Partial<State>): void {
    this.#stubs.state = { ...this.state, ...changed };
  }

  /** Undoes what runs have done: there is no release, and no tag of the major version 1. */
  undo(): void {
    this.#stubs.state = NOTHING;
    this.#git(this.#bare, 'update-ref', '-d', 'refs/tags/v1');
  }

  /** Commits a version with a section in the changelog, and pushes its tag. Gives the commit. */
  tag(version: string, notes = `- Fixed: what ${version} fixes.`): string {
    this.#checkouts.delete(version);
    for (const name of ['package.json', 'package-lock.json']) {
      const path = join(this.#project, name);
      const text = readFileSync(path, 'utf8');
      // The first is the package's own, and the second is that of the lock file for it.
      let times = 0;
      const renamed = text.replaceAll(/"version": "[^"]*"/g, (found) =>
        (times += 1) <= (name === 'package.json' ? 1 : 2) ? `"version": "${version}"` : found,
      );
      writeFileSync(path, renamed);
    }
    const old = '## 0.9.0\n\n- Old.\n';
    writeFileSync(
      join(this.#project, 'CHANGELOG.md'),
      `# Changelog\n\n## ${version}\n\n${notes}\n\n${old}`,
    );
    this.#git(this.#project, 'add', '-A');
    this.#git(this.#project, 'commit', '-q', '-m', version);
    this.#git(this.#project, 'tag', '-a', `v${version}`, '-m', version);
    this.#git(this.#project, 'push', '-q', 'origin', 'HEAD:main', `v${version}`);
    return this.#git(this.#project, 'rev-parse', 'HEAD');
  }

  /** The commit of a tag of the bare repository; undefined where there is none. */
  commitOf(tag: string): string | undefined {
    const found = this.#git(
      this.#bare,
      'for-each-ref',
      '--format=%(objectname)',
      `refs/tags/${tag}`,
    );
    return found === '' ? undefined : this.#git(this.#bare, 'rev-parse', `${tag}^{commit}`);
  }

  /** Refuses pushes to tags that match, as GitHub does, or no longer. */
  protect(pattern: string | undefined): void {
    const hook = join(this.#bare, 'hooks/update');
    mkdirSync(dirname(hook), { recursive: true });
    const script = `#!/bin/sh\ncase "$1" in ${pattern ?? 'none'}) echo refused; exit 1;; esac\n`;
    writeFileSync(hook, script, { mode: 0o755 });
  }

  /** Runs the workflow for a tag, job by job, to the end or to the first step that fails. */
  async run(version: string): Promise<Outcome> {
    const known: Record<string, string> = {
      'github.token': 'ghs_run',
      'github.ref_name': `v${version}`,
      'secrets.RELEASE_TOKEN || github.token': 'ghs_release',
    };
    let log = '';
    for (const [name, { steps, outputs = {} }] of Object.entries(jobs)) {
      const workspace = mkdtempSync(join(this.#folder, `${name}-`));
      if (steps.some(({ uses }) => uses?.startsWith('actions/checkout@'))) {
        this.#checkOut(workspace, version);
      }
      for (const step of steps) {
        if (step.run === undefined || step.run.startsWith('.ci/')) continue;
        if (step.if !== undefined && !isTrue(step.if, known)) continue;
        const ran = await this.#step(workspace, step, known);
        log += ran.log;
        if (!ran.isDone) return { isDone: false, log };
      }
      for (const [output, expression] of Object.entries(outputs)) {
        known[`needs.${name}.outputs.${output}`] = evaluated(expression, known);
      }
    }
    return { isDone: true, log };
  }

  /** A shallow checkout of the tag, as actions/checkout makes it; the next ones are copies of it. */
  #checkOut(workspace: string, version: string): void {
    const folder = this.#checkouts.get(version) ?? mkdtempSync(join(this.#folder, 'checkout-'));
    if (!this.#checkouts.has(version)) {
      const from = ['--depth=1', `--branch=v${version}`, `file://${this.#bare}`];
      this.#git(folder, 'clone', '-q', '--template=', ...from, '.');
      this.#checkouts.set(version, folder);
    }
    cpSync(folder, workspace, { recursive: true });
  }

  async #step(
    workspace: string,
    { id, env = {}, run = '' }: Step,
    known: Record<string, string>,
  ): Promise<Outcome> {
    const output = join(this.#folder, 'output');
    writeFileSync(output, '');
    const given = Object.entries(env).map(([name, value]) => [name, evaluated(value, known)]);
    const ran = await ranInBash(run, workspace, {
      ...IDENTITY,
      ...(Object.fromEntries(given) as Record<string, string>),
      PATH: `${this.#stubs.bin}:${process.env['PATH'] ?? ''}`,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'org/wfcache-lint',
    });
    const lines = readFileSync(output, 'utf8').split('\n');
    for (const line of lines) {
      const [name = '', value = ''] = line.split('=', 2);
      if (id !== undefined && name !== '') known[`steps.${id}.outputs.${name}`] = value;
    }
    return ran;
  }

  #git(cwd: string, ...args: readonly string[]): string {
    const ran = spawnSync('git', args, { cwd, encoding: 'utf8', env: cleanEnv(IDENTITY) });
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout.trim();
  }
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'release',
  GIT_AUTHOR_EMAIL: 'release@example.com',
  GIT_COMMITTER_NAME: 'release',
  GIT_COMMITTER_EMAIL: 'release@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** Runs a step without a `shell:`, as the runner does. The log has the output before the errors. */
async function ranInBash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Outcome> {
  // Its input is a file. Of a socket, bash believes that it serves a remote shell, and runs the
  // start-up file of whoever tests, for half a second and more.
  const bash = { command: 'bash', args: ['-e', '-c', script], cwd, env: cleanEnv(env) };
  const { code, stdout, stderr } = await runFromShell(bash);
  return { isDone: code === 0, log: `${stdout.toString()}${stderr.toString()}` };
}

/** A text with the expressions in it replaced. One that is not known is a mistake. */
function evaluated(text: string, known: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => {
    const value = known[expression];
    if (value === undefined) throw new Error(`The rehearsal does not know ${expression}`);
    return value;
  });
}

/** The only kind of condition that the workflow has: an output is not a text. */
function isTrue(condition: string, known: Readonly<Record<string, string>>): boolean {
  const [, name = '', text = ''] = /^(\S+) != '(.*)'$/.exec(condition) ?? [];
  if (name === '') throw new Error(`The rehearsal does not know the condition ${condition}`);
  return evaluated(`\${{ ${name} }}`, known) !== text;
}
