import type {
  ContainerField,
  ContainerRole,
  Metadata,
  PodSpecPatch,
  Template,
  TemplateType,
} from '../manifests/model.ts';
import { groupBy } from '../text/group-by.ts';
import { mergedTexts, type ExecutionSpec } from './spec.ts';
import type { ArgoVersion } from '../settings.ts';
import { defaultsTurnKind } from './version.ts';

/**
 * A template as Argo runs it: templateDefaults give what the template does not say (argo-workflows
 * v4.1.2, workflow/controller/operator.go, mergedTemplateDefaultsInto).
 */
export interface MergedTemplate {
  readonly template: Template;
  readonly type: TemplateType;
  /**
   * The containers of its pod by role and name. Of each field the place that counts most comes
   * first.
   */
  readonly containers: readonly MergedContainer[];
  /** Its own patch, else the one of templateDefaults. */
  readonly patch: PodSpecPatch | undefined;
  /** The places of its own metadata, then of that of templateDefaults. */
  readonly defaults: readonly Metadata[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  readonly serviceAccount: string | undefined;
}

/**
 * One container or image volume, and every place that says something about it; the one that counts
 * most comes first.
 */
export interface MergedContainer {
  readonly role: ContainerRole;
  readonly name: string;
  readonly fields: readonly ContainerField[];
}

/**
 * The types of templates that `templateDefaults.container` turns into containers in some releases.
 */
const TURNED: ReadonlySet<TemplateType> = new Set(['containerSet', 'http', 'plugin']);

/** Merges a template with the templateDefaults of an execution. */
export function mergeTemplate(
  template: Template,
  { defaults }: ExecutionSpec,
  version: ArgoVersion,
): MergedTemplate {
  const type = typeOf(template, defaults, version);
  const mainRole = type === 'script' ? 'script' : 'container';
  const wanted = ({ role }: ContainerField): boolean => {
    if (role === 'init' || role === 'sidecar') return true;
    if (role === 'volume') return true;
    if (role === 'set') return type === 'containerSet';
    return role === mainRole && (type === 'container' || type === 'script');
  };
  if (defaults.length === 0) {
    const { nodeSelector } = template;
    const patch = hasPatch(template) ? template.patch : undefined;
    const serviceAccount = template.serviceAccount === '' ? undefined : template.serviceAccount;
    const containers = grouped(template.containers.filter(wanted));
    return { template, type, containers, patch, defaults: NONE, nodeSelector, serviceAccount };
  }
  const all = [template, ...defaults];
  const patch = all.find(hasPatch)?.patch;
  const serviceAccount = all.find((one) => one.serviceAccount)?.serviceAccount;
  const owner = all.find((one) => one.containers.some(({ role }) => role === 'set'));
  const fields = all.flatMap((one) =>
    // A list without a merge key: either all items of the template count, or all of the defaults.
    one.containers.filter((field) => wanted(field) && (field.role !== 'set' || one === owner)),
  );
  return {
    template,
    type,
    containers: grouped(fields),
    patch,
    defaults: defaults.map(({ metadata }) => metadata),
    nodeSelector: mergedTexts(all.map(({ nodeSelector }) => nodeSelector)),
    serviceAccount,
  };
}

const NONE: readonly Metadata[] = [];

function hasPatch({ patch }: Template): boolean {
  return patch !== undefined && patch.text.text !== '';
}

function typeOf(
  { type }: Template,
  defaults: readonly Template[],
  version: ArgoVersion,
): TemplateType {
  if (!TURNED.has(type) || !defaultsTurnKind(version)) return type;
  const turns = defaults.some(({ containers }) =>
    containers.some(({ role }) => role === 'container'),
  );
  return turns ? 'container' : type;
}

/** Groups the fields of one container. Each container has the place where it first appears. */
function grouped(fields: readonly ContainerField[]): MergedContainer[] {
  const only = fields.length === 1 ? fields[0] : undefined;
  if (only !== undefined) return [{ role: only.role, name: only.container, fields }];
  const key = ({ role, container }: ContainerField): string =>
    role === 'container' || role === 'script' ? 'main' : `${role} ${container}`;
  return groupBy(fields, key).map((group) => {
    const [{ role, container }] = group;
    return { role, name: container, fields: group };
  });
}
