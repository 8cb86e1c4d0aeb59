import { columns, widest } from './columns.ts';
import { wrap } from './wrap.ts';

/** The least columns for descriptions beside names; where there are fewer, they stand below. */
const LEAST = 36;

/** A name, and what is said of it. */
export type NamedRow = readonly [name: string, description: string];

/**
 * Names and descriptions in two columns, or one below the other where there is no room for two, in
 * lines of at most `width` columns.
 */
export function inTwoColumns(rows: readonly NamedRow[], width: number): string[] {
  const indent = widest(rows.map(([name]) => name)) + 4;
  if (width - indent < LEAST) {
    return rows.flatMap(([name, description]) => [
      `  ${name}`,
      ...wrap(description, width - 8).map((line) => `        ${line}`),
    ]);
  }
  return rows.flatMap(([name, description]) => {
    const first = `  ${name}${' '.repeat(indent - 2 - columns(name))}`;
    return wrap(description, width - indent).map(
      (line, at) => (at === 0 ? first : ' '.repeat(indent)) + line,
    );
  });
}
