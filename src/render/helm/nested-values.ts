/**
 * A file of values as the values of a subchart: the same text, deeper, below the name of the subchart.
 * Undefined for what cannot be moved like that: several documents, directives, tabs before a text.
 */
export function nestedValues(text: string, name: string): string | undefined {
  const body = text.replace(/^\uFEFF/, '').replace(/^(?:[ \t]*(?:#.*)?\r?\n)*---[ \t]*\r?\n/, '');
  if (/^(?:---|\.\.\.|%|[ ]*\t)/m.test(body)) return undefined;
  const lines = body.split('\n');
  // Without a value, the name would take away what the chart has of its own.
  if (lines.every((line) => /^\s*(?:#.*)?$/.test(line))) return '';
  const nested = lines.map((line) => (line.trim() === '' ? line : `  ${line}`));
  return `${name}:\n${nested.join('\n')}\n`;
}
