import { spawn } from 'node:child_process';
import { err, ok, type Result } from '../../result.ts';
import { codeOf } from '../disk/error-code.ts';
import { programFinder } from '../render/programs.ts';

/** Reads image caches from a cluster. Answers are the texts that kubectl prints. */
export interface Kubectl {
  /** `kubectl get imagecaches -o json`. */
  readonly imageCaches: () => Promise<Result<string, string>>;
  /** `kubectl get events`, of the cache of this name, in JSON. */
  readonly eventsOf: (name: string) => Promise<Result<string, string>>;
}

/** How kubectl is found and called. */
export interface KubectlCall {
  readonly cwd: string;
  /** All of it goes to kubectl: where its clusters are, and how their credentials are made. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folders whose programs are not run: the repository, and the working folder. */
  readonly strange: readonly string[];
  /** Undefined for the current one. */
  readonly context: string | undefined;
  /** The longest that one call may take, in milliseconds. */
  readonly milliseconds?: number;
}

/** The most bytes of one answer. Five thousand caches with twenty images each have less. */
const MOST_OUTPUT = 32 * 1024 * 1024;

/** The most bytes of an error. */
const MOST_ERROR = 16 * 1024;

/** A login in a browser may be needed. */
const LONGEST = 60_000;

/**
 * Finds kubectl. It runs as the user would run it: with the user's own KUBECONFIG, PATH and credential
 * plugins. Only `get` is called, so nothing in the cluster changes. Refuses where there is no kubectl.
 */
export function openKubectl(call: KubectlCall): Result<Kubectl, string> {
  const file = programFinder(call.env, call.strange)('kubectl');
  if (file === undefined) {
    return err(
      'There is no kubectl in the folders of PATH; print the caches where there is one, and give them with --caches FILE: kubectl get imagecaches -o json',
    );
  }
  const get = (...args: readonly string[]): Promise<Result<string, string>> =>
    run(file, ['get', ...args, ...contextOf(call)], call);
  return ok({
    imageCaches: () => get('imagecaches', '-o', 'json'),
    // The objects are of the cluster, so their events are in the namespace `default`.
    eventsOf: (name) =>
      get(
        'events',
        `--field-selector=involvedObject.name=${name}`,
        '--namespace=default',
        '-o',
        'json',
      ),
  });
}

/** In one word, so that no name is read as an option. */
function contextOf({ context }: KubectlCall): readonly string[] {
  return context === undefined ? [] : [`--context=${context}`];
}

/** Collects output up to so many bytes. */
class Collected {
  readonly #chunks: Buffer[] = [];
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(chunk: Buffer): void {
    if (!this.isTooMuch) this.#chunks.push(chunk);
    this.#bytes += chunk.length;
  }

  get isTooMuch(): boolean {
    return this.#bytes > this.#most;
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

/**
 * Runs it to its end, or until its time is over. It is not waited for what it has started: a credential
 * plugin can hold its output open for ever.
 */
function run(
  file: string,
  args: readonly string[],
  { cwd, env, milliseconds = LONGEST }: KubectlCall,
): Promise<Result<string, string>> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = new Collected(MOST_OUTPUT);
    const errors = new Collected(MOST_ERROR);
    const end = (answer: Result<string, string>): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      end(err(`kubectl did not answer within ${String(milliseconds / 1000)} seconds`));
    }, milliseconds);
    child.stdout.on('data', (chunk: Buffer) => {
      output.add(chunk);
      if (output.isTooMuch) end(err('kubectl printed more than 32 MiB'));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors.add(chunk);
    });
    child.on('error', (error) => {
      end(err(`kubectl cannot be run (${codeOf(error)})`));
    });
    child.on('close', (code) => {
      end(code === 0 ? ok(output.text) : err(refusal(errors.text)));
    });
  });
}

/** What kubectl says on its last lines, in one. Lines of its log, which say the same at length, are left out. */
function refusal(text: string): string {
  const all = text.split('\n').filter((line) => line.trim() !== '');
  const plain = all.filter((line) => !/^[EWI]\d{4} /.test(line));
  const lines = plain.length > 0 ? plain : all;
  const said = lines.slice(-3).join(' ').slice(0, 600);
  const hint = /doesn't have a resource type/.test(text)
    ? '; the cluster has no ImageCache of ECI, see https://www.alibabacloud.com/help/en/doc-detail/273116.htm'
    : '';
  return `kubectl failed: ${said === '' ? 'it said nothing' : said}${hint}`;
}
