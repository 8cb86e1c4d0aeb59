import type { RenderJob } from './job.ts';

/** What made a text, as the end of a sentence: `with values-prod.yaml`, `by overlays/prod`. */
export function variantWords(job: RenderJob): string {
  if (job.tool === 'kustomize')
    return `by ${job.folder === '' ? 'kustomization.yaml' : job.folder}`;
  const { folder, values, release, given } = job;
  const below = folder === '' ? '' : `${folder}/`;
  const names = values.map((path) => (path.startsWith(below) ? path.slice(below.length) : path));
  if (given !== undefined) names.push(`the values of ${given.by}`);
  if (names.length > 0) return `with ${names.join(' and ')}`;
  return `with the values of ${folder === '' ? `release ${release}` : folder}`;
}
