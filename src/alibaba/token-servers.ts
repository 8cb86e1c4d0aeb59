import { classifyHost } from './acr.ts';

/**
 * The hosts that give tokens for an ACR registry of a region, as its `WWW-Authenticate` names them:
 * for the Personal and the Enterprise Edition, on the public network and inside a VPC. Empty for
 * hosts that do not belong to ACR.
 */
export function acrTokenServers(host: string): readonly string[] {
  const { kind, region } = classifyHost(host, []);
  if (kind === 'other' || kind === 'docker-hub' || region === undefined) return [];
  const regional = ['', '-vpc', '-ee', '-ee-vpc'].map(
    (suffix) => `dockerauth${suffix}.${region}.aliyuncs.com`,
  );
  // In this one region the name of the server has a dash where it has a dot in others.
  const dashed = region === 'cn-zhangjiakou' ? [`dockerauth-${region}.aliyuncs.com`] : [];
  return [...regional, ...dashed];
}
