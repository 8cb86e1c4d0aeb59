import type { RegistrySetting } from '../settings.ts';
import { matchesPieces } from '../text/text.ts';

/** What kind of registry a host belongs to. */
export type RegistryKind =
  | 'acr-enterprise'
  /** Personal Edition, created up to 2024-09-08. Public images of Alibaba are there as well. */
  | 'acr-personal'
  /** Personal Edition with a host of its own (`crpi-…`), created from 2024-09-09. */
  | 'acr-personal-instance'
  /** Images of ACK's own components. */
  | 'ack-system'
  | 'docker-hub'
  | 'other';

/** The network through which a host is reached. */
export type RegistryNetwork = 'public' | 'vpc' | 'p2p' | 'internal';

/** What is known of a registry host. */
export interface Registry {
  readonly kind: RegistryKind;
  readonly host: string;
  readonly network?: RegistryNetwork;
  /** Name of the Enterprise instance, from its default domain. */
  readonly instanceName?: string;
  readonly region?: string;
  /** It is an Enterprise instance of Alibaba from which everybody may pull. */
  readonly public?: boolean;
  /** The host is a domain of the user, known from the configuration only. */
  readonly custom?: boolean;
  readonly configured?: RegistrySetting;
}

/** Enterprise instances of Alibaba and its projects that serve public images. */
const PUBLIC_INSTANCES = new Set([
  'acr-multiple-clusters.cn-hangzhou',
  'egs.cn-hangzhou',
  'anolis.cn-zhangjiakou',
  'higress.cn-hangzhou',
  'ack-agility.cn-shanghai',
]);

/** Hosts of other providers: certainly no custom domain of an Enterprise instance. */
const FOREIGN_HOSTS = new Set([
  'docker.io',
  'gcr.io',
  'ghcr.io',
  'mcr.microsoft.com',
  'mirrors-ssl.aliyuncs.com',
  'nvcr.io',
  'public.ecr.aws',
  'quay.io',
  'registry.k8s.io',
]);

const NAME = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const REGION = '[a-z]{2}(?:-[a-z0-9]+)+';
const CRPI = new RegExp(`^crpi-[a-z0-9]+(-vpc)?\\.(${REGION})\\.personal\\.cr\\.aliyuncs\\.com$`);
const SYSTEM = new RegExp(`^registry-(${REGION}?)(-vpc)?\\.ack\\.aliyuncs\\.com$`);
// An instance name can end in "-registry". It is matched greedily, so that the last "-registry" is
// that of the form.
const ENTERPRISE = new RegExp(
  `^(${NAME})-registry(-vpc)?(\\.distributed)?\\.(${REGION})\\.cr\\.aliyuncs\\.com$`,
);
const PERSONAL = new RegExp(
  `^registry(-vpc|-internal|-intl|-intl-vpc)?\\.(${REGION})\\.(?:cr\\.)?aliyuncs\\.com$`,
);
const LONGEST_HOST = 255;

/**
 * Tells the registry of a host (with its port, if any) from the form of the host, and adds what is
 * configured for it.
 */
export function classifyHost(host: string, registries: readonly RegistrySetting[]): Registry {
  const lower = host.slice(0, LONGEST_HOST).toLowerCase();
  const known = byForm(lower);
  const configured = findSetting(lower, registries) ?? findInstance(known, registries);
  if (configured === undefined) return known;
  if (known.kind === 'other') {
    const region = configured.region === undefined ? {} : { region: configured.region };
    return { kind: 'acr-enterprise', host: lower, custom: true, configured, ...region };
  }
  return { ...known, configured };
}

/** Is this an Enterprise instance from which not everybody may pull? */
export function needsAccess({ kind, public: isPublic }: Registry): boolean {
  return kind === 'acr-enterprise' && isPublic !== true;
}

/**
 * Can images of this registry need the id of an Enterprise instance? A host that has no form of ACR
 * and that the configuration does not name can be a custom domain of one.
 */
export function mayNeedAccess(registry: Registry): boolean {
  if (registry.kind === 'other') return !FOREIGN_HOSTS.has(registry.host);
  return needsAccess(registry);
}

