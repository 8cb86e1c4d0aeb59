import type { Files } from '../../src/io.ts';
import { err, ok } from '../../src/result.ts';

/** Files in memory, as commands use them. */
export interface MemoryFiles extends Files {
  readonly texts: Map<string, string>;
}

/**
 * Files that hold these texts. Writing to a path that `refuses` names gives its code; so does reading
 * it.
 */
export function memoryFiles(
  given: Readonly<Record<string, string>>,
  refuses: (path: string) => string | undefined = () => undefined,
): MemoryFiles {
  const texts = new Map(Object.entries(given));
  const refused = (path: string): ReturnType<typeof err<string>> | undefined => {
    const code = refuses(path);
    return code === undefined ? undefined : err(code);
  };
  const found = (path: string): ReturnType<Files['read']> => {
    const text = texts.get(path);
    return text === undefined ? err('ENOENT') : ok(text);
  };
  return {
    texts,
    read: (path) => refused(path) ?? found(path),
    write: (path, text) => {
      const refusal = refused(path);
      if (refusal === undefined) texts.set(path, text);
      return Promise.resolve(refusal ?? ok(undefined));
    },
    makeTemporary: (within = '/tmp', prefix) => refused(within) ?? ok(`${within}/${prefix}1`),
  };
}
