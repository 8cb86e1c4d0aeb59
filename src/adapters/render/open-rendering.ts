import { availableParallelism } from 'node:os';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../io.ts';
import type { ChartJob, RenderCall, RenderFailure, RenderJob, Renderer } from '../../render/job.ts';
import { kustomizeReach } from '../../render/kustomize-reach.ts';
import { err, ok, type Result } from '../../result.ts';
import { LIMITS } from '../../text/limits.ts';
import { remember } from '../../text/remember.ts';
import type { RepoPath } from '../../text/text.ts';
import { readCompletely } from '../complete-reader.ts';
import { chartFiles, helmArguments, type ChartFiles } from './charts.ts';
import { Copy, type Copied } from './copy.ts';
import { bareEnvironment } from './environment.ts';
import { keyOfNeeded, textsOfAll, type Needed } from './needed.ts';
import { ownError } from './own-error.ts';
import { isMadeOfTexts, packedCall, type PreparedCall } from './packed-call.ts';
import { PrivateFolder } from './private-folder.ts';
import type { Program, Programs } from './programs.ts';
import {
  runTogether,
  shellOffline,
  type Shell,
  type ProgramOutput,
  type ProgramCall,
} from './run-together.ts';
import type { SourceTree } from './tree.ts';

/** What rendering needs. */
export interface RenderingOptions {
  readonly tree: SourceTree;
  readonly programs: Programs;
  readonly makeTemporary: Files['makeTemporary'];
  /** What starts a shell; one without network where there is one. */
  readonly shell?: Shell;
  /** The milliseconds that all calls of the run may take together; asked before some begin. */
  readonly left?: () => number;
}

/** Programs that render, on a private copy of what they need. */
export interface Rendering {
  readonly render: Renderer;
  /** The dependencies of a chart that are not in the repository, so that it is rendered without them. */
  readonly missing: (chart: RepoPath) => readonly string[];
  /** Removes the copy. It is removed as well when the process ends, however that happens. */
  readonly close: () => void;
}

/** What a call gave for which there was no time. */
const NOT_RUN: ProgramOutput = { stdout: '', stderr: '', code: undefined, tooMuch: false };

type Outcome = Result<string, RenderFailure>;

const MISSING: Readonly<Record<RenderJob['tool'], string>> = {
  helm: 'helm is not on PATH',
  kustomize: 'Neither kustomize nor kubectl is on PATH',
};

const LATE = err({ reason: 'Not rendered in time' });

/**
 * Makes ready to render files of a repository that may be a stranger's. Nothing is copied before the
 * first call. What was rendered once is not rendered again.
 */
export function openRendering(options: RenderingOptions): Rendering {
  let opened: Renderings | undefined;
  return {
    render: (calls) => {
      if (calls.length === 0) return [];
      if (opened === undefined) {
        const folder = options.makeTemporary(undefined, 'wfcache-lint-');
        if (!folder.ok) {
          const reason = `No temporary folder can be made (${folder.error})`;
          return calls.map(() => err({ reason }));
        }
        opened = new Renderings(options, realpathSync.native(folder.value));
      }
      return opened.render(calls);
    },
    missing: (chart) =>
      opened?.chart(chart).missing ?? chartFiles(options.tree, chart, readCompletely).missing,
    close: () => {
      opened?.close();
      opened = undefined;
    },
  };
}

class Renderings {
  readonly #options: RenderingOptions;
  readonly #folder: PrivateFolder;
  readonly #shell: Shell;
  readonly #env: Readonly<Record<string, string>>;
  readonly #copies: Readonly<Record<RenderJob['tool'], Copy>>;
  readonly #charts = new Map<RepoPath, ChartFiles>();
  readonly #known = new Map<string, Outcome>();
  /** The files with values that stand in no file of the repository. */
  readonly #given = new Map<string, string>();
  #helmOptions: readonly string[] | undefined;
  /** The milliseconds that all calls have taken so far. They count together, so that no chart outruns a run. */
  #spent = 0;
  /** Numbers of folders that are made. */
  #next = 0;

