import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { cleanEnv } from '../cli.ts';
import type { State } from './stub.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

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

/** What the real npm has made, for all rehearsals of a test file. */
const CACHE = mkdtempSync(join(tmpdir(), 'release-npm-'));
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
}

interface Job {
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
 * is rehearsed is what they do with `git`, `gh` and `npm`. Steps that use an action are left out,
 * and `.ci/run`, which tests the project.
 */
export class Rehearsal {
  readonly #folder = mkdtempSync(join(tmpdir(), 'release-'));
  readonly #bare = join(this.#folder, 'origin.git');
  readonly #project = join(this.#folder, 'project');
  readonly #stateFile = join(this.#folder, 'state.json');
  readonly #bin = join(this.#folder, 'bin');

  /** A repository with one commit, and no release. `RELEASE_TOKEN` is as if it was there. */
  constructor() {
    this.#git(this.#folder, 'init', '-q', '--bare', '-b', 'main', this.#bare);
    this.#git(this.#folder, 'clone', '-q', this.#bare, this.#project);
    for (const path of FILES) {
      mkdirSync(dirname(join(this.#project, path)), { recursive: true });
      cpSync(join(ROOT, path), join(this.#project, path), { recursive: true });
    }
    this.#keep({ releases: {}, published: {}, isKnown: true, calls: [] });
    mkdirSync(this.#bin);
    for (const name of ['gh', 'npm']) {
      const path = join(this.#bin, name);
      writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${HERE}${name}.mjs" "$@"\n`);
      chmodSync(path, 0o755);
    }
  }

  /** Removes everything. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Releases and published versions. */
  get state(): State {
    return JSON.parse(readFileSync(this.#stateFile, 'utf8')) as State;
  }

  /** Changes what the stubs know. */
  change(changed: Partial<State>): void {
    this.#keep({ ...this.state, ...changed });
  }

  /** Commits a version with a section in the changelog, and pushes its tag. Gives the commit. */
  tag(version: string, notes = `- Fixed: what ${version} fixes.`): string {
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
    const script = `#!/bin/sh\ncase "$1" in ${pattern ?? 'none'}) echo refused; exit 1;; esac\n`;
    writeFileSync(hook, script, { mode: 0o755 });
  }

  /** Runs the workflow for a tag, job by job, to the end or to the first step that fails. */
  run(version: string): Outcome {
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
        if (step.run === undefined || step.run === '.ci/run') continue;
        if (step.if !== undefined && !isTrue(step.if, known)) continue;
        const ran = this.#step(workspace, step, known);
        log += ran.log;
        if (!ran.isDone) return { isDone: false, log };
      }
      for (const [output, expression] of Object.entries(outputs)) {
        known[`needs.${name}.outputs.${output}`] = evaluated(expression, known);
      }
    }
    return { isDone: true, log };
  }

  /** A shallow checkout of the tag, as actions/checkout makes it. */
  #checkOut(workspace: string, version: string): void {
    const branch = `--branch=v${version}`;
    this.#git(workspace, 'clone', '-q', '--depth=1', branch, `file://${this.#bare}`, '.');
  }

  #step(
    workspace: string,
    { id, env = {}, run = '' }: Step,
    known: Record<string, string>,
  ): Outcome {
    const output = join(this.#folder, 'output');
    writeFileSync(output, '');
    const given = Object.entries(env).map(([name, value]) => [name, evaluated(value, known)]);
    // How the runner runs a step without a `shell:`.
    const ran = spawnSync('bash', ['-e', '-c', run], {
      cwd: workspace,
      encoding: 'utf8',
      env: cleanEnv({
        ...IDENTITY,
        ...(Object.fromEntries(given) as Record<string, string>),
        PATH: `${this.#bin}:${process.env['PATH'] ?? ''}`,
        REAL_NPM: realNpm(),
        STUB_CACHE: CACHE,
        STUB_STATE: this.#stateFile,
        GITHUB_OUTPUT: output,
        GITHUB_REPOSITORY: 'org/wfcache-lint',
      }),
    });
    const lines = readFileSync(output, 'utf8').split('\n');
    for (const line of lines) {
      const [name = '', value = ''] = line.split('=', 2);
      if (id !== undefined && name !== '') known[`steps.${id}.outputs.${name}`] = value;
    }
    return { isDone: ran.status === 0, log: ran.stdout + ran.stderr };
  }

  #git(cwd: string, ...args: readonly string[]): string {
    const ran = spawnSync('git', args, { cwd, encoding: 'utf8', env: cleanEnv(IDENTITY) });
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout.trim();
  }

  #keep(state: State): void {
    writeFileSync(this.#stateFile, JSON.stringify(state));
  }
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'release',
  GIT_AUTHOR_EMAIL: 'release@example.com',
  GIT_COMMITTER_NAME: 'release',
  GIT_COMMITTER_EMAIL: 'release@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

function realNpm(): string {
  return spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();
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
