import { instanceKey, instanceRegion, type Registry } from '../alibaba/acr.ts';
import { INSTANCE_ID_KEYS } from '../alibaba/annotations.ts';
import { parseInstanceIds, type InstanceId } from '../alibaba/instance-id.ts';
import type { Pod } from '../argo/pods.ts';
import type { Location } from '../finding.ts';
import { allRegistries, type RegistrySetting } from '../settings.ts';
import { claimsIn } from './claims.ts';
import type { JudgedRepository, RuleFacts } from './context.ts';
import type { Claim } from './elsewhere.ts';
import { possibleInstances, type KnownInstance } from './instance-ids.ts';
import type { Annotation } from '../manifests/model.ts';
import { Votes } from './votes.ts';

/** Finds the id of the instance of a registry: in the configuration, else in annotations. */
export type InstanceLookup = (registry: Registry) => KnownInstance | undefined;

/** Why an id is not that of the instances from which images come. */
export type Contradiction =
  /** The configuration gives the id to another instance. */
  | { readonly kind: 'other'; readonly id: string; readonly owner: RegistrySetting }
  /** The configuration gives another id to the instance. */
  | { readonly kind: 'configured'; readonly id: string; readonly expected: KnownInstance }
  /** All other annotations for the instance agree on another id. */
  | {
      readonly kind: 'neighbours';
      readonly id: string;
      readonly expected: KnownInstance;
      readonly neighbours: readonly Location[];
    };

/** Everything that is known of the instances of ACR Enterprise Edition. */
export interface Instances {
  readonly idOf: InstanceLookup;
  /**
   * The contradiction in an annotation: these ids stand at a place, and the images come from these
   * registries, each of another instance. Undefined where one of the ids may be right.
   */
  readonly contradiction: (
    ids: readonly InstanceId[],
    registries: readonly Registry[],
    at: Location,
  ) => Contradiction | undefined;
  /**
   * Is an id certainly not that of one of the instances with these keys? It is known to be that of
   * another one, or the ids of all of them are known.
   */
  readonly isForeign: (id: string, keys: ReadonlySet<string>) => boolean;
}

/**
 * Joins what the configuration, the forms of hosts and the annotations of the repository say of
 * instances. The configuration counts most. The annotations give an id to an instance where all of
 * them agree, and where none gives the same id to another instance.
 */
export function instancesIn(facts: JudgedRepository): Instances {
  const configured = allRegistries(facts.settings);
  const claims = groupClaims(claimsIn(facts));
  const idOf = (registry: Registry): KnownInstance | undefined => {
    const id = registry.configured?.instanceId;
    if (id !== undefined) {
      const { askedOn } = registry.configured ?? {};
      const learned = askedOn === undefined ? {} : { askedOn };
      return { id, region: instanceRegion(registry), seenAt: undefined, ...learned };
    }
    return claims.learned.get(instanceKey(registry));
  };
  const ownerOf = (id: string): RegistrySetting | undefined =>
    configured.find(({ instanceId }) => instanceId === id);
  // The key of an instance with a configured id is the id.
  const idOfKey = (key: string): string | undefined =>
    ownerOf(key) === undefined ? claims.learned.get(key)?.id : key;
  return {
    idOf,
    isForeign: (id, keys) => {
      let areAllKnown = true;
      for (const key of keys) {
        const own = idOfKey(key);
        if (own === id) return false;
        if (own === undefined) areAllKnown = false;
      }
      return areAllKnown || ownerOf(id) !== undefined || claims.ids.has(id);
    },
    contradiction(ids, registries, at) {
      const [first] = ids;
      const own = registries.flatMap((one) => one.configured?.instanceId ?? []);
      if (first === undefined || ids.some(({ id }) => own.includes(id))) return undefined;
      const [registry, ...others] = registries;
      if (registry === undefined) return undefined;
      for (const { id } of ids) {
        const owner = ownerOf(id);
        if (owner !== undefined) return { kind: 'other', id, owner };
      }
      const expected = idOf(registry);
      const isConfigured = own.length === registries.length && expected !== undefined;
      if (isConfigured) return { kind: 'configured', id: first.id, expected };
      return others.length > 0 ? undefined : outvoted(ids, claims.of(registry), at);
    },
  };
}

/**
 * Is an annotation of use to a pod? The id of an instance is only where the pod may pull from that
 * instance; any other annotation is.
 */
export function isOfUse({ key, value }: Annotation, pod: Pod, facts: RuleFacts): boolean {
  if (!INSTANCE_ID_KEYS.some((one) => one === key)) return true;
  const keys = possibleInstances(pod, facts);
  const { isForeign } = facts.once(instancesIn);
  const ids = parseInstanceIds(value.text) ?? [];
  return keys.size > 0 && (ids.length === 0 || ids.some(({ id }) => !isForeign(id, keys)));
}

/** The contradiction of an id with all other annotations for the same instance, if they agree. */
function outvoted(
  ids: readonly InstanceId[],
  votes: Votes | undefined,
  at: Location,
): Contradiction | undefined {
  const id = ids[0]?.id;
  const others = votes?.against(at);
  const [first] = others ?? [];
  if (others === undefined || first === undefined || id === undefined) return undefined;
  if (ids.some((one) => one.id === first.id)) return undefined;
  const expected = { id: first.id, region: first.region, seenAt: first.at };
  return { kind: 'neighbours', id, expected, neighbours: others.map((one) => one.at) };
}

/** The claims by instance, and what follows from them. */
interface Grouped {
  readonly of: (registry: Registry) => Votes | undefined;
  /** The instances whose id is not disputed, by their key. */
  readonly learned: ReadonlyMap<string, KnownInstance>;
  /** The ids of these instances. */
  readonly ids: ReadonlySet<string>;
}

function groupClaims(claims: readonly Claim[]): Grouped {
  const byKey = new Map<string, Claim[]>();
  const keysOfId = new Map<string, Set<string>>();
  for (const claim of claims) {
    const known = byKey.get(claim.key);
    if (known) known.push(claim);
    else byKey.set(claim.key, [claim]);
    keysOfId.set(claim.id, (keysOfId.get(claim.id) ?? new Set()).add(claim.key));
  }
  const learned = new Map<string, KnownInstance>();
  for (const [key, [first, ...others]] of byKey) {
    if (first === undefined || keysOfId.get(first.id)?.size !== 1) continue;
    if (others.some(({ id, region }) => id !== first.id || region !== first.region)) continue;
    learned.set(key, { id: first.id, region: first.region, seenAt: first.at });
  }
  const votes = new Map([...byKey].map(([key, all]) => [key, new Votes(all)]));
  return {
    of: (registry) => votes.get(instanceKey(registry)),
    learned,
    ids: new Set([...learned.values()].map(({ id }) => id)),
  };
}
