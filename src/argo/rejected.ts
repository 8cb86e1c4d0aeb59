import type { Manifest, Template, TemplateKind } from '../manifests/model.ts';
import { withInline } from './inline.ts';

/** A template that Argo rejects, together with the workflow that uses it. It makes no pods. */
export interface RejectedTemplate {
  readonly manifest: Manifest;
  readonly template: Template;
  /** The kinds that the template names: none, or several. */
  readonly kinds: readonly TemplateKind[];
}

/**
 * Does Argo reject a template because of its kind? A template has to name exactly one (argo-workflows
 * v3.5.12 and v4.0.5, workflow/validate/validate.go, validateTemplateType). This is not for
 * `templateDefaults`, which may name several.
 */
export function isRejected({ kinds }: Template): boolean {
  return kinds.length !== 1;
}

/** The rejected templates of these manifests, inline templates included. */
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
