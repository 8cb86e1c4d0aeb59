import { roleOf } from '../manifests/kinds.ts';
import type { Call, ImageField, Manifest, Spec, Template } from '../manifests/model.ts';

/** Does a manifest hold all that it starts, so that no other file can add to it? */
export function standsAlone({ kind, partial, spec }: Manifest): boolean {
  const role = roleOf(kind);
  if (partial || role === 'defaults' || role === 'reference') return false;
  if (spec.workflowTemplateRef !== undefined) return false;
  return callsOf(spec).every(({ target }) => target.kind !== 'reference');
}

/**
 * Does a manifest add images to the pods of other manifests, by defaults or patches that name
 * images?
 */
export function addsImages({ kind, partial, spec }: Manifest): boolean {
  return (partial || roleOf(kind) === 'defaults') && imagesOf(spec).length > 0;
}

/** Can the images of a manifest depend on the manifest that calls it? */
export function hasTemplatedImages({ spec }: Manifest): boolean {
  return imagesOf(spec).some(({ image }) => image.text.includes('{{'));
}

/** The calls of a spec, including the calls in inline templates. */
function callsOf(spec: Spec): Call[] {
  return [...spec.hooks, ...templatesOf(spec).flatMap(({ calls }) => calls)];
}

function templatesOf({ templates, templateDefaults, hooks }: Spec): Template[] {
  const own = templateDefaults === undefined ? templates : [...templates, templateDefaults];
  return [...own, ...hooks.flatMap(inlineOf)].flatMap(withInline);
}

function withInline(template: Template): Template[] {
  return [template, ...template.calls.flatMap(inlineOf).flatMap(withInline)];
}

function inlineOf({ target }: Call): Template[] {
  return target.kind === 'inline' ? [target.template] : [];
}

function imagesOf(spec: Spec): ImageField[] {
  const { patch, volumeImages, agentImages } = spec;
  const own = templatesOf(spec).flatMap((one) => [...one.images, ...one.patch.images]);
  return [...own, ...patch.images, ...volumeImages, ...agentImages];
}
