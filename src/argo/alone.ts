import { roleOf } from '../manifests/kinds.ts';
import type { Call, ContainerField, Hooks, Manifest, Spec, Template } from '../manifests/model.ts';
import { withInline } from './inline.ts';

/** What objects with these roles say is added to other manifests. */
const ADDING: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['defaults', 'values']);

/** Does a manifest hold all that it starts, so that no other file can add to it? */
export function standsAlone({ kind, partial, spec }: Manifest): boolean {
  if (partial || ADDING.has(roleOf(kind)) || roleOf(kind) === 'reference') return false;
  if (spec.workflowTemplateRef !== undefined || namesConfigMaps(spec)) return false;
  return callsOf(spec).every(({ target }) => target.kind !== 'reference');
}

/** The libraries that a manifest names, as far as their names are in the file. */
export function librariesNamed({ spec }: Manifest): readonly string[] {
  const targets = callsOf(spec).map(({ target }) => target);
  const called = targets.flatMap((one) => (one.kind === 'reference' ? [one.library.name] : []));
  return [...called, spec.workflowTemplateRef?.name ?? ''].filter(isName);
}

function isName(name: string): boolean {
  return name !== '' && !name.includes('{{');
}

/**
 * Does a manifest add images to the pods of other manifests, by defaults or patches that name
 * images?
 */
export function addsImages({ kind, partial, spec }: Manifest): boolean {
  const images = fieldsOf(spec).some(({ image }) => image !== undefined);
  return (partial || roleOf(kind) === 'defaults') && (images || patchesOf(spec).length > 0);
}

/** Can the images of a manifest depend on the manifest that calls it? */
export function hasTemplatedImages({ spec }: Manifest): boolean {
  return (
    fieldsOf(spec).some(({ image }) => image?.text.includes('{{')) ||
    patchesOf(spec).some(({ text }) => text.text.includes('{{'))
  );
}

/** Does a parameter of a spec have its value in a ConfigMap? */
function namesConfigMaps(spec: Spec): boolean {
  const parameters = [
    ...spec.arguments,
    ...templatesOf(spec).flatMap(({ inputs }) => inputs),
    ...callsOf(spec).flatMap((call) => call.arguments),
  ];
  return parameters.some(({ mapKey }) => mapKey !== undefined);
}

/** The calls of a spec, including the calls in inline templates. */
function callsOf(spec: Spec): Call[] {
  const calls = templatesOf(spec).flatMap((template) => template.calls);
  return [...hooksOf(spec.hooks), ...calls, ...calls.flatMap(({ hooks }) => hooksOf(hooks))];
}

function hooksOf({ named }: Hooks): Call[] {
  return [...named.values()];
}

function templatesOf({ templates, templateDefaults }: Spec): Template[] {
  const own = templateDefaults === undefined ? templates : [...templates, templateDefaults];
  return own.flatMap(withInline);
}

function patchesOf(spec: Spec) {
  const patches = [spec.patch, ...templatesOf(spec).map(({ patch }) => patch)];
  return patches.flatMap((patch) => patch ?? []);
}

function fieldsOf(spec: Spec): ContainerField[] {
  return [
    ...templatesOf(spec).flatMap(({ containers }) => containers),
    ...patchesOf(spec).flatMap(({ containers }) => containers),
    ...spec.volumeImages,
    ...spec.agentImages,
  ];
}
