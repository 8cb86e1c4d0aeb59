/** How a person writes the name of a setting of a run: as an option, or as an input of the action. */
export type Called = (name: string) => string;

/** On the command line. */
export const asOption: Called = (name) => `--${name}`;

/** In a workflow. */
export const asInput: Called = (name) => `"${name}"`;

/** A message that names options, for a person who gives inputs, which have the same names. */
export function namingInputs(message: string): string {
  return message.replaceAll(/--(?=[a-z])/g, '');
}
