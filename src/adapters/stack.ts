import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

/** A call in a stack: `    at name (FILE.js:LINE:COLUMN)`, where the name and its brackets may be missing. */
const CALL = /^( {4}at (?:.*? \()?(?:async )?)(.+\.js):(\d+):(\d+)(?=\)?$)/;

/**
 * Where an error came from, a call a line, the innermost first. Calls of the built program name the
 * lines of our sources (`src/text/edit.ts:12`) where its maps lie beside it; others name what ran.
 * Nothing for what is no error.
 */
export function stackOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const calls = stack.split('\n').filter((line) => line.startsWith('    at '));
  return calls.map((call) =>
    call.replace(CALL, (place, before: string, file: string, line: string, column: string) => {
      const source = sourceLine(file, Number(line) - 1, Number(column) - 1);
      return source === undefined ? place : before + source;
    }),
  );
}

/** The line of a source that a place of a built file was made from; both counted from 0. */
function sourceLine(file: string, line: number, column: number): string | undefined {
  try {
    const payload = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload;
    const place: { originalSource?: string; originalLine?: number } = new SourceMap(
      payload,
    ).findEntry(line, column);
    if (place.originalSource === undefined || place.originalLine === undefined) return undefined;
    return `${place.originalSource.replace(/^(?:\.\.\/)+/, '')}:${String(place.originalLine + 1)}`;
  } catch {
    return undefined;
  }
}
