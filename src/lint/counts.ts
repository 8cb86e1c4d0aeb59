import type { Pod } from '../argo/pods.ts';
import { compareText } from '../source/text.ts';
import { pulledImages } from './images.ts';
import type { RuleContext } from './rule.ts';
import type { Counts } from './finding.ts';
import type { FileModel, Project } from './project.ts';

/** What Kubeflow writes where the true image arrives only at run time. */
const KUBEFLOW_PLACEHOLDER = 'gcr.io/ml-pipeline/should-be-overridden-during-runtime';

/**
 * The numbers of a run. `files` are those looked at, `charts` those left alone as Helm templates.
 */
export function count(
  models: readonly FileModel[],
  { manifests, pods }: Project,
  files: number,
  charts: number,
  sizeOf: RuleContext['sizeOf'],
): Counts {
  const images = new Set(pods.flatMap((pod) => pod.images.map(({ image }) => image.text)));
  const templates = models.reduce((sum, model) => sum + model.templates, 0);
  const leftAlone: Record<string, number> = {};
  const leave = (reason: string, number: number): void => {
    if (number > 0) leftAlone[reason] = number;
  };
  leave('Helm templates', charts);
  leave('documents that another tool has to render', templates);
  leave('patches and other partial manifests', manifests.filter(({ partial }) => partial).length);
  leave('placeholder images of Kubeflow', images.has(KUBEFLOW_PLACEHOLDER) ? 1 : 0);
  return {
    files,
    manifests: manifests.length,
    pods: pods.length,
    images: images.size,
    unknownSizes: unknownSizes(pods, sizeOf),
    leftAlone,
  };
}

function unknownSizes(pods: readonly Pod[], sizeOf: RuleContext['sizeOf']): string[] {
  const unknown = new Set<string>();
  for (const { text, reference } of pods.flatMap(pulledImages)) {
    if (reference !== undefined && sizeOf(reference).state === 'unknown') unknown.add(text);
  }
  return [...unknown].toSorted(compareText);
}
