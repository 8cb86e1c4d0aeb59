import type { Reading } from './reading.ts';

/** The commands, with one line each. */
export const COMMANDS = {
  lint: 'lint files and folders (the default command)',
  images: 'list every image: size, who pulls it, how often, cached or not',
  imagecache: 'print the ImageCache manifests the repository needs',
  pin: 'name Ready image caches in the workflows that should use them',
  sizes: 'look image sizes up and write them to the size lock file',
  explain: 'explain the pods behind a place: where their images and annotations come from',
  rules: 'list the rules, or explain one',
  help: 'print the help, or that of a command',
  version: 'print the version',
  completion: 'print what completes command lines in bash, zsh or fish',
} as const;

/** Name of a command. */
export type Command = keyof typeof COMMANDS;

/** What every option has. */
interface Described {
  readonly name: string;
  readonly short?: string;
  /**
   * The property of {@link OptionValues} that holds its value, where that is not the name of the
   * option.
   */
  readonly as?: string;
  readonly help: string;
  /** The commands that take it; all where undefined. */
  readonly of?: readonly Command[];
}

/** An option that is given or not; its value is true or false. */
interface Switch extends Described {
  readonly value?: never;
  /** One of two options that set one property to true or to false; undefined where neither is given. */
  readonly means?: boolean;
}

/** An option that has a text as its value. */
interface Valued extends Described, Reading {
  /** What the help writes for the value, in capitals. */
  readonly value: string;
}

/** One option of the command line. */
export type Option = Switch | Valued;
