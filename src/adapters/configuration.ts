import { err, type Result } from '../result.ts';
import type { Settings } from '../settings.ts';
import { LineIndex } from '../text/line-index.ts';
import type { SourceFile } from '../text/text.ts';
import { readCompletely } from './complete-reader.ts';
import { lazy } from './lazy.ts';

const config = lazy(() => import('../config/load.ts'));
const rules = lazy(() => import('../../rules/index.ts'));

/**
 * The settings of a run, or what is wrong with the configuration: lines that can be printed as they
 * are.
 */
export type Configuration = Result<Settings, readonly string[]>;

/**
 * Reads the text of a configuration file. The modules that this needs are loaded here, not before.
 */
export function readConfiguration(file: SourceFile): Configuration {
  const configurable = rules().default.map(({ meta }) => meta);
  const loaded = config().loadSettings({ ...file, complete: readCompletely }, configurable);
  if (loaded.ok) return loaded;
  const index = new LineIndex(file.text);
  return err(
    loaded.error.map(({ message, range }) => {
      const { line, column } = index.position(range.start);
      return `${file.path}:${String(line)}:${String(column)}: ${message}`;
    }),
  );
}