  constructor(options: RenderingOptions, folder: string) {
    this.#options = options;
    this.#shell = options.shell ?? shellOffline();
    this.#folder = new PrivateFolder(folder);
    this.#env = bareEnvironment(this.#folder);
    const copied: Copied = { files: 0, bytes: 0 };
    this.#copies = {
      helm: new Copy(this.#folder, 'charts', options.tree, copied),
      kustomize: new Copy(this.#folder, 'overlays', options.tree, copied),
    };
  }

  render(calls: readonly RenderCall[]): readonly Outcome[] {
    const open = new Map<string, Needed>();
    const asked = calls.map((call): Result<string, RenderFailure> => {
      const needed = this.#needs(call);
      if (!needed.ok) return err({ reason: needed.error });
      const key = keyOfNeeded(needed.value);
      if (!this.#known.has(key)) open.set(key, needed.value);
      return ok(key);
    });
    const inPlace = textsOfAll([...open.values()].filter((one) => !isMadeOfTexts(one)));
    const waiting = new Map<string, PreparedCall>();
    for (const [key, needed] of open) {
      const prepared = this.#prepare(needed, inPlace !== undefined);
      if (prepared.ok) waiting.set(key, prepared.value);
      else this.#known.set(key, err({ reason: prepared.error }));
    }
    const restore = inPlace && this.#copies.helm.exchange(inPlace);
    try {
      this.#run(waiting);
    } finally {
      restore?.();
    }
    return asked.map((key) => (key.ok ? (this.#known.get(key.value) ?? LATE) : key));
  }

  /** The files of a chart, as they are copied. */
  chart(folder: RepoPath): ChartFiles {
    let known = this.#charts.get(folder);
    known ??= chartFiles(this.#options.tree, folder, readCompletely);
    this.#charts.set(folder, known);
    return known;
  }

  close(): void {
    this.#folder.close();
  }

  #run(waiting: ReadonlyMap<string, PreparedCall>): void {
    if (waiting.size === 0) return;
    const prepared = [...waiting.values()];
    for (const [n, ran] of this.#together(prepared).entries()) {
      const key = [...waiting.keys()][n] ?? '';
      const { root = '', printsAlways = false } = prepared[n] ?? {};
      // Who is asked again may have more time.
      if (ran.code !== undefined) this.#known.set(key, outcomeOf(ran, root, printsAlways));
    }
    for (const { own } of prepared) if (own !== undefined) this.#folder.drop(own);
  }

  #together(runs: readonly ProgramCall[]): readonly ProgramOutput[] {
    const folder = this.#folder.folder(this.#name('run'));
    const { left = () => Infinity } = this.#options;
    const began = performance.now();
    const milliseconds = Math.min(left(), LIMITS.renderedFrom.seconds * 1000) - this.#spent;
    try {
      if (milliseconds <= 0) return runs.map(() => NOT_RUN);
      return runTogether(runs, {
        folder,
        env: this.#env,
        shell: this.#shell,
        lanes: availableParallelism(),
        milliseconds,
      });
    } finally {
      this.#spent += performance.now() - began;
      this.#folder.drop(folder);
    }
  }

  #name(of: string): string {
    this.#next += 1;
    return `${of}-${String(this.#next)}`;
  }

  #needs(call: RenderCall): Result<Needed, string> {
    const { programs } = this.#options;
    if (programs[call.job.tool] === undefined) return err(MISSING[call.job.tool]);
    return call.job.tool === 'helm'
      ? this.#needsOfChart(call, call.job)
      : this.#needsOfOverlay(call);
  }

  #needsOfChart(call: RenderCall, job: ChartJob): Result<Needed, string> {
    const { paths, moved } = this.chart(job.folder);
    const below = job.folder === '' ? '' : `${job.folder}/`;
    const other = [
      ...[...call.texts].filter(([path]) => path.startsWith(below) || job.values.includes(path)),
      ...[...moved].flatMap(([to, from]): [RepoPath, string][] => {
        const text = call.texts.get(from);
        return text === undefined ? [] : [[to, text]];
      }),
    ];
    const needed = new Set([...paths, ...job.values, ...moved.keys()]);
    return ok({ call, paths: [...needed], texts: new Map(other) });
  }

  #needsOfOverlay(call: RenderCall): Result<Needed, string> {
    const { job, texts } = call;
    const { tree } = this.#options;
    const { files, refused } = kustomizeReach(job.folder, {
      complete: readCompletely,
      has: (path) => texts.has(path) || tree.has(path),
      text: (path) => texts.get(path) ?? tree.bytes(path)?.toString('utf8'),
    });
    if (refused !== undefined) return err(refused);
    const reached = new Set(files);
    const other = [...texts].filter(([path]) => reached.has(path));
    return ok({ call, paths: files, texts: new Map(other) });
  }

