import { parseAllDocuments } from 'yaml';

/** The most aliases that are followed: what was rendered holds few. */
const MOST_ALIASES = 1000;

/** The documents of a text as plain data. Throws where one of them cannot be read. */
export function readPlainData(text: string): readonly unknown[] {
  const documents = parseAllDocuments(text, { logLevel: 'error' });
  if (!Array.isArray(documents)) return [];
  return documents.map((document): unknown => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
  });
}
