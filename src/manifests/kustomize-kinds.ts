import type { ContainerRow, OperationsRow, Path } from './kind-rows.ts';

/** The rows of the table of kinds for what kustomize changes objects with. */
export const KUSTOMIZE = {
  Kustomization: kustomization('patches[]|patchesJson6902[].patch'),
  /** Most kustomization files do not name their kind. */
  KindlessKustomization: kindless('patches[]|patchesJson6902[].patch'),
  MergesOfKustomization: kustomization('patchesStrategicMerge[]'),
  MergesOfKindless: kindless('patchesStrategicMerge[]'),
  JsonPatch: {
    group: undefined,
    kind: '',
    words: 'a JSON patch of kustomize (`op`, `path`, `value`)',
    reads: 'operations',
    marks: ['/podMetadata', '/metadata/annotations'],
  },
} as const satisfies Readonly<Record<string, ContainerRow | OperationsRow>>;

function kustomization(holds: Path): ContainerRow {
  const words = `a patch in \`${fieldOf(holds)}\` of a Kustomization`;
  const group = 'kustomize.config.k8s.io';
  return { group, kind: 'Kustomization', words, reads: 'container', holds };
}

function kindless(holds: Path): ContainerRow {
  const words = `a patch in \`${fieldOf(holds)}\` of a \`kustomization.yaml\` without a kind`;
  return { group: undefined, kind: '', words, reads: 'container', holds };
}

function fieldOf(holds: Path): string {
  return holds.slice(0, holds.indexOf('['));
}
