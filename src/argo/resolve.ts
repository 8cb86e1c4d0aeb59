import type { Call, Manifest } from '../manifests/model.ts';
import type { ExecutionGround, Libraries, Reach, Resolved, TemplateStart } from './start.ts';
import { filledIn, substitute, type Lookup } from './tags.ts';
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
  const filling = owner === manifest ? spec.filling : undefined;
  if (target.kind === 'inline') {
    if (from?.reach === 'inline' && !runsInlineInInline(version)) return [];
    const name = target.template.name || (from?.name ?? '');
    return [{ template: target.template, owner, reach: 'inline', name }];
  }
  if (target.kind === 'local') {
    const reach = owner === root && from?.reach !== 'reference' ? 'local' : 'reference';
    // The name of a local template cannot come from an input or an item.
    return templatesIn(
      [owner],
      textsOf(filledIn(target.template, filling), spec.lookup),
      reach,
      libraries,
    );
  }
  const { cluster } = target.library;
  const homes = textsOf(filledIn(target.library.name, filling), spec.lookup).map((name) =>
    libraries.librariesOf({ name, cluster }, manifest),
  );
  const byRun = resolvesTemplateNames(version) ? lookup : spec.lookup;
  return templatesIn(
    homes.flat(),
    textsOf(filledIn(target.template, filling), byRun),
    'reference',
    libraries,
  );
}

function textsOf(name: string, lookup: Lookup): readonly string[] {
  return name.includes('{{') ? substitute(name, lookup).map(({ text }) => text) : [name];
}

function templatesIn(
  homes: readonly Manifest[],
  names: readonly string[],
  reach: Reach,
  libraries: Libraries,
): readonly Resolved[] {
  const found: Resolved[] = [];
  for (const owner of homes) {
    const templates = libraries.templatesOf(owner);
    for (const name of names) {
      const template = templates.get(name);
      if (template !== undefined) found.push({ template, owner, reach, name });
    }
  }
  return found;
}