/**
 * The region of an instance: that of its default domain, which cannot be wrong, else the one that
 * the configuration gives to a custom domain.
 */
export function instanceRegion({ region, configured }: Registry): string | undefined {
  return region ?? configured?.region;
}

/**
 * One key for all hosts of one instance: its public, VPC and P2P domains have the same key, and so
 * have custom domains that are configured with the same id.
 */
export function instanceKey({ configured, host, instanceName, region }: Registry): string {
  if (configured?.instanceId !== undefined) return configured.instanceId;
  return instanceName === undefined ? host : `${instanceName}.${region ?? ''}`;
}

/**
 * The registry of a host by the form of the host. No host has two forms; the most specific forms
 * are tried first.
 */
function byForm(host: string): Registry {
  const name = host.replace(/:\d+$/, '');
  const crpi = CRPI.exec(name);
  if (crpi) return located('acr-personal-instance', host, crpi[2], crpi[1] ? 'vpc' : 'public');
  const system = SYSTEM.exec(name);
  if (system) return located('ack-system', host, system[1], system[2] ? 'vpc' : 'public');
  const enterprise = ENTERPRISE.exec(name);
  if (enterprise) return enterpriseRegistry(host, enterprise);
  const personal = PERSONAL.exec(name);
  if (personal) return located('acr-personal', host, personal[2], networkOf(personal[1]));
  if (name === 'registry.aliyuncs.com') {
    return located('acr-personal', host, 'cn-hangzhou', 'public');
  }
  return { kind: host === 'docker.io' ? 'docker-hub' : 'other', host };
}

function enterpriseRegistry(host: string, match: RegExpExecArray): Registry {
  const [, instanceName = '', vpc, distributed, region = ''] = match;
  const network = distributed ? 'p2p' : vpc ? 'vpc' : 'public';
  const found: Registry = { kind: 'acr-enterprise', host, network, instanceName, region };
  return PUBLIC_INSTANCES.has(`${instanceName}.${region}`) ? { ...found, public: true } : found;
}

function located(
  kind: RegistryKind,
  host: string,
  region: string | undefined,
  network: RegistryNetwork,
): Registry {
  return { kind, host, network, ...(region === undefined ? {} : { region }) };
}

function networkOf(suffix: string | undefined): RegistryNetwork {
  if (suffix === '-internal') return 'internal';
  return suffix?.endsWith('-vpc') === true ? 'vpc' : 'public';
}

/**
 * The entry of the configuration for a host. An exact host counts before one with wildcards, an
 * earlier entry before a later one.
 */
function findSetting(
  host: string,
  registries: readonly RegistrySetting[],
): RegistrySetting | undefined {
  const exact = registries.find((one) => one.host.toLowerCase() === host);
  return exact ?? registries.find((one) => matchesHost(one.host.toLowerCase(), host));
}

/**
 * The entry of the configuration for another host of the same instance: its public, VPC or P2P
 * domain.
 */
function findInstance(
  { instanceName, region }: Registry,
  registries: readonly RegistrySetting[],
): RegistrySetting | undefined {
  if (instanceName === undefined) return undefined;
  return registries.find(({ host }) => {
    const other = byForm(host.toLowerCase());
    return other.instanceName === instanceName && other.region === region;
  });
}

/** `*` stands for any run of characters. */
function matchesHost(pattern: string, host: string): boolean {
  return matchesPieces(pattern.split('*'), host);
}

/** The host of the same registry inside its VPC; undefined for a registry that is not public. */
export function vpcHostOf(registry: Registry): string | undefined {
  const { kind, host, network } = registry;
  if (network !== 'public' || registry.public === true) return undefined;
  if (kind === 'acr-enterprise') return host.replace(/-registry(?=\.[^.]+\.cr\.)/, '-registry-vpc');
  if (kind !== 'acr-personal' || !/^registry(?:-intl)?\./.test(host)) return undefined;
  return host === 'registry.aliyuncs.com' ? undefined : host.replace('.', '-vpc.');
}
