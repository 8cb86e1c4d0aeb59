/** Registries on the public network, outside of Alibaba Cloud, whose images are mostly public. */
const HOSTS = new Set([
  'docker.io',
  'ghcr.io',
  'mcr.microsoft.com',
  'nvcr.io',
  'public.ecr.aws',
  'quay.io',
  'registry.k8s.io',
]);

/**
 * Is this a registry on the public network from which everybody pulls, as Docker Hub? A host that is
 * none can be a registry of the user, inside the network of the cluster.
 */
export function isPublicRegistry(host: string): boolean {
  return HOSTS.has(host) || /^(?:[a-z]+\.)?gcr\.io$/.test(host);
}
