import { parseArgoVersion } from '../../src/argo/version.ts';
import { DEFAULT_ARGO_VERSION, DEFAULT_SETTINGS, type ArgoVersion } from '../../src/settings.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { clusterViewOf } from '../../src/facts/cluster-view.ts';
import { joinProject, type Project } from '../../src/facts/project.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { openFile } from './lint-text.ts';

/** What the ACK component ships. */
export const OLD: ArgoVersion = DEFAULT_ARGO_VERSION;
/** A version that fills in what a template lacks. */
export const NEW: ArgoVersion = parseArgoVersion('3.7.18');

/** The model of some YAML texts, one file each: `a.yaml`, `b.yaml`, … */
export function projectOf(texts: readonly string[], version: ArgoVersion = OLD): Project {
  const name = (at: number): string => `${String.fromCharCode(97 + at)}.yaml`;
  return joinProject(
    texts.map((text, at) => readModel(openFile(name(at), text), readYaml)),
    clusterViewOf({ ...DEFAULT_SETTINGS, argoVersion: version }, () => false),
  );
}

/** The pods of some YAML texts. */
export function podsOf(texts: readonly string[], version: ArgoVersion = OLD): readonly Pod[] {
  return projectOf(texts, version).pods;
}

/** All values of all images of a pod, unresolved ones included. */
export function imagesOf(pod: Pod | undefined): string[] {
  return (pod?.images ?? []).flatMap(({ values }) => [...values.known, ...values.partial]);
}
