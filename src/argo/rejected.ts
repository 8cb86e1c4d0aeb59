import { roleOf } from '../manifests/kinds.ts';
import type { Manifest, Template } from '../manifests/model.ts';
import { ownFaults, isPlainName, repeated, type Fault } from './faults.ts';
import { withInline } from './inline.ts';
import type { Libraries } from './start.ts';

/**
 * What Argo rejects: a template, together with the workflows that use it, or a workflow. It makes no
 * pods.
 */
export interface Rejection {
  readonly manifest: Manifest;
  /** The template with the fault, which can stand inline; undefined for a fault of the workflow. */
  readonly template: Template | undefined;
  readonly fault: Fault;
}

/**
 * Does Argo reject a template because of its kind? A template has to name exactly one (argo-workflows
 * v3.5.12 and v4.0.5, workflow/validate/validate.go, validateTemplateType). This is not for
 * `templateDefaults`, which may name several.
 */
export function isRejected({ kinds }: Template): boolean {
  return kinds.length !== 1;
}

/** What Argo rejects of some manifests, as far as the files show. */
export class Rejections {
  readonly #byManifest = new Map<Manifest, readonly Rejection[]>();
  readonly #byTemplate = new Map<Template, readonly Rejection[]>();

  /** A manifest that a patch changes is judged by its kinds alone: the patch may mend the rest. */
  constructor(manifests: readonly Manifest[], libraries: Libraries) {
    const patched = new Set(manifests.filter(({ partial }) => partial).map(keyOf));
    for (const manifest of manifests) {
      if (manifest.partial) continue;
      const isWhole = !patched.has(keyOf(manifest));
      const own = isWhole ? workflowFaults(manifest, libraries) : [];
      const inTemplates = manifest.spec.templates.flatMap((template) => {
        const found = templateFaults(template, manifest, libraries).filter(
          ({ fault }) => isWhole || fault.what === 'kinds',
        );
        if (found.length > 0) this.#byTemplate.set(template, found);
        return found;
      });
      const all = [
        ...own.map((fault) => ({ manifest, template: undefined, fault })),
        ...inTemplates,
      ];
      if (all.length > 0) this.#byManifest.set(manifest, all);
    }
  }

  /** All of them, in the order of the manifests. */
  get all(): readonly Rejection[] {
    return [...this.#byManifest.values()].flat();
  }

  /**
   * Does Argo reject a workflow that runs the templates of `owner`, and reaches these templates of
   * libraries? It looks at all templates of the owner, called or not.
   */
  reject(manifest: Manifest, owner: Manifest, reached: Iterable<Template>): boolean {
    if (this.#byManifest.size === 0) return false;
    if (this.#byManifest.has(manifest) || this.#byManifest.has(owner)) return true;
    for (const template of reached) if (this.#byTemplate.has(template)) return true;
    return false;
  }
}

function keyOf({ kind, name }: Manifest): string {
  return `${kind}/${name}`;
}

function templateFaults(
  template: Template,
  manifest: Manifest,
  libraries: Libraries,
): readonly Rejection[] {
  return withInline(template).flatMap((one) =>
    ownFaults(one, manifest, libraries).map((fault) => ({ manifest, template: one, fault })),
  );
}

/** The faults of a workflow itself. A library may have them: only some of its templates are run. */
function workflowFaults(manifest: Manifest, libraries: Libraries): readonly Fault[] {
  const { kind, spec } = manifest;
  if (roleOf(kind) !== 'run') return [];
  const reference = spec.workflowTemplateRef;
  const homes = reference === undefined ? [manifest] : libraries.librariesOf(reference, manifest);
  const names = (field: 'entrypoint' | 'onExit'): Fault[] => {
    const missing = homes.map((home) => missingName(field, manifest, home, libraries));
    const [name] = missing;
    return name === undefined || missing.includes(undefined)
      ? []
      : [{ what: 'no-template', field, step: '', name }];
  };
  return [
    ...repeated('template', spec.templates),
    ...repeated('parameter', spec.arguments),
    ...names('entrypoint'),
    ...names('onExit'),
  ];
}

/** The name in a field, if no template of `home` has it. */
function missingName(
  field: 'entrypoint' | 'onExit',
  manifest: Manifest,
  home: Manifest,
  libraries: Libraries,
): string | undefined {
  const { spec } = manifest;
  const of = (one: Manifest['spec']): string | undefined =>
    field === 'entrypoint' ? one.entrypoint : one.hooks.onExit;
  const name = of(spec) ?? of(home.spec);
  if (name === undefined || name === '') return undefined;
  if (!isPlainName(name)) return isOpenName(name, manifest, home) ? name : undefined;
  return libraries.templatesOf(home).has(name) ? undefined : name;
}

/**
 * Is it a tag of Argo where Argo fills in none? It fills one in where the templates are those of a
 * `workflowTemplateRef`, depending on the release, and in what a resource template creates
 * (argo-workflows v3.5.12, v3.7.18 and v4.0.5, run).
 */
function isOpenName(name: string, manifest: Manifest, home: Manifest): boolean {
  const isOwn = manifest === home && manifest.createdBy === undefined;
  return isOwn && /^\{\{=?\s*(?:workflow|inputs)\./.test(name);
}
