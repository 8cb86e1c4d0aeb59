import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { gh } from './gh.ts';
import { npm } from './npm.ts';
import { realAnswer, realProgram } from './real.ts';
import { Refusal, type Call, type Program, type State } from './stub.ts';

const PROGRAMS: Readonly<Record<string, Program>> = { gh, npm };
const NAMES = [...Object.keys(PROGRAMS), 'node'];

/** Before the first release. */
export const NOTHING: State = { releases: {}, published: {}, isKnown: true, calls: [] };

/** What a program has printed, and its exit code. */
interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The programs `gh`, `npm` and `node` for a rehearsal, in a folder for `PATH`. They are scripts that
 * ask this process: a Node for each call would take most of the time of the tests. A call of the
 * first two can fail.
 */
export class Stubs {
  readonly bin: string;
  readonly #server: Server;
  state: State = NOTHING;

  private constructor(bin: string) {
    this.bin = bin;
    this.#server = createServer((socket) => this.#answer(socket));
  }

  /** Writes the programs into a folder and begins to answer them. */
  static async start(bin: string): Promise<Stubs> {
    const stubs = new Stubs(bin);
    await new Promise<void>((done) => stubs.#server.listen(0, '127.0.0.1', done));
    const { port } = stubs.#server.address() as AddressInfo;
    mkdirSync(bin);
    for (const name of NAMES) {
      writeFileSync(join(bin, name), script(name, port));
      chmodSync(join(bin, name), 0o755);
    }
    return stubs;
  }

  /** Answers no more. */
  close(): void {
    this.#server.close();
  }

  #answer(socket: Socket): void {
    let asked = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      asked += part;
      const [count = '', name = '', cwd = '', token = '', ...args] = asked.split('\0');
      // Behind the last one there is an empty text.
      if (args.length !== Number(count) + 1) return;
      const { code, stdout, stderr } = this.#run(name, { cwd, token, args: args.slice(0, -1) });
      socket.end(`${String(code)}\n${stderr}\0${stdout}`);
    });
  }

  #run(name: string, call: Call): Ended {
    try {
      const real = realProgram(name, call.args);
      const stdout = real === undefined ? this.#call(name, call) : realAnswer(real, call);
      return { code: 0, stdout, stderr: '' };
    } catch (error) {
      const said = error instanceof Refusal ? error.message : String(error);
      return { code: 1, stdout: '', stderr: `${said}\n` };
    }
  }

  /** What a call does to the state is kept, unless it is refused. */
  #call(name: string, call: Call): string {
    const { fault, calls } = this.state;
    const isHit = fault?.call === calls.length;
    this.state = { ...this.state, calls: [...calls, [name, ...call.args].join(' ')] };
    if (isHit && fault.when === 'before') throw new Refusal('the connection was lost');
    const after = structuredClone(this.state);
    const stdout = PROGRAMS[name]?.(after, call) ?? '';
    this.state = after;
    if (isHit) throw new Refusal('the connection was lost');
    return stdout;
  }
}

/** Sends what it was called with, each part with a zero byte behind it, and prints the answer. */
function script(name: string, port: number): string {
  return `#!/usr/bin/env bash
exec 3<>"/dev/tcp/127.0.0.1/${String(port)}"
printf '%s\\0' "$#" ${name} "$PWD" "\${GH_TOKEN-}" "$@" >&3
IFS= read -r code <&3
IFS= read -r -d '' said <&3
cat <&3
printf '%s' "$said" >&2
exit "$code"
`;
}
