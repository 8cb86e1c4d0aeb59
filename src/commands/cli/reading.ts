import { lazy } from '../../adapters/lazy.ts';
import type { Arguments } from '../../config/arguments.ts';
import type { Command } from '../../config/option.ts';
import type { ExitCode } from '../../program/exit-code.ts';
import type { Io } from '../../io.ts';
import { lintCommand } from './lint.ts';

const explain = lazy(() => import('./explain.ts'));
const images = lazy(() => import('./images.ts'));
const imagecache = lazy(() => import('./imagecache.ts'));
const pin = lazy(() => import('./pin.ts'));
const sizes = lazy(() => import('./sizes.ts'));

/**
 * Runs a command that reads a repository. The other commands need the modules of `lint` as well.
 * Because they are loaded from here, `lint` does not become slower, and there is one file to load
 * instead of two.
 */
export async function readingCommand(
  command: Exclude<Command, 'rules' | 'help' | 'version' | 'completion'>,
  given: Arguments,
  io: Io,
  version: string,
): Promise<ExitCode> {
  switch (command) {
    case 'lint':
      return lintCommand(given, io, version);
    case 'images':
      return images().imagesCommand(given, io);
    case 'imagecache':
      return imagecache().imagecacheCommand(given, io);
    case 'pin':
      return pin().pinCommand(given, io, version);
    case 'sizes':
      return sizes().sizesCommand(given, io);
    case 'explain':
      return explain().explainCommand(given, io, version);
  }
}
