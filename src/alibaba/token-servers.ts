import { classifyHost } from './acr.ts';

/**
 * Hosts that give out tokens for an ACR registry of a region, as its `WWW-Authenticate` names
 * them: for the Personal and the Enterprise Edition, on the public network and inside a VPC. Empty
 * for hosts that are not ACR's.
 */
export function acrTokenServers(host: string): readonly string[] {
  const { kind, region } = classifyHost(host, []);
  if (kind === 'other' || kind === 'docker-hub' || region === undefined) return [];
  const regional = ['', '-vpc', '-ee', '-ee-vpc'].map(
    (suffix) => `dockerauth${suffix}.${region}.aliyuncs.com`,
  );
  // The one region whose server has a dash where others have a dot.
  const dashed = region === 'cn-zhangjiakou' ? [`dockerauth-${region}.aliyuncs.com`] : [];
  return [...regional, ...dashed];
}
