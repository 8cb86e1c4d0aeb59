/** A release as GitHub has it. */
export interface Release {
  isDraft: boolean;
  isLatest: boolean;
  readonly notes: string;
  /** base64 by name */
  readonly assets: Record<string, string>;
}

/** What the stubs of `gh` and `npm` know. */
export interface State {
  /** By tag. */
  readonly releases: Record<string, Release>;
  /** Versions on npm. */
  readonly published: Record<string, { readonly integrity: string; readonly tag: string }>;
  /** Does npm know the package, with whatever version? */
  readonly isKnown: boolean;
  /** All calls, in order. */
  readonly calls: readonly string[];
  /** The call that fails: before it has done anything, or after it has done all of it. */
  readonly fault?: { readonly call: number; readonly when: 'before' | 'after' } | undefined;
}

/** A call of a program, as the program sees it. */
export interface Call {
  readonly args: readonly string[];
  /** The folder where it is called. */
  readonly cwd: string;
  /** `GH_TOKEN`. */
  readonly token: string;
}

/** Does what a call asks for to the state, and gives what the program prints. */
export type Program = (state: State, call: Call) => string;

/** A call that fails, with what the program says on standard error. */
export class Refusal extends Error {}

/** Says why a call is refused, and ends it. */
export function refuse(words: string): never {
  throw new Refusal(words);
}

/**
 * The options among arguments, with their values, and what is left. An option that is not named is
 * refused, so that a misspelt one is seen.
 */
export function split(
  args: readonly string[],
  valued: readonly string[],
  flags: readonly string[],
): { readonly options: ReadonlyMap<string, string>; readonly rest: readonly string[] } {
  const options = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [name = '', value] = arg.split(/=(.*)/s, 2);
    if (!arg.startsWith('--')) rest.push(arg);
    else if (flags.includes(name)) options.set(name, value ?? 'true');
    else if (valued.includes(name)) options.set(name, value ?? args[(at += 1)] ?? '');
    else refuse(`unknown flag: ${name}`);
  }
  return { options, rest };
}
