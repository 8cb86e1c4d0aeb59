import { at, itemsOf, type Node } from '../yaml/tree.ts';
import { GeneratorReader, MOST_APPLICATIONS } from './generators.ts';
import type { Parameters } from './placeholders.ts';
import type { RenderFiles } from './repository.ts';

/**
 * The parameters of each application that an ApplicationSet makes, as far as its generators can be read
 * here. The others are told of.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/
 */
export function parametersOf(
  set: Node,
  files: RenderFiles,
  tell: (reason: string) => void,
): readonly Parameters[] {
  const reader = new GeneratorReader(files, tell);
  const generators = itemsOf(at(set, 'spec', 'generators'));
  const found = generators.flatMap((generator) => reader.read(generator) ?? []);
  if (at(set, 'spec', 'templatePatch') !== undefined) {
    tell('An ApplicationSet is read without its templatePatch');
  }
  if (found.length > MOST_APPLICATIONS) {
    tell(`Only the first ${String(MOST_APPLICATIONS)} applications are read`);
  }
  return found.slice(0, MOST_APPLICATIONS);
}
