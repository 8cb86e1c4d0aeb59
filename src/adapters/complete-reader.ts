import { NeedsCompleteReader, type Reader } from '../yaml/placement.ts';

/** Loads the complete YAML parser: ten milliseconds that most runs do without. */
export async function loadCompleteReader(): Promise<Reader> {
  return (await import('../yaml/complete/complete.ts')).readYaml;
}

/** Reads something without the complete parser, and once more with it where that is needed. */
export async function withReader<T>(read: (complete: Reader | undefined) => T): Promise<T> {
  try {
    return read(undefined);
  } catch (error) {
    if (!(error instanceof NeedsCompleteReader)) throw error;
    return read(await loadCompleteReader());
  }
}
