import { classifyHost, type Registry } from '../alibaba/acr.ts';
import type { RegistrySetting } from '../settings.ts';
import type { Range } from '../text/text.ts';
import { get, itemsOf, type Node } from '../yaml/tree.ts';

/** An entry of `registries`, what the form of its host says, and where it is written. */
interface Entry extends RegistrySetting {
  /** The instance and region of a default domain; undefined for a custom domain and a glob. */
  readonly form: Registry | undefined;
  /** The option in words: `clusters.0.registries.1`. */
  readonly option: string;
  readonly node: Node | undefined;
}

/** A contradiction, and where. */
interface Contradiction {
  readonly message: string;
  readonly range: Range;
}

/** A list of the configuration with ACR instances. */
interface Listed {
  readonly registries?: readonly RegistrySetting[];
}

/**
 * What cannot be true of the instances in a configuration: an instance has one id, one default
 * domain and one region, and a default domain names its region. Custom domains of one instance may
 * be many. The entries of a cluster are compared with one another and with those for all clusters.
 * @param root the configuration, and its node
 * @param lists the options that hold clusters, with what is in them
 */
export function contradictionsIn(
  root: Listed & { readonly node: Node },
  lists: Readonly<Record<string, readonly Listed[]>>,
): readonly Contradiction[] {
  const common = entriesOf(root, 'registries', root.node);
  const own = Object.entries(lists).flatMap(([option, clusters]) => {
    const nodes = itemsOf(get(root.node, option));
    return clusters.map((cluster, at) =>
      entriesOf(cluster, `${option}.${String(at)}.registries`, nodes[at]),
    );
  });
  return [
    ...common.flatMap((entry, at) => contradictionOf(entry, common.slice(0, at)) ?? []),
    ...own.flatMap((entries) =>
      entries.flatMap(
        (entry, at) => contradictionOf(entry, [...common, ...entries.slice(0, at)]) ?? [],
      ),
    ),
  ];
}

function entriesOf({ registries = [] }: Listed, option: string, holder: Node | undefined): Entry[] {
  const nodes = itemsOf(get(holder, 'registries'));
  return registries.map((one, at) => ({
    ...one,
    form: formOf(one.host),
    option: `${option}.${String(at)}`,
    node: nodes[at],
  }));
}

/** What the form of a host says, where it is a default domain of an Enterprise instance. */
function formOf(host: string): Registry | undefined {
  const form = classifyHost(host, []);
  return form.instanceName === undefined ? undefined : form;
}

/** What contradicts the host of an entry, or one of the entries before it. */
function contradictionOf(entry: Entry, before: readonly Entry[]): Contradiction | undefined {
  const { host, option, form, region, instanceId: id = '' } = entry;
  if (region !== undefined && form?.region !== undefined && region !== form.region) {
    const message = `Expected ${option}.region to be ${form.region}, the region in the host, found "${region}"`;
    return { message, range: rangeOf(entry, 'region') };
  }
  const sameForm = before.find((one) => isTwoIds(one, entry));
  if (sameForm !== undefined) {
    const message = `Expected ${option}.instanceId to be ${sameForm.instanceId ?? ''}, as "${sameForm.host}" has, which is a host of the same instance, found "${id}"`;
    return { message, range: rangeOf(entry, 'instanceId') };
  }
  const sameId = before.find((one) => isTwoInstances(one, entry));
  if (sameId === undefined) return undefined;
  const message = `${option}.instanceId is the id of "${sameId.host}", and "${host}" is in another instance; an id is that of one instance`;
  return { message, range: rangeOf(entry, 'instanceId') };
}

/** Do two entries give different ids to one default domain? */
function isTwoIds(one: Entry, other: Entry): boolean {
  const areKnown = one.instanceId !== undefined && other.instanceId !== undefined;
  return areKnown && isSameForm(one, other) === true && one.instanceId !== other.instanceId;
}

/** Do two entries give one id to instances that certainly are not the same? */
function isTwoInstances(one: Entry, other: Entry): boolean {
  if (one.instanceId === undefined || one.instanceId !== other.instanceId) return false;
  const regions = new Set([one, other].flatMap(({ form, region }) => form?.region ?? region ?? []));
  return regions.size > 1 || isSameForm(one, other) === false;
}

/** Are two default domains those of one instance? Undefined where one of them is none. */
function isSameForm({ form: a }: Entry, { form: b }: Entry): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a.instanceName === b.instanceName && a.region === b.region;
}

function rangeOf({ node }: Entry, field: keyof RegistrySetting): Range {
  return (get(node, field) ?? node)?.range ?? { start: 0, end: 0 };
}
