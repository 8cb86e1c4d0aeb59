import type { ContainerRow, KustomizationRow, OperationsRow, Path } from './kind-rows.ts';

const GROUP = 'kustomize.config.k8s.io';

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
  ImagesOfKustomization: {
    group: GROUP,
    kind: 'Kustomization',
    words: 'the `images` of a Kustomization',
    reads: 'kustomization',
  },
  ImagesOfComponent: {
    group: GROUP,
    kind: 'Component',
    words: 'the `images` of a Component of kustomize',
    reads: 'kustomization',
  },
  ImagesOfKindless: {
    group: undefined,
    kind: '',
    words: 'the `images` of a `kustomization.yaml` without a kind',
    reads: 'kustomization',
  },
} as const satisfies Readonly<Record<string, ContainerRow | OperationsRow | KustomizationRow>>;

function kustomization(holds: Path): ContainerRow {
  const words = `a patch in \`${fieldOf(holds)}\` of a Kustomization`;
  return { group: GROUP, kind: 'Kustomization', words, reads: 'container', holds };
}

function kindless(holds: Path): ContainerRow {
  const words = `a patch in \`${fieldOf(holds)}\` of a \`kustomization.yaml\` without a kind`;
  return { group: undefined, kind: '', words, reads: 'container', holds };
}

function fieldOf(holds: Path): string {
  return holds.slice(0, holds.indexOf('['));
}
