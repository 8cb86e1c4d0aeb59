import type { Answer, Question } from './messages.ts';

/** What browsers with Trusted Types have. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: () => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** Gives a worker the addresses of its scripts by their names, in the form that the policy of the page wants. */
const NAMING = `(scripts) => {
  const policy = globalThis.trustedTypes?.createPolicy('playground', {
    createScriptURL: (name) => scripts[name],
  });
  globalThis.scriptOf = (name) => policy?.createScriptURL(name) ?? scripts[name];
}`;

/**
 * Asks the linter, in a worker. What has not answered after a time is ended, and the next question gets
 * a worker of its own.
 */
export class Engine {
  readonly #limit: number;
  readonly #make: () => Worker;
  #worker: Worker | undefined;

  /** @param limit milliseconds that one answer may take */
  constructor(limit: number) {
    this.#limit = limit;
    this.#make = workerMaker();
  }

  /** The answer; undefined where it took too long. One question at a time. */
  async ask(question: Question): Promise<Answer | undefined> {
    this.#worker ??= this.#make();
    const worker = this.#worker;
    const over = new AbortController();
    const { signal } = over;
    const answer = await new Promise<Answer | undefined>((resolve) => {
      const timer = setTimeout(resolve, this.#limit, undefined);
      signal.addEventListener('abort', () => clearTimeout(timer));
      const hear = ({ data }: MessageEvent<Answer>): void => resolve(data);
      const fail = ({ message }: ErrorEvent): void =>
        resolve({ isLinted: false, errors: [message] });
      worker.addEventListener('message', hear, { signal });
      worker.addEventListener('error', fail, { signal });
      worker.postMessage(question, {});
    });
    over.abort();
    if (answer !== undefined) return answer;
    worker.terminate();
    this.#worker = undefined;
    return undefined;
  }
}

/**
 * Workers made from a blob are bound by the policy of the page; the header that would bind one made from
 * a file cannot be set on most hosts. A policy may be made once, so all of it is made once.
 */
function workerMaker(): () => Worker {
  const addressOf = (name: string): string => new URL(name, document.baseURI).href;
  const scripts = { worker: addressOf('worker.js'), chinese: addressOf('chinese.js') };
  const code = `(${NAMING})(${JSON.stringify(scripts)}); importScripts(scriptOf('worker'));`;
  const blob = new Blob([code], { type: 'text/javascript' });
  const url = URL.createObjectURL(blob);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const named =
    trustedTypes?.createPolicy('playground', { createScriptURL: () => url }).createScriptURL(url) ??
    url;
  return () => new Worker(named);
}
