import { roleOf } from '../manifests/kinds.ts';
import {
  isLibrary,
  type Call,
  type ContainerField,
  type Hooks,
  type LibraryReference,
  type Manifest,
  type PodSpecPatch,
  type Spec,
  type Template,
} from '../manifests/model.ts';
import { withInline } from './inline.ts';

/** What objects with these roles say is added to other manifests. */
const ADDING: ReadonlySet<ReturnType<typeof roleOf>> = new Set(['defaults', 'values']);

/** Does a manifest hold all that it starts, so that no other file can add to it? */
export function standsAlone({ kind, partial, spec }: Manifest): boolean {
  if (partial || ADDING.has(roleOf(kind)) || roleOf(kind) === 'reference') return false;
  if (spec.workflowTemplateRef !== undefined || mapsOf(spec).length > 0) return false;
  return callsOf(spec).every(({ target }) => target.kind !== 'reference');
}

/** The names of the libraries that a manifest names, as far as they are in the file. */
export function librariesNamed(manifest: Manifest): readonly string[] {
  return referencesOf(manifest).map(({ name }) => name);
}

/** The keys of the libraries that a manifest names, as far as their names are in the file. */
export function libraryKeys(manifest: Manifest): readonly string[] {
  return referencesOf(manifest).map(({ name, cluster }) =>
    objectKey({ kind: cluster ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate', name }),
  );
}

/** The key of every library, for manifests that can run any of them. */
const ANY_LIBRARY = 'any library';

/** The keys by which other files can name a manifest. */
export function keysHeld(manifest: Pick<Manifest, 'kind' | 'name'>): readonly string[] {
  const key = objectKey(manifest);
  return isLibrary(manifest) ? [key, ANY_LIBRARY] : [key];
}

/**
 * The keys of all objects of other files that decide together with a manifest what its pods are: the
 * libraries and the ConfigMaps that it names, and for a fragment the object that it changes.
 */
export function keysNamed(manifest: Manifest): readonly string[] {
  const maps = mapsOf(manifest.spec).map((name) => objectKey({ kind: 'ParameterValues', name }));
  const changed = manifest.partial ? [objectKey(manifest)] : [];
  const any = runsAnyLibrary(manifest) ? [ANY_LIBRARY] : [];
  return [...libraryKeys(manifest), ...maps, ...changed, ...any];
}

/** Is it known only at run time which library is run as a whole, so that it can be any of them? */
function runsAnyLibrary({ createdBy, spec }: Manifest): boolean {
  return createdBy !== undefined && spec.workflowTemplateRef?.name.includes('{{') === true;
}

function referencesOf({ spec }: Manifest): readonly LibraryReference[] {
  const called = callsOf(spec).flatMap(({ target }) =>
    target.kind === 'reference' ? [target.library] : [],
  );
  return [...called, ...[spec.workflowTemplateRef ?? []].flat()].filter(({ name }) => isName(name));
}

function isName(name: string): boolean {
  return name !== '' && !name.includes('{{');
}

/** Do defaults add something to the pods of all workflows, by images or by a patch of the pod? */
export function addsToAll({ kind, spec }: Manifest): boolean {
  return roleOf(kind) === 'defaults' && (namesImages(spec) || patchesOf(spec).some(changesPods));
}

/**
 * Can a fragment change the images of the object that it patches? A patch of the pod in it replaces
 * the one of the object, even where it says nothing.
 */
export function patchesImages({ partial, spec }: Manifest): boolean {
  return partial && (namesImages(spec) || patchesOf(spec).length > 0);
}

/** An object as others name it: the object that a fragment changes, a library that is called. */
export function objectKey({ kind, name }: Pick<Manifest, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}

function namesImages(spec: Spec): boolean {
  return fieldsOf(spec).some(({ image }) => image !== undefined);
}

/** Does a patch say anything about containers, secrets or nodes, or can it when tags are filled in? */
function changesPods(patch: PodSpecPatch): boolean {
  const { text, containers, deletes, pullSecrets, nodeSelector, serviceAccount } = patch;
  const lists = [containers, deletes, pullSecrets, [...nodeSelector.keys()]];
  return (
    lists.some((list) => list.length > 0) ||
    serviceAccount !== undefined ||
    text.text.includes('{{')
  );
}

/** Can callers in other files give values to what is in a manifest? */
export function getsFromCallers(manifest: Manifest): boolean {
  return isLibrary(manifest) || manifest.createdBy !== undefined;
}

/** Can the images of a manifest depend on the manifest that calls it? */
export function hasTemplatedImages({ spec }: Manifest): boolean {
  return (
    fieldsOf(spec).some(({ image }) => image?.text.includes('{{')) ||
    patchesOf(spec).some(({ text }) => text.text.includes('{{'))
  );
}

/** The names of the ConfigMaps in which parameters of a spec have their values, as they are written. */
function mapsOf(spec: Spec): string[] {
  const parameters = [
    ...spec.arguments,
    ...templatesOf(spec).flatMap(({ inputs }) => inputs),
    ...callsOf(spec).flatMap((call) => call.arguments),
  ];
  return parameters.flatMap(({ mapKey }) => mapKey?.name ?? []);
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