  /** `inPlace`: its texts will stand in the copy that all charts share. */
  #prepare(needed: Needed, inPlace: boolean): Result<PreparedCall, string> {
    const { job } = needed.call;
    const program = this.#options.programs[job.tool];
    if (program === undefined) return err(MISSING[job.tool]);
    return job.tool === 'helm'
      ? this.#prepareChart(needed, job, program, inPlace)
      : this.#prepareOverlay(needed, program);
  }

  #prepareChart(
    needed: Needed,
    job: ChartJob,
    helm: Program,
    inPlace: boolean,
  ): Result<PreparedCall, string> {
    if (isMadeOfTexts(needed))
      return packedCall(needed, job, helm, this.#folder, this.#name('texts'));
    const { call, paths: all, texts } = needed;
    const { paths, texts: own, moved } = this.chart(job.folder);
    const copy = this.#copies.helm;
    for (const [path, text] of own) copy.replace(path, text);
    const added = copy.add(all, moved);
    if (!added.ok) return added;
    // Only packed charts hold schemas here.
    const isPacked = paths.some((path) => path.endsWith('.tgz'));
    const options = isPacked ? (this.#helmOptions ??= this.#optionsOf(helm)) : [];
    const { own: fresh, root } = this.#rooted(copy, all, inPlace ? NO_TEXTS : texts);
    const printsAlways = call.printsAlways === true;
    const given = job.given?.document;
    const args = helmArguments(job, {
      folder: root,
      printsAlways,
      options,
      given: given === undefined ? undefined : this.#fileOf(given),
    });
    if (!args.ok) return args;
    const words = [...helm.first, ...args.value];
    return ok({ file: helm.file, args: words, cwd: root, own: fresh, root, printsAlways });
  }

  #prepareOverlay({ call, paths, texts }: Needed, program: Program): Result<PreparedCall, string> {
    const copy = this.#copies.kustomize;
    const added = copy.add(paths.filter((path) => !texts.has(path)));
    if (!added.ok) return added;
    const { own, root } = this.#rooted(copy, paths, texts);
    const folder = call.job.folder === '' ? root : `${root}/${call.job.folder}`;
    const args = [...program.first, folder];
    return ok({ file: program.file, args, cwd: root, own, root, printsAlways: false });
  }

  /** A file with values that stand in none. */
  #fileOf(values: string): string {
    return remember(this.#given, values, () => {
      const file = join(this.#folder.path, `${this.#name('values')}.yaml`);
      this.#folder.write(file, values);
      return file;
    });
  }

  /** The copy, or one of its own where there are other texts. */
  #rooted(
    copy: Copy,
    paths: readonly RepoPath[],
    texts: ReadonlyMap<RepoPath, string>,
  ): Pick<PreparedCall, 'own' | 'root'> {
    if (texts.size === 0) return { own: undefined, root: copy.folder };
    const own = copy.withTexts(this.#name('copy'), paths, texts);
    return { own, root: own };
  }

  /** Helm 3.16 and later can leave the schemas of packed charts alone as well. */
  #optionsOf({ file }: Program): readonly string[] {
    const [ran] = this.#together([{ file, args: ['template', '--help'], cwd: this.#folder.path }]);
    return SKIPPED.filter((option) => ran?.stdout.includes(option));
  }
}

const NO_TEXTS: ReadonlyMap<RepoPath, string> = new Map();

const SKIPPED = ['--skip-schema-validation'];

function outcomeOf(ran: ProgramOutput, root: string, printsAlways: boolean): Outcome {
  const isPrinted = ran.code === 0 || (printsAlways && ran.stdout.trim() !== '');
  if (isPrinted && !ran.tooMuch) return ok(ran.stdout);
  return err({ reason: ownError(ran, [root]) });
}
