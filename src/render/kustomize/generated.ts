import { get, itemsOf, textOf, type Node } from '../../yaml/tree.ts';
import { resolvePath } from '../named-path.ts';
import type { Layer } from './layers.ts';
import { nameOfObject } from './layers.ts';
import type { OverlaySources, WrittenOverlay } from './sources.ts';
import type { RepoPath } from '../../text/text.ts';
import type { WrittenNode } from './written-file.ts';

/** Where the value of a key of a generated ConfigMap or Secret was written. */
export interface GeneratedValue {
  /** The item of the kustomization that gives it. */
  readonly item: WrittenNode;
  /** The file whose text it is, as a whole. */
  readonly file?: RepoPath | undefined;
}

const GENERATORS = { ConfigMap: 'configMapGenerator', Secret: 'secretGenerator' } as const;

/** The entries of generators that can have made an object; the one that counts is the last. */
export function generatorsOf({ overlays }: OverlaySources, rendered: Node): readonly Generator[] {
  const { kind, name } = nameOfObject(rendered);
  const field = kind === 'ConfigMap' || kind === 'Secret' ? GENERATORS[kind] : undefined;
  if (field === undefined) return [];
  const all = overlays.flatMap((overlay) =>
    itemsOf(get(overlay.root, field)).map((entry) => ({ overlay, entry })),
  );
  return all.filter(({ entry }) => {
    const written = textOf(get(entry, 'name')) ?? '';
    return written !== '' && isNameFrom(name, written);
  });
}

/** The entry of a generator in a kustomization. */
interface Generator {
  readonly overlay: WrittenOverlay;
  readonly entry: Node;
}

/** The name with a prefix, a suffix and the hash of what it holds. */
function isNameFrom(name: string, written: string): boolean {
  return name === written || (name.includes(written) && /(?:^|-)[a-z0-9]+$/.test(name));
}

/** Name, labels and annotations that entries of generators give. */
export function layersOfGenerators(generators: readonly Generator[]): readonly Layer[] {
  return generators.flatMap(({ overlay: { file, root }, entry }) => {
    const own: Layer = { file, node: entry, steps: ['metadata'] };
    const options = [get(root, 'generatorOptions'), get(entry, 'options')];
    const more = options.flatMap((node): Layer[] =>
      node ? [{ file, node, steps: ['metadata'] }] : [],
    );
    return [own, ...more];
  });
}

/** Who wrote the value of a key of the data. */
export function generatedValue(
  generators: readonly Generator[],
  key: string,
): GeneratedValue | undefined {
  for (const { overlay, entry } of generators.toReversed()) {
    const { file, folder } = overlay;
    for (const item of itemsOf(get(entry, 'literals'))) {
      if (textOf(item)?.split('=')[0] === key) return { item: { file, node: item } };
    }
    for (const item of itemsOf(get(entry, 'files'))) {
      const text = textOf(item) ?? '';
      const [name, path = text] = text.includes('=') ? text.split('=') : [text.split('/').at(-1)];
      if (name === key) return { item: { file, node: item }, file: resolvePath(folder, path) };
    }
  }
  return undefined;
}
