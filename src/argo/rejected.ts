import type { Manifest, Template, TemplateKind } from '../manifests/model.ts';
import { withInline } from './inline.ts';

/** A template that Argo rejects, and with it whatever is submitted with it: it makes no pods. */
export interface RejectedTemplate {
  readonly manifest: Manifest;
  readonly template: Template;
  /** The kinds that it names: none, or more than one. */
  readonly kinds: readonly TemplateKind[];
}

/**
 * Does Argo reject a template for what it says it is? It has to name one kind (argo-workflows
 * v3.5.12 and v4.0.5, workflow/validate/validate.go, validateTemplateType). `templateDefaults` are
 * not asked.
 */
export function isRejected({ kinds }: Template): boolean {
  return kinds.length !== 1;
}

/** The rejected templates of these manifests, those that stand inline in steps included. */
export function rejectedTemplates(manifests: readonly Manifest[]): readonly RejectedTemplate[] {
  return manifests
    .filter(({ partial }) => !partial)
    .flatMap((manifest) =>
      manifest.spec.templates
        .flatMap(withInline)
        .filter(isRejected)
        .map((template) => ({ manifest, template, kinds: template.kinds })),
    );
}
