/** Values of the parameters of an ApplicationSet, by name: `env`, `path.basename`. */
export type Parameters = ReadonlyMap<string, string>;

/** `{{name}}` or `{{ .name }}`, both ways in which an ApplicationSet names a parameter. */
const PLACEHOLDER = /\{\{-?\s*\.?([\w.[\]-]+)\s*-?\}\}/g;

/** A text with its parameters filled in; undefined where it names others, or functions. */
export function withParameters(text: string, parameters: Parameters): string | undefined {
  const filled = text.replaceAll(
    PLACEHOLDER,
    (whole, name: string) => parameters.get(name) ?? whole,
  );
  return filled.includes('{{') ? undefined : filled;
}
