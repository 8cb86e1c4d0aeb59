import type { Template } from '../manifests/model.ts';

/** A template and the templates that stand inline in its steps. */
export function withInline(template: Template): readonly Template[] {
  const inline = template.calls.flatMap(({ target }) =>
    target.kind === 'inline' ? [target.template] : [],
  );
  return [template, ...inline.flatMap(withInline)];
}
