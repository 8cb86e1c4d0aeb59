import type { Call, Manifest } from '../manifests/model.ts';
import type { ExecutionGround, Reach, Resolved, TemplateStart } from './start.ts';
import { substitute, type Lookup } from './tags.ts';
import { resolvesTemplateNames, runsInlineInInline } from './version.ts';

/**
 * The templates that a call can mean. There are several where a library is in several files, or
 * where a parameter has several values. There is none where the repository does not show it. `from`
 * is undefined for hooks of the workflow. Names: argo-workflows v4.1.2,
 * workflow/templateresolution/context.go.
 */
export function resolveTarget(
  target: Call['target'],
  from: Pick<TemplateStart, 'owner' | 'reach' | 'name'> | undefined,
  lookup: Lookup,
  ground: ExecutionGround,
): readonly Resolved[] {
  const { owner: root, manifest, spec, version, libraries } = ground;
  const owner = from?.owner ?? root;
  if (target.kind === 'inline') {
    if (from?.reach === 'inline' && !runsInlineInInline(version)) return [];
    const name = target.template.name || (from?.name ?? '');
    return [{ template: target.template, owner, reach: 'inline', name }];
  }
  const found = (home: Manifest, name: string, reach: Reach): Resolved[] => {
    const template = libraries.templatesOf(home).get(name);
    return template ? [{ template, owner: home, reach, name: template.name }] : [];
  };
  if (target.kind === 'local') {
    const reach = owner === root && from?.reach !== 'reference' ? 'local' : 'reference';
    // The name of a local template cannot come from an input or an item.
    const names = substitute(target.template, spec.lookup);
    return names.flatMap(({ text }) => found(owner, text, reach));
  }
  const homes = substitute(target.library.name, spec.lookup).flatMap(({ text }) =>
    libraries.librariesOf({ ...target.library, name: text }, manifest),
  );
  const byRun = resolvesTemplateNames(version) ? lookup : spec.lookup;
  const names = substitute(target.template, byRun);
  return homes.flatMap((home) => names.flatMap(({ text }) => found(home, text, 'reference')));
}
